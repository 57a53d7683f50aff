import { itemsOf, textOf, valueOf } from '../../yaml/tree.ts'
import type { Access } from '../../register/register.ts'
import type { StepEffect } from '../../workflows/effects/effect.ts'
import type { LoginAnswer } from '../../workflows/logins/answer.ts'
import { isReaderName } from '../../workflows/logins/credential.ts'
import type { Login } from '../../workflows/logins/login.ts'
import type { Confidence } from '../report/finding.ts'
import { isDeaf } from '../../workflows/shell/command.ts'
import { actionName, isOurs, type Job, type WorkflowStep } from '../../workflows/workflow/workflow.ts'
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
}

/** The steps of a job and what they do, for the logins that stand in it. */
export interface JobActs {
  readonly job: Job
  readonly logins: readonly Login[]
  /** In the order of the steps. */
  readonly effects: () => readonly StepEffect[]
}

/** What a job does with each of its logins: what follows it, up to the next login. The job is read once. */
export function loginUses(acts: JobActs): (login: Login) => LoginUse {
  const { job, logins } = acts
  const effects = acts.effects()
  const onHub = logins.flatMap(({ registry, step }) =>
    registry === 'hub' && step !== undefined ? [step] : [],
  )
  // What follows a step that this action already logs in is that step's.
  const ends = [...onHub, ...job.steps.filter(isOurs)].map(step => step.index)
  const picture: JobPicture = {
    targets: targetsOf(acts, effects),
    cloud: effects.some(one => one.kind === 'cloud'),
    locals: effects.filter(({ kind }) => kind === 'local' || kind === 'opaque'),
  }
  return login => {
    const from = login.step?.index ?? 0
    const next = endOf(login, { from, ends, logins, effects })
    const beside = besideSteps(job, login.step)
    const isBefore = ({ within = [] }: StepEffect) => within.some(one => login.before?.includes(one))
    const after = [
      ...effects.filter(({ step }) => step.index < from && beside.has(step)),
      ...effects.filter(one => one.step.index >= from && one.step.index < next && !isBefore(one)),
    ]
    const isIdle = after.length === 0 && isTest(job, login.step)
    const use = useOf(login, { ...picture, after, isIdle })
    return { ...use, at: use.at ?? login.at }
  }
}

/** The next login, but for one with the same credential before which nothing uses this one. */
function endOf(
  { password, registry }: Login,
  around: { from: number; ends: readonly number[]; logins: readonly Login[]; effects: readonly StepEffect[] },
): number {
  const { from, ends, logins, effects } = around
  const next = Math.min(...ends.filter(index => index > from), Infinity)
  const isAgain = logins.some(
    one =>
      one.step?.index === next &&
      one.form.kind !== 'other' &&
      one.registry === registry &&
      JSON.stringify(one.password) === JSON.stringify(password),
  )
  const isUsed = effects.some(({ step: { index } }) => index >= from && index < next)
  return isAgain && !isUsed ? Math.min(...ends.filter(index => index > next), Infinity) : next
}

/** What follows the login leads to no registry: it only shows whether the credential works. */
function isTest({ steps }: Job, step: WorkflowStep | undefined): boolean {
  return step !== undefined && steps.filter(({ index }) => index >= step.index).every(isQuiet)
}

function isQuiet(step: WorkflowStep): boolean {
  return step.uses === undefined ? step.commands.every(isDeaf) : /^actions\/|login/.test(actionName(step))
}

/** Steps before this one in the file that may still run when it has ended: in the same `parallel:`, or in the background. */
function besideSteps(job: Job, step: WorkflowStep | undefined): ReadonlySet<WorkflowStep> {
  const running = new Set<WorkflowStep>()
  if (step === undefined) return running
  for (const one of job.steps.slice(0, step.index)) {
    const waited = itemsOf(valueOf(one.node, 'wait')).map(item => (item.kind === 'scalar' ? item.value : ''))
    const isAll = valueOf(one.node, 'wait-all') !== undefined
    for (const other of running) {
      if (isAll || (other.id !== undefined && waited.includes(other.id))) running.delete(other)
    }
    const isBeside = step.group !== undefined && one.group === step.group
    if (isBeside || textOf(one.node, 'background') === 'true') running.add(one)
  }
  return running
}

interface JobPicture {
  readonly targets: Targets
  /** The job builds in Docker Build Cloud. */
  readonly cloud: boolean
  readonly locals: readonly StepEffect[]
}

function useOf(
  login: Login,
  seen: JobPicture & { after: readonly StepEffect[]; isIdle: boolean },
): Omit<LoginUse, 'at'> & { readonly at: number | undefined } {
  const { after, isIdle, targets, locals, cloud } = seen
  const place = { login, targets }
  const read = after.flatMap(one => hubPush(one, place))
  const more = read.length === 0 ? [] : after.filter(one => mayPushMore(one, place) && !read.includes(one))
  const pushes = [...read, ...more.map(one => ({ ...one, kind: 'push' as const, images: [] }))]
  const pulls = after.filter(one => one.kind === 'pull')
  const bases = after.filter(one => one.kind === 'base')
  const doubtful = after.find(one => hasUnknownTarget(one, place))
  const { answer } = login
  if (answer !== undefined) return { ...answered(answer), pushes, pulls, bases, locals, cloud, isIdle }
  const reader = readerOf(login)
  return {
    ...accessOf({ after, pushes, more, doubtful, isIdle, reader }),
    pushes,
    pulls,
    bases,
    locals,
    cloud,
    isIdle,
  }
}

/** The name that says of a login's credential that it may only read. */
function readerOf({ password, username }: Login): string | undefined {
  const names = [password, username].flatMap(one =>
    one.kind === 'secret' || one.kind === 'variable' ? [one.name] : [],
  )
  return names.find(isReaderName)
}

function answered({
  access,
  text,
}: LoginAnswer): Pick<LoginUse, 'access' | 'confidence' | 'why'> & { at: undefined } {
  return { access, confidence: 'sure', why: `the answer is ${text}`, at: undefined }
}

/** @returns `at` is `undefined` where there is nothing to show but the login itself. */
function accessOf(seen: {
  after: readonly StepEffect[]
  pushes: readonly StepEffect[]
  more: readonly StepEffect[]
  doubtful: StepEffect | undefined
  isIdle: boolean
  reader: string | undefined
}): Pick<LoginUse, 'access' | 'confidence' | 'why'> & { readonly at: number | undefined } {
  const [push] = seen.pushes
  if (push !== undefined) {
    const [more = ''] = seen.more.map(({ by }) => `, and ${by === push.by ? '' : `${by} `}may push more`)
    return { access: 'push', confidence: 'sure', why: `${push.by} pushes${more}`, at: push.at }
  }
  if (seen.reader !== undefined && !seen.isIdle) {
    const why = `its credential may only read, as the name ${seen.reader} says`
    return { access: 'pull', confidence: 'sure', why, at: undefined }
  }
  if (seen.doubtful !== undefined) {
    const { by, at } = seen.doubtful
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
      why: `${opaque.by} is called; what it pushes is not read`,
      at: opaque.at,
    }
  }
  if (seen.isIdle) {
    const why = 'nothing after the login is seen to use a registry: it may only test the credential'
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
