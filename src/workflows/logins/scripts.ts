import { entriesOf } from '../../yaml/tree.ts'
import { scriptLines } from '../effects/job.ts'
import { loginTools } from '../effects/tools.ts'
import { scriptOf } from '../jobs/outputs.ts'
import type { ShellCommand } from '../shell/command.ts'
import { printedBy } from '../shell/written.ts'
import { registryKind } from '../values/image.ts'
import { literalValue, openValue, knownText, type Text, type Value } from '../values/text.ts'
import type { LoginPlace } from './actions.ts'
import { byHand, type Login, type LoginForm, loginOf } from './login.ts'

/** A command that logs in to a registry, taken apart. */
interface LoginCommand {
  readonly command: ShellCommand
  readonly tool: string
  readonly keptBy: string
  readonly host: Value
  readonly isOneOfSeveral: boolean
  readonly username: Value | undefined
  readonly password: Value | undefined
}

const before = 'replace it by a login step before this one'

const severalPrograms = byHand('the program is one of several', before)

/** Logins of a `run:` script, and of the `command:` that a retry action runs. */
export function scriptLogins(place: LoginPlace): readonly Login[] {
  const { job, step, reader } = place
  const script = scriptOf(step)
  if (script === undefined || !script.includes('login')) return []
  const [first, ...rest] = reader.scripts(step, job)
  if (first === undefined) return []
  const toolsOf = (one: typeof first) =>
    one.commands.flatMap(command => loginCommand(command)?.tool ?? []).join()
  const isSame = rest.every(one => toolsOf(one) === toolsOf(first))
  const logins = first.commands.flatMap(command => loginCommand(command) ?? [])
  const offsetOf = scriptLines(step)
  return logins.map(found => {
    const { command, tool, keptBy, host, username, password } = found
    return loginOf({
      form: isSame ? formOf(found, { place, commands: first.commands, logins }) : severalPrograms,
      job,
      step,
      at: offsetOf(command.line),
      tool,
      registry: host,
      username,
      password,
      passwordText: undefined,
      keptBy: command.asOther ? `sudo ${keptBy}` : keptBy,
      isConditional: command.isConditional,
    })
  })
}

const valued =
  /^(-u|-p|--username|--password|--user|--pass|--authfile|--cert-dir|--tls-verify|--config|--compat-auth-file)$/

function loginCommand(command: ShellCommand): LoginCommand | undefined {
  const found = command.ways.flatMap(way => {
    const [head = '', ...words] = way.map(word => knownText(word) ?? '$')
    const name = head.replace(/^.*\//, '')
    const tool = Object.hasOwn(loginTools, name) ? loginTools[name] : undefined
    if (tool === undefined) return []
    let start = 0
    while (words[start]?.startsWith('-') === true) start += valued.test(words[start] ?? '') ? 2 : 1
    const verbs = tool.verb.split(' ')
    if (!verbs.every((verb, at) => words[start + at] === verb)) return []
    return [{ name, tool, args: way.slice(1 + start + verbs.length) }]
  })
  const [one] = found
  if (one === undefined) return undefined
  const { name, tool, args } = one
  const hosts = found.map(way => positional(way.args)).filter(host => host !== undefined)
  return {
    command,
    tool: `${name} ${tool.verb}`,
    keptBy: tool.keptBy,
    isOneOfSeveral: new Set(found.map(way => way.name)).size > 1,
    host: hosts.length > 0 ? hosts : tool.isHubByDefault ? literalValue('') : openValue(),
    username: flag(args, ['-u', '--username', '--user']),
    password: flag(args, ['-p', '--password', '--pass']) ?? standardInput(command),
  }
}

function positional(args: readonly Text[]): Text | undefined {
  for (let at = 0; at < args.length; at += 1) {
    const [first] = args[at] ?? []
    if (typeof first !== 'string' || !first.startsWith('-')) return args[at]
    if (valued.test(first)) at += 1
  }
  return undefined
}

function flag(args: readonly Text[], names: readonly string[]): Value | undefined {
  for (const [at, [first, ...rest]] of args.entries()) {
    if (typeof first !== 'string') continue
    if (names.includes(first) && rest.length === 0) return [args[at + 1] ?? []]
    const [, long = '', value = ''] = /^(--[a-z]+)=(.*)$/s.exec(first) ?? []
    if (names.includes(long)) return [value === '' ? rest : [value, ...rest]]
    // `-uNAME` and `-u=NAME`, as docker's reader of flags allows it (spf13/pflag)
    const short = names.find(name => name.length === 2 && first.startsWith(name))
    if (short !== undefined) return [[first.slice(2).replace(/^=/, ''), ...rest]]
  }
  return undefined
}

/** What the command reads: a here-document, a here-string, or what `echo` and `printf` write. */
function standardInput({ input, pipedFrom }: ShellCommand): Value | undefined {
  if (input !== undefined) return input
  if (pipedFrom === undefined) return undefined
  // PowerShell writes a value by naming it.
  const isNamed = pipedFrom.ways.every(way => way.length === 1 && knownText(way[0] ?? []) === undefined)
  if (isNamed) return pipedFrom.ways.map(([only = []]) => only)
  return printedBy(pipedFrom) ?? openValue()
}

const quiet = /^(echo|printf|set|cat|:|true|)$/

/** It prepares the login and does nothing else. What it prints must not go to a file, where something may read it. */
function isQuiet({ ways, output }: ShellCommand): boolean {
  const isPrinted = output === undefined || /^(\/dev\/|&?[12]$)/.test(output)
  return (
    isPrinted &&
    ways.every(
      ([head = [], ...rest]) =>
        quiet.test(knownText(head) ?? '$') || (rest.length === 0 && knownText(head) === undefined),
    )
  )
}

interface Around {
  readonly place: LoginPlace
  readonly commands: readonly ShellCommand[]
  readonly logins: readonly LoginCommand[]
}

/** Another folder than Docker's own. */
const ownPlace = /DOCKER_CONFIG|--config\b|config\.json/

function formOf(found: LoginCommand, around: Around): LoginForm {
  const { step } = around.place
  const script = step.run?.value
  const { command, tool, keptBy, host } = found
  if (script === undefined) return byHand('a retry action runs the login', before)
  const isHelmOnHub = keptBy === 'helm' && host.every(text => knownText(text) === 'registry-1.docker.io')
  if (keptBy !== 'docker' && !isHelmOnHub) {
    return byHand(
      `${tool} keeps logins of its own`,
      'log in with this action if the tool reads Docker’s file',
    )
  }
  if (found.isOneOfSeveral) return severalPrograms
  if (command.asOther) {
    return byHand(
      'another user logs in (sudo), whose Docker has logins of its own',
      'let that user run docker without sudo, or log in by hand',
    )
  }
  if (command.isConditional) return byHand('the login is inside a condition, a loop or a group', before)
  const others = around.logins.filter(one => one !== found)
  if (others.some(one => one.host.some(text => registryKind(text) !== 'other'))) {
    return byHand('the script logs in more than once', before)
  }
  if (host.some(text => knownText(text) === undefined)) return byHand('the registry is a variable', before)
  if (/docker logout[\s\S]*docker login/.test(script)) {
    return byHand('the script logs out first', `${before}, and take its logout away`)
  }
  const more = around.commands.find(
    one => !around.logins.some(login => login.command === one) && !isQuiet(one),
  )
  if (more === undefined && ownPlace.test(script)) {
    return byHand('the script decides where logins are kept', before)
  }
  if (more === undefined && others.length === 0) {
    return step.node.flow ? byHand('the script stands in a flow mapping', before) : { kind: 'script' }
  }
  const lines = ownLines(found, around)
  return typeof lines === 'string'
    ? byHand(lines, before)
    : { kind: 'lines', lines, reader: readerBeside(found, around) }
}

const movable = /^(name|id|run|env|if|shell|working-directory|timeout-minutes|background)$/

/** The lines of a login that can leave its script for a step before it, or why they cannot. */
function ownLines({ command: { statement } }: LoginCommand, { place: { step }, commands, logins }: Around) {
  const { run, node, frame } = step
  const { from, to, isPlain } = statement
  const near = commands.filter(({ statement: other }) => other.from <= to && other.to >= from)
  const isAlone = near.every(
    one => one.statement === statement && (isQuiet(one) || logins.some(({ command }) => command === one)),
  )
  if (
    run?.style !== 'block' ||
    frame.file.text.charAt(run.start) !== '|' ||
    !isPlain ||
    !isAlone ||
    step.foreignShell !== undefined
  ) {
    return 'the script does more than log in, and the login is not a line of its own'
  }
  const ends = (one: ShellCommand) =>
    one.ways.some(([head = []]) => /^(exit|return|trap)$/.test(knownText(head) ?? ''))
  if (commands.some(one => one.line < from && ends(one))) return 'the script may end before the login'
  if (ownPlace.test(run.value)) return 'the script decides where logins are kept'
  const extra = node.entries.find(({ key }) => !movable.test(key))
  if (extra !== undefined) return `the step has ${extra.key}`
  if (step.isParallel) return 'a step before it would run at the same time'
  const { text } = frame.file
  const isUsual =
    !node.flow && /^[ \t]*- $/.test(text.slice(text.lastIndexOf('\n', node.start - 1) + 1, node.start))
  if (!isUsual) return 'the step is not written in the usual way, a key a line'
  const offsetOf = scriptLines(step)
  return { start: offsetOf(from), end: offsetOf(to + 1) }
}

/** What may read the variables of the step that feed the login, beside it. */
function readerBeside(
  { command }: LoginCommand,
  { place: { step }, commands, logins }: Around,
): string | undefined {
  const own = (step.run?.value ?? '')
    .split('\n')
    .slice(command.statement.from, command.statement.to + 1)
    .join('\n')
  const isFed = entriesOf(step.env).some(({ key }) => new RegExp(`\\b${key}\\b`).test(own))
  const deaf =
    /^(echo|printf|ls|cd|pwd|mkdir|rm|cp|mv|cat|chmod|test|\[|true|false|exit|export|set|sleep|docker|git|cut|tr|head|tail|sort|date|grep|sed|)$/
  const reader = commands.find(
    one =>
      !logins.some(login => login.command === one) &&
      one.ways.some(([head = []]) => !deaf.test(knownText(head) ?? '$')),
  )
  return isFed ? reader?.source.trim().split(/\s/)[0] : undefined
}
