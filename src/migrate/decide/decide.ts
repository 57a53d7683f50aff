import { groupBy } from '../../base/group-by.ts'
import type { RepositoryView } from '../../workflows/effects/job.ts'
import { type Login, loginsOf, placeOfLogin } from '../../workflows/logins/login.ts'
import { knownText } from '../../workflows/values/text.ts'
import type { LoginAnswer } from './answer.ts'
import { formObstacle, passagesOf, type Settled, settledLogin, secretCondition } from './form.ts'
import { keylessLifetime, type Preference } from './keyless.ts'
import { basesOf, organizationFor, repositoriesOf } from './organization.ts'
import type { ListView, LoginPlan, LoginUse, Obstacle, LoginQuestion } from './plan.ts'
import { tokenFor, withSecretNames } from './token.ts'
import { accessOf, type LoginContext } from './use.ts'

export type Decision = { readonly login: Login } & (
  | { readonly kind: 'edit'; readonly plan: LoginPlan; readonly note?: string }
  | { readonly kind: 'ask'; readonly question: LoginQuestion }
  /** `plan`: the token that it needs once a person has changed its text. */
  | { readonly kind: 'hand'; readonly obstacle: Obstacle; readonly plan?: LoginPlan }
  | { readonly kind: 'settled'; readonly settled: Settled }
)

export interface Wishes {
  readonly answers: readonly LoginAnswer[]
  readonly prefer: Preference
  readonly list: ListView | undefined
}

interface Seen extends Wishes {
  readonly view: RepositoryView
  readonly logins: readonly Login[]
}

/** A decision for every login that is, or may be, to a registry of Docker's; and all logins. */
export function decideAll(view: RepositoryView, wishes: Wishes) {
  const contexts = view.jobs.flatMap(({ job, effects }) => {
    const logins = loginsOf(job)
    const isAny = logins.some(({ registry }) => registry !== 'other')
    return logins.map(login => {
      const answer = wishes.answers.find(({ file, line }) => `${file}:${line}` === placeOfLogin(login))
      return { login, logins, effects: isAny ? effects() : [], answer, known: undefined }
    })
  })
  const logins = contexts.map(({ login }) => login)
  const ways = groupBy(
    contexts,
    ({ login: one }) => `${placeOfLogin(one)} ${one.tool} ${one.passwordText ?? ''}`,
  )
  const isHub = ({ login }: LoginContext) => login.registry !== 'other'
  const known = servedBy(contexts.filter(isHub))
  const seen = { ...wishes, view, logins }
  const decisions = [...ways.values()]
    .filter(group => group.some(isHub))
    .map(group => group.map(one => ({ ...one, known: known(one.login) })))
    .map(group => decide(group, seen))
  const plans = decisions.flatMap(one => ('plan' in one ? [one.plan] : []))
  const named = wishes.list === undefined ? withSecretNames(plans, logins) : plans
  const byLogin = new Map(named.map(plan => [plan.login, plan]))
  const isShared = sharedPassages(named)
  return {
    logins,
    decisions: decisions.map((one): Decision => {
      const plan = byLogin.get(one.login)
      if (plan === undefined || !('plan' in one)) return one
      if (one.kind !== 'edit' || !isShared(plan)) return { ...one, plan }
      const why = 'a caller hands one secret over to logins that need two tokens'
      const obstacle = { why, remedy: 'hand over a secret for each' }
      return { kind: 'hand', login: one.login, plan, obstacle }
    }),
  }
}

/** Access, then organization, then form: an edit only where all three are told. `ways`: the login, each time that it is played. */
function decide(all: readonly LoginContext[], seen: Seen): Decision {
  // Some callers leave out what others hand over.
  const given = all.filter(({ login }) => login.password.kind !== 'missing')
  const ways = given.length > 0 ? given : all
  const [first] = ways
  if (first === undefined) throw new Error('a login is played at least once')
  const { login, answer } = first
  const { repository } = seen.view
  const settled = settledLogin(login, seen.list)
  if (settled !== undefined) return { kind: 'settled', login, settled }
  const early = earlyObstacle(ways)
  if (early !== undefined) return { kind: 'hand', login, obstacle: early }
  const isSame = ({ file, passwordText }: Login) =>
    file.path === login.file.path && passwordText === login.passwordText
  const others = new Set(seen.logins.filter(isSame).map(({ at }) => at)).size - 1
  const passed = passagesOf(
    ways.map(way => way.login),
    others,
    repository.isWhole,
  )
  const found = 'why' in passed ? passed : formObstacle(login, repository.own.pin !== undefined)
  const isUnclear = login.registry === 'unknown' && answer === undefined
  const obstacle = found && isUnclear ? { ...found, why: `if it is Docker Hub: ${found.why}` } : found
  const plan = planOf(ways, 'why' in passed ? [] : passed, seen)
  if (obstacle !== undefined) {
    return { kind: 'hand', login, obstacle, ...('secret' in plan ? { plan } : {}) }
  }
  if ('kind' in plan) return { kind: 'ask', login, question: plan }
  if ('remedy' in plan) return { kind: 'hand', login, obstacle: plan }
  if (seen.prefer === 'token') return { kind: 'edit', login, plan }
  const keyless = keylessLifetime(plan)
  return typeof keyless === 'string'
    ? { kind: 'edit', login, plan, note: `not keyless: ${keyless}` }
    : { kind: 'edit', login, plan: { ...plan, keyless } }
}

function earlyObstacle(ways: readonly LoginContext[]): Obstacle | undefined {
  if (ways.some(({ login }) => login.registry === 'other')) {
    const why = 'some of its callers log in to another registry'
    return { why, remedy: 'give Docker Hub a login of its own' }
  }
  if (!ways.some(({ effects }) => effects.some(({ kind }) => kind === 'cloud'))) return undefined
  const why = 'the job builds in Docker Build Cloud, which needs a scope of its own'
  return { why, remedy: 'make a token with that scope, and write the step by hand' }
}

/** What a login is for, in every job that plays it: they have to agree. */
function usedBy(ways: readonly LoginContext[]): LoginUse | LoginQuestion {
  const uses: LoginUse[] = []
  for (const way of ways) {
    const use = accessOf(way)
    if ('kind' in use) return use
    uses.push(use)
  }
  const [first] = uses
  if (first === undefined || uses.some(({ access }) => access !== first.access)) {
    return { kind: 'access', why: 'some of the jobs that call this push, and others do not' }
  }
  const all = (part: 'pushes' | 'bases' | 'locals') => uses.flatMap(use => use[part])
  return { ...first, pushes: all('pushes'), bases: all('bases'), locals: all('locals') }
}

function planOf(
  ways: readonly LoginContext[],
  passed: LoginPlan['passed'],
  seen: Seen,
): LoginPlan | LoginQuestion | Obstacle {
  const { answer, known } = ways[0] ?? {}
  const { list } = seen
  const unknown = ways.find(({ login: one }) => one.registry === 'unknown')?.login
  if (unknown !== undefined && answer === undefined) {
    return { kind: 'registry', why: `the registry (${unknown.host || 'none is named'}) is not written out` }
  }
  const use = usedBy(ways)
  if ('kind' in use) return use
  const { login, access, why } = use
  const owner = organizationFor(use, { answer, known, list })
  if (!('organization' in owner)) return owner
  const { organization, shown } = owner
  const { names: found, isWhole } = repositoriesOf(use, organization)
  const names = [...new Set([...(answer?.repositories ?? []), ...found])].sort()
  const plain = names.filter(name => !name.includes('{'))
  const token = tokenFor(access, plain, { list, answer })
  if (!('secret' in token)) return token
  const condition = secretCondition(login)
  const isTold = (answer?.repositories.length ?? 0) > 0 || (list !== undefined && names.length > 0)
  return {
    ...token,
    login,
    access,
    why: shown === undefined ? why : `${why}; ${shown}`,
    organization,
    isListed: list !== undefined,
    seen: names,
    isWhole: isWhole || isTold,
    bases: basesOf(use, names),
    condition: condition !== undefined && 'rest' in condition ? condition : undefined,
    passed,
    keyless: undefined,
    answer,
  }
}

/** The organizations that each secret is seen to push to: of one that serves one alone, its other logins serve that, too. */
function servedBy(contexts: readonly LoginContext[]): (login: Login) => string | undefined {
  const served = new Map<string, Set<string>>()
  for (const context of contexts) {
    const { password } = context.login
    const use = password.kind === 'secret' ? accessOf(context) : undefined
    if (password.kind !== 'secret' || use === undefined || 'kind' in use) continue
    const owners = served.get(password.name) ?? new Set()
    served.set(password.name, owners)
    for (const { registry, namespace } of use.pushes.flatMap(({ images }) => images)) {
      const owner = registry === 'hub' && namespace !== undefined ? knownText(namespace) : undefined
      if (owner !== undefined) owners.add(owner)
    }
  }
  return ({ password, job }) => {
    // An environment may have another secret of that name.
    if (password.kind !== 'secret' || job.environment !== undefined) return undefined
    const [only, ...more] = served.get(password.name) ?? []
    return more.length > 0 || only === 'library' ? undefined : only
  }
}

/** Whether what hands a credential over would have to hand over two tokens. */
function sharedPassages(plans: readonly LoginPlan[]): (plan: LoginPlan) => boolean {
  const nodesOf = ({ passed }: LoginPlan) => passed.flatMap(through => through.at(-1)?.node ?? [])
  const given = plans.flatMap(plan => nodesOf(plan).map(node => ({ node, secret: plan.secret })))
  const byNode = groupBy(given, ({ node }) => node)
  return plan => nodesOf(plan).some(node => byNode.get(node)?.some(({ secret }) => secret !== plan.secret))
}
