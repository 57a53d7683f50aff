import { isWithheld } from '../base/child-environment.ts'
import { type Field, positionOf, quote, refuse } from './field.ts'
import { fieldItems, optional, readMapping, required } from './mapping.ts'
import { readInputText } from './program-input.ts'
import type { ProgramStore } from './store.ts'
import { durationUpTo, readLine, setOf, shortText } from './values.ts'

/** A run must be able to renew its claim between two stores, see the ten minutes of a pending label. */
const longestTimeoutMs = 5 * 60_000

export const programKeys = {
  program: required(readArgv),
  name: optional(shortText(60)),
  stdin: optional(readInputText),
  check: optional(readArgv),
  env: optional(setOf(readVariable)),
  timeout: optional(durationUpTo(longestTimeoutMs, 'is too long for one program'), 60_000),
}

export function parseProgram(field: Field): ProgramStore {
  const { program: argv, name, stdin, check, env, timeout } = readMapping(field, programKeys)
  const store = { argv, called: name ?? argv[0], stdin, checkArgv: check, variables: env, timeoutMs: timeout }
  return { kind: 'program', ...store, position: positionOf(field) }
}

function readArgv(field: Field): readonly [string, ...string[]] {
  if (field.node.kind === 'scalar') {
    refuse(field, 'must be a list of words', 'no shell reads it: write [program, argument, argument]')
  }
  const [program, ...args] = fieldItems(field)
  return [readWord(program), ...args.map(readWord)]
}

function readWord(field: Field): string {
  const word = readLine(field)
  if (!word.includes('{token}')) return word
  const hint = 'write it in `stdin`, and let the program read its standard input'
  return refuse(field, 'has {token}, and arguments can be read by every process of the machine', hint)
}

function readVariable(field: Field): string {
  const name = readLine(field)
  if (!/^[A-Za-z_]\w*$/.test(name)) {
    const hint = 'write only its name, such as VAULT_TOKEN; its value comes from the job'
    refuse(field, `is not the name of a variable: ${quote(name)}`, hint)
  }
  if (!isWithheld(name)) return name
  const hint = 'give the job the value under another name, and write that'
  return refuse(field, `cannot be ${quote(name)}, which no program gets`, hint)
}
