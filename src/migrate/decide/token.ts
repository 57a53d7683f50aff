import type { Access } from '../../register/register.ts'
import { type LoginPlan, namedByVariable, type RegisterView } from '../../workflows/logins/plan.ts'
import { secretName } from '../rewrite/uses.ts'
import { type ChannelChoice, type ChannelEvidence, channelOf, nightlyByName } from './channel.ts'
import { hasExpression } from '../../workflows/expression/open-text.ts'
import type { Login } from '../../workflows/logins/login.ts'
import type { LoginDecision } from './decision.ts'

/** The secret with the token of a login and, where it tells tokens apart, the channel with its reason. */
export interface NamedToken {
  readonly secret: string
  readonly channel: string | undefined
  readonly shown: ChannelChoice | undefined
  /** The register knows its OIDC connection. */
  readonly isKeyless: boolean
}

/** Why no single token of the register serves. */
export interface TokenDoubt {
  readonly code: 'REPOSITORY_UNLISTED' | 'CHANNEL_UNSURE'
  readonly why: string
  readonly remedy: string
}

type View = RegisterView['slots'][number]

/** @param needed `repositories` are those that the login is seen to need. */
export function tokenFor(
  evidence: ChannelEvidence,
  needed: { register: RegisterView | undefined; repositories: readonly string[] },
): NamedToken | TokenDoubt {
  const { register, repositories } = needed
  const { access, at } = evidence.use
  const answered = evidence.login.answer?.channel
  const byName = answered === undefined ? nightlyByName(repositories, at) : undefined
  if (register === undefined) {
    const channel = answered ?? byName?.channel
    return { secret: secretName({ channel, access }), channel, shown: byName, isKeyless: false }
  }
  const entries = register.slots.filter(slot => slot.access === access)
  const fitting = entries.filter(
    slot =>
      (answered === undefined || slot.channel === answered) &&
      repositories.every(name => slot.repositories.includes(name)),
  )
  const [first, second] = fitting
  if (first === undefined) return unlisted({ access, repositories })
  if (second === undefined) return taken(first, entries, undefined)
  const shown = byName ?? channelOf(evidence)
  const [chosen, ...others] = fitting.filter(slot => shown !== undefined && slot.channel === shown.channel)
  if (chosen !== undefined && others.length === 0) return taken(chosen, entries, shown)
  return {
    code: 'CHANNEL_UNSURE',
    why: `the register has ${fitting.length} ${access} tokens that fit`,
    remedy: `write the step with ${access}: and the repositories, or with channel:, so that one of them is left`,
  }
}

/** A channel is written only beside tokens of another one. */
function taken(
  slot: View,
  entries: readonly View[],
  shown: ChannelChoice | undefined,
): NamedToken | TokenDoubt {
  const told = entries.some(one => one.channel !== slot.channel)
  if (slot.secret !== undefined) {
    const channel = told ? slot.channel : undefined
    return { secret: slot.secret, channel, shown, isKeyless: slot.oidc !== undefined }
  }
  return {
    code: 'REPOSITORY_UNLISTED',
    why: `the register keeps the ${slot.access} token of ${slot.repositories.join(', ')} in no Actions secret of this repository`,
    remedy: 'add that secret under stores: of its entry',
  }
}

function unlisted(needed: { access: Access; repositories: readonly string[] }): TokenDoubt {
  const { access, repositories } = needed
  const listed = repositories.join(', ')
  return {
    code: 'REPOSITORY_UNLISTED',
    why: `the register has no ${access} token${listed === '' ? '' : ` for ${listed}`}`,
    remedy: `add an entry to the register with access: ${access}${listed === '' ? '' : `, repositories: [${listed}]`} and the secret that holds its token`,
  }
}

/**
 * Gives the new secrets names that tell them apart, where no register names them: from each other when they are tokens
 * of several organizations, and from those that hold a shared account's password today.
 */
export function withSecretNames(
  decisions: readonly LoginDecision[],
  logins: readonly Login[],
): readonly LoginDecision[] {
  const owners = new Set(decisions.flatMap(({ plan, wanted }) => (plan ?? wanted)?.organization ?? []))
  // Whose name that is, a person decides: mostly it is that of one of the others.
  owners.delete(namedByVariable)
  const taken = new Set(
    logins.flatMap(({ username, password }) =>
      [username, password].flatMap(one => (one.kind === 'secret' ? [one.name] : [])),
    ),
  )
  const named = (plan: LoginPlan): LoginPlan => ({ ...plan, secret: freeName(plan, owners, taken) })
  return decisions.map(decision => {
    const { plan, wanted } = decision
    if (plan === undefined) return wanted === undefined ? decision : { ...decision, wanted: named(wanted) }
    const { passed } = plan
    if (passed === undefined) return { ...decision, plan: named(plan) }
    const parts = passed.map(part => ({ ...part, plan: named(part.plan) }))
    return { ...decision, plan: { ...named(plan), passed: parts } }
  })
}

function freeName(
  { organization, channel, access }: LoginPlan,
  owners: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): string {
  const plain = secretName({ channel, access })
  // Whose an expression is, nobody knows: it does not rename the token of the one organization that is written out.
  const others = [...owners].filter(owner => hasExpression(organization) || !hasExpression(owner))
  const rivals = new Set([...others, organization])
  if (rivals.size < 2 && !taken.has(plain)) return plain
  const owner = ownerWord(organization)
  const owned = secretName({ owner, channel, access })
  return taken.has(owned) ? secretName({ owner: `${owner}_oat`, channel, access }) : owned
}

/** Of an expression the name alone: `ORG` of `${{ vars.DOCKERHUB_ORG }}`. */
function ownerWord(organization: string): string {
  const name = /\.([\w-]+)\s*\}\}$/.exec(organization)?.[1]
  return name?.replace(/^docker_?(hub_?|_)/i, '') ?? organization
}
