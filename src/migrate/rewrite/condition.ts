import { entriesOf, entryOf, type YamlEntry, type YamlScalar } from '../../yaml/tree.ts'
import { onlySecret } from '../../workflows/logins/credential.ts'
import type { LoginPlan } from '../../workflows/logins/plan.ts'
import type { WorkflowStep } from '../../workflows/workflow/workflow.ts'
import { removeEntries, type TextEdit, trimmedEnd } from './edit.ts'
import { variableEntries } from './variables.ts'

/** Takes out of a step's `if:` what asks for the old secret, or all of it, and the variables that only fed the old login. */
export function sourceEdits(plan: LoginPlan, step: WorkflowStep): readonly TextEdit[] {
  const { text } = plan.login.workflow
  const isAsked = plan.condition !== undefined && plan.condition.rest === undefined
  const condition = isAsked ? entryOf(step.node, 'if') : undefined
  const gone = variableEntries(step, idleVariables(plan, step))
  const entries = [...(condition === undefined ? [] : [condition]), ...gone]
  return [...(isAsked ? [] : conditionEdits(plan, step)), ...removeEntries(text, entries, step.node)]
}

/** Variables of the step with the old credential, which neither what stays of its `if:` nor another input names. */
function idleVariables({ login, condition }: LoginPlan, step: WorkflowStep): readonly YamlEntry[] {
  const secrets = [login.username, login.password].flatMap(one => (one.kind === 'secret' ? [one.name] : []))
  const others = entriesOf(step.with).filter(({ key }) => !/^(username|password)$/i.test(key))
  const rest = condition === undefined ? step.condition : condition.rest
  const kept = [rest ?? '', ...others.map(({ value }) => (value.kind === 'scalar' ? value.value : ''))]
  return entriesOf(step.env).filter(({ key, value }) => {
    const name = onlySecret(value.kind === 'scalar' ? value.value : '')
    const isCredential = name !== undefined && secrets.includes(name)
    return isCredential && !kept.some(text => new RegExp(`\\b${key}\\b`).test(text))
  })
}

/** Takes out of a step's `if:` what asks for the old secret, where something stays of it. */
export function conditionEdits(plan: LoginPlan, step: WorkflowStep): readonly TextEdit[] {
  const entry = entryOf(step.node, 'if')
  const rest = plan.condition?.rest
  if (rest === undefined || entry?.value.kind !== 'scalar') return []
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
