import type { Plan } from '../logins/plan.ts'
import type { TextEdit } from './edit.ts'
import { tokenExpression } from './inputs.ts'
import { replaceValue } from './replace-entry.ts'

/** The edits in the files that hand a plan's credential over, by path: each hands over its token instead. */
export function giverEdits(plan: Plan): readonly { path: string; edit: TextEdit }[] {
  return (plan.handed ?? []).map(({ giver, plan: own }) => {
    const { workflow, value } = giver
    // Quotes, if there are none, are needed only in a flow mapping.
    const flow = value.style === 'plain' && isInFlow(workflow.text, value.start)
    const edit = replaceValue(workflow.text, { node: value, flow, value: tokenExpression(own) })
    return { path: workflow.path, edit }
  })
}

function isInFlow(text: string, start: number): boolean {
  return /\{[^\n]*$/.test(text.slice(text.lastIndexOf('\n', start) + 1, start))
}
