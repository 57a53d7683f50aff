import { act, type Effect, type Reading } from '../../workflows/effects/effect.ts'
import type { PlayedJob } from '../../workflows/jobs/play.ts'
import { isHubLogin, type Login } from '../../workflows/logins/login.ts'
import { namesAnother } from '../../workflows/values/image.ts'
import { valueOf } from '../../yaml/tree.ts'
import { showText, wordsOf } from '../../workflows/values/text.ts'
import type { LoginAnswer } from './answer.ts'
import { asked, type LoginUse, type Unedited } from './plan.ts'

/** A login in its job. */
export interface LoginContext {
  readonly login: Login
  /** What follows it, up to the login that takes its place. */
  readonly after: readonly Effect[]
  /** All of the job. */
  readonly effects: readonly Effect[]
  /** The step from which on another registry may be meant. */
  readonly othersFrom: number
  readonly answer: LoginAnswer | undefined
  /** The one organization that the same secret serves in another place. */
  readonly known: string | undefined
}

/** What follows a login by more is not looked at: a job may have thousands of logins. */
const furthest = 2_000

/** Each login of a job with what follows it. */
export function followedLogins(logins: readonly Login[], effects: readonly Effect[]) {
  const inOrder = effects.toSorted((a, b) => a.step.index - b.step.index || a.at - b.at)
  const startOf = (login: Login | undefined) =>
    login === undefined ? inOrder.length : firstBehind(inOrder, login)
  // The next login of a tool under each condition, from the last login on.
  const next = new Map<string, Login>()
  const followed = logins.toReversed().map(login => {
    const { step, keptBy } = login
    const key = (condition: string | undefined) => `${keptBy} ${condition ?? ''}`
    const candidates = [undefined, step?.condition].map(condition => startOf(next.get(key(condition))))
    const [start, end] = [startOf(login), Math.min(...candidates)]
    const last = inOrder[start + furthest]
    const isCut = last !== undefined && start + furthest < end
    const rest = isCut ? [{ ...last, ...act('unread', 'all that follows') }] : []
    // One that is kept elsewhere takes the place of none.
    const isBeside = login.isConditional || valueOf(step?.env, 'DOCKER_CONFIG') !== undefined
    if (step !== undefined && isHubLogin(login) && !isBeside) next.set(key(step.condition), login)
    return {
      login,
      after: step === undefined ? [] : [...inOrder.slice(start, Math.min(end, start + furthest)), ...rest],
    }
  })
  return followed.toReversed()
}

/** The first of the effects in their order that comes after a login. */
function firstBehind(effects: readonly Effect[], { step, at: place }: Login): number {
  const index = step?.index ?? 0
  let [low, high] = [0, effects.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const effect = effects[middle]
    const isBehind =
      effect === undefined || effect.step.index > index || (effect.step.index === index && effect.at >= place)
    if (isBehind) high = middle
    else low = middle + 1
  }
  return low
}

/** Whether a login pushes or pulls. It pulls only where all that follows is known to push nothing there. */
export function accessOf(context: LoginContext): LoginUse | Unedited {
  const { login, after, answer, effects, known } = context
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
    after,
    effects,
  }
  if (answer !== undefined) return { ...use, access: answer.access, why: `the answer is ${answer.text}` }
  const [push] = use.pushes
  if (push !== undefined) {
    const guess =
      push.guess === undefined ? '' : `, as its ${push.guess} ${push.guess === 'name' ? 'says' : 'say'}`
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
  const words = guess === undefined ? '' : `, as the words of ${at(guess)} say`
  return { ...use, access: 'pull', why: `no step after it pushes to Docker Hub${words}` }
}

function at({ by, at: offset, step }: Effect): string {
  const { file } = step.frame
  return `${by} (${file.kind === 'action' ? `${file.path}:` : 'line '}${file.positionAt(offset).line})`
}

/** Clouds sign in to their registries by actions and commands of their own. */
const cloud =
  /ecr-login|google-github-actions\/auth|acr-login|azure\/login|configure-docker|acr login|get-login-password/i

/** The step of a job from which on another registry may be meant. */
export function othersFrom({ played }: PlayedJob, logins: readonly Login[]): number {
  const signed = played.find(({ uses, run }) => cloud.test(`${uses?.value ?? ''} ${run?.value ?? ''}`))
  const other = logins.find(one => one.registry === 'other')
  return Math.min(...[signed?.index, other && (other.step?.index ?? 0)].map(index => index ?? Infinity))
}

/** Where something is pushed: `unknown` where another registry may be meant as well. */
function targetOf(push: Effect, { othersFrom: others }: LoginContext): 'hub' | 'other' | 'unknown' {
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
  return isAnother || namesAnother(name) || others <= index ? 'unknown' : 'hub'
}
