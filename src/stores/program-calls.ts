import type { Clock } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import { type GroupResult, runProcessGroup } from '../base/process.ts'
import { childEnvironment } from '../base/child-environment.ts'
import { findProgram, startCall } from '../base/program.ts'
import { backoff } from '../base/retry.ts'
import type { Secret } from '../base/secret.ts'
import { printable } from '../base/text.ts'
import { fillInputText } from '../token-list/program-input.ts'
import { type TokenList, type Entry, entryWords } from '../token-list/token-list.ts'
import { type ProgramStore, storeName, storeWords } from '../token-list/store.ts'
import { quoteSafely } from './quote.ts'
import type { SendBy, TokenValue } from './stores.ts'

export interface ProgramCallOptions {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** No program inherits a variable that has one of these in it. */
  readonly secrets: readonly Secret[]
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly tokenList: Pick<TokenList, 'organization' | 'tokens'>
}

type Argv = ProgramStore['argv']

interface Call {
  readonly argv: Argv
  /** What is or was written; `undefined`: nobody of this run has it. */
  readonly token: (TokenValue & SendBy) | undefined
  /** `undefined`: the value, in the text of the token list. */
  readonly input?: string
}

/** `undefined`: its time had passed before it could be started. */
type CallOutcome = { readonly stdout: string } | { readonly problem: OatError } | undefined

/** What a program needs to run at all: where things are, how to speak, and the way out to the network. */
const basics =
  /^(PATH|PATHEXT|HOME|USER|LOGNAME|SHELL|LANG|LC_\w+|TZ|TMPDIR|TMP|TEMP|XDG_\w+|(HTTP|HTTPS|ALL|NO)_PROXY|SSL_CERT_(FILE|DIR)|COMSPEC|SYSTEM(ROOT|DRIVE)|WINDIR|USERPROFILE|(LOCAL)?APPDATA|PROGRAM(DATA|FILES.*))$/i

/** Runs the programs of stores, and makes errors of what goes wrong there. */
export function createProgramCalls({
  environment: own,
  secrets,
  clock,
  signal,
  tokenList,
}: ProgramCallOptions) {
  const inherited = childEnvironment(
    own,
    secrets.map(secret => secret.reveal()),
  )
  const failures = new Map<Argv, readonly OatError[]>()

  const entryOf = (store: ProgramStore): Entry => {
    const entry = tokenList.tokens.find(({ stores }) => stores.includes(store))
    if (entry === undefined) throw new TypeError(`no entry has ${storeName(store, '')}`)
    return entry
  }
  /** The program's path. Throws STORE_MISSING, and STORE_FAILED for a batch file that cannot be given its words, or a missing variable. */
  const prepare = (store: ProgramStore, [program, ...words]: Argv): string => {
    const lost = store.variables?.find(name => (inherited[name] ?? '') === '')
    if (lost !== undefined) throw unset(store, lost)
    const path = findProgram(program, inherited)
    if (path !== undefined && startCall(path, words) === undefined) throw unsafeBatch(store, path)
    if (path !== undefined) return path
    throw new OatError('STORE_MISSING', {
      message: `${storeWords(storeName(store, ''))}: there is no program ${printable(program, 100)} to run`,
      hint: 'install it first, put it on PATH, or correct the token list',
    })
  }
  const environmentOf = ({ variables }: ProgramStore): Record<string, string> => {
    if (variables === undefined) return inherited
    const names = Object.keys(inherited).filter(name => basics.test(name) || variables.includes(name))
    return Object.fromEntries(names.map(name => [name, inherited[name] ?? '']))
  }
  /** Throws STORE_MISSING and STORE_FAILED when it certainly did not run. */
  const call = async (store: ProgramStore, { argv, token, input }: Call): Promise<CallOutcome> => {
    const failed = failures.get(argv) ?? []
    const last = failed.at(-1)
    if (last?.isRefusal === true) return { problem: last }
    // Whatever else made it fail may pass, if it is given time.
    if (last !== undefined) await clock.sleep(backoff(failed.length, clock.random()), signal)
    if (token?.before !== undefined && clock.now() >= token.before) return undefined
    const value = token?.value.reveal() ?? ''
    const { organization } = tokenList
    const text = fillInputText(store.stdin ?? '{token}', { organization, token: value })
    const result = await runProcessGroup({
      program: prepare(store, argv),
      argv: argv.slice(1),
      input: input ?? text,
      signal,
      timeoutMs: store.timeoutMs,
      opensStdin: true,
      environment: { ...environmentOf(store), ...entryVariables(entryOf(store), token) },
    })
    if (result.kind === 'not-started') throw notStarted(store, argv, result.code)
    if (result.kind === 'ended' && result.code === 0) return { stdout: result.stdout }
    const problem = problemOf(result, { store, argv, value })
    failures.set(argv, [...failed, problem])
    return { problem }
  }
  return { entryOf, prepare, call }
}

function unset(store: ProgramStore, name: string): OatError {
  return new OatError('STORE_FAILED', {
    message: `${storeWords(storeName(store, ''))}: the variable ${name} is empty, or has an input that is a secret`,
    hint: `give it to this step (env: ${name}: …), or remove it from "env" in the token list`,
    terminalHint: 'set it, or remove it from "env" in the token list',
  })
}

function unsafeBatch(store: ProgramStore, path: string): OatError {
  return new OatError('STORE_FAILED', {
    message: `${storeWords(storeName(store, ''))}: ${printable(path, 100)} is a batch file, which Windows cannot give a word with ", %, ! or a line end unchanged`,
    hint: 'name a program that is not a batch file, or write that word into a batch file of your own',
  })
}

function notStarted(store: ProgramStore, argv: Argv, code: string): OatError {
  return new OatError('STORE_FAILED', {
    message: `${storeWords(storeName(store, ''))}: ${printable(argv[0], 100)} could not be started (${code})`,
    hint:
      process.platform === 'win32'
        ? 'name a program (.exe) or a batch file (.cmd, .bat); a script needs its interpreter as the first word'
        : 'check that it is executable, and that a script names its interpreter in the first line',
  })
}

function problemOf(
  result: Exclude<GroupResult, { kind: 'not-started' }>,
  { store, argv, value }: { store: ProgramStore; argv: Argv; value: string },
): OatError {
  const which = `${storeWords(storeName(store, ''))}: ${argv === store.argv ? 'the program' : 'its check'}`
  if (result.kind === 'late') {
    return new OatError('STORE_FAILED', {
      message: `${which} did not end within ${store.timeoutMs / 1000} s, and was stopped`,
      hint: 'find out what it waits for, or set a longer timeout: for it in the token list (at most 5m)',
    })
  }
  // Who checks a value of an earlier run prints it, and nobody here knows it.
  const said = value === '' ? result.stderr : `${result.stderr}\n\n${result.stdout}`
  const output = printable(quoteSafely(said, value), 300)
  const how = result.code === undefined ? 'was ended by a signal' : `ended with exit code ${result.code}`
  const isWrite = argv === store.argv
  return new OatError('STORE_FAILED', {
    message: `${which} ${how}${output === '' ? '' : ` (${output})`}`,
    hint: isWrite ? 'try it by hand with other text on stdin' : 'try it by hand',
    isRefusal: (isWrite ? refusedWrite : refusedCheck).test(result.stderr),
  })
}

/** curl's words with --fail. One that is not its last, other than 401, may have been expected, such as a place that is created then. */
const refusedWrite = /returned error: (?:401\b|40[034]\b(?![^]*returned error: ))/
/** What was just written may not be found yet. */
const refusedCheck = /returned error: (?:401\b|40[03]\b(?![^]*returned error: ))/

/** What a program is told beside the value, as variables of its environment. */
function entryVariables(entry: Entry, token: TokenValue | undefined): Readonly<Record<string, string>> {
  const { label, channel, access } = entry
  return {
    DOCKER_OAT_LABEL: label,
    DOCKER_OAT_ENTRY: entryWords({ channel, access }).replace(' ', '-'),
    DOCKER_OAT_EXPIRES_AT: token?.expiresAt === undefined ? '' : new Date(token.expiresAt).toISOString(),
  }
}
