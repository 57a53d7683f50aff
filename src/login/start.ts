import { createClock, createDeadline } from '../base/clock.ts'
import { openModePorts } from '../runner/ports.ts'
import type { Runner } from '../runner/runner.ts'
import { type LoginInputs, readLoginInputs } from './inputs.ts'
import type { LoginPorts } from './job.ts'
import { login } from './login.ts'

/** Mode login without bake files. */
export async function startLogin(runner: Runner): Promise<void> {
  await startLoginWith(readLoginInputs(runner), runner)
}

/** Builds what a login works with, and runs it. */
export async function startLoginWith(
  inputs: LoginInputs,
  runner: Runner,
  leave?: LoginPorts['leave'],
): Promise<void> {
  const { attempts, timeout } = inputs
  const clock = createClock()
  const deadline = createDeadline(clock, timeout)
  try {
    const ports = openModePorts(runner, { clock, deadline, attempts })
    await login(inputs, { ...ports, leave, id: clock.unique() })
  } finally {
    deadline.close()
  }
}
