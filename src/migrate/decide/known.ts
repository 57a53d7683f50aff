import { groupBy } from '../../base/group-by.ts'
import { isHubLogin, type Login } from '../../workflows/logins/login.ts'
import { repositoryOf } from '../../workflows/values/image.ts'
import type { LoginPlan } from './plan.ts'
import { accessOf, type LoginContext } from './use.ts'

/** The organizations that each secret is seen to push to: of one that serves one alone, its other logins serve that, too. */
export function servedBy(contexts: readonly LoginContext[]): (login: Login) => string | undefined {
  const served = new Map<string, Set<string>>()
  for (const context of contexts) {
    const { password } = context.login
    const use = password.kind === 'secret' ? accessOf(context) : undefined
    if (password.kind !== 'secret' || use === undefined || 'kind' in use) continue
    const names = use.pushes.flatMap(({ images }) =>
      images.flatMap(image => (image.registry === 'hub' ? (repositoryOf(image) ?? []) : [])),
    )
    const owners = served.get(password.name) ?? new Set()
    served.set(password.name, new Set([...owners, ...names.map(name => name.replace(/\/.*/, ''))]))
  }
  return ({ password, job }) => {
    // An environment may have another secret of that name.
    const [only, ...more] =
      password.kind === 'secret' && job.environment === undefined ? (served.get(password.name) ?? []) : []
    return more.length > 0 || only === 'library' ? undefined : only
  }
}

/** User names that are written out beside the secret of a login, in any file. */
export function accountsOf(logins: readonly Login[]): (login: Login) => ReadonlySet<string> {
  const nameOf = ({ password }: Login) => (password.kind === 'secret' ? password.name : '')
  return login =>
    new Set(
      logins.flatMap(one =>
        nameOf(one) === nameOf(login) && isHubLogin(one) ? (one.account?.toLowerCase() ?? []) : [],
      ),
    )
}

export function besideOf(logins: readonly Login[]): (login: Login) => number {
  const keyOf = ({ file, passwordText }: Login) => `${file.path} ${passwordText ?? ''}`
  const places = groupBy(logins, keyOf)
  return login => new Set((places.get(keyOf(login)) ?? []).map(({ at }) => at)).size - 1
}

/** Whether what hands a credential over would have to hand over two tokens. */
export function sharedPassages(plans: readonly LoginPlan[]): (plan: LoginPlan) => boolean {
  const nodesOf = ({ passed }: LoginPlan) => passed.flatMap(through => through.at(-1)?.node ?? [])
  const secrets = new Map<unknown, Set<string>>()
  for (const plan of plans) {
    for (const node of nodesOf(plan)) secrets.set(node, (secrets.get(node) ?? new Set()).add(plan.secret))
  }
  return plan => nodesOf(plan).some(node => (secrets.get(node)?.size ?? 0) > 1)
}
