import { entryOf, type TextRange } from '../../yaml/tree.ts'
import type { LoginPlan } from '../../workflows/logins/plan.ts'
import type { WorkflowStep } from '../../workflows/workflow/workflow.ts'
import { indentAt, lineEndingAt, type TextEdit, trimmedEnd } from './edit.ts'
import { registryInput } from './script.ts'

interface StepChange {
  readonly plan: LoginPlan
  readonly step: WorkflowStep
  /** What the new `uses:` says. */
  readonly uses: string
  readonly inputs: readonly string[]
}

/** Takes Docker Hub's lines out of `registry-auth` or of a script, and puts a step for them before the one they stood in. */
export function stepBeforeEdits(
  { plan, step, uses, inputs }: StepChange,
  lines: TextRange,
): readonly TextEdit[] {
  const { text } = plan.login.workflow
  const { start } = step.node
  const dash = text.lastIndexOf('-', start)
  const indent = indentAt(text, start)
  const kept = (node: typeof step.node | WorkflowStep['with'], key: string) => {
    const entry = entryOf(node, key)
    if (entry === undefined) return []
    const range = { start: entry.keyRange.start, end: entry.value.end }
    return [text.slice(range.start, trimmedEnd(text, range))]
  }
  const inner = [...registryInput(plan), ...inputs, ...kept(step.with, 'logout')]
  const block = [`uses: ${uses}`, ...kept(step.node, 'if'), 'with:', ...inner.map(line => `  ${line}`)]
  const added = block.join(lineEndingAt(text, start) + indent)
  const next = lineEndingAt(text, start) + indentAt(text, dash) + text.slice(dash, start)
  return [{ start, end: start, text: added + next }, withoutLines(text, lines)]
}

/** The last lines of a file that ends without a line ending take the one before them along. */
function withoutLines(text: string, { start, end }: TextRange): TextEdit {
  const isOpen = !text.slice(start, end).endsWith('\n')
  return { start: isOpen ? text.slice(0, start).trimEnd().length : start, end, text: '' }
}
