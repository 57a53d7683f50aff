import { entriesOf, entryOf, type TextRange, type YamlEntry } from '../../yaml/tree.ts'
import { namesVariable } from '../../workflows/expression/variables.ts'
import type { LoginPlan } from '../../workflows/logins/plan.ts'
import type { WorkflowStep } from '../../workflows/workflow/workflow.ts'
import { conditionEdits } from './condition.ts'
import { indentAt, lineEndingAt, removeEntries, replacedEnd, type TextEdit } from './edit.ts'
import { variableEntries } from './variables.ts'

interface ScriptChange {
  readonly plan: LoginPlan
  readonly step: WorkflowStep
  /** What the new `uses:` says. */
  readonly uses: string
  readonly inputs: readonly string[]
}

/** Replaces a script that only logs in by a step; `shell:` and what only fed the script go with it. */
export function scriptEdits({ plan, step, uses, inputs }: ScriptChange): readonly TextEdit[] {
  const { text } = plan.login.workflow
  const run = entryOf(step.node, 'run')
  if (run === undefined) return []
  const { start } = run.keyRange
  const indent = indentAt(text, start)
  const lines = [
    `uses: ${uses}`,
    `${indent}with:`,
    ...[...registryInput(plan), ...inputs].map(line => `${indent}  ${line}`),
  ]
  const end = replacedEnd(text, { start, end: run.value.end })
  const edit = { start, end, text: lines.join(lineEndingAt(text, start)) }
  return [edit, ...conditionEdits(plan, step), ...removals(plan, step)]
}

/** Docker Hub is the default; another of its hosts keeps its own entry in Docker's file. */
export function registryInput({ login }: LoginPlan): string[] {
  // Helm finds Docker's own entry, and not one of this name.
  return login.tool.startsWith('helm ') ||
    login.host === '' ||
    /^(https:\/\/)?(index\.)?docker\.io(\/|$)/.test(login.host)
    ? []
    : [`registry: ${login.host}`]
}

/** Takes out the variables of a step that fed nothing but these lines of its script. */
export function feedingEdits(text: string, step: WorkflowStep, lines: TextRange): readonly TextEdit[] {
  const { run } = step
  if (run === undefined) return []
  const rest = text.slice(run.start, lines.start) + text.slice(lines.end, run.end)
  const feeding = entriesOf(step.env).filter(
    variable => !namesVariable(rest, variable.key) && feeds(variable, step),
  )
  return removeEntries(text, variableEntries(step, feeding), step.node)
}

function removals({ condition, login }: LoginPlan, step: WorkflowStep): readonly TextEdit[] {
  const { text } = login.workflow
  const isAsked = condition !== undefined && condition.rest === undefined
  const keys = ['shell', 'working-directory', ...(isAsked ? ['if'] : [])]
  const entries = keys.flatMap(key => entryOf(step.node, key) ?? [])
  const feeding = entriesOf(step.env).filter(variable => feeds(variable, step))
  return removeEntries(text, [...entries, ...variableEntries(step, feeding)], step.node)
}

function feeds({ key, value }: YamlEntry, step: WorkflowStep): boolean {
  const used = namesVariable(step.script ?? '', key)
  return used && value.kind === 'scalar' && /secrets|vars|inputs|^[\w.@-]*$/.test(value.value)
}
