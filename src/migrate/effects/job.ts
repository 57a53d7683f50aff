import { findLogins } from '../logins/find.ts'
import type { Login } from '../logins/login.ts'
import type { Repository } from '../workflow/repository.ts'
import type { Job, Workflow } from '../workflow/workflow.ts'
import type { StepEffect } from './effect.ts'
import { stepEffects } from './step.ts'

/** What a job is looked at with. */
export interface JobView {
  readonly repository: Repository
  readonly workflow: Workflow
  readonly job: Job
  readonly logins: readonly Login[]
  readonly effects: readonly StepEffect[]
  /** Secrets that logins to Docker Hub use as passwords, anywhere in the repository. */
  readonly passwords: ReadonlySet<string>
}

/** Everything the steps of a job do to registries, in order. The returned function remembers what it has read. */
function jobEffects(repository: Repository): (workflow: Workflow, job: Job) => readonly StepEffect[] {
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

/** Every job of the repository with its logins and what its steps do. */
export function jobViews(repository: Repository): readonly JobView[] {
  const effectsOf = jobEffects(repository)
  const jobs = [...repository.workflows.values()].flatMap(workflow =>
    workflow.jobs.map(job => ({
      workflow,
      job,
      logins: findLogins(workflow, { job, repository: repository.name }),
    })),
  )
  const passwords = new Set(
    jobs.flatMap(({ logins }) =>
      logins.flatMap(({ registry, password }) =>
        registry === 'hub' && password.kind === 'secret' ? [password.name] : [],
      ),
    ),
  )
  return jobs.map(one => ({ ...one, repository, passwords, effects: effectsOf(one.workflow, one.job) }))
}
