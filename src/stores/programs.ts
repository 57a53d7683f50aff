import type { Clock } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import { type GroupResult, runProcessGroup } from '../base/process.ts'
import { childEnvironment } from '../base/child-environment.ts'
import { findProgram, startCall } from '../base/program.ts'
import { backoff } from '../base/retry.ts'
import type { Secret } from '../base/secret.ts'
import { printable } from '../base/text.ts'
import { fingerprint } from '../docker/stored-login.ts'
import { type Access, slotWords } from '../register/register.ts'
import { type ProgramStore, storeName, storeWords } from '../register/store.ts'
import type { Stores, TokenValue } from './stores.ts'

/** Stores that are programs: the value comes on their stdin, exit code 0 is success. Nothing of what they say is trusted. */
export function createPrograms(options: ProgramOptions): Stores<ProgramStore> {
  const { find, call } = createProgramCalls(options)
  return {
    check: store => {
      find(store, store.argv)
      if (store.confirmArgv !== undefined) find(store, store.confirmArgv)
      return Promise.resolve(unseen(store))
    },
    look: async (store, own) => {
      const argv = store.confirmArgv
      if (argv === undefined || own === undefined) return unseen(store)
      const said = await call(store, { argv, token: own, input: '' })
      if (said === undefined) return unseen(store)
      if ('problem' in said) throw said.problem
      const value = own.value.reveal()
      const shown = said.stdout.trim()
      const isOurs = confirms(shown, { value, digest: fingerprint(value) })
      // What is there may be another token: it must not be seen either.
      if (!isOurs && /^\S{12,}$/.test(shown)) options.mask(shown)
      return { store: storeName(store, ''), kind: 'open', holds: isOurs ? own.id : undefined }
    },
    write: async (store, token) => {
      const said = await call(store, { argv: store.argv, token, input: token.value.reveal() })
      if (said === undefined) return { result: 'late' }
      // It had the value, and may have stored it before it failed.
      if ('problem' in said) return { result: 'lost', error: said.problem }
      return { result: 'written', sentAt: undefined, answeredAt: undefined }
    },
  }
}

function unseen(store: ProgramStore) {
  return { store: storeName(store, ''), kind: store.confirmArgv ? 'comparable' : 'opaque' } as const
}

export interface ProgramOptions {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** No program inherits a variable that has one of these in it. */
  readonly secrets: readonly Secret[]
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly mask: (value: string) => void
}

type Argv = ProgramStore['argv']

interface Call {
  readonly argv: Argv
  readonly token: TokenValue & { readonly before?: number }
  readonly input: string
}

/** `undefined`: its time had passed before it could be started. */
type Said = { readonly stdout: string } | { readonly problem: OatError } | undefined

/** Runs the programs of stores, and makes errors of what goes wrong there. */
function createProgramCalls({ environment: own, secrets, clock, signal }: ProgramOptions) {
  const environment = childEnvironment(
    own,
    secrets.map(secret => secret.reveal()),
  )
  const failures = new Map<Argv, number>()

  /** The program's path. Throws STORE_MISSING, and STORE_FAILED for a batch file that cannot be given its words. */
  const find = (store: ProgramStore, [program, ...words]: Argv): string => {
    const path = findProgram(program, environment)
    if (path !== undefined && startCall(path, words) === undefined) throw unsafeBatch(store, path)
    if (path !== undefined) return path
    throw new OatError('STORE_MISSING', {
      message: `${storeWords(storeName(store, ''))}: there is no program ${printable(program, 100)} to run`,
      hint: 'install it first, put it on PATH, or correct the register',
    })
  }
  /** Throws STORE_MISSING and STORE_FAILED when it certainly did not run. */
  const call = async (store: ProgramStore, { argv, token, input }: Call): Promise<Said> => {
    const failed = failures.get(argv) ?? 0
    // Whatever made it fail may pass, if it is given time.
    if (failed > 0) await clock.sleep(backoff(failed, clock.random()), signal)
    if (token.before !== undefined && clock.now() >= token.before) return undefined
    const result = await runProcessGroup({
      program: find(store, argv),
      argv: argv.slice(1),
      input,
      signal,
      timeoutMs: store.timeoutMs,
      opensStdin: true,
      environment: { ...environment, ...programVariables(token) },
    })
    if (result.kind === 'not-started') throw notStarted(store, { argv, code: result.code })
    if (result.kind === 'ended' && result.code === 0) return { stdout: result.stdout }
    failures.set(argv, failed + 1)
    return { problem: problemOf(result, { store, argv, value: token.value }) }
  }
  return { find, call }
}

function unsafeBatch(store: ProgramStore, path: string): OatError {
  return new OatError('STORE_FAILED', {
    message: `${storeWords(storeName(store, ''))}: ${printable(path, 100)} is a batch file, which Windows cannot give a word with ", %, ! or a line end unchanged`,
    hint: 'name a program that is not a batch file, or write that word into a batch file of your own',
  })
}

function notStarted(store: ProgramStore, { argv, code }: { argv: Argv; code: string }): OatError {
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
  { store, argv, value }: { store: ProgramStore; argv: Argv; value: Secret },
): OatError {
  const which = `${storeWords(storeName(store, ''))}: ${argv === store.argv ? 'the program' : 'its confirm'}`
  if (result.kind === 'late') {
    return new OatError('STORE_FAILED', {
      message: `${which} did not end within ${store.timeoutMs / 1000} s, and was stopped`,
      hint: 'find out what it waits for, or set a longer timeout: for it in the register (at most 5m)',
    })
  }
  const said = printable(redact(result.stderr || result.stdout, value.reveal()), 300)
  const how = result.code === undefined ? 'was ended by a signal' : `ended with exit code ${result.code}`
  return new OatError('STORE_FAILED', {
    message: `${which} ${how}${said === '' ? '' : ` (${said})`}`,
    hint: argv === store.argv ? 'try it by hand with other text on stdin' : 'try it by hand',
  })
}

/** What a program is told beside the value, as variables of its environment. */
function programVariables(token: {
  label: string
  channel: string | undefined
  access: Access
  expiresAt: number | undefined
}): Readonly<Record<string, string>> {
  const { label, channel, access, expiresAt } = token
  return {
    DOCKER_OAT_LABEL: label,
    DOCKER_OAT_SLOT: slotWords({ channel, access }).replace(' ', '-'),
    DOCKER_OAT_EXPIRES_AT: expiresAt === undefined ? '' : new Date(expiresAt).toISOString(),
  }
}

/** Whether what `confirm` said, trimmed, is the value or its SHA-256 in hexadecimal digits. */
function confirms(said: string, { value, digest }: { value: string; digest: string }): boolean {
  return said === value || said.toLowerCase() === digest
}

/** Text of a program that had the value, without the value and without the usual forms of it. */
export function redact(text: string, value: string): string {
  const bytes = Buffer.from(value)
  const forms = [value, bytes.toString('base64'), bytes.toString('base64url'), bytes.toString('hex')]
  return forms.reduce((rest, form) => rest.replaceAll(form, '***'), text)
}
