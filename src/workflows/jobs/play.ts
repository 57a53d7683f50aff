import { valueOf, textOf, type YamlScalar } from '../../yaml/tree.ts'
import { calledWorkflow, inheritsSecrets, isOnlyCalled, localAction, type Repository } from './repository.ts'
import { inputEntry, type Workflow, type WorkflowJob, type WorkflowStep } from './workflow.ts'

export interface Frame {
  readonly file: Workflow
  /** `undefined` for a workflow that starts a run. `step`: the one that uses an action. */
  readonly caller: (StepPlace & { readonly inherits: boolean }) | undefined
}

/** A job as the runner plays it: the steps of the repository's own actions stand where they are called. */
export interface PlayedJob extends WorkflowJob {
  readonly repository: Repository
  readonly frame: Frame
  readonly played: readonly PlayedStep[]
  readonly isCut: boolean
}

/** `index`: its place among all steps of the job. `isCall`: it calls an action of the repository, whose steps follow. */
export interface PlayedStep extends WorkflowStep {
  readonly frame: Frame
  readonly index: number
  readonly isCall: boolean
}

export interface StepPlace {
  readonly job: PlayedJob
  readonly step?: PlayedStep | undefined
}

/** Actions and workflows may call each other in a ring, which GitHub ends at ten. */
const deepest = 10

/** Every job of the repository, once for each way in which it is called. */
export function playJobs(repository: Repository): readonly PlayedJob[] {
  const files = [...repository.workflows.values()].filter(({ kind }) => kind === 'workflow')
  const called = new Set(files.flatMap(({ jobs }) => jobs.map(job => calledWorkflow(job, repository))))
  const started = files.filter(file => !(isOnlyCalled(file) && called.has(file)))
  // More than anybody's workflow has: files that call each other twice would be read without end.
  return started.flatMap(file =>
    playFile({ file, caller: undefined }, repository, { steps: 5_000, jobs: 500 }),
  )
}

function playFile(
  frame: Frame,
  repository: Repository,
  left: { steps: number; jobs: number },
): readonly PlayedJob[] {
  return frame.file.jobs.flatMap(one => {
    const played: PlayedStep[] = []
    const job = { ...one, repository, frame, played, isCut: false }
    const file = calledWorkflow(one, repository)
    left.jobs -= 1
    job.isCut = left.jobs < 0 || (file !== undefined && depthOf(frame) >= deepest)
    const add = (steps: readonly WorkflowStep[], around: Frame): void => {
      for (const written of steps) {
        job.isCut ||= depthOf(around) > deepest || (left.steps -= 1) < 0
        if (job.isCut) return
        const action = localAction(written, repository)
        const [inside] = action?.jobs ?? []
        const step = { ...written, frame: around, index: played.length, isCall: inside !== undefined }
        played.push(step)
        if (action === undefined || inside === undefined) continue
        add(inside.steps, { file: action, caller: { job, step, inherits: false } })
      }
    }
    add(one.steps, frame)
    if (file === undefined || job.isCut) return [job]
    return [job, ...playFile({ file, caller: { job, inherits: inheritsSecrets(one) } }, repository, left)]
  })
}

function depthOf({ caller }: Frame): number {
  return caller === undefined ? 0 : 1 + depthOf(frameOf(caller))
}

export function frameOf({ step, job }: StepPlace): Frame {
  return step?.frame ?? job.frame
}

export interface Bound {
  readonly node: YamlScalar
  readonly frame: Frame
}

/** What the caller of a file hands over under a name; `undefined` where it hands over nothing under it. */
export function boundTo({ caller }: Frame, kind: 'inputs' | 'secrets', name: string): Bound | undefined {
  if (caller === undefined) return undefined
  const given = caller.step?.with ?? valueOf(caller.job.node, kind === 'inputs' ? 'with' : 'secrets')
  const node = inputEntry(given, name)?.value
  return node?.kind === 'scalar' ? { node, frame: frameOf(caller) } : undefined
}

/** `env:` around a step, or the front of its job, from the inside out. */
export function variableAround(name: string, { job, step }: StepPlace): string | undefined {
  const around = [step?.env, valueOf(job.node, 'env'), valueOf(job.frame.file.root, 'env')]
  return around.flatMap(env => textOf(env, name) ?? [])[0]
}
