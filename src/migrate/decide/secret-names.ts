import { hasExpression } from '../../workflows/expression/open-text.ts'
import type { Login } from '../../workflows/logins/login.ts'
import { type LoginPlan, namedByVariable } from '../../workflows/logins/plan.ts'
import { secretName } from '../rewrite/uses.ts'
import type { LoginDecision } from './decision.ts'

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
  const named = (plan: LoginPlan): LoginPlan => ({ ...plan, secret: freeName(plan, { owners, taken }) })
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
  given: { owners: ReadonlySet<string>; taken: ReadonlySet<string> },
): string {
  const plain = secretName({ channel, access })
  // Whose an expression is, nobody knows: it does not rename the token of the one organization that is written out.
  const others = [...given.owners].filter(owner => hasExpression(organization) || !hasExpression(owner))
  const rivals = new Set([...others, organization])
  if (rivals.size < 2 && !given.taken.has(plain)) return plain
  const owner = ownerWord(organization)
  const owned = secretName({ owner, channel, access })
  return given.taken.has(owned) ? secretName({ owner: `${owner}_oat`, channel, access }) : owned
}

/** Of an expression the name alone: `ORG` of `${{ vars.DOCKERHUB_ORG }}`. */
function ownerWord(organization: string): string {
  const name = /\.([\w-]+)\s*\}\}$/.exec(organization)?.[1]
  return name?.replace(/^docker_?(hub_?|_)/i, '') ?? organization
}
