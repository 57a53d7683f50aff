import { createClock, createDeadline } from '../base/clock.ts'
import { createFiles } from '../base/files.ts'
import { createHttp } from '../base/http.ts'
import type { Secret } from '../base/secret.ts'
import { createDocker, type Docker } from '../docker/docker.ts'
import { createRegistry } from '../registry/registry.ts'
import { readSecrets } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'
import { readLoginInputs } from './inputs.ts'
import { login } from './login.ts'

/** What `migrate --machine` changes of a login. */
interface Adaptation {
  /** May change what a login of docker does. */
  readonly docker: (docker: Docker) => Docker
  /** What no child may inherit, beside the inputs of this login. */
  readonly secrets: readonly Secret[]
}

/** Builds what mode login works with, and runs it. */
export async function startLogin(runner: Runner, adapted?: Adaptation): Promise<void> {
  const inputs = readLoginInputs(runner)
  const clock = createClock()
  const deadline = createDeadline({ clock, timeout: inputs.timeout, attempts: inputs.attempts })
  const http = createHttp({ clock, deadline, attempts: inputs.attempts, onRetry: runner.info })
  const { environment, mask } = runner
  const id = clock.unique()
  const openDocker = () => {
    const secrets = [...readSecrets(runner), ...(adapted?.secrets ?? [])]
    const docker = createDocker({ environment, secrets, deadline, run: id })
    return adapted === undefined ? docker : adapted.docker(docker)
  }
  try {
    await login(inputs, {
      runner,
      clock,
      deadline,
      files: createFiles(clock.unique),
      http,
      openRegistry: (host, credential) => createRegistry({ host, credential, http, mask }),
      openDocker,
      id,
      runsDocker: adapted !== undefined,
    })
  } finally {
    deadline.close()
  }
}
