import { scopeOf } from '../workflow/scope.ts'
import type { Job, Workflow } from '../workflow/workflow.ts'
import { dockerLoginActions } from './action.ts'
import { builderLogins, containerLogins } from './container.ts'
import type { Login } from './login.ts'
import { otherLoginActions } from './other.ts'
import { scriptLogins } from './script.ts'

/** Every login of a job, to whatever registry, in the order of the file. */
export function findLogins(workflow: Workflow, job: Job, repository: string | undefined): readonly Login[] {
  const inSteps = job.steps.flatMap(step => {
    const place = { workflow, job, step, scope: scopeOf({ workflow, job, step, repository }) }
    return [...dockerLoginActions(place), ...otherLoginActions(place), ...scriptLogins(place)]
  })
  return [...containerLogins(workflow, job), ...builderLogins(workflow, job), ...inSteps]
}
