import { act, type Effect, type Reading } from '../../workflows/effects/effect.ts'
import type { PlayedJob } from '../../workflows/jobs/play.ts'
import { actionName, inputText } from '../../workflows/jobs/workflow.ts'
import { isHubLogin, type Login } from '../../workflows/logins/login.ts'
import { namesAnother, repositoryOf } from '../../workflows/values/image.ts'
import { valueOf } from '../../yaml/tree.ts'
import { showText, wordsOf } from '../../workflows/values/text.ts'
import type { LoginAnswer } from './answer.ts'
import { asked, type LoginUse, type Unedited } from './plan.ts'

export interface LoginContext {
  readonly login: Login
  /** What follows it, up to the login that takes its place. */
  readonly after: readonly Effect[]
  readonly job: JobReading
  readonly answer: LoginAnswer | undefined
  /** The one organization that the same secret serves in another place. */
  readonly known: string | undefined
}

/** What is said of a job once, however many logins it has. */
type JobReading = ReturnType<typeof readJob>

function readJob({ played }: PlayedJob, logins: readonly Login[], effects: readonly Effect[]) {
  const signed = played.find(({ uses, run }) => cloud.test(`${uses?.value ?? ''} ${run?.value ?? ''}`))
  const other = logins.find(one => one.registry === 'other')
  const unread = effects.find(({ does }) => does === 'unread')
  const images = effects.flatMap(({ kept }) => kept.flatMap(image => repositoryOf(image) ?? []))
  return {
    /** The step from which on another registry may be meant. */
    othersFrom: Math.min(
      signed?.index ?? Infinity,
      other === undefined ? Infinity : (other.step?.index ?? 0),
    ),
    /** The first step of which something is not read. */
    unreadFrom: unread?.step.index ?? Infinity,
    isInCloud: played.some(
      step => /setup-buildx-action$/.test(actionName(step)) && inputText(step, 'driver') === 'cloud',
    ),
    /** What its builds give to the machine alone. */
    kept: new Set(images),
  }
}

/** What follows a login by more is not looked at: a job may have thousands of logins. */
const furthest = 300

/** Each login of a job with what follows it. */
export function followedLogins(played: PlayedJob, logins: readonly Login[], effects: readonly Effect[]) {
  const job = readJob(played, logins, effects)
  const inOrder = effects.toSorted((a, b) => a.step.index - b.step.index || a.at - b.at)
  // Where the next login of a tool begins under each condition, from the last login on.
  const next = new Map<string, number>()
  let start = inOrder.length
  const followed = logins.toReversed().map(login => {
    const { step, keptBy } = login
    if (step === undefined) return { login, job, after: [] }
    while (start > 0 && isBehind(inOrder[start - 1], step.index, login.at)) start -= 1
    const [usual, same] = ['', step.condition ?? ''].map(condition => `${keptBy} ${condition}`)
    const end = Math.min(...[usual, same].map(key => next.get(key ?? '') ?? inOrder.length))
    const after = inOrder.slice(start, Math.min(end, start + furthest))
    const last = end > start + furthest ? after.pop() : undefined
    if (last !== undefined) after.push({ ...last, ...act('unread', 'all that follows') })
    // One that is kept elsewhere takes the place of none.
    const isBeside = login.isConditional || valueOf(step.env, 'DOCKER_CONFIG') !== undefined
    if (isHubLogin(login) && !isBeside) next.set(same ?? '', start)
    return { login, job, after }
  })
  return followed.toReversed()
}

function isBehind(effect: Effect | undefined, index: number, at: number): boolean {
  return (
    effect !== undefined && (effect.step.index > index || (effect.step.index === index && effect.at >= at))
  )
}

/** Whether a login pushes or pulls. It pulls only where all that follows is known to push nothing there. */
export function accessOf(context: LoginContext): LoginUse | Unedited {
  const { login, after, answer, job, known } = context
  const those = (does: Reading) => after.filter(one => one.does === does)
  const told = those('pushes').map(one => ({ one, target: targetOf(one, context) }))
  const sure = told.flatMap(({ one, target }) => (target === 'hub' ? [one] : []))
  const doubtful = told.find(({ target }) => target === 'unknown')?.one
  // Beside a push that is read, what releases something may push more.
  const releases = those('unread').filter(({ by }) => sure.length > 0 && /releas|publish/i.test(by))
  const more = doubtful !== undefined && (sure.length > 0 || known !== undefined) ? [doubtful] : []
  const use = {
    login,
    pushes: [...sure, ...[...releases, ...more].map(one => ({ ...one, images: [] }))],
    bases: after.flatMap(({ bases }) => bases),
    kept: job.kept,
    isOpenBefore: job.unreadFrom < (login.step?.index ?? 0),
  }
  if (answer !== undefined) return { ...use, access: answer.access, why: `the answer is ${answer.text}` }
  const [push] = use.pushes
  if (push !== undefined) {
    const guess =
      push.guess === undefined ? '' : `, to judge by its ${push.guess === 'name' ? 'name' : 'command'}`
    return { ...use, access: 'push', why: `${at(push)} pushes${guess}` }
  }
  if (doubtful !== undefined) {
    return asked('access', `${at(doubtful)} pushes, and the files do not say to which registry`)
  }
  const [unread] = those('unread')
  if (unread !== undefined) return asked('access', `${at(unread)} may push: it is not read`)
  if (login.step !== undefined && after.every(({ by }) => /login(-action)?$/.test(by))) {
    return asked('access', 'nothing in its job comes after the login')
  }
  const guess = after.find(one => one.guess === 'words')
  const words = guess === undefined ? '' : `, to judge by the name of ${at(guess)}`
  return { ...use, access: 'pull', why: `no step after it pushes to Docker Hub${words}` }
}

function at({ by, at: offset, step }: Effect): string {
  const { file } = step.frame
  return `${by} (${file.kind === 'action' ? `${file.path}:` : 'line '}${file.positionAt(offset).line})`
}

/** Clouds sign in to their registries by actions and commands of their own. */
const cloud =
  /ecr-login|google-github-actions\/auth|acr-login|azure\/login|configure-docker|acr login|get-login-password/i

/** Where something is pushed: `unknown` where another registry may be meant as well. */
function targetOf(push: Effect, { job }: LoginContext): 'hub' | 'other' | 'unknown' {
  const by = (registry: string) => push.images.filter(image => image.registry === registry)
  const [open, elsewhere] = [by('unknown'), by('other')]
  if (by('hub').length > 0) return 'hub'
  if (push.images.length > 0 && open.length === 0) return 'other'
  const { name, index } = push.step
  const said = open.map(({ text }) => wordsOf(text)).join(' ')
  const words = `${push.by} ${said}`
  const isHub = /docker[-_ ]?hub|docker\.io/i.test(`${name} ${words}`) && !/registries/i.test(name)
  // `$REPO:1` beside `ghcr.io/$REPO:1`
  const paths = elsewhere.map(({ path = [] }) => showText(path))
  const isTwin = open.some(({ path }) => path !== undefined && paths.includes(showText(path)))
  if (isTwin || (paths.length > 0 && /docker|hub/i.test(said))) return 'hub'
  if (isHub && !namesAnother(name)) return 'hub'
  const isAnother = push.images.length === 0 && namesAnother(words)
  // The names of steps and files are for people: they raise a question.
  if (isAnother && push.guess !== 'name') return isHub ? 'unknown' : 'other'
  return isAnother || namesAnother(name) || job.othersFrom <= index ? 'unknown' : 'hub'
}
