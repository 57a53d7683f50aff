import { createClock, createDeadline } from '../base/clock.ts'
import type { Secret } from '../base/secret.ts'
import { openModePorts } from '../runner/ports.ts'
import type { Runner } from '../runner/runner.ts'
import { type LoginInputs, readLoginInputs } from './inputs.ts'
import type { LoginPorts } from './job.ts'
import { login } from './login.ts'

/** Mode login without bake files. No child of it inherits one of `secrets`. */
export async function startLogin(runner: Runner, secrets: readonly Secret[]): Promise<void> {
  await startLoginWith(readLoginInputs(runner), { runner, secrets, leave: undefined })
}

/** Builds what a login works with, and runs it. */
export async function startLoginWith(
  inputs: LoginInputs,
  { runner, secrets, leave }: Pick<LoginPorts, 'runner' | 'secrets' | 'leave'>,
): Promise<void> {
  const { attempts, timeout } = inputs
  const clock = createClock()
  const deadline = createDeadline(clock, timeout)
  try {
    const ports = openModePorts(runner, { clock, deadline, attempts })
    await login(inputs, { ...ports, secrets, leave, id: clock.unique() })
  } finally {
    deadline.close()
  }
}
