import type { Expression } from '../workflow/expression.ts'
import { localAction, pathHere, type Repository } from '../workflow/repository.ts'
import { scopeOf } from '../workflow/scope.ts'
import { actionName, type Job, type WorkflowStep, type Workflow } from '../workflow/workflow.ts'
import { actionEffects } from './actions.ts'
import { type Effect, effect } from './effect.ts'
import { shellEffects } from './scripts.ts'

export interface JobPlace {
  readonly repository: Repository
  readonly workflow: Workflow
  readonly job: Job
}

/** What one step does to registries, a local action's steps included. */
export function stepEffects(
  step: WorkflowStep,
  place: JobPlace & { readonly depth?: number },
): readonly Effect[] {
  const { repository, workflow, job } = place
  const scope = scopeOf({ workflow, job, step, repository: repository.name })
  const at = step.node.start
  if (step.script !== undefined) return shellEffects(step.commands, { scope, at })
  // `wait`, `wait-all` and `cancel` run nothing themselves.
  if (step.uses === undefined) return []
  const name = actionName(step)
  if (pathHere(name) !== undefined || localAction(step.uses.value, repository) !== undefined) {
    return localEffects(step, place)
  }
  return actionEffects({ step, job, scope })
}

function localEffects(step: WorkflowStep, place: JobPlace & { readonly depth?: number }): readonly Effect[] {
  const at = step.node.start
  const uses = step.uses?.value ?? ''
  const action = localAction(uses, place.repository)
  const depth = (place.depth ?? 0) + 1
  const [job] = action?.jobs ?? []
  // Actions may call each other in a ring, which GitHub ends at ten.
  if (action === undefined || job === undefined || depth > 10) return [effect('opaque', { by: uses, at })]
  const inner = { repository: place.repository, workflow: action, job, depth }
  return job.steps
    .flatMap(one => stepEffects(one, inner))
    .map(one => ({ ...one, at, condition: one.condition === undefined ? undefined : undecided }))
}

/** What an action's step depends on is the action's own: here it may hold or not. */
const undecided: Expression = { kind: 'context', name: 'inputs' }
