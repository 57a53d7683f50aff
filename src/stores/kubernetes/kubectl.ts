import type { Clock } from '../../base/clock.ts'
import { OatError } from '../../base/error.ts'
import { type GroupResult, runProcessGroup } from '../../base/process.ts'
import { childEnvironment } from '../../base/child-environment.ts'
import { findProgram } from '../../base/program.ts'
import { backoff } from '../../base/retry.ts'
import type { Secret } from '../../base/secret.ts'
import { storeWords } from '../../token-list/store.ts'
import { type KubectlFailure, type KubectlSubject, type KubectlTask, readKubectlFailure } from './failure.ts'

export interface KubectlOptions {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** What no child may inherit. */
  readonly secrets: readonly Secret[]
  readonly signal: AbortSignal
  /** Milliseconds for one call. */
  readonly timeoutMs: number
  readonly clock: Clock
  /** Tries of a call that changes nothing. */
  readonly attempts: number
}

interface KubectlCall extends KubectlTask {
  readonly argv: readonly string[]
  readonly input?: string
  /** Milliseconds, when that is less than for any other call. */
  readonly timeoutMs?: number
}

type KubectlResult =
  { readonly stdout: string } | { readonly stdout: string; readonly failure: KubectlFailure }

export type Kubectl = ReturnType<typeof createKubectl>

/** kubectl on PATH, without the secrets of this run. Throws STORE_MISSING where there is none, and the reason of a cancel. */
export function createKubectl(options: KubectlOptions) {
  const environment = childEnvironment(
    options.environment,
    options.secrets.map(secret => secret.reveal()),
  )
  const run = async (call: KubectlCall): Promise<KubectlResult> => {
    const { subject } = call
    const program = findProgram('kubectl', environment)
    if (program === undefined) throw kubectlMissing(subject)
    const timeoutMs = Math.max(1, Math.ceil(Math.min(options.timeoutMs, call.timeoutMs ?? Infinity)))
    const context = subject.context === undefined ? [] : [`--context=${subject.context}`]
    const argv = [...context, `--namespace=${subject.namespace}`, ...call.argv]
    const result = await runProcessGroup({
      program,
      argv,
      environment,
      timeoutMs,
      input: call.input ?? '',
      opensStdin: true,
      signal: options.signal,
    })
    if (result.kind !== 'ended') return { stdout: '', failure: brokenOff(result, call, timeoutMs) }
    const { code, stdout, stderr } = result
    if (code === 0) return { stdout }
    return { stdout, failure: readKubectlFailure(stderr, call) }
  }
  /** For what changes nothing: again after a fault that may pass, but not after a call that never ended. */
  const read = async (call: KubectlCall): Promise<KubectlResult> => {
    const { clock, attempts, signal } = options
    for (let tries = 1; ; tries++) {
      const result = await run(call)
      // Whoever prints an answer has been asked: `no` ends with exit code 1.
      const isDone = !('failure' in result) || result.failure.kind !== 'unsure' || result.stdout !== ''
      if (isDone || tries >= attempts) return result
      await clock.sleep(backoff(tries, clock.random()), signal)
    }
  }
  return {
    run,
    read,
    /** What it prints, of a call that changes nothing. Throws the failure's error. */
    ask: async (call: KubectlCall): Promise<string> => {
      const result = await read(call)
      if ('failure' in result) throw result.failure.error
      return result.stdout
    },
  }
}

function kubectlMissing({ store }: KubectlSubject): OatError {
  return new OatError('STORE_MISSING', {
    message: `${storeWords(store)}: there is no kubectl on PATH`,
    hint: 'install it first, or use a machine that has it (GitHub’s hosted Linux runners do)',
  })
}

function brokenOff(
  result: GroupResult & { kind: 'late' | 'not-started' },
  call: KubectlCall,
  timeoutMs: number,
): KubectlFailure {
  const { subject, doing } = call
  const isLate = result.kind === 'late'
  const what = isLate
    ? `kubectl did not end within ${Math.ceil(timeoutMs / 1000)} s and was stopped`
    : `kubectl could not be started (${result.code})`
  return {
    kind: isLate ? 'hung' : 'refused',
    managers: [],
    error: new OatError('STORE_FAILED', {
      message: `${storeWords(subject.store)}: ${doing} failed: ${what}`,
      hint: isLate
        ? 'see whether the cluster and its login plugin answer from this machine; raise the input "timeout" if they are that slow'
        : 'see that it may be executed',
    }),
  }
}
