import { randomUUID } from 'node:crypto'
import { holds, type JobStatus } from './condition.ts'
import { type Contexts, expandAll } from './expand.ts'
import type { Variables } from './environment.ts'
import type { JobOptions, Patience, StepResult } from './job.ts'
import type { JobContext } from './job-context.ts'
import { createMasker, type Masker } from './masker.ts'
import type { PlannedStep } from './planned-step.ts'

/** What changes while a job runs. */
export interface JobRun {
  readonly options: JobOptions
  readonly context: JobContext
  readonly masker: Masker
  readonly patience: Patience
  readonly trackingId: string
  readonly results: StepResult[]
  /** `env:` of the job and what steps exported. */
  readonly env: Map<string, string>
  readonly paths: string[]
  readonly contexts: Contexts & { readonly outputs: Map<string, Variables> }
  /** The last registered one is last. */
  readonly posts: PlannedStep[]
  status: JobStatus
  /** The step that runs now. */
  running: { readonly condition: string; readonly stop: AbortController } | undefined
}

const runnerPatience: Patience = { interrupt: 7_500, terminate: 2_500, streams: 5_000 }

export function createJobRun(options: JobOptions, context: JobContext): JobRun {
  const masker = createMasker()
  const secrets = options.secrets ?? {}
  const contexts = { secrets, outputs: new Map<string, Variables>(), temp: context.temp }
  Object.values(secrets)
    .filter(value => value !== '')
    .forEach(masker.add)
  return {
    options,
    context,
    masker,
    patience: { ...runnerPatience, ...options.patience },
    trackingId: `sandbox_${randomUUID()}`,
    results: [],
    env: new Map(Object.entries(expandAll(options.env ?? {}, contexts))),
    paths: [],
    contexts,
    posts: [],
    status: 'success',
    running: undefined,
  }
}

/** Arms the job's interruption, and gives what disarms it. */
export function armInterruption(run: JobRun): () => void {
  const { interruption } = run.options
  if (interruption === undefined) return () => undefined
  const { how, signal } = interruption
  const fire = (): void => {
    const { running } = run
    if (how === 'cancel') run.status = 'cancelled'
    // A step whose condition also holds for a cancelled job is left alone.
    const isSpared = how === 'cancel' && running && holds(running.condition, 'cancelled', run.contexts)
    if (isSpared !== true) running?.stop.abort(how)
  }
  if (signal.aborted) fire()
  else signal.addEventListener('abort', fire, { once: true })
  return () => {
    signal.removeEventListener('abort', fire)
  }
}
