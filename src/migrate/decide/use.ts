import { act, type Effect, type Reading } from '../../workflows/effects/effect.ts'
import type { PlayedJob, PlayedStep } from '../../workflows/jobs/play.ts'
import { actionName, inputText } from '../../workflows/jobs/workflow.ts'
import { sourceOf } from '../../workflows/logins/credential.ts'
import type { Login } from '../../workflows/logins/login.ts'
import { namesAnother, repositoryOf } from '../../workflows/values/image.ts'
import { wordsOf } from '../../workflows/values/text.ts'
import type { LoginAnswer } from './answer.ts'
import { asked, type LoginUse, type Unedited } from './plan.ts'

export interface LoginContext {
  readonly login: Login
  readonly followers: readonly Effect[]
  /** A login with another password follows it, which may be the one that what follows works with. */
  readonly isReplaced: boolean
  readonly job: JobReading
  readonly answer: LoginAnswer | undefined
  /** The one organization that the same secret serves in another place. */
  readonly owner: string | undefined
}

/** What is said of a job once, however many logins it has. */
type JobReading = ReturnType<typeof readJob>

function readJob({ played }: PlayedJob, logins: readonly Login[], effects: readonly Effect[]) {
  const signed = played.find(({ uses, run }) => cloud.test(`${uses?.value ?? ''} ${run?.value ?? ''}`))
  const other = logins.find(({ registry }) => registry === 'other' || registry === 'unknown')
  const otherIndex = other === undefined ? Infinity : (other.step?.index ?? 0)
  const unread = effects.find(({ does }) => does === 'unread')
  const images = effects.flatMap(effect => effect.images.flatMap(image => repositoryOf(image) ?? []))
  return {
    /** The step from which on another registry may be meant. */
    othersFrom: Math.min(signed?.index ?? Infinity, otherIndex),
    /** The first step of which something is not read. */
    unreadFrom: unread?.step.index ?? Infinity,
    /** What its builds make. */
    images: new Set(images),
    isInCloud: played.some(
      step => /setup-buildx-action$/.test(actionName(step)) && inputText(step, 'driver') === 'cloud',
    ),
  }
}

/** What follows a login by more is not looked at: a job may have thousands of logins. */
const furthest = 300

/** Each login of a job with what follows it. */
export function followedLogins(played: PlayedJob, logins: readonly Login[], effects: readonly Effect[]) {
  const job = readJob(played, logins, effects)
  const placed = effects
    .flatMap(effect => {
      const last = effect.step.isBeside ? [Number.MAX_SAFE_INTEGER] : []
      return [placeOf(effect.step, effect)].concat(last).map(place => ({ effect, place }))
    })
    .sort((a, b) => a.place - b.place)
  const laterPasswords = new Set<string | undefined>()
  let start = placed.length
  const followed = logins.toReversed().map(login => {
    const { step, registry } = login
    const source = sourceOf(login.password)
    if (step === undefined) return { login, job, followers: [], isReplaced: false }
    while ((placed[start - 1]?.place ?? -1) >= placeOf(step, login)) start -= 1
    const followers = placed.slice(start, start + furthest).map(({ effect }) => effect)
    const last = placed.length > start + furthest ? followers.pop() : undefined
    if (last !== undefined) followers.push({ ...last, ...act('unread', 'all that follows') })
    const isReplaced = laterPasswords.size > (laterPasswords.has(source) ? 1 : 0)
    if (registry === 'hub') laterPasswords.add(source)
    return { login, job, followers, isReplaced }
  })
  return followed.toReversed()
}

/** In the order of a job. A file has at most 1,000,000 bytes. */
function placeOf({ index }: PlayedStep, { at: offset }: { readonly at: number }): number {
  return index * 10_000_000 + offset
}

/** Whether a login pushes or pulls. It pulls only where all that follows is known to push nothing there. */
export function accessOf(context: LoginContext): LoginUse | Unedited {
  const { login, followers, answer, job, owner } = context
  const those = (does: Reading) => followers.filter(one => one.does === does)
  const pushTargets = those('pushes').map(one => ({ one, target: targetOf(one, context) }))
  const sure = pushTargets.flatMap(({ one, target }) => (target === 'hub' ? [one] : []))
  const doubtful = pushTargets.find(({ target }) => target === 'unknown')?.one
  // Beside a push that is read, what releases something may push more.
  const releases = those('unread').filter(({ by }) => sure.length > 0 && /releas|publish/i.test(by))
  const doubtfulPushes = doubtful !== undefined && (sure.length > 0 || owner !== undefined) ? [doubtful] : []
  const basesOf = ({ bases }: Effect) => bases.filter(image => !job.images.has(repositoryOf(image) ?? ''))
  const use = {
    login,
    pushes: [...sure, ...[...releases, ...doubtfulPushes].map(one => ({ ...one, images: [] }))],
    bases: job.unreadFrom < (login.step?.index ?? 0) ? [] : followers.flatMap(basesOf),
  }
  if (answer !== undefined) return { ...use, access: answer.access, why: `the answer is ${answer.text}` }
  const [push] = use.pushes
  if (push !== undefined && context.isReplaced) {
    return asked('access', `${at(push)} pushes, with this login or with one after it`)
  }
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
  if (login.step !== undefined && followers.every(({ by }) => /login(-action)?$/.test(by))) {
    return asked('access', 'nothing in its job comes after the login')
  }
  const guess = followers.find(one => one.guess === 'words')
  const words = guess === undefined ? '' : `, to judge by the name of ${at(guess)}`
  return { ...use, access: 'pull', why: `no step after it pushes to Docker Hub${words}` }
}

function at({ by: tool, at: offset, step }: Effect): string {
  const { file } = step.frame
  return `${tool} (${file.kind === 'action' ? `${file.path}:` : 'line '}${file.positionAt(offset).line})`
}

/** Clouds sign in to their registries by actions and commands of their own. */
const cloud =
  /(?<!docker\/)login(-action)?@|google-github-actions\/auth|configure-docker|acr login|get-login-password/i

/** Where something is pushed: `unknown` where another registry may be meant as well. */
function targetOf(push: Effect, { job }: LoginContext): 'hub' | 'other' | 'unknown' {
  const imagesAt = (registry: string) => push.images.filter(image => image.registry === registry)
  const open = imagesAt('unknown')
  if (imagesAt('hub').length > 0) return 'hub'
  if (push.images.length > 0 && open.length === 0) return 'other'
  const { name, index } = push.step
  const imageWords = open.map(({ text }) => wordsOf(text)).join(' ')
  const words = `${push.by} ${imageWords}`
  // `$DOCKER_REPO:1` beside `ghcr.io/$REPO:1`
  if (imagesAt('other').length > 0 && /docker|hub/i.test(imageWords)) return 'hub'
  const isAnother = namesAnother(name) || (push.images.length === 0 && namesAnother(words))
  return isAnother || job.othersFrom <= index ? 'unknown' : 'hub'
}
