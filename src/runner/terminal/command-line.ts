import { OatError } from '../../base/error.ts'
import { nearest, printable, quotedWord } from '../../base/text.ts'
import { type CsvOutput, csvOutputs, isCsvOutput } from './csv.ts'
import { invalid, seeHelp, unknownFlag, unusedFlag } from './failure.ts'
import { type Flag, splitArguments } from './flags.ts'
import {
  type InputName,
  inputTable,
  isInputName,
  isSecretInput,
  type SecretInput,
  secretInputs,
} from '../input-table.ts'
import {
  extraFlagsOf,
  inputsOfVerb,
  isSwitch,
  machineInputs,
  secretWays,
  setupChoices,
  type SetupFlag,
  setupFlagNames,
  type Shell,
  shells,
  type Verb,
  verbs,
} from './verbs.ts'

/** A verb with its flags. */
export interface CommandLine {
  readonly kind: 'run'
  readonly verb: Verb
  /** Inputs by name, as texts. */
  readonly values: ReadonlyMap<InputName, string>
  readonly json: boolean
  /** `audit --csv`: the output that is printed as a table for a spreadsheet. */
  readonly csv: CsvOutput | undefined
  /** `migrate --machine`: this machine's Docker configuration instead of workflow files. */
  readonly machine: boolean
  /** Answers yes where a person would be asked. */
  readonly yes: boolean
  /** `setup --check`: changes nothing. */
  readonly check: boolean
  /** `setup`: limit an environment that is open, run programs of the token list. */
  readonly limitEnvironment: boolean
  readonly runPrograms: boolean
  /** What setup was told by flags of its own. */
  readonly setup: ReadonlyMap<SetupFlag, string>
  /** The secret input whose value comes on stdin. */
  readonly stdin: SecretInput | undefined
  /** The secret input whose value is asked for, unseen. */
  readonly prompt: SecretInput | undefined
}

/** What was typed behind `docker-oat-login`. */
export type Typed =
  | CommandLine
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly about: Verb | undefined }
  | { readonly kind: 'completion'; readonly shell: Shell }

/** Reads the arguments. Throws INPUT_INVALID, INPUT_UNKNOWN, INPUT_UNUSED. */
export function parseCommandLine(args: readonly string[]): Typed {
  const { flags, words } = splitArguments(args)
  const has = (name: string): boolean => flags.some(flag => flag.name === name)
  const [command, word] = words
  if ((command === 'version' && !has('help')) || (command === undefined && ['version', 'v', 'V'].some(has))) {
    return { kind: 'version' }
  }
  const topics = command === 'help' ? [word] : has('help') || args.length === 0 ? [command] : []
  if (topics.some(isInGeneralHelp)) return { kind: 'help', about: undefined }
  if (command === 'help') return { kind: 'help', about: verbNamed(word) }
  if (command === 'completion') return { kind: 'completion', shell: shellNamed(word) }
  const verb = verbNamed(command)
  if (has('help')) return { kind: 'help', about: verb }
  const machine = verb === 'migrate' && has('machine')
  const takes = machine ? machineInputs : inputsOfVerb(verb)
  for (const flag of flags) refuse(flag, verb, takes)
  if (has('csv') && has('json')) {
    throw invalid('--csv and --json are both given', 'give one: each is all of standard output')
  }
  if (word !== undefined) {
    throw invalid(
      `${quotedWord(word)} has no flag in front of it`,
      `write --FLAG ${printable(word, 60)}; ${seeHelp(verb)}`,
    )
  }
  return {
    kind: 'run',
    verb,
    values: valuesOf(flags),
    json: has('json'),
    csv: csvOf(flags),
    machine,
    yes: has('yes'),
    check: has('check'),
    limitEnvironment: has('limit-environment'),
    runPrograms: has('run-programs'),
    setup: setupOf(flags),
    ...secretSources(flags, takes),
  }
}

/** The commands that have no help of their own. */
const isInGeneralHelp = (word: string | undefined): boolean =>
  word === undefined || ['help', 'completion', 'version'].includes(word)

function refuse({ name, raw, value }: Flag, verb: Verb, takes: readonly InputName[]): void {
  if (!isInputName(name)) {
    if (!extraFlagsOf(verb).some(known => known === name)) throw unknownFlag(raw, verb)
    const choices = setupChoices(name)
    if (choices !== undefined) refuseChoice(name, value, choices)
    if (choices !== undefined || value === undefined || ['stdin', 'prompt', 'csv'].includes(name)) return
    throw invalid(`--${name} takes no value`, `write --${name} alone`)
  }
  if (isSecretInput(name)) {
    // A flag's value stands in the process list and in the shell's history.
    throw invalid(`--${name} would show a secret to everyone on this machine`, secretWays(name))
  }
  if (!takes.includes(name)) throw unusedFlag(name, verb)
  if (!isSwitch(name) && value === undefined) throw noValue(name)
}

const noValue = (name: string): OatError => invalid(`--${name} has no value`, `write --${name} VALUE`)

function refuseChoice(name: string, value: string | undefined, choices: readonly string[]): void {
  if (value === undefined || value === '') throw noValue(name)
  if (choices.length > 0 && !choices.includes(value)) {
    throw invalid(`--${name}: ${quotedWord(value)} is not known`, `write one of: ${choices.join(', ')}`)
  }
}

function setupOf(flags: readonly Flag[]): ReadonlyMap<SetupFlag, string> {
  const values = new Map<SetupFlag, string>()
  for (const { name, value = '' } of flags) {
    const flag = setupFlagNames.find(known => known === name)
    if (flag === undefined) continue
    if (values.has(flag)) throw invalid(`--${flag} is given twice`, 'give it once')
    values.set(flag, value)
  }
  return values
}

function valuesOf(flags: readonly Flag[]): ReadonlyMap<InputName, string> {
  const values = new Map<InputName, string>()
  for (const { name, value } of flags) {
    if (!isInputName(name)) continue
    const before = values.get(name)
    if (before !== undefined && inputTable[name].kind !== 'list') {
      throw invalid(`--${name} is given twice`, 'give it once')
    }
    values.set(name, [before, value ?? 'true'].filter(part => part !== undefined).join('\n'))
  }
  return values
}

/** `--csv` alone is the inventory. */
function csvOf(flags: readonly Flag[]): CsvOutput | undefined {
  const flag = flags.findLast(({ name }) => name === 'csv')
  if (flag === undefined) return undefined
  const { value = 'inventory' } = flag
  if (isCsvOutput(value)) return value
  throw invalid(`--csv: ${quotedWord(value)} is not known`, `write --csv ${csvOutputs.join(' or --csv ')}`)
}

function secretSources(
  flags: readonly Flag[],
  takes: readonly InputName[],
): Pick<CommandLine, 'stdin' | 'prompt'> {
  const sources = flags.filter(({ name }) => name === 'stdin' || name === 'prompt')
  const [first, second] = sources
  if (second !== undefined) {
    throw invalid(
      `--${first?.name ?? ''} and --${second.name} are both given`,
      'give one secret this way, and the others by their variables',
    )
  }
  const known = secretInputs.filter(secret => takes.includes(secret))
  if (first !== undefined && known.length === 0) {
    throw new OatError('INPUT_UNUSED', {
      message: `migrate does not use --${first.name} without --machine`,
      hint: seeHelp('migrate'),
    })
  }
  const named = (name: string): SecretInput | undefined => {
    if (first?.name !== name) return undefined
    const secret = known.find(input => input === first.value)
    if (secret !== undefined) return secret
    // Not repeated: somebody may have written the secret itself.
    throw invalid(`--${name} does not name a secret`, `name one of: ${known.join(', ')}`)
  }
  return { stdin: named('stdin'), prompt: named('prompt') }
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
