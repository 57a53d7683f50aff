import { entryOf, type YamlScalar } from '../../yaml/tree.ts'
import type { LoginPlan } from '../logins/plan.ts'
import type { WorkflowStep } from '../workflow/workflow.ts'
import { removeEntries, type TextEdit, trimmedEnd } from './edit.ts'

/** Takes out of a step's `if:` what asks for the old secret, or all of it. */
export function conditionEdits(plan: LoginPlan, step: WorkflowStep): readonly TextEdit[] {
  const entry = entryOf(step.node, 'if')
  if (plan.condition === undefined || entry?.value.kind !== 'scalar') return []
  const { rest } = plan.condition
  if (rest === undefined) return removeEntries(plan.login.workflow.text, [entry], step.node)
  const { start } = entry.value
  const end = trimmedEnd(plan.login.workflow.text, entry.value)
  return [{ start, end, text: conditionText(rest, entry.value) }]
}

/** In the form that the condition has; `!` at the start would be YAML's. */
function conditionText(rest: string, { value, style }: YamlScalar): string {
  // A block would end with what follows it.
  if (style !== 'plain' && style !== 'double') return `'${rest.replaceAll("'", "''")}'`
  const text = /^\s*\$\{\{/.test(value) || rest.startsWith('!') ? `\${{ ${rest} }}` : rest
  return style === 'double' ? JSON.stringify(text) : text
}
