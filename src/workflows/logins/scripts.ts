import { scriptLines } from '../effects/job.ts'
import type { JobReader } from '../jobs/lookup.ts'
import type { PlayedJob, PlayedStep } from '../jobs/play.ts'
import { scriptOf } from '../jobs/workflow.ts'
import { printedBy, type ShellCommand } from '../shell/command.ts'
import { registryKind } from '../values/image.ts'
import { knownText, literalValue, openValue, type Text, type Value } from '../values/text.ts'
import { byHand, type Login, type LoginForm, loginOf } from './login.ts'

interface Place {
  readonly job: PlayedJob
  readonly step: PlayedStep
  readonly reader: JobReader
}

/** Programs that log in: what follows their name, in whose file the login stands, and whether Docker Hub is theirs without a host. */
const programs: Readonly<Record<string, readonly [verb: string, keptBy: string, isHub?: true]>> = {
  docker: ['login', 'docker', true],
  nerdctl: ['login', 'docker', true],
  podman: ['login', 'podman', true],
  buildah: ['login', 'podman', true],
  skopeo: ['login', 'podman'],
  oras: ['login', 'docker'],
  cosign: ['login', 'docker'],
  ko: ['login', 'docker'],
  crane: ['auth login', 'docker'],
  helm: ['registry login', 'helm'],
  regctl: ['registry login', 'regctl'],
}

/** A command that logs in to a registry, taken apart. */
interface LoginCommand {
  readonly command: ShellCommand
  readonly tool: string
  readonly keptBy: string
  readonly host: Value
  readonly username: Value | undefined
  readonly password: Value | undefined
}

/** Logins of a `run:` script, and of the `command:` that a retry action runs. */
export function scriptLogins(place: Place): readonly Login[] {
  const { job, step, reader } = place
  if (scriptOf(step)?.includes('login') !== true) return []
  const [commands = [], ...others] = reader.scripts(step, job).map(script => script.commands)
  const found = commands.flatMap(command => loginCommand(command) ?? [])
  const toolsOf = (list: readonly ShellCommand[]) => list.flatMap(one => loginCommand(one)?.tool ?? []).join()
  const isSame = others.every(list => toolsOf(list) === toolsOf(commands))
  const offsetOf = scriptLines(step)
  return found.map(login => {
    const { command, tool, keptBy, host, username, password } = login
    return loginOf({
      form: isSame
        ? formOf(login, { place, commands, found })
        : byHand('the program is one of several', before),
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
    const program = Object.hasOwn(programs, name) ? programs[name] : undefined
    if (program === undefined) return []
    let start = 0
    while (words[start]?.startsWith('-') === true) start += valued.test(words[start] ?? '') ? 2 : 1
    const [verb, keptBy, isHub = false] = program
    const verbs = verb.split(' ')
    if (!verbs.every((one, at) => words[start + at] === one)) return []
    return [{ tool: `${name} ${verb}`, keptBy, isHub, args: way.slice(1 + start + verbs.length) }]
  })
  const [one] = found
  if (one === undefined) return undefined
  const { tool, keptBy, isHub, args } = one
  const hosts = found.map(way => positional(way.args)).filter(host => host !== undefined)
  return {
    command,
    tool,
    keptBy,
    host: hosts.length > 0 ? hosts : isHub ? literalValue('') : openValue(),
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

/** `-u NAME`, `--username=NAME`, and `-uNAME` or `-u=NAME`, as docker's reader of flags allows it (spf13/pflag). */
function flag(args: readonly Text[], names: readonly string[]): Value | undefined {
  for (const [at, [first, ...rest]] of args.entries()) {
    if (typeof first !== 'string') continue
    if (names.includes(first) && rest.length === 0) return [args[at + 1] ?? []]
    const name = names.find(one => first.startsWith(one.length === 2 ? one : `${one}=`))
    const value = name === undefined ? '' : first.slice(name.length).replace(/^=/, '')
    if (name !== undefined) return [value === '' ? rest : [value, ...rest]]
  }
  return undefined
}

/** What the command reads: a here-document, a here-string, or what `echo` and `printf` write. */
function standardInput({ input, pipedFrom }: ShellCommand): Value | undefined {
  return input ?? (pipedFrom && (printedBy(pipedFrom) ?? openValue()))
}

const before = 'replace it by a login step before this one'
/** Another folder than Docker's own. */
const ownPlace = /DOCKER_CONFIG|--config\b|config\.json/

interface Around {
  readonly place: Place
  readonly commands: readonly ShellCommand[]
  readonly found: readonly LoginCommand[]
}

function formOf(login: LoginCommand, around: Around): LoginForm {
  const { commands, found, place } = around
  const { command, tool, keptBy, host } = login
  const { run, node } = place.step
  if (run === undefined) return byHand('a retry action runs the login', before)
  const isHelmOnHub = keptBy === 'helm' && host.every(text => knownText(text) === 'registry-1.docker.io')
  if (keptBy !== 'docker' && !isHelmOnHub) {
    return byHand(
      `${tool} keeps logins of its own`,
      'log in with this action if the tool reads Docker’s file',
    )
  }
  if (command.asOther) {
    return byHand(
      'another user logs in (sudo), whose Docker has logins of its own',
      'let that user run docker without sudo, or log in by hand',
    )
  }
  if (command.isConditional) return byHand('the login is inside a condition, a loop or a group', before)
  const others = found.filter(one => one !== login)
  if (others.some(one => one.host.some(text => registryKind(text) !== 'other'))) {
    return byHand('the script logs in more than once', before)
  }
  if (host.some(text => knownText(text) === undefined)) return byHand('the registry is a variable', before)
  if (/docker logout[^]*docker login/.test(run.value)) {
    return byHand('the script logs out first', `${before}, and take its logout away`)
  }
  if (ownPlace.test(run.value)) return byHand('the script decides where logins are kept', before)
  const isOwn = (one: ShellCommand) => isQuiet(one) || found.some(other => other.command === one)
  if (others.length === 0 && commands.every(isOwn)) {
    return node.flow
      ? byHand('the script stands in a flow mapping', before)
      : { kind: 'script', lines: undefined }
  }
  const lines = ownLines(login, around)
  return typeof lines === 'string' ? byHand(lines, before) : { kind: 'script', lines }
}

/** It prepares the login and does nothing else. What it prints must not go to a file, where something may read it. */
function isQuiet({ ways, output = '' }: ShellCommand): boolean {
  return (
    /^(|\/dev\/.*|&?[12])$/.test(output) &&
    ways.every(([head = []]) => /^(echo|printf|set|cat|:|true|)$/.test(knownText(head) ?? '$'))
  )
}

const movable = /^(name|id|run|env|if|shell|working-directory|timeout-minutes)$/

/** The lines of a login that can leave its script for a step before it, or why they cannot. */
function ownLines({ command }: LoginCommand, { place: { step }, commands, found }: Around) {
  const { run, node, frame, isParallel } = step
  const { text } = frame.file
  const [first = command.line, last = first] = [command.pipedFrom ?? command, command].map(({ line }) => line)
  const rows = (run?.value ?? '').split('\n')
  const end = rows.findIndex((row, at) => at >= last && !/\\\s*$/.test(row))
  const near = commands.filter(one => one.line >= first && one.line <= end)
  const own = rows.slice(first, end + 1).join('\n')
  const isAlone =
    near.every(one => isQuiet(one) || found.some(other => other.command === one)) &&
    !/&&|\|\||<<|;\s*\S/.test(own)
  if (
    run?.style !== 'block' ||
    text.charAt(run.start) !== '|' ||
    !isAlone ||
    step.foreignShell !== undefined
  ) {
    return 'the script does more than log in, and the login is not a line of its own'
  }
  const mayEnd = commands.some(
    ({ ways, line }) =>
      line < first && ways.some(([head = []]) => /^(exit|return|trap)$/.test(knownText(head) ?? '')),
  )
  if (mayEnd) return 'the script may end before the login'
  const extra = node.entries.find(({ key }) => !movable.test(key))
  if (extra !== undefined) return `the step has ${extra.key}`
  if (isParallel) return 'a step before it would run at the same time'
  const isUsual =
    !node.flow && /^[ \t]*- $/.test(text.slice(text.lastIndexOf('\n', node.start - 1) + 1, node.start))
  if (!isUsual) return 'the step is not written in the usual way, a key a line'
  const offsetOf = scriptLines(step)
  return { start: offsetOf(first), end: offsetOf(end + 1) }
}
