import { isWithheld } from '../base/child-environment.ts'
import { type Field, fieldItems, positionOf, quote, readMapping, refuse } from './field.ts'
import { readInputText, refuseSecretText } from './program-input.ts'
import type { ProgramStore } from './store.ts'
import { readPositiveDuration, readSet, readShortText, textField } from './values.ts'

export const programKeys = {
  program: 'required',
  name: 'optional',
  stdin: 'optional',
  check: 'optional',
  env: 'optional',
  timeout: 'optional',
} as const

const defaultTimeoutMs = 60_000
/** A run must be able to renew its claim between two stores, see the ten minutes of a pending label. */
const longestTimeoutMs = 5 * 60_000
const longestName = 60

/** A store with `program:`. */
export function parseProgram(field: Field): ProgramStore {
  const fields = readMapping(field, programKeys)
  const timeoutMs = fields.timeout ? readPositiveDuration(fields.timeout) : defaultTimeoutMs
  if (fields.timeout && timeoutMs > longestTimeoutMs) {
    refuse(fields.timeout, 'is too long for one program', 'use at most 5m')
  }
  const argv = readArgv(fields.program)
  return {
    kind: 'program',
    argv,
    called: fields.name ? readShortText(fields.name, longestName) : argv[0],
    ordinal: 1,
    stdin: fields.stdin && readInputText(fields.stdin),
    checkArgv: fields.check && readArgv(fields.check),
    variables: fields.env && readSet(fields.env, readVariable),
    timeoutMs,
    position: positionOf(field),
  }
}

function readArgv(field: Field): readonly [string, ...string[]] {
  if (field.node.kind === 'scalar') {
    refuse(field, 'must be a list of words', 'no shell reads it: write [program, argument, argument]')
  }
  const [program, ...args] = fieldItems(field)
  return [readWord(program), ...args.map(readWord)]
}

function readWord(field: Field): string {
  const word = textField(field)
  refuseSecretText(field, word)
  if (!word.includes('{token}')) return word
  return refuse(
    field,
    'has {token}, and arguments can be read by every process of the machine',
    'write it in `stdin`, and let the program read its standard input',
  )
}

function readVariable(field: Field): string {
  const name = textField(field)
  if (!/^[A-Za-z_]\w*$/.test(name)) {
    refuse(
      field,
      `is not the name of a variable: ${quote(name)}`,
      'write only its name, such as VAULT_TOKEN; its value comes from the job',
    )
  }
  if (!isWithheld(name)) return name
  return refuse(
    field,
    `cannot be ${quote(name)}, which no program gets`,
    'give the job the value under another name, and write that',
  )
}
