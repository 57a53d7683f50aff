import { itemsOf, valueOf } from '../../yaml/yaml-tree.ts'
import { holds } from './evaluate.ts'
import { type Expression, parseCondition } from './expression.ts'
import type { Scenario } from './scenario.ts'
import type { Job, Step, Workflow } from './workflow.ts'

/** The conditions under which a job runs: its own, and those of the jobs it needs unless it runs in any case. */
export function jobConditions(job: Job, { workflow }: { workflow: Workflow }): readonly Expression[] {
  const byId = new Map(workflow.jobs.map(one => [one.id, one]))
  const found: Expression[] = []
  const looked = new Set([job.id])
  // Jobs may need each other in long chains, or in a ring.
  const waiting = [job]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(...parsed(next.condition))
    if (/\b(always|failure|cancelled)\s*\(/.test(next.condition ?? '')) continue
    const needs = itemsOf(valueOf(next.node, 'needs')).flatMap(item =>
      item.kind === 'scalar' ? [item.value] : [],
    )
    for (const need of needs) {
      const needed = looked.has(need) ? undefined : byId.get(need)
      looked.add(need)
      if (needed !== undefined) waiting.push(needed)
    }
  }
  return found
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
