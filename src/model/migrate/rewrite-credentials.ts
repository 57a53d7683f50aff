import type { Plan } from './plan.ts'
import { replaceValue } from './replace-entry.ts'
import { entryOf, type YamlMapping } from '../yaml-tree.ts'
import { tokenExpression } from './step-inputs.ts'
import type { TextEdit } from './text-edit.ts'

/** The runner pulls a container before any step: its credentials become the organization and the pull token. */
export function credentialEdits(plan: Plan, credentials: YamlMapping): readonly TextEdit[] {
  const { text } = plan.login.workflow
  const username = entryOf(credentials, 'username')
  const password = entryOf(credentials, 'password')
  if (username === undefined || password === undefined) return []
  const { flow } = credentials
  const name = replaceValue(text, { node: username.value, flow, value: plan.organization })
  if (plan.handed !== undefined) return [name]
  return [name, replaceValue(text, { node: password.value, flow, value: tokenExpression(plan) })]
}
