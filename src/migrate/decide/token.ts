import type { Access } from '../../token-list/token-list.ts'
import type { Login } from '../../workflows/logins/login.ts'
import type { LoginAnswer } from './answer.ts'
import { loginSecrets } from './form.ts'
import { asked, type ListView, type LoginPlan, obstacle, type Unedited } from './plan.ts'

const nightly = /(^|[^a-z])(nightl(y|ies)|edge|canary|snapshots?|unstable)([^a-z]|$)/i

/** The secret of a login's token, and the channel where that tells tokens apart. */
export function tokenFor(
  access: Access,
  repositories: readonly string[],
  { list, answer }: { list: ListView | undefined; answer: LoginAnswer | undefined },
): Pick<LoginPlan, 'secret' | 'channel'> | Unedited {
  const isNightly =
    repositories.length > 0 && repositories.every(name => nightly.test(name.replace(/^.*\//, '')))
  const channel = answer?.channel ?? (isNightly ? 'nightly' : undefined)
  if (list === undefined) return { secret: secretName([channel, access]), channel }
  const entries = list.entries.filter(entry => entry.access === access)
  const fitting = entries.filter(entry => repositories.every(name => entry.repositories.includes(name)))
  const matches = fitting.filter(entry => channel === undefined || entry.channel === channel)
  const [chosen, ...moreEntries] = matches.length > 0 || answer?.channel !== undefined ? matches : fitting
  if (moreEntries.length > 0) {
    const names = fitting.map(entry => entry.channel ?? 'no channel').join(', ')
    return asked('access', `the token list has ${fitting.length} ${access} tokens that fit (${names})`)
  }
  if (chosen?.secret === undefined) {
    const need = ['access: ' + access, ...repositories].join(', ')
    return obstacle(
      `the token list has no secret of this repository for ${need}`,
      'add that entry, or its secret under stores:',
    )
  }
  // A channel is written only beside tokens of another one.
  const isTold = entries.some(one => one.channel !== chosen.channel)
  return { secret: chosen.secret, channel: isTold ? chosen.channel : undefined }
}

/** The secret that holds a token where no list names one. */
function secretName(words: readonly (string | undefined)[]): string {
  const parts = ['DOCKERHUB', ...words, 'TOKEN'].filter(word => word !== undefined)
  return parts.join('_').replace(/\W/g, '_').toUpperCase()
}

/**
 * Gives the new secrets names that tell them apart: from each other when they are tokens of several
 * organizations, and from those that hold a shared account's password today.
 */
export function withSecretNames(plans: readonly LoginPlan[], logins: readonly Login[]): readonly LoginPlan[] {
  const owners = [...new Set(plans.map(plan => plan.organization))]
  const oldNames = new Set(logins.flatMap(loginSecrets))
  return plans.map(plan => {
    const { organization, channel, access } = plan
    const isComputed = organization.includes('{')
    const isOnly = owners.every(name => name === organization || (!isComputed && name.includes('{')))
    const variableName = /\.([\w-]+)\s*\}\}$/.exec(organization)?.[1] ?? organization
    const owner = variableName.replace(/^docker_?(hub_?|_)/i, '')
    const names = [...(isOnly ? [[]] : []), [owner], [owner, 'oat']].map(words =>
      secretName([...words, channel, access]),
    )
    return { ...plan, secret: names.find(name => !oldNames.has(name)) ?? plan.secret }
  })
}
