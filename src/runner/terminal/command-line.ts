import { parseArgs } from 'node:util'
import { nearest, printable, quotedWord } from '../../base/text.ts'
import { command } from '../command.ts'
import { type InputName, inputNames, inputTable, isInputName, isSecretInput } from '../input-table.ts'
import { type SecretInput, secretInputs } from '../input-table.ts'
import { invalid, unknownFlag, unusedFlag, unused } from './failure.ts'
import {
  type ExtraFlag,
  extraFlags,
  extraFlagsOf,
  inputsOfVerb,
  isExtraFlag,
  isSwitch,
  machineInputs,
  secretWays,
  type Shell,
  shells,
  type Verb,
  verbs,
  allowedWords,
} from './verbs.ts'

/** A verb with its flags. */
export interface CommandLine {
  readonly kind: 'run'
  readonly verb: Verb
  /** Inputs by name, as texts. */
  readonly values: ReadonlyMap<InputName, string>
  readonly json: boolean
  /** `migrate --machine`: this machine's Docker configuration instead of workflow files. */
  readonly machine: boolean
  /** Answers yes where a person would be asked. */
  readonly yes: boolean
  /** `setup --check`: changes nothing. */
  readonly check: boolean
  readonly limitEnvironment: boolean
  readonly runPrograms: boolean
  /** What setup was told by flags of its own. */
  readonly setup: ReadonlyMap<ExtraFlag, string>
  /** The secret input whose value comes on stdin. */
  readonly stdin: SecretInput | undefined
  /** The secret input whose value is asked for, unseen. */
  readonly prompt: SecretInput | undefined
}

/** What was typed behind the program's name. */
export type Typed =
  | CommandLine
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly about: Verb | undefined }
  | { readonly kind: 'completion'; readonly shell: Shell }

/** A flag as it was typed: `name` without `--`, and without `no-` of a switch. */
interface Flag {
  readonly name: string
  readonly raw: string
  readonly value: string | undefined
}

/** Reads the arguments. Throws INPUT_INVALID, INPUT_UNKNOWN, INPUT_UNUSED. */
export function parseCommandLine(args: readonly string[]): Typed {
  const { flags, words } = splitArguments(args)
  const has = (name: string): boolean => flags.some(flag => flag.name === name)
  const [first, word] = words
  if ((first === 'version' && !has('help')) || (first === undefined && ['version', 'v', 'V'].some(has))) {
    return { kind: 'version' }
  }
  const topic = first === 'help' ? word : first
  const isHelp = first === 'help' || has('help') || args.length === 0
  if (isHelp && (topic === undefined || ['help', 'completion', 'version'].includes(topic))) {
    return { kind: 'help', about: undefined }
  }
  if (!isHelp && first === 'completion') return { kind: 'completion', shell: shellNamed(word) }
  const verb = verbNamed(topic)
  if (isHelp) return { kind: 'help', about: verb }
  const machine = verb === 'migrate' && has('machine')
  const takes = machine ? machineInputs : inputsOfVerb(verb)
  for (const flag of flags) refuse(flag, verb, takes)
  if (word !== undefined) {
    throw invalid(
      `${quotedWord(word)} has no flag in front of it`,
      `write --FLAG ${printable(word, 60)}; see ${command()} help ${verb}`,
    )
  }
  return {
    ...{ kind: 'run', verb, machine, values: valuesOf(flags, isInputName), setup: valuesOf(flags, isWord) },
    ...{ json: has('json'), yes: has('yes'), check: has('check') },
    ...{ limitEnvironment: has('limit-environment'), runPrograms: has('run-programs') },
    ...secretSources(flags, takes),
  }
}

/** Node's own reader takes the words apart; what they may be depends on the verb. */
function splitArguments(args: readonly string[]): { flags: readonly Flag[]; words: readonly string[] } {
  const named = [...inputNames, ...Object.keys(extraFlags)].filter(name => !isSwitch(name))
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(named.map(name => [name, { type: 'string' } as const])),
      help: { type: 'boolean', short: 'h' },
    },
    ...{ strict: false, allowPositionals: true, tokens: true },
  })
  const flags: Flag[] = []
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName: raw, value, inlineValue } = token
    const positive = name.replace(/^no-/, '')
    if (positive !== name && isInputName(positive) && isSwitch(positive) && value === undefined) {
      flags.push({ name: positive, raw, value: 'false' })
    } else {
      // parseArgs takes the next flag for the value; who wants one that begins with a dash writes --flag=-value.
      flags.push({ name, raw, value: inlineValue === false && value.startsWith('-') ? undefined : value })
    }
  }
  return { flags, words }
}

function refuse({ name, raw, value }: Flag, verb: Verb, takes: readonly InputName[]): void {
  if (isInputName(name)) {
    // A flag's value stands in the process list and in the shell's history.
    if (isSecretInput(name)) {
      throw invalid(`--${name} would show a secret to everyone on this machine`, secretWays(name))
    }
    if (!takes.includes(name)) throw unusedFlag(name, verb)
  } else if (!isExtraFlag(name) || !extraFlagsOf(verb).includes(name)) throw unknownFlag(raw, verb)
  if (isSwitch(name)) {
    if (value === undefined || isInputName(name)) return
    throw invalid(`--${name} takes no value`, `write --${name} alone`)
  }
  // What names a secret is looked at later, and not repeated.
  if (name === 'stdin' || name === 'prompt') return
  if (value === undefined || (value === '' && !isInputName(name))) {
    throw invalid(`--${name} has no value`, `write --${name} VALUE`)
  }
  const words = isInputName(name) ? undefined : allowedWords(name)
  if (words !== undefined && !words.includes(value)) {
    throw invalid(`--${name}: ${quotedWord(value)} is not known`, `write one of: ${words.join(', ')}`)
  }
}

const isWord = (name: string): name is ExtraFlag => isExtraFlag(name) && !isSwitch(name)

/** What was given for the flags of one kind. */
function valuesOf<Name extends string>(
  flags: readonly Flag[],
  isOwn: (name: string) => name is Name,
): ReadonlyMap<Name, string> {
  const values = new Map<Name, string>()
  for (const { name, value = isSwitch(name) ? 'true' : undefined } of flags) {
    if (!isOwn(name) || value === undefined) continue
    const before = values.get(name)
    if (before !== undefined && !(isInputName(name) && inputTable[name].kind === 'list')) {
      throw invalid(`--${name} is given twice`, 'give it once')
    }
    values.set(name, before === undefined ? value : `${before}\n${value}`)
  }
  return values
}

function secretSources(
  flags: readonly Flag[],
  takes: readonly InputName[],
): Pick<CommandLine, 'stdin' | 'prompt'> {
  const [first, second] = flags.filter(({ name }) => name === 'stdin' || name === 'prompt')
  if (first === undefined) return { stdin: undefined, prompt: undefined }
  if (second !== undefined) {
    throw invalid(
      `--${first.name} and --${second.name} are both given`,
      'give one secret this way, and the others by their variables',
    )
  }
  const known = secretInputs.filter(secret => takes.includes(secret))
  if (known.length === 0) throw unused(`migrate does not use --${first.name} without --machine`, 'migrate')
  const secret = known.find(input => input === first.value)
  // Not repeated: somebody may have written the secret itself.
  if (secret === undefined) {
    throw invalid(`--${first.name} does not name a secret`, `name one of: ${known.join(', ')}`)
  }
  return first.name === 'stdin' ? { stdin: secret, prompt: undefined } : { stdin: undefined, prompt: secret }
}

function verbNamed(word: string | undefined): Verb {
  const verb = verbs.find(known => known === word)
  if (verb !== undefined) return verb
  const meant = word === undefined ? undefined : nearest(word.toLowerCase(), [...verbs, 'completion', 'help'])
  throw invalid(
    word === undefined ? 'no command is given' : `${quotedWord(word)} is not a command`,
    `${meant === undefined ? '' : `did you mean ${meant}? `}the commands are ${verbs.join(', ')}, completion and help`,
  )
}

function shellNamed(word: string | undefined): Shell {
  const shell = shells.find(known => known === word)
  if (shell !== undefined) return shell
  throw invalid(
    word === undefined ? 'no shell is named' : `${quotedWord(word)} is not a shell that has completion here`,
    `the shells are ${shells.join(', ')}`,
  )
}
