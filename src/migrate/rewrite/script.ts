import { entriesOf, entryOf, type TextRange, type YamlEntry } from '../../yaml/tree.ts'
import type { LoginPlan } from '../logins/plan.ts'
import type { WorkflowStep } from '../workflow/workflow.ts'
import { indentAt, lineEndingAt, type TextEdit, trimmedEnd } from './edit.ts'

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
  const end = trimmedEnd(text, { start, end: run.value.end })
  return [{ start, end, text: lines.join(lineEndingAt(text, start)) }, ...removals(text, step)]
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
export function feedingEdits(
  text: string,
  { step, lines }: { step: WorkflowStep; lines: TextRange },
): readonly TextEdit[] {
  const { run } = step
  if (run === undefined) return []
  const own = text.slice(lines.start, lines.end)
  const rest = text.slice(run.start, lines.start) + text.slice(lines.end, run.end)
  const names = (script: string, key: string) => new RegExp(`\\b${key}\\b`).test(script)
  const variables = entriesOf(step.env)
  const feeding = variables.filter(
    variable => names(own, variable.key) && !names(rest, variable.key) && feeds(variable, step),
  )
  const env = entryOf(step.node, 'env')
  const gone =
    env !== undefined && feeding.length === variables.length && feeding.length > 0 ? [env] : feeding
  return gone.map(entry => removeEntry(text, { entry, first: step.node.start }))
}

function removals(text: string, step: WorkflowStep): TextEdit[] {
  const entries = ['shell', 'working-directory'].flatMap(key => entryOf(step.node, key) ?? [])
  const env = entryOf(step.node, 'env')
  const variables = entriesOf(step.env)
  const feeding = variables.filter(variable => feeds(variable, step))
  const gone =
    env !== undefined && feeding.length > 0 && feeding.length === variables.length ? [env] : feeding
  return [...entries, ...gone].map(entry => removeEntry(text, { entry, first: step.node.start }))
}

function feeds({ key, value }: YamlEntry, step: WorkflowStep): boolean {
  const used = new RegExp(`\\b${key}\\b`).test(step.run?.value ?? '')
  return used && value.kind === 'scalar' && /secrets|vars|inputs|^[\w.@-]*$/.test(value.value)
}

/** Takes an entry's lines out; of the step's first entry only the text, for the `- ` before it stays. */
function removeEntry(text: string, part: { entry: YamlEntry; first: number }): TextEdit {
  const { keyRange, value } = part.entry
  const end = trimmedEnd(text, { start: keyRange.start, end: Math.max(value.end, keyRange.end) })
  const lineEnd = text.indexOf('\n', end)
  const next = lineEnd === -1 ? text.length : lineEnd + 1
  if (keyRange.start === part.first) {
    const following = /^[ \t]*/.exec(text.slice(next))?.[0].length ?? 0
    return { start: keyRange.start, end: next + following, text: '' }
  }
  const start = text.lastIndexOf('\n', keyRange.start) + 1
  if (lineEnd !== -1) return { start, end: next, text: '' }
  // The file ends without a line ending, and still does afterwards.
  return { start: text.slice(0, start).trimEnd().length, end: next, text: '' }
}
