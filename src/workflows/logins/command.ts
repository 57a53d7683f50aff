import type { ShellCommand, ShellStatement } from '../shell/command.ts'
import { registryTool } from '../shell/registry-tools.ts'

/** A command that logs in to a registry, taken apart. Texts keep their `$…`. */
export interface LoginCommand {
  readonly tool: string
  /** The program in whose file the login stands. */
  readonly keptBy: string
  readonly isHubByDefault: boolean
  /** `''` when the command names none. */
  readonly host: string
  readonly username: string | undefined
  readonly password: string | undefined
  readonly conditional: boolean
  readonly asOther: boolean
  readonly statement: ShellStatement | undefined
  readonly line: number
  readonly command: ShellCommand
}

const valued =
  /^(-u|-p|--username|--password|--user|--pass|--authfile|--cert-dir|--tls-verify|--config|--compat-auth-file)$/

/** The login that a command is, `undefined` for any other command. */
export function parseLoginCommand(command: ShellCommand): LoginCommand | undefined {
  const [head, ...words] = command.words
  const tool = registryTool(head)
  if (tool === undefined) return undefined
  const { name, login: wanted, keptBy, isHubByDefault } = tool
  const start = skipGlobalFlags(words)
  if (!wanted.every((verb, at) => words[start + at] === verb)) return undefined
  const args = words.slice(start + wanted.length)
  const { conditional, statement, line, asOther = false } = command
  return {
    tool: [name, ...wanted].join(' '),
    keptBy,
    isHubByDefault,
    host: positional(args) ?? '',
    username: flag(args, ['-u', '--username', '--user']),
    password: flag(args, ['-p', '--password', '--pass']) ?? standardInput(command),
    conditional,
    asOther,
    statement,
    line,
    command,
  }
}

/** `docker --config DIR login` */
function skipGlobalFlags(words: readonly string[]): number {
  let at = 0
  while (words[at]?.startsWith('-') === true) at += valued.test(words[at] ?? '') ? 2 : 1
  return at
}

function positional(args: readonly string[]): string | undefined {
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? ''
    if (valued.test(word)) at += 1
    else if (!word.startsWith('-')) return word
  }
  return undefined
}

function flag(args: readonly string[], names: readonly string[]): string | undefined {
  for (const [at, word] of args.entries()) {
    if (names.includes(word)) return args[at + 1]
    const [, long, value] = /^(--[a-z]+)=(.*)$/.exec(word) ?? []
    if (long !== undefined && names.includes(long)) return value
    // `-uNAME` and `-u=NAME`, as docker's reader of flags allows it (spf13/pflag)
    const short = names.find(name => name.length === 2 && word.startsWith(name))
    if (short !== undefined) return word.slice(2).replace(/^=/, '')
  }
  return undefined
}

/** What the command reads: a here-document, a here-string, or what `echo` and `printf` write. */
function standardInput(command: ShellCommand): string | undefined {
  if (command.input !== undefined) return command.input.trim()
  const from = command.pipedFrom
  if (from === undefined) return undefined
  if (from.words[0] === 'cat' && from.input !== undefined) return from.input.trim()
  const written = from.words.filter((word, at) => at > 0 && !/^(-[neE]+|%s(\\n)?)$/.test(word))
  const simple = from.words[0] === 'echo' || from.words[0] === 'printf' || /^\$/.test(from.words[0])
  if (!simple) return '$(computed)'
  return written[0] ?? from.words[0]
}
