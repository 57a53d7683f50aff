import type { Effect } from '../../workflows/effects/effect.ts'
import type { PlayedStep } from '../../workflows/jobs/play.ts'
import { isHubLogin, type Login } from '../../workflows/logins/login.ts'
import { isReaderName } from '../../workflows/logins/credential.ts'
import { namesAnother } from '../../workflows/values/image.ts'
import { showText, wordsOf } from '../../workflows/values/text.ts'
import type { LoginAnswer } from './answer.ts'
import type { LoginUse, LoginQuestion } from './plan.ts'

/** A job with its logins, as far as they are told apart. */
export interface LoginContext {
  readonly login: Login
  /** All of its job. */
  readonly logins: readonly Login[]
  readonly effects: readonly Effect[]
  readonly answer: LoginAnswer | undefined
  /** The one organization that the same secret serves in another place. */
  readonly known: string | undefined
}

/** Whether a login pushes or pulls: what follows it in its job decides, up to the login that takes its place. */
export function accessOf(context: LoginContext): LoginUse | LoginQuestion {
  const { login, answer, effects } = context
  const after = effects.filter(one => isAfter(one, context))
  const told = after
    .filter(({ kind }) => kind === 'push')
    .map(one => ({ one, target: targetOf(one, context) }))
  const pushes = told.flatMap(({ one, target }) => (target === 'hub' ? [one] : []))
  // Beside a push that is read, what releases something may push more.
  const more =
    pushes.length === 0 ? [] : after.filter(({ kind, by }) => kind === 'open' && /releas|publish/i.test(by))
  const doubtful = told.find(({ target }) => target === 'unknown')?.one
  const use = {
    login,
    pushes: [
      ...pushes,
      ...[
        ...more,
        ...(doubtful !== undefined && (pushes.length > 0 || context.known !== undefined) ? [doubtful] : []),
      ].map(one => ({
        ...one,
        kind: 'push' as const,
        images: [],
        isMore: true as const,
      })),
    ],
    bases: after.filter(({ kind }) => kind === 'base'),
    pulls: after.filter(({ kind }) => kind === 'pull'),
    locals: effects.filter(({ kind }) => kind === 'local' || kind === 'open'),
  }
  if (answer !== undefined) return { ...use, access: answer.access, why: `the answer is ${answer.text}` }
  const [push] = use.pushes
  if (push !== undefined) {
    const words = push.isByWords === true ? ', as its words say' : ''
    return { ...use, access: 'push', why: `${at(push)} pushes${words}` }
  }
  const reader = readerOf(login)
  if (reader !== undefined) return { ...use, access: 'pull', why: reader }
  if (doubtful !== undefined) {
    return { kind: 'access', why: `${at(doubtful)} pushes, and the files do not say to which registry` }
  }
  const open = after.find(({ kind }) => kind === 'open')
  if (open !== undefined) return { kind: 'access', why: `${at(open)} may push: it is not read` }
  if (after.length === 0 && isIdle(login)) {
    return { kind: 'access', why: 'nothing after the login is seen to use a registry' }
  }
  const quiet = after.find(({ kind }) => kind === 'quiet')
  const why =
    quiet === undefined
      ? 'nothing after it is seen to push to Docker Hub'
      : `nothing after it is seen to push, and ${quiet.by} does not by its name`
  return { ...use, access: 'pull', why }
}

/** Nothing follows it that could use a registry. */
function isIdle({ step, job }: Login): boolean {
  const rest = step === undefined ? [] : job.played.slice(step.index + 1)
  const isDeaf = (script: string) =>
    script
      .split('\n')
      .every(line => /^\s*((echo|printf|ls|cat|docker (logout|info|version))\b.*)?$/.test(line))
  return (
    step !== undefined &&
    rest.every(({ run, uses }) =>
      run === undefined ? /^actions\/|login/i.test(uses?.value ?? '') : isDeaf(run.value),
    )
  )
}

/** What does it, and where. */
function at({ by, at: offset, step }: Effect): string {
  const { file } = step.frame
  return `${by} (${file.kind === 'action' ? `${file.path}:` : 'line '}${file.positionAt(offset).line})`
}

/** From the login to the one that takes its place: the next for Docker Hub in the same file of logins. */
function isAfter(effect: Effect, { login, logins }: LoginContext): boolean {
  const { step } = login
  if (step === undefined) return false
  // What an action pushes with a credential of its own needs no other; what podman has, docker does not read.
  if (effect.step.uses !== undefined && logins.some(one => one !== login && one.step === effect.step)) {
    return false
  }
  if (
    login.keptBy === 'podman' &&
    effect.kind === 'push' &&
    !/^(podman|buildah|skopeo|redhat)/.test(effect.by)
  ) {
    return false
  }
  const from = logins.indexOf(login)
  const next = logins
    .slice(from + 1)
    .find(
      one =>
        one.step !== undefined &&
        isHubLogin(one) &&
        one.keptBy === login.keptBy &&
        !one.isConditional &&
        (one.step.condition === undefined || one.step.condition === step.condition),
    )
  return (
    isBehind(effect, step.index, login.at) &&
    (next?.step === undefined || !isBehind(effect, next.step.index, next.at))
  )
}

function isBehind({ step, at: offset }: Effect, index: number, place: number): boolean {
  return step.index > index || (step.index === index && offset >= place)
}

/** Where something is pushed: `unknown` where another registry may be meant as well. */
function targetOf(push: Effect, { login, logins }: LoginContext): 'hub' | 'other' | 'unknown' {
  const kinds = new Set(push.images.map(({ registry }) => registry))
  if (kinds.has('hub')) return 'hub'
  if (push.images.length > 0 && !kinds.has('unknown')) return 'other'
  const { name, index } = push.step
  const open = push.images.filter(({ registry }) => registry === 'unknown').map(({ text }) => wordsOf(text))
  const words = [name, push.by, ...open].join(' ')
  const isHub = /docker[-_ ]?hub|docker\.io/i.test(words) && !/registries/i.test(name)
  // `$REPO:1` beside `ghcr.io/$REPO:1`
  const behind = push.images.flatMap(({ registry, path }) =>
    registry === 'other' && path !== undefined ? [showText(path)] : [],
  )
  const isTwin = push.images.some(
    ({ registry, path }) => registry === 'unknown' && path !== undefined && behind.includes(showText(path)),
  )
  if (isTwin || (behind.length > 0 && /docker|hub/i.test(open.join(' ')))) return 'hub'
  if (isHub && !namesAnother(name)) return 'hub'
  if (push.images.length === 0 && namesAnother(words)) return isHub ? 'unknown' : 'other'
  const others = logins.some(one => one.registry === 'other' && (one.step?.index ?? 0) <= index)
  return others || login.job.played.some(step => step.index <= index && signsInElsewhere(step))
    ? 'unknown'
    : 'hub'
}

/** Clouds sign in to their registries by actions and commands of their own. */
function signsInElsewhere({ uses, run }: PlayedStep): boolean {
  return (
    /ecr-login|google-github-actions\/auth|acr-login|azure\/login/i.test(uses?.value ?? '') ||
    /configure-docker|acr login|get-login-password/.test(run?.value ?? '')
  )
}

/** The name that says of a login that it is there to read. */
function readerOf({ password, username, step }: Login): string | undefined {
  const names = [password, username].flatMap(one =>
    one.kind === 'secret' || one.kind === 'variable' ? [one.name] : [],
  )
  const reader = names.find(isReaderName)
  if (reader !== undefined) return `its credential may only read, as the name ${reader} says`
  return /rate.?limit/i.test(step?.name ?? '')
    ? 'it is there for the rate limit of pulls, as the name of its step says'
    : undefined
}
