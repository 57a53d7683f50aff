import { createClock, createDeadline } from '../base/clock.ts'
import { createFiles } from '../base/files.ts'
import { createHttp } from '../base/http.ts'
import type { Secret } from '../base/secret.ts'
import { createDocker } from '../docker/docker.ts'
import { openHubAccess } from '../hub/requests.ts'
import { createRegistry } from '../registry/registry.ts'
import type { Runner } from '../runner/runner.ts'
import { type LoginInputs, readLoginInputs } from './inputs.ts'
import { login } from './login.ts'

/** Mode login without bake files. No child of it inherits one of `secrets`. */
export async function startLogin(runner: Runner, secrets: readonly Secret[]): Promise<void> {
  await startLoginWith(readLoginInputs(runner), { runner, secrets })
}

/** Builds what a login works with, and runs it. `leave`: as in `LoginPorts`. */
export async function startLoginWith(
  inputs: LoginInputs,
  start: { runner: Runner; secrets: readonly Secret[]; leave?: () => Promise<void> },
): Promise<void> {
  const { runner, secrets, leave } = start
  const clock = createClock()
  const deadline = createDeadline(clock, inputs.timeout)
  const http = createHttp({ clock, deadline, attempts: inputs.attempts, onRetry: runner.info })
  const { environment, info: onWait, mask } = runner
  const id = clock.unique()
  try {
    await login(inputs, {
      runner,
      clock,
      deadline,
      files: createFiles(clock.unique),
      http,
      openRegistry: (host, credential) => createRegistry(host, credential, { http, mask }),
      openHub: ({ username: organization, token: password }) => {
        const hub = { baseUrl: inputs.hubUrl, organization, account: { username: organization, password } }
        return openHubAccess({ ...hub, tokenInput: 'token', http, clock, deadline, mask, onWait })
      },
      openDocker: () => createDocker({ environment, secrets, deadline, run: id }),
      id,
      leave,
    })
  } finally {
    deadline.close()
  }
}
