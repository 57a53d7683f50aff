import { entryOf, type YamlMapping } from '../../yaml/yaml-tree.ts'
import type { Plan } from '../logins/plan.ts'
import type { TextEdit } from './edit.ts'
import { tokenExpression } from './inputs.ts'
import { replaceValue } from './replace-entry.ts'

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
