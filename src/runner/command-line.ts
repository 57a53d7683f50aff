import { OatError } from '../base/error.ts'
import { printable } from '../base/text.ts'
import {
  type InputName,
  inputNames,
  inputTable,
  modes,
  type SecretInput,
  secretInputs,
} from './input-table.ts'
import { unknownInputs } from './unknown-inputs.ts'

/** A mode, or `logout`: in a job, the post step does that. */
export const verbs = [...modes, 'logout'] as const
export type Verb = (typeof verbs)[number]

/** What was typed behind `docker-oat-login`. */
export interface CommandLine {
  readonly mode: Verb
  /** Inputs by name, as texts. */
  readonly values: ReadonlyMap<InputName, string>
  readonly help: boolean
  readonly json: boolean
  /** `audit --csv`: the inventory as a table for a spreadsheet. */
  readonly csv: boolean
  /** `migrate --machine`: this machine's Docker configuration instead of workflow files. */
  readonly machine: boolean
  /** Answers yes where a person would be asked. */
  readonly yes: boolean
  /** The secret input whose value comes on stdin. */
  readonly stdin: SecretInput | undefined
  /** The secret input whose value is asked for, unseen. */
  readonly prompt: SecretInput | undefined
}

/** The inputs that `logout` takes. */
export const logoutInputs = ['registry', 'timeout'] as const satisfies readonly InputName[]

/** Flags beside the inputs. */
const switches = ['help', 'json', 'csv', 'machine', 'yes'] as const

/** Reads the arguments. `undefined` when no verb is named. Throws INPUT_INVALID, INPUT_UNKNOWN, INPUT_UNUSED. */
export function parseCommandLine(args: readonly string[]): CommandLine | undefined {
  const [verb = '', ...rest] = args
  const mode = verbs.find(known => known === verb)
  if (mode === undefined) {
    if (verb === '' || verb === '--help' || verb === '-h' || verb === 'help') return undefined
    throw invalid(`${printable(verb, 60)} is no verb`, `use one of: ${verbs.join(', ')}`)
  }
  const values = new Map<InputName, string>()
  const seen = new Map<string, string>()
  for (let at = 0; at < rest.length; at += 1) {
    const { name, value } = splitFlag(rest[at] ?? '')
    const input = inputNames.find(known => known === name)
    if (switches.some(known => known === name)) seen.set(name, 'true')
    else if (name === 'stdin' || name === 'prompt') seen.set(name, value ?? rest[(at += 1)] ?? '')
    else if (input === undefined) throw unknownInputs([name]) ?? unknownFlag(name, mode)
    else if (!takes(mode, input)) throw unusedFlag(input, mode)
    else if (isSecret(input)) throw secretFlag(input)
    else if (isBoolean(input)) values.set(input, value ?? 'true')
    else add(values, { input, text: value ?? valueAfter(rest, { at: (at += 1), input }) })
  }
  const has = (name: string) => seen.has(name)
  if (has('csv') && mode !== 'audit') {
    throw new OatError('INPUT_UNUSED', {
      message: `${mode} does not use --csv`,
      hint: 'only audit has a table to print',
    })
  }
  const [stdin, prompt] = ['stdin', 'prompt'].map(name => secretNamed(seen.get(name), name))
  return {
    mode,
    values,
    help: has('help'),
    json: has('json'),
    csv: has('csv'),
    machine: has('machine'),
    yes: has('yes'),
    stdin,
    prompt,
  }
}

/** The environment variable that gives an input: `DOCKER_OAT_RELEASE_PUSH_TOKEN`. */
export function environmentName(input: InputName): string {
  return `DOCKER_OAT_${input.replaceAll('-', '_').toUpperCase()}`
}

/** The last one counts; answers are collected. */
function add(values: Map<InputName, string>, { input, text }: { input: InputName; text: string }): void {
  const before = input === 'answer' ? values.get(input) : undefined
  values.set(input, before === undefined ? text : `${before}\n${text}`)
}

function splitFlag(word: string): { name: string; value: string | undefined } {
  if (word === '-h') return { name: 'help', value: undefined }
  const [, no, name = '', value] = /^--(no-)?([a-z][a-z-]*)(?:=([\s\S]*))?$/.exec(word) ?? []
  if (name === '') throw invalid(`${printable(word, 60)} is no flag`, 'flags start with --')
  return { name, value: no === undefined ? value : 'false' }
}

function valueAfter(args: readonly string[], { at, input }: { at: number; input: InputName }): string {
  const value = args[at]
  if (value === undefined) throw invalid(`--${input} has no value`, `write --${input} VALUE`)
  return value
}

/** Inputs of other modes are refused later, with the modes that use them. */
function takes(verb: Verb, input: InputName): boolean {
  return verb === 'logout' ? logoutInputs.some(known => known === input) : input !== 'mode'
}

function isSecret(input: InputName): boolean {
  return secretInputs.some(secret => secret === input)
}

function isBoolean(input: InputName): boolean {
  return /^(true|false)$/.test(inputTable[input].default)
}

function secretNamed(value: string | undefined, flag: string): SecretInput | undefined {
  if (value === undefined) return undefined
  const input = secretInputs.find(secret => secret === value)
  if (input === undefined)
    throw invalid(`--${flag} names no secret input`, `name one of: ${secretInputs.join(', ')}`)
  return input
}

/** A flag's value stands in the process list and in the shell's history. */
function secretFlag(input: InputName): OatError {
  const hint = `use --stdin ${input}, --prompt ${input} or the variable ${environmentName(input)}`
  return invalid(`--${input} would show a secret to everyone on this machine`, hint)
}

function unknownFlag(name: string, mode: Verb): OatError {
  return new OatError('INPUT_UNKNOWN', {
    message: `--${printable(name, 60)} is not known`,
    hint: `see docker-oat-login ${mode} --help`,
  })
}

function unusedFlag(input: InputName, mode: Verb): OatError {
  return new OatError('INPUT_UNUSED', {
    message: `${mode} does not use --${input}`,
    hint: `see docker-oat-login ${mode} --help`,
  })
}

function invalid(message: string, hint: string): OatError {
  return new OatError('INPUT_INVALID', { message, hint })
}
