import { valueOf } from '../../yaml/tree.ts'
import { rowsWhere } from '../workflow/conditions.ts'
import type { Expression } from '../expression/expression.ts'
import { rowsOf } from '../workflow/handed-rows.ts'
import type { ValueRow } from '../expression/matrix.ts'
import type { Checkout } from '../workflow/paths.ts'
import { localAction, pathHere, type Repository } from '../workflow/repository.ts'
import { scopeOf } from '../workflow/scope.ts'
import type { Variables } from '../expression/variables.ts'
import { actionName, type Job, type WorkflowStep, type Workflow } from '../workflow/workflow.ts'
import { actionEffects } from './actions.ts'
import { type Effect, effect } from './effect.ts'
import { metadataImages } from './images.ts'
import { directoryOf, mayRead, type ReadingBudget, type StepPlace } from './place.ts'
import { shellEffects } from './scripts.ts'

/** A job, or a local action in it. */
export interface JobPlace {
  readonly repository: Repository
  readonly workflow: Workflow
  readonly job: Job
  /** What each caller hands over. */
  readonly handed: readonly ValueRow[]
  readonly checkouts: readonly Checkout[]
  readonly budget: ReadingBudget
  /** The variables of the job that uses an action. */
  readonly around?: Variables
  readonly depth?: number
}

/** What one step does to registries, a local action's steps included. */
export function stepEffects(step: WorkflowStep, job: JobPlace): readonly Effect[] {
  const place = placeOf(step, job)
  if (place === undefined) return []
  const at = step.node.start
  if (step.script !== undefined) return shellEffects(step.commands, { ...place, at, depth: 0 })
  // `wait`, `wait-all` and `cancel` run nothing themselves.
  if (step.uses === undefined) return []
  const name = actionName(step)
  if (pathHere(name) !== undefined || localAction(step.uses.value, job.repository) !== undefined) {
    return calledActionEffects(place, job)
  }
  return actionEffects(place)
}

/** `undefined` for a step that nothing lets run. */
function placeOf(step: WorkflowStep, place: JobPlace): StepPlace | undefined {
  const { repository, workflow, job, handed, checkouts, budget, around } = place
  const own = scopeOf({ workflow, job, step, repository: repository.name, handed })
  const rows = rowsWhere(own.rows, [job.condition, step.condition])
  // A call is this one. A workflow may also be called from elsewhere, with inputs that nobody knows.
  const isWhole = handed.length === 0 || around !== undefined
  if (own.rows.length > 0 && rows.length === 0 && isWhole) return undefined
  const env: Variables = { values: name => own.env.values(name) ?? around?.values(name) }
  const scope = { ...own, env, rows }
  return { repository, workflow, job, step, scope, checkouts, budget, directory: directoryOf(step, place) }
}

function calledActionEffects(place: StepPlace, around: JobPlace): readonly Effect[] {
  const { step, repository, scope, checkouts, budget } = place
  const at = step.node.start
  const uses = step.uses?.value ?? ''
  const action = localAction(uses, repository, checkouts)
  const depth = (around.depth ?? 0) + 1
  const [job] = action?.jobs ?? []
  // Actions may call each other in a ring, which GitHub ends at ten.
  const isRead =
    action !== undefined && job !== undefined && depth <= 10 && mayRead(place, action.text, job.steps.length)
  if (!isRead) return [effect('opaque', { by: uses, at })]
  const declared = valueOf(action.root, 'inputs')
  const rows = rowsOf({ given: step.with, declared, isTyped: false }, scope)
  const handed = rows.map(row => new Map([...row].map(([key, value]) => [key, described(value, place)])))
  const inner = { repository, workflow: action, job, handed, checkouts, budget, around: scope.env, depth }
  return job.steps.flatMap(one =>
    stepEffects(one, inner).map(found => ({ ...found, at, condition: conditionOf(found, one) })),
  )
}

/** The action knows no step of the job: what metadata-action gives is told by its images, whose tags stay open. */
function described(value: string | boolean, place: StepPlace): string | boolean {
  const images = typeof value === 'string' ? metadataImages(value, place) : []
  return images.length === 0 ? value : images.map(({ image }) => `${image.text}:\${{ steps }}`).join('\n')
}

/** What a condition in the action says of its inputs, the ways in which the workflow starts do not tell. */
function conditionOf({ condition }: Effect, step: WorkflowStep): Expression | undefined {
  return condition === undefined && step.condition === undefined ? undefined : undecided
}

/** What an action's step depends on is the action's own: here it may hold or not. */
const undecided: Expression = { kind: 'context', name: 'inputs' }
