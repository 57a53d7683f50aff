import { entriesOf, entryOf, type YamlEntry, type YamlMapping } from '../../yaml/tree.ts'
import { onlySecret } from '../../workflows/logins/credential.ts'
import type { OwnAction } from '../../workflows/jobs/repository.ts'
import { inputEntry, type WorkflowStep } from '../../workflows/jobs/workflow.ts'
import { idTokenPermission } from '../decide/keyless.ts'
import type { LoginPlan } from '../decide/plan.ts'
import { quoteOf, removeEntries, replaceEntry, replaceValue, type TextEdit, trimmedEnd } from './edit.ts'
import { tokenExpression, tokenLines, useLines } from './inputs.ts'
import { newUses, usesEdits } from './uses.ts'

/** An edit, and the file that it is made in. */
interface FileEdit extends TextEdit {
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
  const handed = passed
    .flatMap(through => through.at(-1) ?? [])
    .map(({ frame: { file }, node }) => ({
      path: file.path,
      ...replaceValue(file.text, node, tokenExpression(secret)),
    }))
  return [...own.map(edit => ({ ...edit, path: login.file.path })), ...handed]
}

function loginEdits(plan: LoginPlan, { own, warns }: Style): readonly TextEdit[] {
  const { form, step, file, host, tool } = plan.login
  const { text } = file
  if (form.kind === 'credentials') return credentialEdits(plan, form.node)
  if (step === undefined || form.kind === 'other') return []
  if (form.kind === 'action') {
    const uses = step.uses === undefined ? [] : usesEdits(text, step.uses, own)
    return [...uses, ...sourceEdits(plan, step), ...inputEdits(plan, { inputs: form.with, warns })]
  }
  const run = entryOf(step.node, 'run')
  if (run === undefined) return []
  // Docker Hub is the default; another of its hosts keeps its own entry in Docker's file. Helm finds Docker's own entry.
  const isUsual = tool.startsWith('helm ') || /^$|^(https:\/\/)?(index\.)?docker\.io(\/|$)/.test(host)
  const style = { quote: '', warns }
  const registry = isUsual ? [] : [`registry: ${host}`]
  const inputs = [...registry, ...useLines(plan, style), ...tokenLines(plan, style)]
  const lines = [`uses: ${newUses(text, own)}`, 'with:', ...inputs.map(line => `  ${line}`)]
  return [replaceEntry(text, run, { lines }), ...sourceEdits(plan, step)]
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
  const [username, password] = ['username', 'password'].map(key => entryOf(credentials, key)?.value)
  if (username === undefined || password === undefined) return []
  const name = replaceValue(text, username, plan.organization)
  return plan.passed.length > 0 ? [name] : [name, replaceValue(text, password, tokenExpression(plan.secret))]
}

/** Takes out what only fed the old login: a script's `shell:`, what an `if:` asks of the old secret, and variables. */
function sourceEdits({ condition, login }: LoginPlan, step: WorkflowStep): readonly TextEdit[] {
  const { text } = login.file
  const script = step.run?.value
  const rest = condition === undefined ? (step.condition ?? '') : (condition.rest ?? '')
  const others = entriesOf(step.with).filter(({ key }) => !/^(username|password)$/i.test(key))
  const kept = [rest, ...others.map(({ value }) => (value.kind === 'scalar' ? value.value : ''))].join(' ')
  const secrets = [login.username, login.password].flatMap(one => (one.kind === 'secret' ? [one.name] : []))
  const isIdle = ({ key, value }: YamlEntry) => {
    if (value.kind !== 'scalar' || new RegExp(`\\b${key}\\b`).test(kept)) return false
    const isFed =
      script !== undefined && new RegExp(`\\$(env:)?\\{?${key}\\b|\\benv\\.${key}\\b`).test(script)
    return isFed || secrets.includes(onlySecret(value.value) ?? '')
  }
  const idle = entriesOf(step.env).filter(isIdle)
  const env = entryOf(step.node, 'env')
  // All of `env:` goes with the last of them, nothing where they share a line.
  const isWhole = env !== undefined && idle.length > 0 && idle.length === entriesOf(step.env).length
  const isFlow = env?.value.kind === 'mapping' && env.value.flow
  const variables = isFlow ? [] : idle
  const asks = entryOf(step.node, 'if')
  const gone = [
    ...(script === undefined ? [] : ['shell', 'working-directory'].map(key => entryOf(step.node, key))),
    condition !== undefined && condition.rest === undefined ? asks : undefined,
    ...(isWhole ? [env] : variables),
  ].flatMap(entry => entry ?? [])
  return [...conditionEdits(text, asks, condition?.rest), ...removeEntries(text, gone, step.node)]
}

/** What stays of an `if:`, in the form that it has; `!` at the start would be YAML's, and a block would end with what follows it. */
function conditionEdits(text: string, entry: YamlEntry | undefined, rest: string | undefined) {
  if (rest === undefined || entry?.value.kind !== 'scalar') return []
  const { style, value } = entry.value
  const whole = /^\s*\$\{\{/.test(value) || rest.startsWith('!') ? `\${{ ${rest} }}` : rest
  const quoted = style === 'double' ? JSON.stringify(whole) : `'${rest.replaceAll("'", "''")}'`
  const end = trimmedEnd(text, entry.value)
  return [{ start: entry.value.start, end, text: style === 'plain' ? whole : quoted }]
}
