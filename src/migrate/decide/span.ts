import { itemsOf, textOf, valueOf } from '../../yaml/tree.ts'
import type { StepEffect } from '../../workflows/effects/effect.ts'
import type { JobView } from '../../workflows/effects/job.ts'
import type { Login } from '../../workflows/logins/login.ts'
import { isOurs, type Job, type WorkflowStep } from '../../workflows/workflow/workflow.ts'

/** The part of a job in which a login is there. */
interface LoginSpan {
  /** From its own step to the last before another login takes its place; empty for a container's. */
  readonly steps: readonly WorkflowStep[]
  /** Another login takes its place before the job ends. */
  readonly isReplaced: boolean
  readonly mayUse: (effect: StepEffect) => boolean
}

/** From a login to the one that takes its place in every run: it may be used by what stands between, and what runs beside it. */
export function spanOf(login: Login, view: JobView): LoginSpan {
  const { job, logins } = view
  const from = login.step?.index ?? 0
  // What follows a step that this action already logs in is that step's.
  const rivals = [...logins.flatMap(one => rivalStep(one, login)), ...job.steps.filter(isOurs)].filter(
    step => step.index > from,
  )
  const next = endOf(login, { rivals, view })
  const own = new Set(
    logins.flatMap(one => (one.registry === 'hub' && one.isConditional !== true ? [one.step] : [])),
  )
  const beside = besideSteps(job, login.step)
  return {
    steps: login.step === undefined ? [] : job.steps.slice(from, next),
    isReplaced: next < Infinity,
    mayUse: ({ step, within = [] }) => {
      if (step.index < from) return beside.has(step)
      const isBefore = within.some(one => login.before?.includes(one))
      const isAnothers = step !== login.step && own.has(step)
      return step.index < next && !isBefore && !isAnothers && !isRivals(step, rivals)
    },
  }
}

/** The step of another login that is kept in the same file, and runs whatever a script asks. */
function rivalStep({ registry, step, keptBy, isConditional }: Login, login: Login): readonly WorkflowStep[] {
  const isRival = registry === 'hub' && isConditional !== true && keptBy === login.keptBy
  return isRival && step !== undefined ? [step] : []
}

interface Around {
  readonly rivals: readonly WorkflowStep[]
  readonly view: JobView
}

/** The next rival that runs whenever the login has run, but for one with the same credential before which nothing uses this one. */
function endOf(login: Login, { rivals, view }: Around): number {
  const { password, registry, step } = login
  const from = step?.index ?? 0
  const ends = rivals
    .filter(({ condition }) => condition === undefined || condition === step?.condition)
    .map(({ index }) => index)
  const next = Math.min(...ends, Infinity)
  const isAgain = view.logins.some(
    one =>
      one.step?.index === next &&
      one.form.kind !== 'other' &&
      one.registry === registry &&
      JSON.stringify(one.password) === JSON.stringify(password),
  )
  const isUsed = view.effects().some(({ step: { index } }) => index >= from && index < next)
  return isAgain && !isUsed ? Math.min(...ends.filter(index => index > next), Infinity) : next
}

/** It runs only together with a rival before it, which asks the same question. */
function isRivals({ index, condition }: WorkflowStep, rivals: readonly WorkflowStep[]): boolean {
  return condition !== undefined && rivals.some(one => one.index <= index && one.condition === condition)
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
