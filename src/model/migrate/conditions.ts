import { holds } from './evaluate.ts'
import { parseCondition, type Expression } from './expression.ts'
import type { Scenario } from './scenario.ts'
import { itemsOf, valueOf } from '../yaml-tree.ts'
import type { Job, Step, Workflow } from './workflow.ts'

/** The conditions under which a job runs: its own, and those of the jobs it needs unless it runs in any case. */
export function jobConditions(
  job: Job,
  place: { workflow: Workflow; seen?: ReadonlySet<string> },
): readonly Expression[] {
  const { workflow } = place
  if (place.seen?.has(job.id) === true) return []
  const seen = new Set([...(place.seen ?? []), job.id])
  const own = parsed(job.condition)
  if (/\b(always|failure|cancelled)\s*\(/.test(job.condition ?? '')) return own
  const needs = itemsOf(valueOf(job.node, 'needs')).flatMap(item =>
    item.kind === 'scalar' ? [item.value] : [],
  )
  const needed = workflow.jobs.filter(one => needs.includes(one.id))
  return [...own, ...needed.flatMap(one => jobConditions(one, { workflow, seen }))]
}

/** The condition of a step; none for what the language does not allow, which GitHub refuses or takes as true. */
export function stepConditions(step: Step | undefined): readonly Expression[] {
  return parsed(step?.condition)
}

function parsed(condition: string | undefined): readonly Expression[] {
  const expression = condition === undefined ? undefined : parseCondition(condition)
  return expression === undefined ? [] : [expression]
}

/** False only if one of the conditions is certainly false when the workflow starts this way. */
export function mayHold(conditions: readonly Expression[], scenario: Scenario): boolean {
  return conditions.every(condition => holds(condition, scenario) !== false)
}
