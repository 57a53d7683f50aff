import type { Effect } from '../../workflows/effects/effect.ts'
import { isHubLogin, type Login } from '../../workflows/logins/login.ts'
import { namesAnother } from '../../workflows/values/image.ts'
import { showText, wordsOf } from '../../workflows/values/text.ts'
import type { LoginAnswer } from './answer.ts'
import { asked, type LoginUse, type Unedited } from './plan.ts'

/** A login in its job. */
export interface LoginContext {
  readonly login: Login
  /** All of the job. */
  readonly logins: readonly Login[]
  readonly effects: readonly Effect[]
  readonly answer: LoginAnswer | undefined
  /** The one organization that the same secret serves in another place. */
  readonly known: string | undefined
}

/** Whether a login pushes or pulls: what follows it decides, up to the login that takes its place. */
export function accessOf(context: LoginContext): LoginUse | Unedited {
  const { login, logins, answer, effects, known } = context
  const after = effects.filter(one => isAfter(one, context))
  const those = (kind: Effect['kind']) => after.filter(one => one.kind === kind)
  const told = those('push').map(one => ({ one, target: targetOf(one, context) }))
  const sure = told.flatMap(({ one, target }) => (target === 'hub' ? [one] : []))
  const doubtful = told.find(({ target }) => target === 'unknown')?.one
  // Beside a push that is read, what releases something may push more.
  const releases = those('open').filter(({ by }) => sure.length > 0 && /releas|publish/i.test(by))
  const more = doubtful !== undefined && (sure.length > 0 || known !== undefined) ? [doubtful] : []
  const use = {
    login,
    pushes: [...sure, ...[...releases, ...more].map(one => ({ ...one, images: [] }))],
    bases: those('base'),
    locals: effects.filter(({ kind }) => kind === 'local' || kind === 'open'),
  }
  if (answer !== undefined) return { ...use, access: answer.access, why: `the answer is ${answer.text}` }
  const [push] = use.pushes
  if (push !== undefined) {
    const words = push.isGuessed === true ? ', as its words say' : ''
    return { ...use, access: 'push', why: `${at(push)} pushes${words}` }
  }
  if (doubtful !== undefined) {
    return asked('access', `${at(doubtful)} pushes, and the files do not say to which registry`)
  }
  const [open] = those('open')
  if (open !== undefined) return asked('access', `${at(open)} may push: it is not read`)
  const { step, job } = login
  const rest = step === undefined ? [] : job.played.slice(step.index + 1)
  const steps = new Set(logins.map(one => one.step))
  if (step !== undefined && rest.every(one => steps.has(one))) {
    return asked('access', 'nothing in its job comes after the login')
  }
  return { ...use, access: 'pull', why: 'nothing after it is seen to push to Docker Hub' }
}

function at({ by, at: offset, step }: Effect): string {
  const { file } = step.frame
  return `${by} (${file.kind === 'action' ? `${file.path}:` : 'line '}${file.positionAt(offset).line})`
}

/** From the login to the one that takes its place: the next for Docker Hub in the same file of logins. */
function isAfter(effect: Effect, { login, logins }: LoginContext): boolean {
  if (login.step === undefined) return false
  const next = logins.slice(logins.indexOf(login) + 1).find(one => {
    if (one.step === undefined || one.isConditional || one.keptBy !== login.keptBy) return false
    const { condition } = one.step
    return isHubLogin(one) && (condition === undefined || condition === login.step?.condition)
  })
  return isBehind(effect, login) && (next === undefined || !isBehind(effect, next))
}

function isBehind({ step, at: offset }: Effect, login: Login): boolean {
  const index = login.step?.index ?? 0
  return step.index > index || (step.index === index && offset >= login.at)
}

/** Clouds sign in to their registries by actions and commands of their own. */
const cloud =
  /ecr-login|google-github-actions\/auth|acr-login|azure\/login|configure-docker|acr login|get-login-password/i

/** Where something is pushed: `unknown` where another registry may be meant as well. */
function targetOf(push: Effect, { login, logins }: LoginContext): 'hub' | 'other' | 'unknown' {
  const by = (registry: string) => push.images.filter(image => image.registry === registry)
  const [open, elsewhere] = [by('unknown'), by('other')]
  if (by('hub').length > 0) return 'hub'
  if (push.images.length > 0 && open.length === 0) return 'other'
  const { name, index } = push.step
  const said = open.map(({ text }) => wordsOf(text)).join(' ')
  const words = `${name} ${push.by} ${said}`
  const isHub = /docker[-_ ]?hub|docker\.io/i.test(words) && !/registries/i.test(name)
  // `$REPO:1` beside `ghcr.io/$REPO:1`
  const paths = elsewhere.map(({ path = [] }) => showText(path))
  const isTwin = open.some(({ path }) => path !== undefined && paths.includes(showText(path)))
  if (isTwin || (paths.length > 0 && /docker|hub/i.test(said))) return 'hub'
  if (isHub && !namesAnother(name)) return 'hub'
  if (push.images.length === 0 && namesAnother(words)) return isHub ? 'unknown' : 'other'
  const before = login.job.played.filter(step => step.index <= index)
  const isSigned = before.some(({ uses, run }) => cloud.test(`${uses?.value ?? ''} ${run?.value ?? ''}`))
  const isOther = logins.some(one => one.registry === 'other' && (one.step?.index ?? 0) <= index)
  return isOther || isSigned ? 'unknown' : 'hub'
}
