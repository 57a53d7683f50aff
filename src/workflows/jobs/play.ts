import { textOf, valueOf, type YamlScalar } from '../../yaml/tree.ts'
import { calledWorkflow, inheritsSecrets, isOnlyCalled, localAction, type Repository } from './repository.ts'
import { inputEntry, type Workflow, type WorkflowJob, type WorkflowStep } from './workflow.ts'

/** A file as it is called: at the front of a run, by a job, or by a step. */
export interface Frame {
  readonly file: Workflow
  /** `undefined` for a workflow that starts a run. `step`: the one that uses an action. */
  readonly caller:
    { readonly job: PlayedJob; readonly step: PlayedStep | undefined; readonly inherits: boolean } | undefined
}

/** A job as the runner plays it: the steps of the repository's own actions stand where they are called. */
export interface PlayedJob extends WorkflowJob {
  readonly frame: Frame
  readonly played: readonly PlayedStep[]
  /** More is called here than is read. */
  readonly isCut: boolean
}

/** A step, with the file in which it stands. */
export interface PlayedStep extends WorkflowStep {
  readonly frame: Frame
  /** Its place among all steps of the job. */
  readonly index: number
  /** It calls an action of the repository: its steps follow. */
  readonly isCall: boolean
}

/** Actions and workflows may call each other in a ring, which GitHub ends at ten. */
const deepest = 10
/** More than anybody's workflow has, with all that it calls: files that call each other twice would be read without end. */
const most = { steps: 5_000, jobs: 500 }

type Building<T> = { -readonly [K in keyof T]: T[K] }

/** Every job of the repository, once for each way in which it is called. */
export function playJobs(repository: Repository): readonly PlayedJob[] {
  const files = [...repository.workflows.values()].filter(({ kind }) => kind === 'workflow')
  const called = new Set(files.flatMap(({ jobs }) => jobs.map(job => calledWorkflow(job, repository))))
  return files
    .filter(file => !(isOnlyCalled(file) && called.has(file)))
    .flatMap(file => playFile({ file, caller: undefined }, repository, { ...most }))
}

function playFile(frame: Frame, repository: Repository, left: Building<typeof most>): readonly PlayedJob[] {
  return frame.file.jobs.flatMap(job => {
    const steps: PlayedStep[] = []
    const played: Building<PlayedJob> = { ...job, frame, played: steps, isCut: false }
    const file = calledWorkflow(job, repository)
    left.jobs -= 1
    played.isCut =
      left.jobs < 0 ||
      !addSteps(job, played, { frame, steps, repository, left }) ||
      (file !== undefined && depthOf(frame) >= deepest)
    if (file === undefined || played.isCut) return [played]
    const caller = { job: played, step: undefined, inherits: inheritsSecrets(job) }
    return [played, ...playFile({ file, caller }, repository, left)]
  })
}

/** @returns whether all was read */
function addSteps(
  job: WorkflowJob,
  played: PlayedJob,
  into: { frame: Frame; steps: PlayedStep[]; repository: Repository; left: Building<typeof most> },
): boolean {
  const { frame, steps, repository, left } = into
  let isWhole = true
  for (const written of job.steps) {
    left.steps -= 1
    if (left.steps < 0) return false
    const file = localAction(written, repository)
    const [inside] = file?.jobs ?? []
    const step = { ...written, frame, index: steps.length, isCall: inside !== undefined }
    steps.push(step)
    if (file === undefined || inside === undefined) continue
    const inner: Frame = { file, caller: { job: played, step, inherits: false } }
    isWhole = depthOf(inner) <= deepest && addSteps(inside, played, { ...into, frame: inner }) && isWhole
  }
  return isWhole
}

function depthOf({ caller }: Frame): number {
  return caller === undefined ? 0 : 1 + depthOf(caller.step?.frame ?? caller.job.frame)
}

/** What a caller writes for an input or a secret. */
export interface Bound {
  readonly node: YamlScalar
  readonly frame: Frame
}

/** What the caller of a file hands over under a name; `undefined` where it hands over nothing under it. */
export function boundTo({ caller }: Frame, kind: 'inputs' | 'secrets', name: string): Bound | undefined {
  if (caller === undefined) return undefined
  const given = caller.step?.with ?? valueOf(caller.job.node, kind === 'inputs' ? 'with' : 'secrets')
  const node = inputEntry(given, name)?.value
  return node?.kind === 'scalar' ? { node, frame: caller.step?.frame ?? caller.job.frame } : undefined
}

/** `env:` around a step, or the front of its job, from the inside out. */
export function variableAround(
  name: string,
  { job, step }: { job: PlayedJob; step?: PlayedStep | undefined },
): string | undefined {
  const around = [step?.env, valueOf(job.node, 'env'), valueOf(job.frame.file.root, 'env')]
  return around.flatMap(env => textOf(env, name) ?? [])[0]
}
