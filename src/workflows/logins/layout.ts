import { valueOf } from '../../yaml/tree.ts'
import type { WorkflowStep, Workflow } from '../workflow/workflow.ts'

/** A step before which another can be put: a key a line, its `if:` on one. */
export function isUsuallyWritten({ node }: WorkflowStep, { text }: Workflow): boolean {
  const condition = valueOf(node, 'if')
  const isLong = condition !== undefined && text.slice(condition.start, condition.end).trim().includes('\n')
  return !isLong && !node.flow && startsItsLine(text, node.start)
}

/** Nothing but the `-` of its list stands before the step in its line, or in the lines before when those are blank. */
function startsItsLine(text: string, start: number): boolean {
  const dash = text.lastIndexOf('-', start)
  const line = text.lastIndexOf('\n', dash) + 1
  return text.slice(line, dash).trim() === '' && text.slice(dash + 1, start).trim() === ''
}
