import { tokenInput } from './action-reference.ts'
import { channelsOf, type Plan } from './plan.ts'
import { newUses, usesEdits } from './rewrite-uses.ts'
import { scriptEdits } from './rewrite-script.ts'
import { entryOf, type SourceEntry, type SourceMapping } from './source-node.ts'
import { indentAt, lineEndingAt, trimmedEnd, type TextEdit } from './text-edit.ts'

/** The smallest edits that put a plan into its file; none when the form has no replacement. `pin` names us by commit. */
export function rewrite(plan: Plan, pin: string): readonly TextEdit[] {
  const { form, workflow, step } = plan.login
  switch (form.kind) {
    case 'action':
      return step?.uses === undefined
        ? []
        : [...usesEdits(workflow.text, { uses: step.uses, pin }), ...inputEdits(plan, form.with)]
    case 'credentials':
      return credentialEdits(plan, form.node)
    case 'script':
      return step === undefined
        ? []
        : scriptEdits({ plan, step, uses: newUses(workflow.root, pin), inputs: inputsOf(plan, '') })
    case 'other':
      return []
  }
}

/** The new inputs as `key: value`; a channel that depends on the run is an expression in `quote`s. */
export function inputsOf(plan: Plan, quote: string): readonly string[] {
  return [...slotInputs(plan, quote), ...tokenInputs(plan, quote)]
}

function slotInputs(plan: Plan, quote: string): string[] {
  const { channel, access, repositories } = plan
  const chosen =
    typeof channel === 'string'
      ? channel
      : quoted(`\${{ ${parenthesized(channel.release)} && 'release' || 'nightly' }}`, quote)
  return [
    ...(plan.namesOrganization ? [`organization: ${plan.organization}`] : []),
    `channel: ${chosen}`,
    `access: ${access}`,
    ...(repositories.length === 0 ? [] : [`repositories: ${quoted(repositories.join(', '), quote)}`]),
  ]
}

function tokenInputs(plan: Plan, quote: string): string[] {
  return channelsOf(plan).map(
    channel =>
      `${tokenInput(channel, plan.access)}: ${quoted(`\${{ secrets.${plan.secrets[channel]} }}`, quote)}`,
  )
}

/** `&&` binds closer than `||`. */
function parenthesized(condition: string): string {
  return condition.includes('||') ? `(${condition})` : condition
}

/** A single-quoted scalar doubles the quotes inside it. */
function quoted(text: string, quote: string): string {
  return quote + (quote === "'" ? text.replaceAll("'", "''") : text) + quote
}

/** The user name's place takes what tells the slot, the password's place takes the tokens. */
function inputEdits(plan: Plan, inputs: SourceMapping): readonly TextEdit[] {
  const { text } = plan.login.workflow
  const username = entryOf(inputs, 'username')
  const password = entryOf(inputs, 'password')
  if (username === undefined || password === undefined) return []
  return [
    replaceEntry(text, {
      entry: username,
      flow: inputs.flow,
      lines: slotInputs(plan, quoteOf(username, inputs.flow)),
    }),
    replaceEntry(text, {
      entry: password,
      flow: inputs.flow,
      lines: tokenInputs(plan, quoteOf(password, inputs.flow)),
    }),
  ]
}

function replaceEntry(
  text: string,
  change: { entry: SourceEntry; flow: boolean; lines: readonly string[] },
): TextEdit {
  const { keyRange, value } = change.entry
  const start = keyRange.start
  const separator = change.flow ? ', ' : lineEndingAt(text, start) + indentAt(text, start)
  return { start, end: trimmedEnd(text, { start, end: value.end }), text: change.lines.join(separator) }
}

/** In a flow mapping braces need quotes; elsewhere the style of what was there stays. */
function quoteOf({ value }: SourceEntry, flow: boolean): string {
  const style = value.kind === 'scalar' ? value.style : 'plain'
  if (style === 'single') return "'"
  return style === 'double' || flow ? '"' : ''
}

/** The runner pulls a container before any step: its credentials become the organization and the pull token. */
function credentialEdits(plan: Plan, credentials: SourceMapping): readonly TextEdit[] {
  const { text } = plan.login.workflow
  const username = entryOf(credentials, 'username')
  const password = entryOf(credentials, 'password')
  if (username === undefined || password === undefined) return []
  const { channel, secrets } = plan
  const token =
    typeof channel === 'string'
      ? `secrets.${secrets[channel]}`
      : `${parenthesized(channel.release)} && secrets.${secrets.release} || secrets.${secrets.nightly}`
  return [
    replaceValue(text, { entry: username, flow: credentials.flow, value: plan.organization }),
    replaceValue(text, { entry: password, flow: credentials.flow, value: `\${{ ${token} }}` }),
  ]
}

function replaceValue(text: string, change: { entry: SourceEntry; flow: boolean; value: string }): TextEdit {
  const { value } = change.entry
  const quote = quoteOf(change.entry, change.flow && change.value.includes('{'))
  return { start: value.start, end: trimmedEnd(text, value), text: quoted(change.value, quote) }
}
