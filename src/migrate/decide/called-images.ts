import { type Image, parseImage } from '../../workflows/workflow/image.ts'
import { calledRows, type Repository } from '../../workflows/workflow/repository.ts'
import { resolveInRow, scopeOf } from '../../workflows/workflow/scope.ts'
import type { Job, WorkflowStep, Workflow } from '../../workflows/workflow/workflow.ts'

interface CalledPlace {
  readonly repository: Repository
  readonly workflow: Workflow
  readonly job: Job
  readonly step?: WorkflowStep | undefined
}

/** What an image of a workflow is with the inputs of each job of the repository that calls it; none where it starts in another way, too. */
export function imagesAtCallers(image: string, place: CalledPlace): readonly Image[] {
  const { workflow, repository } = place
  const scope = scopeOf({ ...place, repository: repository.name })
  return calledRows(workflow, repository)
    .flatMap(row => resolveInRow(image, scope, row))
    .flatMap(text => text.split(/[\r\n,]/).filter(line => line.trim() !== ''))
    .map(text => parseImage(text))
}
