import { type Access, type Channel, channelsFit } from '../../register/register.ts'
import { channelsOf, type LoginPlan, type RegisterView } from '../logins/plan.ts'

interface DraftSlot {
  readonly channel: Channel
  readonly access: Access
  readonly secret: string
  readonly repositories: ReadonlySet<string>
  readonly environments: ReadonlySet<string>
  readonly files: ReadonlySet<string>
}

/**
 * A commented draft of the register for what the plans need; `undefined` when there is nothing to add.
 * What the workflows do not tell is a comment that says so.
 */
export function draftRegister(
  plans: readonly LoginPlan[],
  register: RegisterView | undefined,
): string | undefined {
  const slots = slotsOf(plans).filter(
    slot =>
      !(register?.slots ?? []).some(
        one => channelsFit(one.channel, slot.channel) && one.access === slot.access,
      ),
  )
  const [first] = plans
  if (first === undefined || slots.length === 0) return undefined
  // Where all is of one channel it tells nothing apart.
  const told = new Set(slots.map(({ channel }) => channel)).size > 1
  const head =
    register === undefined
      ? [
          '# Draft: what the workflows show. Check every line, then save it as .github/docker-oat.yml.',
          `organization: ${first.organization}`,
          'rotation:',
          '  every: 60d',
          '  lifetime: 90d',
          '  grace: 48h',
          '  delete-after: 7d',
          'tokens:',
        ]
      : ['# Draft: add these entries under tokens: in .github/docker-oat.yml.']
  return [
    ...head,
    ...slots.flatMap(slot => slotLines(slot, { organization: first.organization, told })),
    '',
  ].join('\n')
}

function slotsOf(plans: readonly LoginPlan[]): readonly DraftSlot[] {
  const keys = new Map<string, LoginPlan[]>()
  for (const plan of plans) {
    for (const channel of channelsOf(plan)) {
      const key = `${channel} ${plan.access}`
      keys.set(key, [...(keys.get(key) ?? []), plan])
    }
  }
  return (['release', 'nightly'] as const).flatMap(channel =>
    (['pull', 'push'] as const).flatMap(access => {
      const uses = keys.get(`${channel} ${access}`)
      const [first] = uses ?? []
      if (uses === undefined || first === undefined) return []
      const nightlyNamed = (name: string) => /nightly/.test(name)
      const seen = uses.flatMap(plan =>
        plan.seen.filter(
          name => typeof plan.channel === 'string' || nightlyNamed(name) === (channel === 'nightly'),
        ),
      )
      const all = seen.length > 0 ? seen : uses.flatMap(plan => plan.seen)
      return [
        {
          channel,
          access,
          secret: first.secrets[channel],
          repositories: new Set(all.sort()),
          environments: new Set(uses.flatMap(plan => plan.login.job.environment ?? [])),
          files: new Set(uses.map(plan => plan.login.workflow.path)),
        },
      ]
    }),
  )
}

function slotLines(
  slot: DraftSlot,
  { organization, told }: { organization: string; told: boolean },
): string[] {
  const { channel, access, secret } = slot
  const repositories = [...slot.repositories]
  const [named] = repositories
  const label =
    `${named === undefined ? organization : named.replace(/^.*\//, '')} ${told ? `${channel} ` : ''}${access}`.slice(
      0,
      60,
    )
  const listed =
    repositories.length > 0
      ? `    repositories: [${repositories.join(', ')}]`
      : `    repositories: [${organization}/CHANGE-ME] # the workflows do not name them`
  return [
    `  - label: ${label}`,
    ...(told ? [`    channel: ${channel}`] : []),
    `    access: ${access}`,
    listed,
    `    purpose: ${[...slot.files].join(', ')}`,
    '    stores:',
    `      - secret: ${secret}`,
    ...[...slot.environments].map(
      environment =>
        `      # the job names the environment ${environment}: add "environment: ${environment}" to keep the secret there`,
    ),
  ]
}
