import { createClock, createDeadline } from '../base/clock.ts'
import { openModePorts } from '../runner/ports.ts'
import type { Runner } from '../runner/runner.ts'
import { readVerifyInputs } from './inputs.ts'
import { verify } from './verify.ts'

export async function startVerify(runner: Runner): Promise<boolean> {
  const inputs = readVerifyInputs(runner)
  const { attempts, timeout } = inputs
  const clock = createClock()
  const deadline = createDeadline(clock, timeout)
  try {
    return await verify(inputs, openModePorts(runner, { clock, deadline, attempts }))
  } finally {
    deadline.close()
  }
}
