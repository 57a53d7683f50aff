import type { Access } from '../../register/register.ts'
import type { StepEffect } from '../../workflows/effects/effect.ts'
import type { LoginAnswer } from '../../workflows/logins/answer.ts'
import { isReaderName } from '../../workflows/logins/credential.ts'
import type { JobView } from '../../workflows/effects/job.ts'
import type { Login } from '../../workflows/logins/login.ts'
import type { Confidence } from '../report/finding.ts'
import { isDeaf } from '../../workflows/shell/command.ts'
import { actionName, type WorkflowStep } from '../../workflows/workflow/workflow.ts'
import { textOf } from '../../yaml/tree.ts'
import { spanOf } from './span.ts'
import { hasUnknownTarget, hubPush, mayPushMore, type Targets, targetsOf } from './targets.ts'

/** What a job does with a login. */
export interface LoginUse {
  readonly access: Access
  readonly confidence: Confidence
  readonly why: string
  /** Offset of the evidence. */
  readonly at: number
  readonly pushes: readonly StepEffect[]
  readonly pulls: readonly StepEffect[]
  /** What its builds start from, where the Dockerfiles are at hand. */
  readonly bases: readonly StepEffect[]
  /** What the whole job gives to the machine without a registry, or may give: then without images. */
  readonly locals: readonly StepEffect[]
  /** It builds in Docker Build Cloud, which needs a scope of its own. */
  readonly cloud: boolean
  /** Nothing uses the login. */
  readonly isIdle: boolean
  /** Pushes, and the file does not tell to which registry. */
  readonly doubtful: StepEffect | undefined
}

/** What a job does with each of its logins. The job is read once. */
export function loginUses(view: JobView): (login: Login) => LoginUse {
  const effects = view.effects()
  const picture: JobPicture = {
    targets: targetsOf(view, effects),
    cloud: effects.some(one => one.kind === 'cloud'),
    locals: effects.filter(({ kind }) => kind === 'local' || kind === 'opaque'),
  }
  return login => {
    const { steps, isReplaced, mayUse } = spanOf(login, view)
    const after = effects.filter(mayUse)
    const isIdle = after.length === 0 && steps.length > 0 && steps.every(isQuiet)
    const use = useOf(login, { ...picture, after, isIdle, isReplaced })
    return { ...use, at: use.at ?? login.at }
  }
}

/** It leads to no registry: before it stands a login that may only show whether the credential works. */
function isQuiet(step: WorkflowStep): boolean {
  return step.uses === undefined ? step.commands.every(isDeaf) : /^actions\/|login/.test(actionName(step))
}

interface JobPicture {
  readonly targets: Targets
  /** The job builds in Docker Build Cloud. */
  readonly cloud: boolean
  readonly locals: readonly StepEffect[]
}

function useOf(
  login: Login,
  seen: JobPicture & { after: readonly StepEffect[]; isIdle: boolean; isReplaced: boolean },
): Omit<LoginUse, 'at'> & { readonly at: number | undefined } {
  const { after, isIdle, isReplaced, targets, locals, cloud } = seen
  const place = { login, targets }
  const read = after.flatMap(one => hubPush(one, place))
  const more = read.length === 0 ? [] : after.filter(one => mayPushMore(one, place) && !read.includes(one))
  const pushes = [...read, ...more.map(one => ({ ...one, kind: 'push' as const, images: [] }))]
  const pulls = after.filter(one => one.kind === 'pull')
  const bases = after.filter(one => one.kind === 'base')
  const doubtful = after.find(one => hasUnknownTarget(one, place))
  const { answer } = login
  if (answer !== undefined) {
    return { ...answered(answer), pushes, pulls, bases, locals, cloud, isIdle, doubtful }
  }
  const reader = readerOf(login)
  return {
    ...accessOf({ after, pushes, more, doubtful, isIdle, isReplaced, reader }),
    pushes,
    pulls,
    bases,
    locals,
    cloud,
    isIdle,
    doubtful,
  }
}

/** The name that says of a login that it is there to read. */
function readerOf({ password, username, step }: Login): string | undefined {
  const names = [password, username].flatMap(one =>
    one.kind === 'secret' || one.kind === 'variable' ? [one.name] : [],
  )
  const reader = names.find(isReaderName)
  if (reader !== undefined) return `its credential may only read, as the name ${reader} says`
  const isForLimits = step !== undefined && /rate.?limit/i.test(textOf(step.node, 'name') ?? '')
  return isForLimits ? 'it is there for the rate limit of pulls, as the name of its step says' : undefined
}

function answered({
  access,
  text,
}: LoginAnswer): Pick<LoginUse, 'access' | 'confidence' | 'why'> & { at: undefined } {
  return { access, confidence: 'sure', why: `the answer is ${text}`, at: undefined }
}

/** What does it, and in which local action. */
function actorOf({ by, within = [], step }: StepEffect): string {
  return within.length === 0 ? by : `${by} in ${step.uses?.value ?? ''}`
}

/** @returns `at` is `undefined` where there is nothing to show but the login itself. */
function accessOf(seen: {
  after: readonly StepEffect[]
  pushes: readonly StepEffect[]
  more: readonly StepEffect[]
  doubtful: StepEffect | undefined
  isIdle: boolean
  isReplaced: boolean
  reader: string | undefined
}): Pick<LoginUse, 'access' | 'confidence' | 'why'> & { readonly at: number | undefined } {
  const [push] = seen.pushes
  if (push !== undefined) {
    const [more = ''] = seen.more.map(({ by }) => `, and ${by === push.by ? '' : `${by} `}may push more`)
    const named = push.isByWords === true ? ', as its words say' : ''
    return { access: 'push', confidence: 'sure', why: `${actorOf(push)} pushes${named}${more}`, at: push.at }
  }
  if (seen.reader !== undefined && !seen.isIdle) {
    return { access: 'pull', confidence: 'sure', why: seen.reader, at: undefined }
  }
  if (seen.doubtful !== undefined) {
    const { at } = seen.doubtful
    const by = actorOf(seen.doubtful)
    return {
      access: 'push',
      confidence: 'likely',
      why: `${by} pushes, and migrate cannot tell to which registry`,
      at,
    }
  }
  const opaque = seen.after.find(one => one.kind === 'opaque')
  if (opaque !== undefined) {
    return {
      access: 'pull',
      confidence: 'unsure',
      why: `${actorOf(opaque)} is called; what it pushes is not read`,
      at: opaque.at,
    }
  }
  if (seen.isIdle) {
    const why = seen.isReplaced
      ? 'nothing is seen to use a registry before another login takes the place of this one'
      : 'nothing after the login is seen to use a registry: it may only test the credential'
    return { access: 'pull', confidence: 'unsure', why, at: undefined }
  }
  const test = seen.after.find(one => one.kind === 'test')
  const nothing = 'nothing after the login is seen to push to Docker Hub'
  return {
    access: 'pull',
    confidence: 'sure',
    why: test === undefined ? nothing : `${nothing}, going by the name of ${test.by}`,
    at: test?.at,
  }
}
