import { type Clock, createClock } from '../../src/base/clock.ts'
import { openModePorts } from '../../src/runner/ports.ts'
import type { Runner } from '../../src/runner/runner.ts'
import { silentRunner } from './silent-runner.ts'

export interface Quiet extends Partial<Runner> {
  readonly clock?: Clock
  readonly signal?: AbortSignal
  readonly timeoutMs?: number
  readonly endsAt?: number
  readonly attempts?: number
  readonly inputs?: Readonly<Record<string, string>>
}

/** What a mode works with: a runner that says nothing, and no end of time; where not told otherwise. */
export function quietPorts(told: Quiet = {}) {
  // A busy machine must not time out by itself.
  const { clock = createClock(), attempts = 1, timeoutMs = 20_000, inputs, ...runner } = told
  const { signal = new AbortController().signal, endsAt = Infinity } = told
  const deadline = { signal, endsAt, timeoutMs }
  return openModePorts({ ...silentRunner(inputs), ...runner }, { clock, deadline, attempts })
}
