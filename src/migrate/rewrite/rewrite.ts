import { entriesOf, entryOf, type TextRange, type YamlEntry, type YamlMapping } from '../../yaml/tree.ts'
import { onlySecret } from '../../workflows/logins/credential.ts'
import type { OwnAction } from '../../workflows/jobs/repository.ts'
import { inputEntry, type WorkflowStep } from '../../workflows/jobs/workflow.ts'
import { idTokenPermission } from '../decide/keyless.ts'
import type { LoginPlan } from '../decide/plan.ts'
import {
  indentAt,
  lineEndingAt,
  quoteOf,
  removeEntries,
  replaceEntry,
  replaceValue,
  type TextEdit,
  trimmedEnd,
} from './edit.ts'
import { tokenExpression, tokenLines, useLines } from './inputs.ts'
import { newUses, usesEdits } from './uses.ts'

/** An edit, and the file that it is made in. */
export interface FileEdit extends TextEdit {
  readonly path: string
}

interface Style {
  readonly own: OwnAction
  readonly warns: boolean
}

/** The smallest edits that put a plan into its file, and into those that hand its credential over. */
export function rewrite(plan: LoginPlan, style: Style): readonly FileEdit[] {
  const { login, keyless, passed, secret } = plan
  const permission = keyless === undefined ? [] : idTokenPermission(login.file, login.job)
  const own = [...(typeof permission === 'string' ? [] : permission), ...loginEdits(plan, style)]
  const handed = passed.flatMap(through => {
    const last = through.at(-1)
    return last === undefined
      ? []
      : [
          {
            path: last.frame.file.path,
            ...replaceValue(last.frame.file.text, last.node, tokenExpression(secret)),
          },
        ]
  })
  return [...own.map(edit => ({ ...edit, path: login.file.path })), ...handed]
}

function loginEdits(plan: LoginPlan, { own, warns }: Style): readonly TextEdit[] {
  const { form, step, file } = plan.login
  const { text } = file
  if (form.kind === 'credentials') return credentialEdits(plan, form.node)
  if (step === undefined || form.kind === 'other') return []
  if (form.kind === 'action') {
    const uses = step.uses === undefined ? [] : usesEdits(text, step.uses, own)
    return [...uses, ...sourceEdits(plan, step), ...inputEdits(plan, { inputs: form.with, warns })]
  }
  const style = { quote: '', warns }
  const inputs = [...registryLine(plan), ...useLines(plan, style), ...tokenLines(plan, style)]
  const uses = newUses(text, own)
  if (form.lines === undefined) {
    return scriptEdits(plan, step, [`uses: ${uses}`, 'with:', ...inputs.map(line => `  ${line}`)])
  }
  return [
    stepBefore(text, step, [
      `uses: ${uses}`,
      ...conditionLine(text, step),
      'with:',
      ...inputs.map(line => `  ${line}`),
    ]),
    withoutLines(text, form.lines),
    ...feedingEdits(text, step, form.lines),
  ]
}

/** The user name's place takes what the login is for, the password's place takes the token. */
function inputEdits(plan: LoginPlan, { inputs, warns }: { inputs: YamlMapping; warns: boolean }) {
  const { text } = plan.login.file
  const { flow } = inputs
  const [username, password] = ['username', 'password'].map(name => inputEntry(inputs, name))
  if (username === undefined || password === undefined) return []
  // Another action's name of the registry: Docker Hub is the default.
  const server = inputEntry(inputs, 'login-server')
  const lines = (entry: YamlEntry, of: typeof useLines) =>
    of(plan, { quote: quoteOf(entry.value, inputs.flow), warns })
  return [
    ...removeEntries(text, server === undefined ? [] : [server], undefined),
    replaceEntry(text, username, { flow, lines: lines(username, useLines) }),
    replaceEntry(text, password, { flow, lines: lines(password, tokenLines) }),
  ]
}

/** The runner pulls a container before any step: its credentials become the organization and the pull token. */
function credentialEdits(plan: LoginPlan, credentials: YamlMapping): readonly TextEdit[] {
  const { text } = plan.login.file
  const username = entryOf(credentials, 'username')
  const password = entryOf(credentials, 'password')
  if (username === undefined || password === undefined) return []
  const name = replaceValue(text, username.value, plan.organization)
  return plan.passed.length > 0
    ? [name]
    : [name, replaceValue(text, password.value, tokenExpression(plan.secret))]
}

/** Takes out of a step's `if:` what asks for the old secret, and the variables that only fed the old login. */
function sourceEdits(plan: LoginPlan, step: WorkflowStep): readonly TextEdit[] {
  const { text } = plan.login.file
  const rest = plan.condition === undefined ? (step.condition ?? '') : (plan.condition.rest ?? '')
  const others = entriesOf(step.with).filter(({ key }) => !/^(username|password)$/i.test(key))
  const kept = [rest, ...others.map(({ value }) => (value.kind === 'scalar' ? value.value : ''))].join(' ')
  const secrets = [plan.login.username, plan.login.password].flatMap(one =>
    one.kind === 'secret' ? [one.name] : [],
  )
  const idle = entriesOf(step.env).filter(({ key, value }) => {
    const name = onlySecret(value.kind === 'scalar' ? value.value : '')
    return name !== undefined && secrets.includes(name) && !new RegExp(`\\b${key}\\b`).test(kept)
  })
  return [
    ...conditionEdits(plan, step),
    ...removeEntries(text, [...goneCondition(plan, step), ...variableEntries(step, idle)], step.node),
  ]
}

function goneCondition({ condition }: LoginPlan, step: WorkflowStep): readonly YamlEntry[] {
  const entry = entryOf(step.node, 'if')
  return condition !== undefined && condition.rest === undefined && entry !== undefined ? [entry] : []
}

/** What stays of an `if:`, in the form that it has; `!` at the start would be YAML's. */
function conditionEdits({ condition, login }: LoginPlan, step: WorkflowStep): readonly TextEdit[] {
  const entry = entryOf(step.node, 'if')
  if (condition?.rest === undefined || entry?.value.kind !== 'scalar') return []
  const { style, value } = entry.value
  const whole =
    /^\s*\$\{\{/.test(value) || condition.rest.startsWith('!') ? `\${{ ${condition.rest} }}` : condition.rest
  // A block would end with what follows it.
  const text =
    style === 'plain'
      ? whole
      : style === 'double'
        ? JSON.stringify(whole)
        : `'${condition.rest.replaceAll("'", "''")}'`
  return [{ start: entry.value.start, end: trimmedEnd(login.file.text, entry.value), text }]
}

/** Replaces a script that only logs in by a step; `shell:` and what only fed the script go with it. */
function scriptEdits(plan: LoginPlan, step: WorkflowStep, lines: readonly string[]): readonly TextEdit[] {
  const { text } = plan.login.file
  const run = entryOf(step.node, 'run')
  if (run === undefined) return []
  const keys = ['shell', 'working-directory'].flatMap(key => entryOf(step.node, key) ?? [])
  const feeding = variableEntries(
    step,
    entriesOf(step.env).filter(one => feeds(one, step.run?.value ?? '')),
  )
  return [
    replaceEntry(text, run, { lines }),
    ...conditionEdits(plan, step),
    ...removeEntries(text, [...keys, ...goneCondition(plan, step), ...feeding], step.node),
  ]
}

/** Puts a step before another one. */
function stepBefore(text: string, step: WorkflowStep, lines: readonly string[]): TextEdit {
  const { start } = step.node
  const dash = text.lastIndexOf('-', start)
  const added = lines.join(lineEndingAt(text, start) + indentAt(text, start))
  return {
    start,
    end: start,
    text: added + lineEndingAt(text, start) + indentAt(text, dash) + text.slice(dash, start),
  }
}

function conditionLine(text: string, step: WorkflowStep): readonly string[] {
  const entry = entryOf(step.node, 'if')
  if (entry === undefined) return []
  const range = { start: entry.keyRange.start, end: entry.value.end }
  return [text.slice(range.start, trimmedEnd(text, range))]
}

/** The last lines of a file that ends without a line ending take the one before them along. */
function withoutLines(text: string, { start, end }: TextRange): TextEdit {
  const isOpen = !text.slice(start, end).endsWith('\n')
  return { start: isOpen ? text.slice(0, start).trimEnd().length : start, end, text: '' }
}

/** Takes out the variables of a step that fed nothing but these lines of its script. */
function feedingEdits(text: string, step: WorkflowStep, lines: TextRange): readonly TextEdit[] {
  const { run } = step
  if (run === undefined) return []
  const rest = text.slice(run.start, lines.start) + text.slice(lines.end, run.end)
  const feeding = entriesOf(step.env).filter(one => !names(rest, one.key) && feeds(one, run.value))
  return removeEntries(text, variableEntries(step, feeding), step.node)
}

function feeds({ key, value }: YamlEntry, script: string): boolean {
  return names(script, key) && value.kind === 'scalar' && /secrets|vars|inputs|^[\w.@-]*$/.test(value.value)
}

function names(script: string, variable: string): boolean {
  return new RegExp(`\\$(env:)?\\{?${variable}\\b|\\benv\\.${variable}\\b`, 'i').test(script)
}

/** What goes with these variables: all of `env:` with the last of them, nothing where they share a line. */
function variableEntries(step: WorkflowStep, gone: readonly YamlEntry[]): readonly YamlEntry[] {
  const env = entryOf(step.node, 'env')
  if (env?.value.kind !== 'mapping' || gone.length === 0) return []
  if (gone.length === env.value.entries.length) return [env]
  return env.value.flow ? [] : gone
}

/** Docker Hub is the default; another of its hosts keeps its own entry in Docker's file. Helm finds Docker's own entry. */
function registryLine({ login }: LoginPlan): readonly string[] {
  const isUsual =
    login.tool.startsWith('helm ') ||
    login.host === '' ||
    /^(https:\/\/)?(index\.)?docker\.io(\/|$)/.test(login.host)
  return isUsual ? [] : [`registry: ${login.host}`]
}
