import { OatError } from '../model/error.ts'
import {
  inputNames,
  inputTable,
  modes,
  secretInputs,
  type InputName,
  type Mode,
} from '../model/input-table.ts'
import { printable } from '../model/printable.ts'
import { refuseUnknownInputs } from '../model/unknown-inputs.ts'
import { Secret } from '../model/secret.ts'
import type { Runner } from '../ports.ts'

/** Every secret input that is given, masked: those that the mode does not use, too. */
export function readSecrets(runner: Runner): readonly Secret[] {
  const values = secretInputs.map(name => runner.input(name).trim()).filter(value => value !== '')
  return values.map(value => new Secret(value, runner.mask))
}

/** The mode; masks every secret input on the way, and refuses those of other modes and unknown ones: INPUT_INVALID, INPUT_UNUSED, INPUT_UNKNOWN. */
export function readMode(runner: Runner): Mode {
  readSecrets(runner)
  refuseUnknownInputs(runner.environment)
  const mode = readChoice(runner, { name: 'mode', choices: modes })
  const unused = inputNames.filter(name => !isUsed(name, mode) && isGiven(runner, name))
  if (unused.length > 0) {
    const names = unused.join(', ')
    const users = [...new Set(unused.flatMap(name => inputTable[name].modes))].join(', ')
    throw new OatError('INPUT_UNUSED', {
      message: `mode ${mode} does not use ${names}`,
      hint: `remove ${unused.length === 1 ? 'it' : 'them'} from with:, or set mode (used by: ${users})`,
    })
  }
  return mode
}

function isUsed(name: InputName, mode: Mode): boolean {
  return inputTable[name].modes.some(user => user === mode)
}

function isGiven(runner: Runner, name: InputName): boolean {
  const text = runner.input(name).trim()
  return text !== '' && text !== inputTable[name].default
}

/** The input's text, trimmed; its default when empty. */
export function readText(runner: Runner, name: InputName): string {
  return runner.input(name).trim() || inputTable[name].default
}

/** The input's text, trimmed; `undefined` when empty. */
export function readOptional(runner: Runner, name: InputName): string | undefined {
  return runner.input(name).trim() || undefined
}

/** One of `choices`. Throws INPUT_INVALID. */
export function readChoice<T extends string>(
  runner: Runner,
  input: { name: InputName; choices: readonly T[] },
): T {
  const text = readText(runner, input.name)
  const choice = input.choices.find(known => known === text)
  if (choice !== undefined) return choice
  const said = text === '' ? 'is missing' : `: ${JSON.stringify(printable(text, 60))} is not known`
  throw invalidInput(input.name, { said, hint: `write one of: ${input.choices.join(', ')}` })
}

/** `true` or `false` in YAML's three spellings. Throws INPUT_INVALID. */
export function readBoolean(runner: Runner, name: InputName): boolean {
  const text = readText(runner, name)
  if (/^(true|True|TRUE)$/.test(text)) return true
  if (/^(false|False|FALSE)$/.test(text)) return false
  throw invalidInput(name, {
    said: `: ${JSON.stringify(printable(text, 60))} is not a boolean`,
    hint: 'write true or false',
  })
}

/** Throws INPUT_INVALID that names all of `names` that are empty, each with what it takes. */
export function requireInputs(
  runner: Runner,
  needed: Readonly<Partial<Record<InputName, readonly string[]>>>,
): void {
  const missing = inputNames.filter(name => needed[name] !== undefined && readText(runner, name) === '')
  if (missing.length === 0) return
  const named = missing.map(name => `${name} (${(needed[name] ?? []).join(' or ')})`)
  throw new OatError('INPUT_INVALID', {
    message: `missing: ${named.join(', ')}`,
    hint: `write ${missing.length === 1 ? 'it' : 'them'} under "with:"`,
  })
}

/** A whole number within limits. Throws INPUT_INVALID. */
export function readInteger(runner: Runner, input: { name: InputName; least: number; most: number }): number {
  const text = readText(runner, input.name)
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= input.least && number <= input.most) return number
  throw invalidInput(input.name, {
    said: `: ${JSON.stringify(printable(text, 60))} is not a number from ${input.least} to ${input.most}`,
    hint: 'write it in digits, without a unit',
  })
}

/** INPUT_INVALID for one input. `said` follows its name. */
export function invalidInput(name: InputName, text: { said: string; hint: string }): OatError {
  return new OatError('INPUT_INVALID', {
    message: `input ${name}${text.said.startsWith(':') ? '' : ' '}${text.said}`,
    hint: text.hint,
  })
}
