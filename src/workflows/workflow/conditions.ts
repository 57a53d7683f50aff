import { itemsOf, valueOf } from '../../yaml/tree.ts'
import { holds } from '../expression/evaluate.ts'
import { type Expression, parseCondition } from '../expression/expression.ts'
import type { ValueRow } from '../expression/matrix.ts'
import { exactly, type NamePattern, splitAt, startingWith } from '../expression/names.ts'
import type { Scenario } from '../expression/scenario.ts'
import type { Job, WorkflowStep, Workflow } from './workflow.ts'

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
export function stepConditions(step: WorkflowStep | undefined): readonly Expression[] {
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

/** The rows with which none of the conditions is certainly false, whatever else there is. */
export function rowsWhere(
  rows: readonly ValueRow[],
  conditions: readonly (string | undefined)[],
): readonly ValueRow[] {
  const parts = conditions.flatMap(parsed)
  return rows.filter(row => parts.every(part => holds(withRow(part, row), nowhere) !== false))
}

const nowhere: Scenario = {
  event: '',
  ref: startingWith(''),
  glob: '',
  cron: undefined,
  manual: false,
  called: true,
  at: 0,
}

/** The condition with what the row says in it; of anything else nothing is known. */
function withRow(condition: Expression, row: ValueRow): Expression {
  switch (condition.kind) {
    case 'literal':
      return condition
    case 'context': {
      const value = row.get(condition.name)
      const isOpen = value === undefined || (typeof value === 'string' && value.includes('${{'))
      return isOpen ? { kind: 'context', name: 'unknown' } : { kind: 'literal', value }
    }
    case 'not':
      return { ...condition, of: withRow(condition.of, row) }
    case 'call':
      return { ...condition, args: condition.args.map(part => withRow(part, row)) }
    case 'binary':
      return { ...condition, left: withRow(condition.left, row), right: withRow(condition.right, row) }
  }
}

/** Cuts scenarios where the conditions tell refs apart, so that each condition holds for all of a part or for none. */
export function splitScenarios(
  scenarios: readonly Scenario[],
  conditions: readonly Expression[],
): readonly Scenario[] {
  const cuts = conditions.flatMap(cutsOf)
  return cuts.reduce<readonly Scenario[]>(
    (parts, cut) => parts.flatMap(scenario => splitAt(scenario.ref, cut).map(ref => ({ ...scenario, ref }))),
    scenarios,
  )
}

function cutsOf(condition: Expression): NamePattern[] {
  switch (condition.kind) {
    case 'not':
      return cutsOf(condition.of)
    case 'call':
      return [...condition.args.flatMap(cutsOf), ...callCut(condition)]
    case 'binary':
      return [...cutsOf(condition.left), ...cutsOf(condition.right), ...equalityCut(condition)]
    case 'literal':
    case 'context':
      return []
  }
}

function callCut({ name, args: [subject, text] }: Expression & { kind: 'call' }): NamePattern[] {
  if (name !== 'startswith' || text?.kind !== 'literal') return []
  return refsNamed(subject, String(text.value)).map(prefix => startingWith(prefix))
}

function equalityCut({ left, right }: Expression & { kind: 'binary' }): NamePattern[] {
  const [subject, text] = left.kind === 'literal' ? [right, left] : [left, right]
  return text.kind === 'literal' ? refsNamed(subject, String(text.value)).map(exactly) : []
}

function refsNamed(subject: Expression | undefined, text: string): string[] {
  if (subject?.kind !== 'context') return []
  if (subject.name === 'github.ref') return [text]
  return subject.name === 'github.ref_name' ? [`refs/heads/${text}`, `refs/tags/${text}`] : []
}
