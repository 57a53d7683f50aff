import { childEnvironment } from '../../base/child-environment.ts'
import { runProcessGroup } from '../../base/process.ts'
import { findProgram } from '../../base/program.ts'
import { backoff } from '../../base/retry.ts'
import { readSecrets } from '../../runner/inputs.ts'
import type { ClientPorts } from '../../runner/ports.ts'
import { storeError } from '../store-error.ts'
import { type KubectlFailure, type KubectlTask, readKubectlFailure } from './failure.ts'

interface KubectlCall extends KubectlTask {
  readonly argv: readonly string[]
  readonly input?: string
  /** Milliseconds, when that is less than for any other call. */
  readonly timeoutMs?: number
}

export type Kubectl = ReturnType<typeof createKubectl>

/** kubectl on PATH, without the secrets of this run. Throws STORE_MISSING, and the reason of a cancel. */
export function createKubectl({ runner, clock, deadline, attempts }: ClientPorts) {
  const { signal } = deadline
  const environment = childEnvironment(runner.environment, readSecrets(runner))

  async function run(call: KubectlCall): Promise<{ stdout: string; failure?: KubectlFailure }> {
    const { store, doing, input = '' } = call
    const program = findProgram('kubectl', environment)
    if (program === undefined) {
      const hint = 'install it first, or use a machine that has it (GitHub’s hosted Linux runners do)'
      throw storeError('STORE_MISSING', store, { message: 'there is no kubectl on PATH', hint })
    }
    const timeoutMs = Math.max(1, Math.ceil(Math.min(deadline.timeoutMs, call.timeoutMs ?? Infinity)))
    const context = store.context === undefined ? [] : [`--context=${store.context}`]
    const argv = [...context, `--namespace=${store.namespace}`, ...call.argv]
    const group = { program, argv, environment, timeoutMs, input, opensStdin: false, signal }
    const result = await runProcessGroup(group)
    if (result.kind === 'ended') {
      const { code, stdout, stderr } = result
      return code === 0 ? { stdout } : { stdout, failure: readKubectlFailure(stderr, call) }
    }
    const isLate = result.kind === 'late'
    const failure = isLate
      ? `did not end within ${Math.ceil(timeoutMs / 1000)} s and was stopped`
      : `could not be started (${result.code})`
    const hint = 'try kubectl on this machine; raise the input "timeout" if the cluster is slow'
    const error = storeError('STORE_FAILED', store, { message: `${doing} failed: kubectl ${failure}`, hint })
    return { stdout: '', failure: { kind: isLate ? 'hung' : 'refused', error } }
  }

  return {
    run,
    /** What a call prints that changes nothing: again after a fault that may pass. Throws its error. */
    ask: async (call: KubectlCall): Promise<string> => {
      for (let tries = 1; ; tries++) {
        const { stdout, failure } = await run(call)
        if (failure === undefined) return stdout
        if (failure.kind !== 'unsure' || tries >= attempts) throw failure.error
        await clock.sleep(backoff(tries, clock.random()), signal)
      }
    },
  }
}
