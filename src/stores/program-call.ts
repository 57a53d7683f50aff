import { childEnvironment } from '../base/child-environment.ts'
import { OatError } from '../base/error.ts'
import { type GroupResult, runProcessGroup } from '../base/process.ts'
import { findProgram } from '../base/program.ts'
import { backoff } from '../base/retry.ts'
import type { Secret } from '../base/secret.ts'
import { printable } from '../base/text.ts'
import type { Clock } from '../ports.ts'
import { storeWords } from '../register/store-words.ts'
import { type ProgramStore, storeName } from '../register/store.ts'
import { programVariables, redact } from './program-store.ts'
import type { TokenValue } from './stores.ts'

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
export type Said = { readonly stdout: string } | { readonly problem: OatError } | undefined

/** Runs the programs of stores, and makes errors of what goes wrong there. */
export function createProgramCalls({ environment: own, secrets, clock, signal }: ProgramOptions) {
  const environment = childEnvironment(
    own,
    secrets.map(secret => secret.reveal()),
  )
  const failures = new Map<Argv, number>()

  /** The program's path. Throws STORE_MISSING. */
  const find = (store: ProgramStore, [program]: Argv): string => {
    const path = findProgram(program, environment)
    if (path !== undefined) return path
    throw new OatError('STORE_MISSING', {
      message: `${storeWords(storeName(store, ''))}: there is no program ${printable(program, 100)} to run`,
      hint: 'install it in an earlier step of the job, put it on PATH, or correct the register',
    })
  }
  /** Throws STORE_MISSING and STORE_FAILED when it certainly did not run. */
  const call = async (store: ProgramStore, { argv, token, input }: Call): Promise<Said> => {
    const failed = failures.get(argv) ?? 0
    // Whatever made it fail may pass, if it is given time.
    if (failed > 0) await clock.sleep(backoff(failed, clock.random()), signal)
    if (token.before !== undefined && clock.now() >= token.before) return undefined
    const result = await runProcessGroup({
      ...{
        program: find(store, argv),
        argv: argv.slice(1),
        input,
        signal,
        timeoutMs: store.timeoutMs,
        opensStdin: true,
      },
      environment: { ...environment, ...programVariables(token) },
    })
    if (result.kind === 'not-started') throw notStarted(store, { argv, code: result.code })
    if (result.kind === 'ended' && result.code === 0) return { stdout: result.stdout }
    failures.set(argv, failed + 1)
    return { problem: problemOf(result, { store, argv, value: token.value }) }
  }
  return { find, call }
}

function notStarted(store: ProgramStore, { argv, code }: { argv: Argv; code: string }): OatError {
  return new OatError('STORE_FAILED', {
    message: `${storeWords(storeName(store, ''))}: ${printable(argv[0], 100)} could not be started (${code})`,
    hint: 'see that it may be executed, and that a script names its interpreter in the first line',
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
      hint: 'see what it waits for, or set timeout: of the store, at most 5m',
    })
  }
  const said = printable(redact(result.stderr || result.stdout, value.reveal()), 300)
  const how = result.code === undefined ? 'was ended by a signal' : `ended with exit code ${result.code}`
  return new OatError('STORE_FAILED', {
    message: `${which} ${how}${said === '' ? '' : ` (${said})`}`,
    hint: argv === store.argv ? 'try it by hand with other text on stdin' : 'try it by hand',
  })
}
