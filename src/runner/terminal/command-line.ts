import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { type ErrorCode, OatError } from '../../base/error.ts'
import { nearest, printable, quotedWord } from '../../base/text.ts'
import { command } from '../command.ts'
import { inputNames, inputTable, isInputName, isSecretInput, type SecretInput } from '../input-defaults.ts'
import { allowedWords, extraNames, flagsOf, inputsOfVerb, isExtraFlag, isSwitch, secretsOf } from './flags.ts'
import { secretWays, type Verb, verbs } from './verbs.ts'

export interface CommandLine {
  readonly kind: 'run'
  readonly verb: Verb
  /** What was given for inputs and for other flags; a switch that is on has `true`. */
  readonly values: ReadonlyMap<string, string>
  /** The secret input whose value comes on stdin, or is asked for, unseen. */
  readonly secret: { readonly input: SecretInput; readonly from: 'stdin' | 'prompt' } | undefined
}

export type Typed =
  | CommandLine
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly about: Verb | undefined }

/** A flag as it was typed: `name` without `--`, and without `no-` of a switch. */
type Flag = Readonly<{ name: string; raw: string; value: string | undefined }>

export function parseCommandLine(args: readonly string[]): Typed {
  const { flags, words } = splitArguments(args)
  const has = (name: string): boolean => flags.some(flag => flag.name === name)
  const [first, word] = words
  if ((first === 'version' && !has('help')) || (first === undefined && ['version', 'v', 'V'].some(has))) {
    return { kind: 'version' }
  }
  const topic = first === 'help' ? word : first
  const isHelp = first === 'help' || has('help') || args.length === 0
  if (isHelp && (topic === undefined || ['help', 'version'].includes(topic))) {
    return { kind: 'help', about: undefined }
  }
  const verb = verbOf(topic)
  if (isHelp) return { kind: 'help', about: verb }
  for (const flag of flags) refuse(flag, verb, has('machine'))
  if (word !== undefined) {
    const hint = `write --FLAG ${printable(word, 60)}; ${seeHelp(verb)}`
    throw wrong(`${quotedWord(word)} has no flag in front of it`, hint)
  }
  const values = valuesOf(flags)
  return { kind: 'run', verb, values, secret: secretOf(values, verb) }
}

/** Node's own reader takes the words apart; what they may be depends on the verb. */
function splitArguments(args: readonly string[]): { flags: readonly Flag[]; words: readonly string[] } {
  const options: ParseArgsOptionsConfig = { help: { type: 'boolean', short: 'h' } }
  for (const name of [inputNames, extraNames].flat()) if (!isSwitch(name)) options[name] = { type: 'string' }
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true })
  const words = tokens.flatMap(token => (token.kind === 'positional' ? token.value : []))
  const flags = tokens.flatMap((token): Flag[] => {
    if (token.kind !== 'option') return []
    const { name, rawName: raw, value, inlineValue } = token
    const positive = name.replace(/^no-/, '')
    if (positive !== name && isInputName(positive) && isSwitch(positive) && value === undefined) {
      return [{ name: positive, raw, value: 'false' }]
    }
    // parseArgs takes the next flag for the value; one that begins with a dash is written --flag=-value.
    return [{ name, raw, value: inlineValue === false && value.startsWith('-') ? undefined : value }]
  })
  return { flags, words }
}

function refuse({ name, raw, value }: Flag, verb: Verb, machine: boolean): void {
  // A flag's value stands in the process list and in the shell's history.
  if (isInputName(name) && isSecretInput(name)) {
    throw wrong(`--${name} would show a secret to everyone on this machine`, secretWays(name))
  }
  const isKnown = flagsOf(verb).includes(name)
  if (!isKnown && !isInputName(name)) throw unknownFlag(raw, verb)
  // migrate takes its own inputs, or with --machine others.
  if (isInputName(name) && !inputsOfVerb(machine ? 'machine' : verb).includes(name)) {
    const way = isKnown ? ` ${machine ? 'with' : 'without'} --machine` : ''
    throw wrong(`${verb} does not use --${name}${way}`, seeHelp(verb), 'INPUT_UNUSED')
  }
  if (isSwitch(name)) {
    if (value === undefined || isInputName(name)) return
    throw wrong(`--${name} takes no value`, `write --${name} alone`)
  }
  // What names a secret is looked at later, and not repeated.
  if (name === 'stdin' || name === 'prompt') return
  if (value === undefined || (value === '' && !isInputName(name))) {
    throw wrong(`--${name} has no value`, `write --${name} VALUE`)
  }
  const words = isExtraFlag(name) ? allowedWords(name) : undefined
  if (words?.includes(value) === false) {
    throw wrong(`--${name}: ${quotedWord(value)} is not known`, `write one of: ${words.join(', ')}`)
  }
}

function unknownFlag(raw: string, verb: Verb): OatError {
  const suggestion = nearest(raw.replace(/^-+/, '').toLowerCase(), flagsOf(verb))
  // People who know `docker login` write its flags.
  const isPassword = /^-*p(assword(-stdin)?)?$/.test(raw) && secretsOf(verb).includes('token')
  const other = isPassword ? secretWays('token') : seeHelp(verb)
  const hint = suggestion === undefined ? other : `did you mean --${suggestion}?`
  return wrong(`${printable(raw, 60)} is not a flag of ${verb}`, hint, 'INPUT_UNKNOWN')
}

/** What was given; a list may be given by several flags. */
function valuesOf(flags: readonly Flag[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const { name, value = isSwitch(name) ? 'true' : '' } of flags) {
    const first = values.get(name)
    if (first !== undefined && !isSwitch(name) && !(isInputName(name) && inputTable[name].kind === 'list')) {
      throw wrong(`--${name} is given twice`, 'give it once')
    }
    values.set(name, first === undefined || isSwitch(name) ? value : `${first}\n${value}`)
  }
  return values
}

function secretOf(values: ReadonlyMap<string, string>, verb: Verb): CommandLine['secret'] {
  const [from, second] = (['stdin', 'prompt'] as const).filter(way => values.has(way))
  if (from === undefined) return undefined
  if (second !== undefined) {
    const hint = 'give one secret this way, and the others by their variables'
    throw wrong('--stdin and --prompt are both given', hint)
  }
  const secrets = inputsOfVerb(values.has('machine') ? 'machine' : verb).filter(isSecretInput)
  const input = secrets.find(name => name === values.get(from))
  if (input !== undefined) return { input, from }
  // Not repeated: somebody may have written the secret itself.
  const hint = secrets.length === 0 ? seeHelp(verb) : `name one of: ${secrets.join(', ')}`
  throw wrong(`--${from} does not name a secret that ${verb} takes`, hint)
}

function verbOf(typed: string | undefined): Verb {
  const verb = verbs.find(name => name === typed)
  if (verb !== undefined) return verb
  const suggestion = typed === undefined ? undefined : nearest(typed.toLowerCase(), verbs)
  const guess = suggestion === undefined ? '' : `did you mean ${suggestion}? `
  const message = typed === undefined ? 'no command is given' : `${quotedWord(typed)} is not a command`
  throw wrong(message, `${guess}write one of: ${verbs.join(', ')}`)
}

const seeHelp = (verb: Verb): string => `see ${command()} help ${verb}`

function wrong(message: string, hint: string, code: ErrorCode = 'INPUT_INVALID'): OatError {
  return new OatError(code, { message, hint })
}
