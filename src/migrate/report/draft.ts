import type { Access } from '../../register/register.ts'
import type { LoginPlan } from '../logins/plan.ts'

/** One token that the plans need. */
interface DraftToken {
  readonly channel: string | undefined
  readonly access: Access
  readonly secret: string
  readonly repositories: readonly string[]
  readonly environments: readonly string[]
  readonly files: readonly string[]
}

/**
 * A commented draft of the register for what the plans need, which can be saved as it is; `undefined` when the workflows
 * do not show the repositories of a single token. A register is one organization's: that of most plans.
 */
export function draftRegister(plans: readonly LoginPlan[]): string | undefined {
  const [organization, ...others] = byFrequency(plans.map(plan => plan.organization))
  const tokens = tokensOf(plans.filter(plan => plan.organization === organization))
  const known = tokens.filter(({ repositories }) => repositories.length > 0)
  if (organization === undefined || known.length === 0) return undefined
  return [
    '# Draft: what the workflows show. Check every line, then save it as .github/docker-oat.yml.',
    ...others.map(other => `# The tokens of ${other} need a register of their own, in another repository.`),
    `organization: ${organization}`,
    'rotation:',
    '  every: 60d',
    '  lifetime: 90d',
    '  grace: 48h',
    '  delete-after: 7d',
    'tokens:',
    ...known.flatMap(tokenLines),
    ...tokens.filter(token => !known.includes(token)).map(unknownLine),
    '',
  ].join('\n')
}

function byFrequency(names: readonly string[]): readonly string[] {
  const count = (name: string) => names.filter(one => one === name).length
  return [...new Set(names)].sort((a, b) => count(b) - count(a))
}

function tokensOf(plans: readonly LoginPlan[]): readonly DraftToken[] {
  const bySecret = new Map<string, LoginPlan[]>()
  for (const plan of plans) bySecret.set(plan.secret, [...(bySecret.get(plan.secret) ?? []), plan])
  return [...bySecret]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([secret, uses]) => {
      const [first] = uses
      if (first === undefined) return []
      const { channel, access } = first
      return [
        {
          channel,
          access,
          secret,
          repositories: [...new Set(uses.flatMap(plan => plan.seen))].sort(),
          environments: [...new Set(uses.flatMap(plan => plan.login.job.environment ?? []))],
          files: [...new Set(uses.map(plan => plan.login.workflow.path))],
        },
      ]
    })
}

function tokenLines(token: DraftToken): string[] {
  const { channel, access, secret, repositories, environments, files } = token
  const [first = ''] = repositories
  // A nightly repository says so itself.
  const label = `${first.replace(/^.*\//, '')} ${access}`.slice(0, 60)
  return [
    `  - label: ${label}`,
    ...(channel === undefined ? [] : [`    channel: ${channel}`]),
    `    access: ${access}`,
    `    repositories: [${repositories.join(', ')}]`,
    `    purpose: ${files.join(', ')}`,
    '    stores:',
    `      - secret: ${secret}`,
    ...environments.map(
      environment =>
        `      # the job names the environment ${environment}: add "environment: ${environment}" to keep the secret there`,
    ),
  ]
}

function unknownLine({ access, secret }: DraftToken): string {
  return `  # ${secret}: add an entry with access: ${access}. The workflows do not name its repositories.`
}
