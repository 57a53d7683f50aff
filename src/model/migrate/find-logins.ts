import { dockerLoginActions } from './find-action-logins.ts'
import { containerLogins } from './find-container-logins.ts'
import { otherLoginActions } from './find-other-logins.ts'
import { scriptLogins } from './find-script-logins.ts'
import type { Login } from './login.ts'
import { scopeOf } from './scope.ts'
import type { Job, Workflow } from './workflow.ts'

/** Every login of a job, to whatever registry, in the order of the file. */
export function findLogins(
  workflow: Workflow,
  given: { job: Job; repository: string | undefined },
): readonly Login[] {
  const { job, repository } = given
  const inSteps = job.steps.flatMap(step => {
    const place = { workflow, job, step, scope: scopeOf({ workflow, job, step, repository }) }
    return [...dockerLoginActions(place), ...otherLoginActions(place), ...scriptLogins(place)]
  })
  return [...containerLogins(workflow, job), ...inSteps]
}
