import type { Access } from '../../token-list/token-list.ts'
import type { LoginAnswer } from './answer.ts'
import type { Login } from '../../workflows/logins/login.ts'
import { type ListView, type LoginPlan, namedByVariable, type Obstacle, type LoginQuestion } from './plan.ts'

/** The token of a login: its secret, and the channel where that tells tokens apart. */
interface ChosenToken {
  readonly secret: string
  readonly channel: string | undefined
}

const nightly = /(^|[^a-z])(nightl(y|ies)|edge|canary|snapshots?|unstable)([^a-z]|$)/i

/** An entry of the token list that has the repositories; without a list a new secret. */
export function tokenFor(
  access: Access,
  repositories: readonly string[],
  { list, answer }: { list: ListView | undefined; answer: LoginAnswer | undefined },
): ChosenToken | LoginQuestion | Obstacle {
  const isNightly =
    repositories.length > 0 && repositories.every(name => nightly.test(name.replace(/^.*\//, '')))
  const channel = answer?.channel ?? (isNightly ? 'nightly' : undefined)
  if (list === undefined) return { secret: secretName({ channel, access }), channel }
  const entries = list.entries.filter(entry => entry.access === access)
  const fitting = entries.filter(entry => repositories.every(name => entry.repositories.includes(name)))
  const wanted = fitting.filter(entry => channel === undefined || entry.channel === channel)
  const [chosen, ...others] = wanted.length > 0 || answer?.channel !== undefined ? wanted : fitting
  const listed = repositories.join(', ')
  if (chosen === undefined) {
    return {
      why: `the token list has no ${access} token${listed === '' ? '' : ` for ${listed}`}`,
      remedy: `add an entry with access: ${access}${listed === '' ? '' : `, repositories: [${listed}]`} and the secret that holds its token`,
    }
  }
  if (others.length > 0) {
    const names = fitting.map(entry => entry.channel ?? 'no channel').join(', ')
    return {
      kind: 'access',
      why: `the token list has ${fitting.length} ${access} tokens that fit (${names})`,
    }
  }
  if (chosen.secret === undefined) {
    return {
      why: `the token list keeps the ${access} token of ${chosen.repositories.join(', ')} in no Actions secret of this repository`,
      remedy: 'add that secret under stores: of its entry',
    }
  }
  // A channel is written only beside tokens of another one.
  const isTold = entries.some(one => one.channel !== chosen.channel)
  return { secret: chosen.secret, channel: isTold ? chosen.channel : undefined }
}

/** The secret that holds a token where no list names one; `owner` where tokens of several organizations are in use. */
function secretName(plan: { owner?: string; channel: string | undefined; access: string }): string {
  const words = ['DOCKERHUB', plan.owner, plan.channel, plan.access, 'TOKEN']
  return words
    .filter(word => word !== undefined)
    .join('_')
    .replace(/\W/g, '_')
    .toUpperCase()
}

/**
 * Gives the new secrets names that tell them apart: from each other when they are tokens of several organizations, and from
 * those that hold a shared account's password today.
 */
export function withSecretNames(plans: readonly LoginPlan[], logins: readonly Login[]): readonly LoginPlan[] {
  const owners = new Set(plans.map(plan => plan.organization).filter(name => name !== namedByVariable))
  const credentials = logins.flatMap(({ username, password }) => [username, password])
  const taken = new Set(credentials.flatMap(one => (one.kind === 'secret' ? [one.name] : [])))
  return plans.map(plan => {
    const { organization, channel, access } = plan
    const plain = secretName({ channel, access })
    const others = [...owners].filter(name => organization.includes('{') || !name.includes('{'))
    if (new Set([...others, organization]).size < 2 && !taken.has(plain)) return { ...plan, secret: plain }
    const written = /\.([\w-]+)\s*\}\}$/.exec(organization)?.[1] ?? organization
    const owner = written.replace(/^docker_?(hub_?|_)/i, '')
    const owned = secretName({ owner, channel, access })
    const secret = taken.has(owned) ? secretName({ owner: `${owner}_oat`, channel, access }) : owned
    return { ...plan, secret }
  })
}
