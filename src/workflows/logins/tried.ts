import type { Guard, ShellCommand } from '../shell/command.ts'
import { isTried } from '../shell/functions.ts'
import type { LoginCommand } from './command.ts'

/** What a script does beside its login, if it only tries again, or leaves the login out without a credential. */
export interface TriedLogin {
  /** Without a password it goes on. */
  readonly isSkipped: boolean
}

interface Around {
  readonly commands: readonly ShellCommand[]
  /** A word that stands for the password of the login. */
  readonly isPassword: (word: string) => boolean
  readonly isUsername: (word: string) => boolean
}

const quiet = /^(echo|printf|set|cat|:|true|\[|\[\[|test|seq|sleep|break|continue|let|)$/

/**
 * Reads a script that decides about nothing but its login: it tries again, and asks whether the credential is there.
 * `undefined` where it does or asks anything else.
 */
export function triedLogin({ command }: LoginCommand, around: Around): TriedLogin | undefined {
  const { commands } = around
  if (!isTried(command) || !commands.every(one => one === command || isBeside(one, command, around)))
    return undefined
  const own = command.guards ?? []
  if (!own.every(one => asksFor(one, around) === 'there')) return undefined
  const isAsked = own.some(one => around.isPassword(askedIn(one)))
  // With a user name alone nobody knows whether there is a password.
  if (own.length > 0 && !isAsked) return undefined
  const leaves = commands.some(one => one.words[0] === 'exit' && isBefore(one, command) && !isFailure(one))
  return { isSkipped: own.length > 0 || leaves }
}

/** What it prints goes to a file, where something may read it. */
export function isKept({ output }: ShellCommand): boolean {
  return output !== undefined && !/^(\/dev\/|&?[12]$)/.test(output)
}

function isBeside(one: ShellCommand, login: ShellCommand, around: Around): boolean {
  const { words, guards = [] } = one
  if (isKept(one)) return false
  if (words[0] !== 'exit') return quiet.test(words[0])
  if (!isBefore(one, login)) return true
  if (!isFailure(one)) {
    const [only, ...more] = guards
    return only !== undefined && more.length === 0 && around.isPassword(askedIn(only)) && isGone(only, around)
  }
  return guards.length > 0 && guards.every(guard => isSetting(guard, around) || isGone(guard, around))
}

function isGone(guard: Guard, around: Around): boolean {
  return asksFor(guard, around) === 'gone'
}

function isFailure({ words: [, code = '0'] }: ShellCommand): boolean {
  return /^[1-9]\d*$/.test(code)
}

/** It stands before the login, and outside of the loop that tries again. */
function isBefore(one: ShellCommand, login: ShellCommand): boolean {
  return one.line < login.line && one.isLooped !== true
}

/** What a test asks for if the command that it guards runs: that a credential is there, or gone. */
function asksFor(guard: Guard, { isPassword, isUsername }: Around): 'there' | 'gone' | undefined {
  const { test, isTrue } = guard
  const [first = '', second, third] = test
  const word = askedIn(guard)
  if (!isPassword(word) && !isUsername(word)) return undefined
  const wantsText =
    test.length === 1 || first === '-n' || (test.length === 3 && second === '!=' && third === '')
  const wantsNone = first === '-z' || (test.length === 3 && /^==?$/.test(second ?? '') && third === '')
  if (wantsText) return isTrue ? 'there' : 'gone'
  if (wantsNone) return isTrue ? 'gone' : 'there'
  return undefined
}

function askedIn({ test }: Guard): string {
  const [first = '', second = ''] = test
  return test.length === 2 ? second : first
}

/** It asks for the number of tries, or the time between them: what sleeps or counts here names the same variable. */
function isSetting({ test }: Guard, { commands }: Around): boolean {
  const names = test.flatMap(word => /^\$\{?(\w+)\}?$/.exec(word)?.[1] ?? [])
  const counting = commands.filter(({ words: [head] }) => /^(seq|sleep)$/.test(head))
  const isCounted = (name: string) =>
    counting.some(({ words }) => words.some(word => new RegExp(`\\$\\{?${name}\\b`).test(word)))
  return names.length > 0 && names.every(isCounted)
}
