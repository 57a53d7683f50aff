import type { Expression } from './expression.ts'
import { exactly, type NamePattern, splitAt, startingWith } from './names.ts'
import type { Scenario } from './scenario.ts'

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
