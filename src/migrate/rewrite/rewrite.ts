import { expiryVariable } from '../../token-list/store.ts'
import { entriesOf, entryOf, type YamlMapping, type YamlNode } from '../../yaml/tree.ts'
import { onlySecret } from '../../workflows/logins/credential.ts'
import type { OwnAction } from '../../workflows/jobs/repository.ts'
import { inputEntry, type WorkflowStep } from '../../workflows/jobs/workflow.ts'
import { handedText, isCommit, loginSecrets } from '../decide/form.ts'
import type { LoginPlan } from '../decide/plan.ts'
import { quoteOf, removeEntries, replaceEntry, replaceValue, type TextEdit } from './edit.ts'

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
  if (form.kind === 'script') return scriptEdits(plan, step, style)
  return form.kind === 'action' ? actionEdits(plan, step, { ...style, inputs: form.with }) : []
}

/** The user name's place takes what the login is for, the password's place takes the token. */
function actionEdits(
  plan: LoginPlan,
  step: WorkflowStep,
  { own: naming, warns, inputs }: Style & { inputs: YamlMapping },
): readonly TextEdit[] {
  const { text } = plan.login.file
  const { flow } = inputs
  const [username, password] = ['username', 'password'].map(name => inputEntry(inputs, name))
  const { uses } = step
  if (uses === undefined || username === undefined || password === undefined) return []
  // In a flow mapping more follows on the line, and a comment would swallow it.
  const [, gap] = /^([ \t]*)(?:#|\r?\n|$)/.exec(text.slice(uses.end)) ?? []
  const { action, version } = usesOf(naming, isCommit(uses.value))
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
function usesOf({ name, tag, pin }: OwnAction, isPinned: boolean) {
  return isPinned && pin !== undefined
    ? { action: `${name}@${pin.commit}`, version: pin.version }
    : { action: `${name}@${tag}`, version: '' }
}

/** What only fed the old login goes, with its other `idle` entries. Docker itself may look at the rest of `env:`. */
function feedEdits(plan: LoginPlan, step: WorkflowStep, idle: readonly string[] = []): readonly TextEdit[] {
  const { node, env } = step
  const { text } = plan.login.file
  if (node.flow) return []
  const old = loginSecrets(plan.login)
  const names = new Set(step.run?.value.match(/\w+/g))
  const isOld = (value: YamlNode) => value.kind === 'scalar' && old.includes(onlySecret(value.value) ?? '')
  const otherEntries = entriesOf(env).filter(({ key, value }) => !names.has(key) && !isOld(value))
  const isBlock = otherEntries.length > 0 && env?.kind === 'mapping' && !env.flow && step.run !== undefined
  const feeds = entriesOf(env).filter(entry => !otherEntries.includes(entry))
  const keys = [...idle, ...(otherEntries.length === 0 ? ['env'] : [])]
  const gone = keys.flatMap(key => entryOf(node, key) ?? [])
  return [removeEntries(text, gone, node), isBlock ? removeEntries(text, feeds, env) : []].flat()
}

/** A step with this action, in the place of a script. */
function stepLines(plan: LoginPlan, { own: naming, warns }: Style): readonly string[] {
  const { file, host } = plan.login
  // Another host of Docker Hub's has its own entry in Docker's file.
  const isUsual = /^$|^(https:\/\/)?(index\.)?docker\.io(\/|$)/.test(host)
  const registry = isUsual ? [] : [`registry: ${host}`]
  const inputs = [registry, useLines(plan, ''), tokenLines(plan, '', warns)].flat()
  const { action, version } = usesOf(naming, file.pinsByCommit)
  const uses = `uses: ${action}${version === '' ? '' : ` # ${version}`}`
  return [uses, 'with:'].concat(inputs.map(line => `  ${line}`))
}

/** It replaces the script, and what only fed it. */
function scriptEdits(plan: LoginPlan, step: WorkflowStep, style: Style): readonly TextEdit[] {
  const run = entryOf(step.node, 'run')
  if (run === undefined) return []
  const use = replaceEntry(plan.login.file.text, run, { lines: stepLines(plan, style) })
  return [use].concat(feedEdits(plan, step, ['shell', 'working-directory']))
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

/** The inputs that say what the login is for. @param quote in which lists and braces stand */
function useLines(plan: LoginPlan, quote: string): readonly string[] {
  const { channel, access, repositories, isWhole, isListed, organization } = plan
  const images = isWhole ? repositories : []
  // Beside `access: push` a list of what is pulled would be read as the whole job.
  const bases = access === 'pull' || images.length > 0 ? plan.bases : []
  const pushed = access === 'push' ? images : []
  const pulled = [...(access === 'pull' ? images : []), ...bases].map(name => name.replace(/^library\//, ''))
  const list = (name: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${name}: ${written(names, quote)}`]
  const lists = [list('push', pushed), list('pull', pulled)].flat()
  return [
    list('organization', isListed || images.length > 0 ? [] : [organization]),
    channel === undefined ? [] : `channel: ${channel}`,
    lists.length > 0 ? lists : `access: ${access}`,
  ].flat()
}

function written(names: readonly string[], quote: string): string {
  const text = names.join(', ')
  return names.length > 1 || text.includes('{') ? quote + text + quote : text
}

/** The inputs that say where the token comes from. @param warns a variable has the date of its end */
function tokenLines(plan: LoginPlan, quote: string, warns: boolean): readonly string[] {
  const { passed, login, secret } = plan
  const isHere = passed.length === 0
  const token = isHere ? tokenExpression(secret) : handedText(login)
  return [
    `token: ${quote}${token}${quote}`,
    warns && isHere ? `expires-at: ${quote}\${{ vars.${expiryVariable(secret)} }}${quote}` : [],
  ].flat()
}

export function tokenExpression(secret: string): string {
  return `\${{ secrets.${secret} }}`
}
