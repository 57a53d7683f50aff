import { findLogins } from '../logins/find.ts'
import type { Login } from '../logins/login.ts'
import { checkoutsOf } from '../workflow/paths.ts'
import type { Repository } from '../workflow/repository.ts'
import type { Job, Workflow } from '../workflow/workflow.ts'
import type { StepEffect } from './effect.ts'
import { type ReadingBudget, readingBudget } from './context.ts'
import { stepEffects } from './step.ts'

/** What a job is looked at with. */
export interface JobView {
  readonly repository: Repository
  readonly workflow: Workflow
  readonly job: Job
  readonly logins: readonly Login[]
  /** What its steps do to registries, in order; read when it is first asked for. */
  readonly effects: () => readonly StepEffect[]
  /** Secrets that logins to Docker Hub use as passwords, anywhere in the repository. */
  readonly passwords: ReadonlySet<string>
  /** Those of other registries. */
  readonly otherPasswords: ReadonlySet<string>
}

/** Everything the steps of a job do to registries, in order. */
function jobEffects(place: {
  repository: Repository
  workflow: Workflow
  job: Job
  budget: ReadingBudget
}): readonly StepEffect[] {
  const { repository, job } = place
  const checkouts = checkoutsOf(job, repository.name)
  return job.steps.flatMap(step =>
    stepEffects(step, { ...place, checkouts }).map(effect => ({ ...effect, step })),
  )
}

/** Every job of the repository with its logins and what its steps do. */
export function jobViews(repository: Repository): readonly JobView[] {
  const jobs = [...repository.workflows.values()].flatMap(workflow => {
    const budget = readingBudget()
    return workflow.jobs.map(job => ({
      workflow,
      job,
      budget,
      logins: findLogins(workflow, job, repository.name),
    }))
  })
  const secretsOf = (wanted: Login['registry']) =>
    new Set(
      jobs.flatMap(({ logins }) =>
        logins.flatMap(({ registry, password }) =>
          registry === wanted && password.kind === 'secret' ? [password.name] : [],
        ),
      ),
    )
  const passwords = secretsOf('hub')
  const otherPasswords = secretsOf('other')
  return jobs.map(({ workflow, job, logins, budget }) => {
    let effects: readonly StepEffect[] | undefined
    const read = () => (effects ??= jobEffects({ repository, workflow, job, budget }))
    return { repository, workflow, job, logins, passwords, otherPasswords, effects: read }
  })
}
