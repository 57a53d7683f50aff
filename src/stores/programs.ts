import { fingerprint } from '../base/fingerprint.ts'
import { childEnvironment } from '../base/child-environment.ts'
import type { OatError } from '../base/error.ts'
import { type GroupResult, runProcessGroup } from '../base/process.ts'
import { findProgram, startCall } from '../base/program.ts'
import { backoff } from '../base/retry.ts'
import type { Secret } from '../base/secret.ts'
import { printable } from '../base/text.ts'
import { readSecrets } from '../runner/inputs.ts'
import type { ClientPorts } from '../runner/ports.ts'
import { fillInputText } from '../token-list/program-input.ts'
import { type ProgramStore, type Store, storeName } from '../token-list/store.ts'
import { type Entry, entryWords, type TokenList } from '../token-list/token-list.ts'
import type { NotedValue } from '../tokens/copies.ts'
import { quoteSafely } from './quote.ts'
import { storeError } from './store-error.ts'
import type { SendBy, Stores, TokenValue } from './stores.ts'

export interface ProgramOptions {
  readonly tokenList: Pick<TokenList, 'organization' | 'tokens'>
  /** `undefined`: nothing is noted of the entry's current token. */
  readonly noted: (entry: Entry) => NotedValue | undefined
}

/** So many digits of the SHA-256 of a token tell nothing but whether another value is the same. */
const digestLength = 8

/** Stores that are programs: the value comes on their stdin, exit code 0 is success. */
export function createPrograms(
  { tokenList, noted }: ProgramOptions,
  ports: Omit<ClientPorts, 'attempts'>,
): Stores<ProgramStore> {
  const { find, call } = createCalls(tokenList, ports)

  const look: Stores<ProgramStore>['look'] = async (store, writtenToken) => {
    const { checkArgv: argv } = store
    const name = storeName(store, '')
    const expectedToken = writtenToken ?? noted(entryOf(store, tokenList))
    if (argv === undefined) return { store: name, kind: 'opaque' }
    const outcome = expectedToken && (await call(store, argv, writtenToken))
    if (expectedToken === undefined || outcome === undefined) return { store: name, kind: 'comparable' }
    if ('problem' in outcome) throw outcome.problem
    const printedText = outcome.stdout.trim()
    // A run writes there next; an empty place does not have another value.
    if (printedText === '' && writtenToken === undefined) return { store: name, kind: 'empty' }
    const isDigest = /^[0-9a-f]{64}$/i.test(printedText)
    const digest = isDigest ? printedText.toLowerCase() : fingerprint(printedText)
    const isWanted =
      'digest' in expectedToken
        ? digest.slice(0, digestLength) === expectedToken.digest
        : digest === fingerprint(expectedToken.value.reveal())
    // It may be another token, or one of an earlier run: that must not be seen either.
    if (!isDigest && /^\S{12,}$/.test(printedText)) ports.runner.mask(printedText)
    return { store: name, kind: 'open', holds: isWanted ? expectedToken.id : undefined }
  }
  return {
    check: async store => {
      find(store, store.argv)
      if (store.checkArgv !== undefined) find(store, store.checkArgv)
      return look(store)
    },
    look,
    identify: () => Promise.resolve(undefined),
    announce: () => Promise.resolve('same'),
    write: async (store, token) => {
      const outcome = await call(store, store.argv, token)
      if (outcome === undefined) return { result: 'late' }
      // It had the value, and may have stored it before it failed.
      if ('problem' in outcome) return { result: 'lost', error: outcome.problem }
      return { result: 'written' }
    },
  }
}

/** What to note of a value on Docker Hub; nothing if no place can be compared. */
export function notedDigest(value: Secret | undefined, stores: readonly Store[]): string | undefined {
  if (value === undefined || !stores.some(isChecked)) return undefined
  return fingerprint(value.reveal()).slice(0, digestLength)
}

export function isChecked(store: Store): store is ProgramStore {
  return store.kind === 'program' && store.checkArgv !== undefined
}

type Argv = ProgramStore['argv']

/** What a program needs to run at all: where things are, how to speak, and the way out to the network. */
const basics =
  /^(PATH|PATHEXT|HOME|USER|LOGNAME|SHELL|LANG|LC_\w+|TZ|TMPDIR|TMP|TEMP|XDG_\w+|(HTTP|HTTPS|ALL|NO)_PROXY|SSL_CERT_(FILE|DIR)|COMSPEC|SYSTEM(ROOT|DRIVE)|WINDIR|USERPROFILE|(LOCAL)?APPDATA|PROGRAM(DATA|FILES.*))$/i

/** curl's words with --fail. */
const refused = /returned error: 40[13]\b/

function createCalls(
  tokenList: ProgramOptions['tokenList'],
  { runner, clock, deadline }: Omit<ClientPorts, 'attempts'>,
) {
  const { signal } = deadline
  const inherited = childEnvironment(runner.environment, readSecrets(runner))
  const problems = new Map<Argv, readonly OatError[]>()

  /** The program's path. STORE_MISSING; STORE_FAILED for a word or a variable that it cannot get. */
  function find(store: ProgramStore, [program, ...words]: Argv): string {
    const lost = store.variables?.find(name => (inherited[name] ?? '') === '')
    if (lost !== undefined) {
      throw storeError('STORE_FAILED', store, {
        message: `the variable ${lost} is empty, or has an input that is a secret`,
        hint: 'set it for this step, or remove it from "env" in the token list',
      })
    }
    const path = findProgram(program, inherited)
    if (path === undefined) {
      throw storeError('STORE_MISSING', store, {
        message: `there is no program ${printable(program, 100)} to run`,
        hint: 'install it first, put it on PATH, or correct the token list',
      })
    }
    if (startCall(path, words) !== undefined) return path
    throw storeError('STORE_FAILED', store, {
      message: 'Windows cannot give a batch file a word with ", %, ! or a line end',
      hint: 'write that word into a batch file of your own',
    })
  }

  /**
   * `undefined`: its time had passed. Throws STORE_MISSING and STORE_FAILED when it certainly did not run.
   * @param token what is or was written; `undefined`: this run does not have it
   */
  async function call(store: ProgramStore, argv: Argv, token: (TokenValue & SendBy) | undefined) {
    const earlier = problems.get(argv) ?? []
    const last = earlier.at(-1)
    if (last?.isRefusal === true) return { problem: last }
    // Any other failure may pass after some time.
    if (last !== undefined) await clock.sleep(backoff(earlier.length, clock.random()), signal)
    if (token?.before !== undefined && clock.now() >= token.before) return undefined
    const isWrite = argv === store.argv
    const value = token?.value.reveal() ?? ''
    const { organization } = tokenList
    const result = await runProcessGroup({
      program: find(store, argv),
      argv: argv.slice(1),
      input: isWrite ? fillInputText(store.stdin ?? '{token}', { organization, token: value }) : '',
      signal,
      timeoutMs: store.timeoutMs,
      opensStdin: true,
      environment: { ...kept(inherited, store), ...entryVariables(entryOf(store, tokenList), token) },
    })
    if (result.kind === 'ended' && result.code === 0) return { stdout: result.stdout }
    const { message, isSure = false, isRefusal = false } = endOf(result, { store, value })
    const problem = storeError('STORE_FAILED', store, {
      message: `${isWrite ? 'the program' : 'its check'} ${message}`,
      hint: isWrite ? 'try it by hand with other text on stdin' : 'try it by hand',
      isRefusal,
    })
    if (isSure) throw problem
    problems.set(argv, [...earlier, problem])
    return { problem }
  }
  return { find, call }
}

/** How a program ended without success. `isSure`: it certainly did not run. */
function endOf(result: GroupResult, { store, value }: { store: ProgramStore; value: string }) {
  if (result.kind === 'not-started') return { message: `could not be started (${result.code})`, isSure: true }
  if (result.kind === 'late') {
    return { message: `did not end within ${store.timeoutMs / 1000} s ("timeout"), and was stopped` }
  }
  // Who checks a value of an earlier run prints it, and this run cannot mask it.
  const programOutput = value === '' ? result.stderr : `${result.stderr}\n\n${result.stdout}`
  const output = printable(quoteSafely(programOutput, value), 300)
  const how = result.code === undefined ? 'was ended by a signal' : `ended with exit code ${result.code}`
  return {
    message: `${how}${output === '' ? '' : ` (${output})`}`,
    isRefusal: refused.test(result.stderr),
  }
}

function entryOf(store: ProgramStore, { tokens }: Pick<TokenList, 'tokens'>): Entry {
  const entry = tokens.find(({ stores }) => stores.includes(store))
  if (entry === undefined) throw new TypeError(`no entry has ${storeName(store, '')}`)
  return entry
}

function kept(inherited: Record<string, string>, { variables }: ProgramStore): Record<string, string> {
  if (variables === undefined) return inherited
  const isAllowed = (name: string): boolean => basics.test(name) || variables.includes(name)
  return Object.fromEntries(Object.entries(inherited).filter(([name]) => isAllowed(name)))
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
