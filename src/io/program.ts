import { childEnvironment } from '../model/child-environment.ts'
import { OatError } from '../model/error.ts'
import { printable } from '../model/printable.ts'
import { confirms, programVariables, redact } from '../model/program-store.ts'
import { backoff } from '../model/retry.ts'
import type { Secret } from '../model/secret.ts'
import { storeName, type ProgramStore } from '../model/store.ts'
import type { Clock, Stores, TokenValue } from '../ports.ts'
import { findProgram } from './find-program.ts'
import { fingerprint } from './fingerprint.ts'
import { runProcessGroup, type GroupResult } from './process-group.ts'

export interface ProgramOptions {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** No program inherits a variable that has one of these in it. */
  readonly secrets: readonly Secret[]
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly mask: (value: string) => void
}

type Argv = ProgramStore['argv']

/** Stores that are programs: the value comes on their stdin, exit code 0 is success. Nothing of what they say is trusted. */
export function createPrograms(options: ProgramOptions): Stores<ProgramStore> {
  const { clock, signal, mask } = options
  const environment = childEnvironment(
    options.environment,
    options.secrets.map(secret => secret.reveal()),
  )
  const failures = new Map<ProgramStore, number>()

  const find = (store: ProgramStore, [program]: Argv): string => {
    const path = findProgram(program, environment)
    if (path !== undefined) return path
    throw new OatError('STORE_MISSING', {
      message: `${storeName(store, '')}: there is no program ${printable(program, 100)} to run`,
      hint: 'install it in an earlier step of the job, put it on PATH, or correct the register',
    })
  }
  const run = async (
    store: ProgramStore,
    call: { argv: Argv; token: TokenValue; input: string },
  ): Promise<GroupResult> => {
    const [, ...argv] = call.argv
    const result = await runProcessGroup({
      ...{ program: find(store, call.argv), argv, input: call.input, signal, timeoutMs: store.timeoutMs },
      environment: { ...environment, ...programVariables(call.token) },
    })
    if (result.kind !== 'not-started') return result
    throw new OatError('STORE_FAILED', {
      message: `${storeName(store, '')}: ${printable(call.argv[0], 100)} could not be started (${result.code})`,
      hint: 'see that it may be executed, and that a script names its interpreter in the first line',
    })
  }

  return {
    check: store => {
      find(store, store.argv)
      if (store.confirmArgv !== undefined) find(store, store.confirmArgv)
      return Promise.resolve(unseen(store))
    },
    look: async (store, own) => {
      if (store.confirmArgv === undefined || own === undefined) return unseen(store)
      const result = await run(store, { argv: store.confirmArgv, token: own, input: '' })
      const problem = problemOf(result, { store, argv: store.confirmArgv, value: own.value })
      if (problem !== undefined) throw problem
      const said = result.kind === 'ended' ? result.stdout.trim() : ''
      // What is there may be another token: it must not be seen either.
      if (/^\S{12,}$/.test(said)) mask(said)
      const isOurs = confirms(said, { value: own.value.reveal(), digest: fingerprint(own.value.reveal()) })
      return { store: storeName(store, ''), kind: 'open', holds: isOurs ? own.id : undefined }
    },
    write: async (store, token) => {
      const failed = failures.get(store) ?? 0
      if (failed > 0) await clock.sleep(backoff(failed, clock.random()), signal)
      if (token.before !== undefined && clock.now() >= token.before) return { result: 'late' }
      const result = await run(store, { argv: store.argv, token, input: token.value.reveal() })
      const error = problemOf(result, { store, argv: store.argv, value: token.value })
      if (error === undefined) return { result: 'written', sentAt: undefined, answeredAt: undefined }
      failures.set(store, failed + 1)
      // It had the value, and may have stored it before it failed.
      return { result: 'lost', error }
    },
  }
}

function unseen(store: ProgramStore) {
  return { store: storeName(store, ''), kind: store.confirmArgv ? 'comparable' : 'opaque' } as const
}

function problemOf(
  result: GroupResult,
  { store, argv, value }: { store: ProgramStore; argv: Argv; value: Secret },
): OatError | undefined {
  if (result.kind === 'not-started' || (result.kind === 'ended' && result.code === 0)) return undefined
  const which = `${storeName(store, '')}: ${argv === store.argv ? 'the program' : 'its confirm'}`
  if (result.kind === 'late') {
    return new OatError('STORE_FAILED', {
      message: `${which} did not end within ${store.timeoutMs / 1000} s, and was stopped`,
      hint: 'see what it waits for (nobody can answer it), or set timeout: of the store, at most 5m',
    })
  }
  const said = printable(redact(result.stderr || result.stdout, value.reveal()), 300)
  const how = result.code === undefined ? 'was ended by a signal' : `ended with exit code ${result.code}`
  return new OatError('STORE_FAILED', {
    message: `${which} ${how}${said === '' ? '' : ` (${said})`}`,
    hint: 'run it by hand, with some other text on stdin',
  })
}
