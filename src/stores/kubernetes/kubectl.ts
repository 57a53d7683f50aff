import type { Clock } from '../../base/clock.ts'
import { OatError } from '../../base/error.ts'
import { runProcessGroup } from '../../base/process.ts'
import { childEnvironment } from '../../base/child-environment.ts'
import { findProgram } from '../../base/program.ts'
import { backoff } from '../../base/retry.ts'
import type { Secret } from '../../base/secret.ts'
import { storeWords } from '../../token-list/store.ts'
import { type KubectlFailure, type KubectlTask, readKubectlFailure } from './failure.ts'

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

interface KubectlResult {
  readonly stdout: string
  readonly failure?: KubectlFailure
}

export type Kubectl = ReturnType<typeof createKubectl>

/** kubectl on PATH, without the secrets of this run. Throws STORE_MISSING where there is none, and the reason of a cancel. */
export function createKubectl(options: KubectlOptions) {
  const { clock, attempts, signal } = options
  const environment = childEnvironment(
    options.environment,
    options.secrets.map(secret => secret.reveal()),
  )

  async function run(call: KubectlCall): Promise<KubectlResult> {
    const { subject } = call
    const program = findProgram('kubectl', environment)
    if (program === undefined) {
      throw new OatError('STORE_MISSING', {
        message: `${storeWords(subject.store)}: there is no kubectl on PATH`,
        hint: 'install it first, or use a machine that has it (GitHub’s hosted Linux runners do)',
      })
    }
    const timeoutMs = Math.max(1, Math.ceil(Math.min(options.timeoutMs, call.timeoutMs ?? Infinity)))
    const context = subject.context === undefined ? [] : [`--context=${subject.context}`]
    const argv = [...context, `--namespace=${subject.namespace}`, ...call.argv]
    const input = call.input ?? ''
    const group = { program, argv, environment, timeoutMs, input, opensStdin: true, signal }
    const result = await runProcessGroup(group)
    if (result.kind === 'late') {
      const what = `kubectl did not end within ${Math.ceil(timeoutMs / 1000)} s and was stopped`
      const hint =
        'see whether the cluster and its login plugin answer from this machine; raise the input "timeout" if they are that slow'
      return { stdout: '', failure: brokenOff(call, { kind: 'hung', what, hint }) }
    }
    if (result.kind === 'not-started') {
      const what = `kubectl could not be started (${result.code})`
      const hint = 'see that it may be executed'
      return { stdout: '', failure: brokenOff(call, { kind: 'refused', what, hint }) }
    }
    const { code, stdout, stderr } = result
    return code === 0 ? { stdout } : { stdout, failure: readKubectlFailure(stderr, call) }
  }

  /** For what changes nothing: again after a fault that may pass, but not after a call that never ended. */
  async function read(call: KubectlCall): Promise<KubectlResult> {
    for (let tries = 1; ; tries++) {
      const result = await run(call)
      // Whoever prints an answer has been asked: `no` ends with exit code 1.
      const isDone = result.failure?.kind !== 'unsure' || result.stdout !== ''
      if (isDone || tries >= attempts) return result
      await clock.sleep(backoff(tries, clock.random()), signal)
    }
  }

  return {
    run,
    read,
    /** What it prints, of a call that changes nothing. Throws the failure's error. */
    ask: async (call: KubectlCall): Promise<string> => {
      const { stdout, failure } = await read(call)
      if (failure === undefined) return stdout
      throw failure.error
    },
  }
}

function brokenOff(
  { subject, doing }: KubectlTask,
  { kind, what, hint }: Pick<KubectlFailure, 'kind'> & { what: string; hint: string },
): KubectlFailure {
  const message = `${storeWords(subject.store)}: ${doing} failed: ${what}`
  return { kind, managers: [], error: new OatError('STORE_FAILED', { message, hint }) }
}
