import { type JobReader, scriptLines } from '../effects/job.ts'
import type { PlayedJob, PlayedStep } from '../jobs/play.ts'
import { scriptOf } from '../jobs/workflow.ts'
import { printedBy, type ShellCommand } from '../values/shell.ts'
import { knownText, openText, type Text } from '../values/text.ts'
import { byHand, type Login, type LoginForm, loginOf } from './login.ts'

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
  readonly host: Text
  readonly username: Text | undefined
  readonly password: Text | undefined
}

/** Logins of a `run:` script, and of the `command:` that a retry action runs. */
export function scriptLogins(place: {
  readonly job: PlayedJob
  readonly step: PlayedStep
  readonly reader: JobReader
}): readonly Login[] {
  const { job, step, reader } = place
  if (scriptOf(step)?.includes('login') !== true) return []
  const { commands } = reader.script(step, job)
  const found = commands.flatMap(command => loginCommand(command) ?? [])
  const offsetOf = scriptLines(step)
  return found.map(login => {
    const { command, tool, keptBy, host, username, password } = login
    return loginOf({
      form: formOf(login, { step, commands, found }),
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
  const [head = '', ...words] = command.words.map(word => knownText(word) ?? '$')
  const name = head.replace(/^.*\//, '')
  const [verb = '-', keptBy = '', isHub = false] = Object.hasOwn(programs, name) ? (programs[name] ?? []) : []
  let start = 0
  while (words[start]?.startsWith('-') === true) start += valued.test(words[start] ?? '') ? 2 : 1
  const verbs = verb.split(' ')
  if (!verbs.every((one, at) => words[start + at] === one)) return undefined
  let host: Text | undefined
  const flags = new Map<string, Text>()
  const args = command.words.slice(1 + start + verbs.length)
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? []
    const [first = '', ...rest] = word
    if (typeof first !== 'string' || !first.startsWith('-')) host ??= word
    else if (valued.test(first) && rest.length === 0) flags.set(first, args[(at += 1)] ?? [])
    else {
      // `--username=NAME`, and `-uNAME` or `-u=NAME`, as docker's reader of flags allows it (spf13/pflag).
      const [, flag = '', value = ''] = /^(-[up]|--[\w-]+)=?([^]*)$/.exec(first) ?? []
      flags.set(flag, value === '' ? rest : [value, ...rest])
    }
  }
  const given = (...names: string[]) => names.flatMap(one => [flags.get(one)]).find(Boolean)
  return {
    command,
    tool: `${name} ${verb}`,
    keptBy,
    host: host ?? (isHub ? [''] : openText()),
    username: given('-u', '--username', '--user'),
    password: given('-p', '--password', '--pass') ?? standardInput(command),
  }
}

/** What the command reads: a here-document, a here-string, or what `echo` and `printf` write. */
function standardInput({ input, pipedFrom }: ShellCommand): Text | undefined {
  return input ?? (pipedFrom && (printedBy(pipedFrom) ?? openText()))
}

interface Around {
  readonly step: PlayedStep
  readonly commands: readonly ShellCommand[]
  readonly found: readonly LoginCommand[]
}

function formOf(login: LoginCommand, around: Around): LoginForm {
  const { found, step } = around
  const { command, tool, keptBy, host } = login
  const { run, node } = step
  if (run === undefined) return byHand('a retry action runs the login')
  const isHelmOnHub = keptBy === 'helm' && knownText(host) === 'registry-1.docker.io'
  if (keptBy !== 'docker' && !isHelmOnHub) {
    const why = `${tool} keeps logins of its own`
    return byHand(why, 'log in with this action if the tool reads Docker’s file')
  }
  if (command.asOther) {
    const why = 'another user logs in (sudo), whose Docker has logins of its own'
    return byHand(why, 'let that user run docker without sudo, or log in by hand')
  }
  if (command.isConditional) return byHand('the login is inside a condition, a loop or a group')
  const others = found.filter(one => one !== login)
  if (knownText(host) === undefined) return byHand('the registry is a variable')
  if (/DOCKER_CONFIG|--config\b|config\.json|docker logout[^]*docker login|[)}]\s*>/.test(run.value)) {
    return byHand('the script decides where logins are kept, takes one away, or writes a file')
  }
  if (others.length > 0 || !around.commands.every(one => isOwn(one, around))) {
    return byHand('the script does more than log in')
  }
  return node.flow ? byHand('the script stands in a flow mapping') : { kind: 'script' }
}

/** It logs in, or prepares that and does nothing else. What it prints must not go to a file, where something may read it. */
function isOwn(command: ShellCommand, { found }: Around): boolean {
  const {
    words: [head = []],
    output = '',
  } = command
  const isQuiet =
    /^(|\/dev\/.*|&?[12])$/.test(output) && /^(echo|printf|set|cat|:|true|)$/.test(knownText(head) ?? '$')
  return isQuiet || found.some(one => one.command === command)
}
