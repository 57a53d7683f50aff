import { groupBy } from '../../base/group-by.ts'
import { jobEffects } from '../../workflows/effects/job.ts'
import { type PlayedJob, playJobs } from '../../workflows/jobs/play.ts'
import type { Repository } from '../../workflows/jobs/repository.ts'
import { actionName, inputText } from '../../workflows/jobs/workflow.ts'
import { type Login, loginsOf, placeOfLogin } from '../../workflows/logins/login.ts'
import { repositoryOf } from '../../workflows/values/image.ts'
import { knownText } from '../../workflows/values/text.ts'
import { scalarsIn, valueOf } from '../../yaml/tree.ts'
import type { LoginAnswer } from './answer.ts'
import { countMentions, formObstacle, passagesOf } from './form.ts'
import { organizationFor, repositoriesOf } from './organization.ts'
import { asked, type ListView, type LoginPlan, type LoginUse, obstacle, type Unedited } from './plan.ts'
import { settledLogin } from './settled.ts'
import { tokenFor, withSecretNames } from './token.ts'
import { accessOf, followedLogins, type LoginContext } from './use.ts'

/** What becomes of a login: an edit without `unedited`. Beside that a plan is what a person needs there. */
export interface Decision {
  readonly login: Login
  readonly plan: LoginPlan | undefined
  readonly unedited: Unedited | undefined
}

interface Setting {
  readonly list: ListView | undefined
  readonly repository: Repository
  readonly mentions: ReturnType<typeof countMentions>
  /** A step that uses Docker with no login of its job, where those of other jobs may stay. */
  readonly borrower: string | undefined
}

/** A login, each time that it is played. */
type Ways = readonly [LoginContext, ...LoginContext[]]

/** A decision for every login that is, or may be, to a registry of Docker's; and all logins. */
export function decideAll(
  repository: Repository,
  { answers, list }: { readonly answers: readonly LoginAnswer[] } & Pick<Setting, 'list'>,
) {
  const contexts: LoginContext[] = []
  const borrowers: string[] = []
  for (const job of playJobs(repository)) {
    const logins = loginsOf(job)
    if (logins.every(({ registry }) => registry === 'other')) borrowers.push(...placesWithoutLogin(job))
    const effects = logins.some(({ registry }) => registry !== 'other') ? jobEffects(job) : []
    for (const followed of followedLogins(job, logins, effects)) {
      const place = placeOfLogin(followed.login)
      const answer = answers.find(({ file, line }) => `${file}:${line}` === place)
      contexts.push({ ...followed, answer, owner: undefined })
    }
  }
  const logins = contexts.map(({ login }) => login)
  const isDockers = ({ login }: LoginContext) => login.registry !== 'other'
  const ownerOf = servedBy(contexts.filter(isDockers))
  const ways = groupBy(
    contexts.map(one => ({ ...one, owner: ownerOf(one.login) })),
    ({ login: one }) => `${placeOfLogin(one)} ${one.tool} ${one.passwordText ?? ''}`,
  )
  const setting = { list, repository, mentions: countMentions(logins), borrower: borrowers[0] }
  const decisions = [...ways.values()]
    .filter(group => group.some(isDockers))
    .flatMap(([first, ...again]) => (first === undefined ? [] : [decide([first, ...again], setting)]))
  const plans = decisions.flatMap(({ plan }) => plan ?? [])
  const namedPlans = list === undefined ? withSecretNames(plans, logins) : plans
  const byLogin = new Map(namedPlans.map(plan => [plan.login, plan]))
  const isShared = sharedPassages(namedPlans)
  const why = 'a caller hands one secret over to logins that need two tokens'
  return {
    logins,
    decisions: decisions.map(({ login, unedited }): Decision => {
      const plan = byLogin.get(login)
      const isTwo = unedited === undefined && plan !== undefined && isShared(plan)
      return { login, plan, unedited: isTwo ? obstacle(why, 'hand over a secret for each') : unedited }
    }),
  }
}

/** Access, then organization, then form: an edit only where all three are told. */
function decide(allWays: Ways, setting: Setting): Decision {
  // Some callers leave out what others hand over.
  const [firstWay, ...moreWays] = allWays.filter(({ login }) => login.password.kind !== 'missing')
  const ways: Ways = firstWay === undefined ? allWays : [firstWay, ...moreWays]
  const [{ login }, ...again] = ways
  const logins = [login, ...again.map(way => way.login)] as const
  const settled = settledLogin(logins, setting.list)
  if (settled !== undefined) return { login, plan: undefined, unedited: settled }
  const { repository, mentions, borrower } = setting
  const passed = passagesOf(logins, { isWhole: repository.isWhole, mentions })
  const isPassed = !('code' in passed)
  // No answer helps where the text cannot be changed.
  const textObstacle = isPassed ? formObstacle(login, repository) : passed
  const plan = unreadable(ways, borrower) ?? planOf(ways, isPassed ? passed : [], setting)
  if (!('code' in plan)) return { login, plan, unedited: textObstacle }
  const unedited =
    textObstacle !== undefined && plan.question === 'registry'
      ? obstacle(`${plan.why}, and ${textObstacle.why}`, `if it is Docker Hub, ${textObstacle.remedy}`)
      : (textObstacle ?? plan)
  return { login, plan: undefined, unedited }
}

/** What holds a login back before anything is asked of its job. */
function unreadable(ways: Ways, borrower: string | undefined): Unedited | undefined {
  if (ways.some(({ job }) => job.isInCloud)) {
    const why = 'the job builds in Docker Build Cloud, which needs a scope of its own'
    return obstacle(why, 'make a token with that scope, and write the step by hand')
  }
  const stays = ways.find(({ login, answer }) => answer === undefined && staysBehind(login))
  if (stays !== undefined && borrower !== undefined) {
    const why = `the login stays on its runner, where ${borrower} may use it, with no login of its own`
    return asked('access', `${why}: give that job one first`)
  }
  const unknown = ways.find(({ login, answer }) => login.registry === 'unknown' && answer === undefined)
  if (unknown === undefined) return undefined
  return asked('registry', `the registry (${unknown.login.host || 'none is named'}) is not written out`)
}

/** A runner of one's own keeps what a job leaves there. */
function isKeeping({ node }: PlayedJob): boolean {
  return [...scalarsIn(valueOf(node, 'runs-on') ?? node)].some(({ value }) => /self-hosted/i.test(value))
}

/** Whether nothing takes a login back at the end of its job. */
function staysBehind({ form, job, step }: Login): boolean {
  const logout =
    step && actionName(step) === 'docker/login-action' ? (inputText(step, 'logout') ?? 'true') : ''
  return form.kind !== 'credentials' && logout !== 'true' && isKeeping(job)
}

function placesWithoutLogin(job: PlayedJob): readonly string[] {
  if (!isKeeping(job)) return []
  return job.played.flatMap(({ frame: { file }, node }) => {
    const isUsed = /docker/i.test(file.text.slice(node.start, node.end))
    return isUsed ? `${file.path}:${file.positionAt(node.start).line}` : []
  })
}

/** What a login is for, in every job that plays it: they have to agree. */
function usedBy(ways: Ways): LoginUse | Unedited {
  const uses: LoginUse[] = []
  for (const way of ways) {
    const use = accessOf(way)
    if ('code' in use) return use
    uses.push(use)
  }
  const [first] = uses
  if (first === undefined || uses.some(({ access }) => access !== first.access)) {
    return asked('access', 'some of the jobs that call this push, and others do not')
  }
  return {
    ...first,
    pushes: uses.flatMap(({ pushes }) => pushes),
    bases: uses.flatMap(({ bases }) => bases),
  }
}

function planOf(ways: Ways, passed: LoginPlan['passed'], { list }: Setting): LoginPlan | Unedited {
  const [{ answer, owner }] = ways
  const use = usedBy(ways)
  if ('code' in use) return use
  const { login, access, why } = use
  const ownership = organizationFor(use, { answer, owner, list })
  if ('code' in ownership) return ownership
  const { organization, isKnownElsewhere } = ownership
  const { names, isWhole } = repositoriesOf(use, organization)
  const repositories = [...new Set([...(answer?.repositories ?? []), ...names])].sort()
  const plain = repositories.filter(name => !name.includes('{'))
  const token = tokenFor(access, plain, { list, answer })
  if ('code' in token) return token
  const isTold = (answer?.repositories.length ?? 0) > 0 || (list !== undefined && repositories.length > 0)
  const note = isKnownElsewhere === true ? `; the same secret serves ${organization} in another place` : ''
  return {
    ...token,
    login,
    access,
    why: why + note,
    organization,
    isListed: list !== undefined,
    repositories,
    isWhole: isWhole || isTold,
    bases: [...new Set(use.bases.flatMap(image => repositoryOf(image) ?? []))]
      .filter(name => !repositories.includes(name))
      .sort(),
    passed,
    answer,
  }
}

/** The one organization that a secret is seen to push to: its other logins serve that, too. */
function servedBy(contexts: readonly LoginContext[]): (login: Login) => string | undefined {
  const served = new Map<string, Set<string>>()
  for (const context of contexts) {
    const { password } = context.login
    const use = password.kind === 'secret' ? accessOf(context) : undefined
    if (password.kind !== 'secret' || use === undefined || 'code' in use) continue
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
    const [only, ...moreOwners] = served.get(password.name) ?? []
    return moreOwners.length > 0 || only === 'library' ? undefined : only
  }
}

/** Whether what hands a credential over would have to hand over two tokens. */
function sharedPassages(plans: readonly LoginPlan[]): (plan: LoginPlan) => boolean {
  const nodesOf = ({ passed }: LoginPlan) => passed.flatMap(through => through.at(-1)?.node ?? [])
  const passages = plans.flatMap(plan => nodesOf(plan).map(node => ({ node, secret: plan.secret })))
  const byNode = groupBy(passages, ({ node }) => node)
  return plan => nodesOf(plan).some(node => byNode.get(node)?.some(({ secret }) => secret !== plan.secret))
}
