import { entriesOf, scalarOf, textOf, type TextRange, type YamlScalar } from '../../yaml/tree.ts'
import { isPlainHost } from '../workflow/image.ts'
import { isUsuallyWritten } from './layout.ts'
import { actionName, type WorkflowStep } from '../workflow/workflow.ts'
import { type Fields, type Login, loginOf, type LoginForm, type LoginPlace, unsupported } from './login.ts'

const known = new Set(['registry', 'username', 'password', 'logout'])

/** Logins of a step with `docker/login-action`; those in `registry-auth` one by one. */
export function dockerLoginActions(place: LoginPlace): readonly Login[] {
  const { step } = place
  if (actionName(step) !== 'docker/login-action') return []
  const list = scalarOf(step.with, 'registry-auth')
  if (list !== undefined) return authLogins(place, list)
  const fields = {
    registry: textOf(step.with, 'registry'),
    username: textOf(step.with, 'username'),
    password: textOf(step.with, 'password'),
  }
  return [loginOf(place, { fields, form: formOf(step) })]
}

/** Each entry is a login; the one to Docker Hub can become a step of its own. */
function authLogins(place: LoginPlace, list: YamlScalar): readonly Login[] {
  const entries = authEntries(place.workflow.text, list)
  const unknown = unsupported(
    'several logins share one registry-auth',
    'give Docker Hub a login step of its own',
  )
  const logins = entries.map(({ fields }) => loginOf(place, { fields, form: unknown }))
  const onHub = logins.filter(one => one.registry === 'hub').length
  return logins.map((one, at) => {
    const entry = entries[at]
    if (one.registry !== 'hub' || entry === undefined) return one
    return { ...one, form: authForm(place, { list, entry, count: entries.length, onHub }) }
  })
}

function formOf(step: WorkflowStep): LoginForm {
  if (step.with?.kind !== 'mapping')
    return unsupported('the step has no inputs', 'give it the credential it needs')
  const extra = step.with.entries.find(entry => !known.has(entry.key))
  if (extra !== undefined) {
    return unsupported(
      `the input ${extra.key} has no counterpart`,
      'remove the input or move the step by hand',
    )
  }
  const host = textOf(step.with, 'registry')
  if (host !== undefined && host !== '' && !isPlainHost(host) && !host.includes('${{')) {
    return unsupported('the registry is written as an address', 'write the host alone')
  }
  return { kind: 'action', with: step.with }
}

/** One login of a `registry-auth` list. */
interface AuthEntry {
  readonly fields: Fields
  /** Its whole lines in the file; `undefined` when they hold anything but registry, user name and password. */
  readonly lines: TextRange | undefined
}

const starts = /^[ \t]*-(?:[ \t]|\r?$)/
const field = /^[ \t]*(?:-[ \t]+)?(registry|username|password):[ \t]+(\S.*?)[ \t]*$/

/** The entries of a `registry-auth` text: a YAML list of flat mappings (docker/login-action, "Authenticate to multiple registries"). */
function authEntries(text: string, list: YamlScalar): readonly AuthEntry[] {
  const isBlock = list.style === 'block'
  const raw = isBlock ? text.slice(text.indexOf('\n', list.start) + 1, list.end) : list.value
  const entries: string[][] = []
  for (const line of raw.split(/(?<=\n)/)) {
    if (starts.test(line.trimEnd())) entries.push([])
    entries.at(-1)?.push(line)
  }
  let end = list.end
  const found: AuthEntry[] = []
  for (const lines of entries.reverse()) {
    const start = end - lines.join('').length
    const own = { start, end: start + withoutBlanks(lines).length }
    found.push({ fields: fieldsOf(lines), lines: isBlock && isFlat(lines) ? own : undefined })
    end = start
  }
  return found.reverse()
}

function fieldsOf(lines: readonly string[]): Fields {
  const values = new Map(
    lines.flatMap(inFlow).flatMap(line => {
      const [, name = '', value = ''] = field.exec(line.trimEnd()) ?? []
      return name === '' ? [] : [[name, value.replace(/^(['"])(.*)\1$/, '$2')] as const]
    }),
  )
  return {
    registry: values.get('registry'),
    username: values.get('username'),
    password: values.get('password'),
  }
}

/** `- { registry: ghcr.io, username: me }` as lines of its own. */
function inFlow(line: string): readonly string[] {
  const [, inside] = /^[ \t]*-[ \t]+\{(.*)\}\s*$/.exec(line) ?? []
  return inside === undefined ? [line] : inside.split(/,\s+/)
}

/** Blank lines behind an entry part it from what follows, and stay. */
function withoutBlanks(lines: readonly string[]): string {
  return lines.slice(0, lines.findLastIndex(line => line.trim() !== '') + 1).join('')
}

function isFlat(lines: readonly string[]): boolean {
  return lines.every(line => line.trim() === '' || field.test(line.trimEnd()))
}

const byHand = 'give Docker Hub a login step of its own, and take its entry out of registry-auth'

/** Whether an entry for Docker Hub can become a step of its own. */
function authForm(
  { step, workflow }: LoginPlace,
  part: { list: YamlScalar; entry: AuthEntry; count: number; onHub: number },
): LoginForm {
  const { list, entry, count, onHub } = part
  const alone = count === 1
  if (onHub > 1)
    return unsupported('registry-auth has several logins to Docker Hub, of which the last counts', byHand)
  if (entry.lines === undefined)
    return unsupported(
      'the entry in registry-auth has more than a registry, user name and password, or is not written line by line',
      byHand,
    )
  const input = entriesOf(step.with).find(({ key }) => key !== 'registry-auth' && key !== 'logout')
  if (input !== undefined) return unsupported(`the input ${input.key} stands beside registry-auth`, byHand)
  const extra = step.node.entries.find(({ key }) => !/^(name|uses|with|if)$/.test(key))
  if (!alone && extra !== undefined)
    return unsupported(
      `the step has ${extra.key}, and which of two steps it is meant for, the file does not tell`,
      byHand,
    )
  if (!alone && !isUsuallyWritten(step, workflow))
    return unsupported('the step is not written in the usual way, a key a line', byHand)
  return { kind: 'entry', list, lines: entry.lines, alone }
}
