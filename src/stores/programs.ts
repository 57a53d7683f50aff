import { childEnvironment } from '../base/child-environment.ts'
import type { Clock } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import { type GroupResult, runProcessGroup } from '../base/process.ts'
import { findProgram, startCall } from '../base/program.ts'
import { backoff } from '../base/retry.ts'
import type { Secret } from '../base/secret.ts'
import { printable } from '../base/text.ts'
import { fingerprint } from '../docker/place.ts'
import { fillInputText } from '../token-list/program-input.ts'
import { type ProgramStore, type Store, storeName, storeWords } from '../token-list/store.ts'
import { type Entry, entryWords, type TokenList } from '../token-list/token-list.ts'
import type { NotedValue } from '../tokens/copies.ts'
import { quoteSafely } from './quote.ts'
import type { SendBy, Stores, TokenValue } from './stores.ts'

export interface ProgramOptions {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** No program inherits a variable that has one of these in it. */
  readonly secrets: readonly Secret[]
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly tokenList: Pick<TokenList, 'organization' | 'tokens'>
  readonly mask: (value: string) => void
  /** `undefined`: nothing is noted of the entry's current token. */
  readonly noted: (entry: Entry) => NotedValue | undefined
}

/** Of a value with the entropy of a token, so many digits of its SHA-256 tell nothing but whether another value is the same. */
const digestLength = 8

/** Stores that are programs: the value comes on their stdin, exit code 0 is success. Nothing of what they say is trusted. */
export function createPrograms(options: ProgramOptions): Stores<ProgramStore> {
  const { tokenList, noted, mask } = options
  const { prepare, call } = createCalls(options)

  const entryOf = (store: ProgramStore): Entry => {
    const entry = tokenList.tokens.find(({ stores }) => stores.includes(store))
    if (entry === undefined) throw new TypeError(`no entry has ${storeName(store, '')}`)
    return entry
  }
  const look: Stores<ProgramStore>['look'] = async (store, own) => {
    const { checkArgv: argv } = store
    const name = storeName(store, '')
    const entry = entryOf(store)
    const wanted = own ?? noted(entry)
    if (argv === undefined) return { store: name, kind: 'opaque' }
    if (wanted === undefined) return { store: name, kind: 'comparable' }
    const outcome = await call(store, { argv, entry, token: own, input: '' })
    if (outcome === undefined) return { store: name, kind: 'comparable' }
    if ('problem' in outcome) throw outcome.problem
    const shown = outcome.stdout.trim()
    // A run writes there next; an empty place does not have another value.
    if (shown === '' && own === undefined) return { store: name, kind: 'empty' }
    const isDigest = /^[0-9a-f]{64}$/i.test(shown)
    const digest = isDigest ? shown.toLowerCase() : fingerprint(shown)
    const isWanted =
      'digest' in wanted
        ? digest.slice(0, digestLength) === wanted.digest
        : digest === fingerprint(wanted.value.reveal())
    // It may be another token, or one of an earlier run: that must not be seen either.
    if (!isDigest && /^\S{12,}$/.test(shown)) mask(shown)
    return { store: name, kind: 'open', holds: isWanted ? wanted.id : undefined }
  }
  return {
    check: async store => {
      prepare(store, store.argv)
      if (store.checkArgv !== undefined) prepare(store, store.checkArgv)
      return look(store)
    },
    look,
    write: async (store, token) => {
      const outcome = await call(store, { argv: store.argv, entry: entryOf(store), token })
      if (outcome === undefined) return { result: 'late' }
      // It had the value, and may have stored it before it failed.
      if ('problem' in outcome) return { result: 'lost', error: outcome.problem }
      return { result: 'written', sentAt: undefined, answeredAt: undefined }
    },
  }
}

/** What is to be noted of a value on Docker Hub, so that a later run can compare; nothing, where no place can be compared. */
export function notedDigest(value: Secret | undefined, stores: readonly Store[]): string | undefined {
  if (value === undefined || !stores.some(isChecked)) return undefined
  return fingerprint(value.reveal()).slice(0, digestLength)
}

/** Whether a program of the token list says what the store holds. */
export function isChecked(store: Store): store is ProgramStore {
  return store.kind === 'program' && store.checkArgv !== undefined
}

type Argv = ProgramStore['argv']

interface Call {
  readonly argv: Argv
  readonly entry: Entry
  /** What is or was written; `undefined`: nobody of this run has it. */
  readonly token: (TokenValue & SendBy) | undefined
  /** `undefined`: the value, in the text of the token list. */
  readonly input?: string
}

/** What a program needs to run at all: where things are, how to speak, and the way out to the network. */
const basics =
  /^(PATH|PATHEXT|HOME|USER|LOGNAME|SHELL|LANG|LC_\w+|TZ|TMPDIR|TMP|TEMP|XDG_\w+|(HTTP|HTTPS|ALL|NO)_PROXY|SSL_CERT_(FILE|DIR)|COMSPEC|SYSTEM(ROOT|DRIVE)|WINDIR|USERPROFILE|(LOCAL)?APPDATA|PROGRAM(DATA|FILES.*))$/i

function createCalls({ environment, secrets, clock, signal, tokenList }: ProgramOptions) {
  const inherited = childEnvironment(
    environment,
    secrets.map(secret => secret.reveal()),
  )
  const problems = new Map<Argv, readonly OatError[]>()

  /** The program's path. Throws STORE_MISSING, and STORE_FAILED for a batch file that cannot be given its words, or a missing variable. */
  function prepare(store: ProgramStore, [program, ...words]: Argv): string {
    const lost = store.variables?.find(name => (inherited[name] ?? '') === '')
    if (lost !== undefined) {
      throw failed(store, `the variable ${lost} is empty, or has an input that is a secret`, {
        hint: `give it to this step (env: ${lost}: …), or remove it from "env" in the token list`,
        terminalHint: 'set it, or remove it from "env" in the token list',
      })
    }
    const path = findProgram(program, inherited)
    if (path === undefined) {
      throw new OatError('STORE_MISSING', {
        message: `${storeWords(storeName(store, ''))}: there is no program ${printable(program, 100)} to run`,
        hint: 'install it first, put it on PATH, or correct the token list',
      })
    }
    if (startCall(path, words) !== undefined) return path
    const why = 'is a batch file, which Windows cannot give a word with ", %, ! or a line end unchanged'
    throw failed(store, `${printable(path, 100)} ${why}`, {
      hint: 'name a program that is not a batch file, or write that word into a batch file of your own',
    })
  }

  /** `undefined`: its time had passed before it could be started. Throws STORE_MISSING and STORE_FAILED when it certainly did not run. */
  async function call(store: ProgramStore, { argv, entry, token, input }: Call) {
    const earlier = problems.get(argv) ?? []
    const last = earlier.at(-1)
    if (last?.isRefusal === true) return { problem: last }
    // Whatever else made it fail may pass, if it is given time.
    if (last !== undefined) await clock.sleep(backoff(earlier.length, clock.random()), signal)
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
      environment: { ...kept(inherited, store), ...entryVariables(entry, token) },
    })
    if (result.kind === 'ended' && result.code === 0) return { stdout: result.stdout }
    if (result.kind === 'not-started') {
      throw failed(store, `${printable(argv[0], 100)} could not be started (${result.code})`, {
        hint: 'check that it is executable, and that a script names its interpreter in the first line; on Windows name a program (.exe) or a batch file (.cmd, .bat)',
      })
    }
    const problem = problemOf(result, { store, argv, value })
    problems.set(argv, [...earlier, problem])
    return { problem }
  }
  return { prepare, call }
}

function kept(inherited: Record<string, string>, { variables }: ProgramStore): Record<string, string> {
  if (variables === undefined) return inherited
  const own = Object.entries(inherited).filter(([name]) => basics.test(name) || variables.includes(name))
  return Object.fromEntries(own)
}

/** What a program is told beside the value, as variables of its environment. */
function entryVariables(entry: Entry, token: TokenValue | undefined): Readonly<Record<string, string>> {
  const { expiresAt } = token ?? {}
  return {
    DOCKER_OAT_LABEL: entry.label,
    DOCKER_OAT_ENTRY: entryWords(entry).replace(' ', '-'),
    DOCKER_OAT_EXPIRES_AT: expiresAt === undefined ? '' : new Date(expiresAt).toISOString(),
  }
}

/** STORE_FAILED of a store. */
function failed(
  store: ProgramStore,
  message: string,
  more: { hint: string; terminalHint?: string; isRefusal?: boolean },
): OatError {
  const where = storeWords(storeName(store, ''))
  return new OatError('STORE_FAILED', { message: `${where}: ${message}`, ...more })
}

function problemOf(
  result: Exclude<GroupResult, { kind: 'not-started' }>,
  { store, argv, value }: { store: ProgramStore; argv: Argv; value: string },
): OatError {
  const isWrite = argv === store.argv
  const which = isWrite ? 'the program' : 'its check'
  if (result.kind === 'late') {
    return failed(store, `${which} did not end within ${store.timeoutMs / 1000} s, and was stopped`, {
      hint: 'find out what it waits for, or set a longer timeout: for it in the token list (at most 5m)',
    })
  }
  // Who checks a value of an earlier run prints it, and nobody here knows it.
  const said = value === '' ? result.stderr : `${result.stderr}\n\n${result.stdout}`
  const output = printable(quoteSafely(said, value), 300)
  const how = result.code === undefined ? 'was ended by a signal' : `ended with exit code ${result.code}`
  return failed(store, `${which} ${how}${output === '' ? '' : ` (${output})`}`, {
    hint: isWrite ? 'try it by hand with other text on stdin' : 'try it by hand',
    isRefusal: (isWrite ? refusedWrite : refusedCheck).test(result.stderr),
  })
}

/** curl's words with --fail. One that is not its last, other than 401, may have been expected, such as a place that is created then. */
const refusedWrite = /returned error: (?:401\b|40[034]\b(?![^]*returned error: ))/
/** What was just written may not be found yet. */
const refusedCheck = /returned error: (?:401\b|40[03]\b(?![^]*returned error: ))/
