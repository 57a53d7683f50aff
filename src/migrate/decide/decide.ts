import { groupBy } from '../../base/group-by.ts'
import type { RepositoryView } from '../../workflows/effects/job.ts'
import { loginsOf } from '../../workflows/logins/find.ts'
import { type Login, placeOfLogin } from '../../workflows/logins/login.ts'
import { repositoryOf } from '../../workflows/values/image.ts'
import type { LoginAnswer } from './answer.ts'
import { formObstacle, passagesOf, type Settled, settledLogin, secretCondition } from './form.ts'
import { accountsOf, besideOf, servedBy, sharedPassages } from './known.ts'
import { keylessPart, type Preference } from './keyless.ts'
import { basesOf, organizationFor, repositoriesOf } from './organization.ts'
import type { ListView, LoginPlan, LoginUse, Obstacle, LoginQuestion } from './plan.ts'
import { tokenFor, withSecretNames } from './token.ts'
import { accessOf, type LoginContext } from './use.ts'

/** What becomes of one login. */
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
  readonly accounts: (login: Login) => ReadonlySet<string>
  /** How many other logins of its file have the same password. */
  readonly beside: (login: Login) => number
}

/** A decision for every login that is, or may be, to a registry of Docker's; and all logins. */
export function decideAll(view: RepositoryView, wishes: Wishes) {
  const contexts = view.jobs.flatMap(({ job, effects }) => {
    const logins = loginsOf(job, view.reader)
    const isAny = logins.some(({ registry }) => registry !== 'other')
    return logins.map(login => ({
      login,
      logins,
      effects: isAny ? effects() : [],
      answer: answerTo(login, wishes.answers),
      known: undefined,
    }))
  })
  const logins = contexts.map(({ login }) => login)
  const placeOf = ({ login }: LoginContext) =>
    `${placeOfLogin(login)} ${login.tool} ${login.passwordText ?? ''}`
  const ways = groupBy(contexts, placeOf)
  const isHub = ({ login }: LoginContext) => login.registry !== 'other'
  const known = servedBy(contexts.filter(isHub))
  const seen: Seen = { ...wishes, view, accounts: accountsOf(logins), beside: besideOf(logins) }
  const decisions = [...ways.values()]
    .filter(group => group.some(isHub))
    .map(group =>
      decide(
        group.map(one => ({ ...one, known: known(one.login) })),
        seen,
      ),
    )
  const plans = decisions.flatMap(one => ('plan' in one ? [one.plan] : []))
  const named = wishes.list === undefined ? withSecretNames(plans, logins) : plans
  const byLogin = new Map(named.map(plan => [plan.login, plan]))
  const isShared = sharedPassages(named)
  return {
    logins,
    decisions: decisions.map((one): Decision => {
      const plan = byLogin.get(one.login)
      if (plan === undefined || !('plan' in one)) return one
      if (one.kind === 'edit' && isShared(plan)) {
        const why = 'a caller hands one secret over to logins that need two tokens'
        return {
          kind: 'hand',
          login: one.login,
          plan,
          obstacle: { why, remedy: 'hand over a secret for each' },
        }
      }
      return { ...one, plan }
    }),
  }
}

function answerTo(login: Login, answers: readonly LoginAnswer[]): LoginAnswer | undefined {
  return answers.find(({ file, line }) => `${file}:${line}` === placeOfLogin(login))
}

/** Access, then organization, then form: an edit only where all three are told. `ways`: the login, each time that it is played. */
function decide(all: readonly LoginContext[], seen: Seen): Decision {
  // Some callers leave out what others hand over.
  const given = all.filter(({ login }) => login.password.kind !== 'missing')
  const ways = given.length > 0 ? given : all
  const [first] = ways
  if (first === undefined) throw new Error('a login is played at least once')
  const { login, answer } = first
  const { view } = seen
  const settled = settledLogin(login, seen.list)
  if (settled !== undefined) return { kind: 'settled', login, settled }
  const early = earlyObstacle(ways)
  if (early !== undefined) return { kind: 'hand', login, obstacle: early }
  const passed = passagesOf(
    ways.map(way => way.login),
    seen.beside(login),
    view.repository.isWhole,
  )
  const obstacle = 'why' in passed ? passed : formObstacle(login, view.repository.own.pin !== undefined)
  if (login.registry === 'unknown' && answer === undefined) {
    return obstacle === undefined
      ? {
          kind: 'ask',
          login,
          question: {
            kind: 'registry',
            why: `the registry (${login.host || 'none is named'}) is not written out`,
          },
        }
      : {
          kind: 'hand',
          login,
          obstacle: { ...obstacle, why: `if ${login.host} is Docker Hub: ${obstacle.why}` },
        }
  }
  const use = usedBy(ways)
  if ('kind' in use) {
    return obstacle === undefined ? { kind: 'ask', login, question: use } : { kind: 'hand', login, obstacle }
  }
  const plan = planOf(use, first, { ...seen, passed: 'why' in passed ? [] : passed })
  if ('kind' in plan) {
    return obstacle === undefined ? { kind: 'ask', login, question: plan } : { kind: 'hand', login, obstacle }
  }
  if (!('secret' in plan)) return { kind: 'hand', login, obstacle: plan }
  if (obstacle !== undefined) return { kind: 'hand', login, obstacle, plan }
  const part = keylessPart(plan, seen.prefer)
  return typeof part === 'string'
    ? { kind: 'edit', login, plan, note: `not keyless: ${part}` }
    : { kind: 'edit', login, plan: { ...plan, keyless: part } }
}

/** What no answer could settle. */
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
  const uses = ways.map(accessOf)
  const question = uses.find(one => 'kind' in one)
  if (question !== undefined && 'kind' in question) return question
  const known = uses.flatMap(one => ('kind' in one ? [] : [one]))
  const [first, ...rest] = known
  if (first === undefined) return { kind: 'access', why: 'nothing plays it' }
  if (rest.some(({ access }) => access !== first.access)) {
    return { kind: 'access', why: 'some of the jobs that call this push, and others do not' }
  }
  const all = (part: (use: LoginUse) => LoginUse['pushes']) => known.flatMap(part)
  return {
    ...first,
    pushes: all(use => use.pushes),
    pulls: all(use => use.pulls),
    bases: all(use => use.bases),
    locals: all(use => use.locals),
  }
}

function planOf(
  use: LoginUse,
  { answer, known }: LoginContext,
  seen: Seen & { passed: LoginPlan['passed'] },
): LoginPlan | LoginQuestion | Obstacle {
  const { login, access, why } = use
  const { list, view, passed } = seen
  const owner = organizationFor(use, {
    answer,
    known,
    list,
    accounts: seen.accounts(login),
    home: view.repository.name,
  })
  if (!('organization' in owner)) return owner
  const { organization } = owner
  const shown = repositoriesOf(use, organization)
  const names = [...new Set([...(answer?.repositories ?? []), ...shown.names])].sort()
  const isWhole = answer === undefined || answer.repositories.length === 0 ? shown.isWhole : true
  const plain = names.filter(name => !name.includes('{'))
  const token = tokenFor(access, plain, { list, answer })
  if (!('secret' in token)) return token
  const condition = secretCondition(login)
  return {
    login,
    access,
    why: owner.shown === undefined ? why : `${why}; ${owner.shown}`,
    channel: token.channel,
    secret: token.secret,
    organization,
    isListed: owner.isListed,
    seen: names,
    isWhole: isWhole || (list !== undefined && names.length > 0),
    bases: basesOf(use, names),
    publicRead: use.pulls.find(
      ({ images }) =>
        images.length === 0 ||
        images.some(image => repositoryOf(image)?.startsWith(`${organization}/`) !== true),
    ),
    condition: condition !== undefined && 'rest' in condition ? condition : undefined,
    passed,
    keyless: undefined,
    answer,
  }
}
