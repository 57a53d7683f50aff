import { entriesOf, entryOf, type YamlEntry, type YamlMapping, type YamlNode } from '../../yaml/tree.ts'
import { onlySecret } from '../../workflows/logins/credential.ts'
import type { OwnAction } from '../../workflows/jobs/repository.ts'
import { inputEntry, type WorkflowStep } from '../../workflows/jobs/workflow.ts'
import { isCommit, loginSecrets } from '../decide/form.ts'
import type { LoginPlan } from '../decide/plan.ts'
import { quoteOf, removeEntries, replaceEntry, replaceValue, type TextEdit } from './edit.ts'
import { tokenExpression, tokenLines, useLines } from './inputs.ts'

interface Style {
  readonly own: OwnAction
  /** Logins are to warn before their token expires. */
  readonly warns: boolean
}

/** The smallest edits that put a plan into its file, and into those that hand its credential over. */
export function rewrite(plan: LoginPlan, style: Style): readonly (TextEdit & { readonly path: string })[] {
  const handed = plan.passed
    .flatMap(through => through.at(-1) ?? [])
    .map(({ frame: { file }, node }) => ({
      path: file.path,
      ...replaceValue(file.text, node, tokenExpression(plan.secret)),
    }))
  return [...loginEdits(plan, style).map(edit => ({ ...edit, path: plan.login.file.path })), ...handed]
}

function loginEdits(plan: LoginPlan, style: Style): readonly TextEdit[] {
  const { form, step } = plan.login
  if (form.kind === 'credentials') return credentialEdits(plan, form.node)
  if (step === undefined) return []
  if (form.kind === 'script') {
    return form.isWhole ? scriptEdits(plan, step, style) : leadingEdits(plan, step, style)
  }
  return form.kind === 'action' ? actionEdits(plan, step, { ...style, inputs: form.with }) : []
}

/** The user name's place takes what the login is for, the password's place takes the token. */
function actionEdits(
  plan: LoginPlan,
  step: WorkflowStep,
  { own, warns, inputs }: Style & { inputs: YamlMapping },
): readonly TextEdit[] {
  const { text } = plan.login.file
  const { flow } = inputs
  const [username, password] = ['username', 'password'].map(name => inputEntry(inputs, name))
  const { uses } = step
  if (uses === undefined || username === undefined || password === undefined) return []
  // In a flow mapping more follows on the line, and a comment would swallow it.
  const [, gap] = /^([ \t]*)(?:#|\r?\n|$)/.exec(text.slice(uses.end)) ?? []
  const { action, version } = named(own, isCommit(uses.value))
  const comment = version === '' || gap === undefined ? '' : `${gap || ' '}# ${version}`
  const use = replaceValue(text, uses, action)
  const tokenInputs = tokenLines(plan, quoteOf(password.value, flow), warns)
  return [
    { ...use, text: use.text + comment },
    ...feedEdits(plan, step),
    replaceEntry(text, username, { flow, lines: useLines(plan, quoteOf(username.value, flow)) }),
    replaceEntry(text, password, { flow, lines: tokenInputs }),
  ]
}

/** How this action is named in a file: by commit, with the version as a comment, or by its tag. */
function named({ name, tag, pin }: OwnAction, isPinned: boolean) {
  return isPinned && pin !== undefined
    ? { action: `${name}@${pin.commit}`, version: pin.version }
    : { action: `${name}@${tag}`, version: '' }
}

/** What only fed the old login goes, with its other `idle` entries, and an `if:` that `on-missing: skip` asks for. */
function feedEdits(plan: LoginPlan, step: WorkflowStep, idle: readonly string[] = []): readonly TextEdit[] {
  const { node, env } = step
  const { text } = plan.login.file
  if (node.flow) return []
  const others = othersIn(plan, step)
  const isBlock = others.length > 0 && env?.kind === 'mapping' && !env.flow && step.run !== undefined
  const feeds = entriesOf(env).filter(entry => !others.includes(entry))
  const keys = [...idle, ...(plan.isOptional ? ['if'] : []), ...(others.length === 0 ? ['env'] : [])]
  const gone = keys.flatMap(key => entryOf(node, key) ?? [])
  return [...removeEntries(text, gone, node), ...(isBlock ? removeEntries(text, feeds, env) : [])]
}

/** Of `env:` what is not for the script, nor the old secrets: docker itself may look at it. */
function othersIn({ login }: LoginPlan, { run, env }: WorkflowStep): readonly YamlEntry[] {
  const old = loginSecrets(login)
  const names = new Set(run?.value.match(/\w+/g))
  const isOld = (value: YamlNode) => value.kind === 'scalar' && old.includes(onlySecret(value.value) ?? '')
  return entriesOf(env).filter(({ key, value }) => !names.has(key) && !isOld(value))
}

/** A step with this action, in the place of a script. */
function stepLines(plan: LoginPlan, { own, warns }: Style): readonly string[] {
  const { file, host } = plan.login
  // Another host of Docker Hub's has its own entry in Docker's file.
  const isUsual = /^$|^(https:\/\/)?(index\.)?docker\.io(\/|$)/.test(host)
  const registry = isUsual ? [] : [`registry: ${host}`]
  const inputs = [...registry, ...useLines(plan, ''), ...tokenLines(plan, '', warns)]
  const { action, version } = named(own, file.pinsByCommit)
  const uses = `uses: ${action}${version === '' ? '' : ` # ${version}`}`
  return [uses, 'with:', ...inputs.map(line => `  ${line}`)]
}

/** It replaces the script, and what only fed it. */
function scriptEdits(plan: LoginPlan, step: WorkflowStep, style: Style): readonly TextEdit[] {
  const run = entryOf(step.node, 'run')
  if (run === undefined) return []
  const use = replaceEntry(plan.login.file.text, run, { lines: stepLines(plan, style) })
  return [use, ...feedEdits(plan, step, ['shell', 'working-directory'])]
}

/** It stands before the script, which loses the line that logged in. */
function leadingEdits(plan: LoginPlan, step: WorkflowStep, style: Style): readonly TextEdit[] {
  const { node } = step
  const { text } = plan.login.file
  const [before, start, next] = [
    text.lastIndexOf('\n', node.start),
    text.lastIndexOf('\n', plan.login.at),
    text.indexOf('\n', plan.login.at),
  ]
  const front = text.slice(before + 1, node.start)
  const end = text.charAt(next - 1) === '\r' ? '\r\n' : '\n'
  const written = ({ keyRange, value }: YamlEntry) => text.slice(keyRange.start, value.end).trimEnd()
  const kept = ['if', 'continue-on-error'].flatMap(key => entryOf(node, key) ?? []).map(written)
  const variables = othersIn(plan, step).map(entry => `  ${written(entry)}`)
  const env = variables.length === 0 ? [] : ['env:', ...variables]
  const lines = ['name: Log in to Docker Hub', ...kept, ...env, ...stepLines(plan, style)]
  return [
    { start: node.start, end: node.start, text: lines.join(end + front.replace('-', ' ')) + end + front },
    { start: start + 1, end: next + 1, text: '' },
  ]
}

/** The runner pulls a container before any step: with the organization and the pull token. */
function credentialEdits(plan: LoginPlan, credentials: YamlMapping): readonly TextEdit[] {
  const values = {
    username: plan.organization,
    ...(plan.passed.length > 0 ? {} : { password: tokenExpression(plan.secret) }),
  }
  return Object.entries(values).flatMap(([key, value]) => {
    const entry = entryOf(credentials, key)
    if (entry === undefined) return []
    const quote = quoteOf(entry.value, credentials.flow)
    return [replaceEntry(plan.login.file.text, entry, { lines: [`${key}: ${quote}${value}${quote}`] })]
  })
}
