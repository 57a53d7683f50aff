import type { Job, Workflow } from '../workflow/workflow.ts'
import type { StepEffect } from './effect.ts'
import { type Repository, stepEffects } from './step.ts'

/** Everything the steps of a job do to registries, in order. The returned function remembers what it has read. */
export function jobEffects(repository: Repository): (workflow: Workflow, job: Job) => readonly StepEffect[] {
  const known = new Map<Job, readonly StepEffect[]>()
  return (workflow, job) => {
    const before = known.get(job)
    if (before !== undefined) return before
    const place = { repository, workflow, job }
    const effects = job.steps.flatMap(step => stepEffects(step, place).map(effect => ({ ...effect, step })))
    known.set(job, effects)
    return effects
  }
}
