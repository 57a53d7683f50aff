import { valueOf } from '../../yaml/tree.ts'
import type { ValueRow } from '../expression/matrix.ts'
import type { Variables } from '../expression/variables.ts'
import type { Checkout } from '../workflow/paths.ts'
import { localAction, pathHere, type Repository } from '../workflow/repository.ts'
import { inputRows, scopeOf } from '../workflow/scope.ts'
import { actionName, type Job, type WorkflowStep, type Workflow } from '../workflow/workflow.ts'
import { actionEffects } from './actions.ts'
import { type Effect, effect } from './effect.ts'
import { metadataImages } from './images.ts'
import { directoryOf, mayRead, type ReadingBudget, type ActionContext } from './context.ts'
import { shellEffects } from './scripts.ts'
import { scriptLines } from '../workflow/script-lines.ts'
import { testsByName, toldByName } from './unread.ts'

/** A job, or a local action in it. */
interface JobContext {
  readonly repository: Repository
  readonly workflow: Workflow
  readonly job: Job
  readonly checkouts: readonly Checkout[]
  readonly budget: ReadingBudget
  /** What the inputs of the action can be. */
  readonly inputs?: readonly ValueRow[]
  /** The variables of the job that uses an action. */
  readonly around?: Variables
  readonly depth?: number
}

/** What one step does to registries, a local action's steps included. */
export function stepEffects(step: WorkflowStep, context: JobContext): readonly Effect[] {
  return testsByName(step, writtenEffects(step, context))
}

function writtenEffects(step: WorkflowStep, context: JobContext): readonly Effect[] {
  const { repository, around, inputs = [] } = context
  const own = scopeOf({ ...context, step, repository: repository.name, inputs })
  const rows = own.rows.filter(row => mayRun(step.condition, row))
  if (rows.length === 0 && own.rows.length > 0) return []
  const env: Variables = { ...own.env, values: name => own.env.values(name) ?? around?.values(name) }
  const place = { ...context, step, scope: { ...own, env, rows }, directory: directoryOf(step, context) }
  const at = step.node.start
  if (step.script !== undefined) {
    const lines = scriptLines(context.workflow.text, step.run)
    return toldByName(step, shellEffects(step.commands, { ...place, at, lines }))
  }
  // `wait`, `wait-all` and `cancel` run nothing themselves.
  if (step.uses === undefined) return []
  const isLocal =
    pathHere(actionName(step)) !== undefined || localAction(step.uses.value, repository) !== undefined
  return isLocal ? localActionEffects(place, context) : actionEffects(place)
}

/** False where `if: inputs.push == 'true'` certainly does not hold with a row of the matrix or of the inputs. */
function mayRun(condition: string | undefined, row: ValueRow): boolean {
  const [, name = '', operator, wanted = ''] = question.exec(condition ?? '') ?? []
  const value = row.get(name)
  if (value === undefined || String(value).includes('${{')) return true
  if (operator === undefined) return String(value) !== '' && value !== false
  return (String(value) === wanted) === (operator === '==')
}

const question =
  /^\s*(?:\$\{\{)?\s*((?:inputs|matrix)\.[\w.-]+)\s*(?:([!=]=)\s*'?([\w.-]*)'?)?\s*(?:\}\})?\s*$/

function localActionEffects(place: ActionContext, context: JobContext): readonly Effect[] {
  const { step, repository, scope, checkouts } = place
  const at = step.node.start
  const uses = step.uses?.value ?? ''
  const action = localAction(uses, repository, checkouts)
  const depth = (context.depth ?? 0) + 1
  // A container has a home of its own, without Docker's logins (actions/runner, ContainerActionHandler).
  if (action?.jobs.length === 0) return []
  const [job] = action?.jobs ?? []
  // Actions may call each other in a ring, which GitHub ends at ten.
  const isRead =
    action !== undefined && job !== undefined && depth <= 10 && mayRead(place, action.text, job.steps.length)
  if (!isRead) return [effect('opaque', { by: uses, at })]
  const inner = {
    ...context,
    workflow: action,
    job,
    inputs: inputRows(valueOf(action.root, 'inputs'), step.with, scope).map(
      row => new Map([...row].map(([name, value]) => [name, described(String(value), place)])),
    ),
    around: scope.env,
    depth,
  }
  return job.steps.flatMap(one =>
    stepEffects(one, inner).map(found => ({ ...found, at, within: [one, ...(found.within ?? [])] })),
  )
}

/** The action knows no step of the job: what metadata-action gives is told by its images, whose tags stay open. */
function described(value: string, place: ActionContext): string {
  const images = metadataImages(value, place)
  return images.length === 0 ? value : images.map(({ image }) => `${image.text}:\${{ steps }}`).join('\n')
}
