import { readSecrets } from '../command/inputs.ts'
import { login } from '../command/login.ts'
import { readLoginInputs } from '../command/login-inputs.ts'
import { createClock } from '../io/clock.ts'
import { createDeadline } from '../io/deadline.ts'
import { createDocker } from '../io/docker.ts'
import { createFiles } from '../io/files.ts'
import { fingerprint } from '../io/fingerprint.ts'
import { createHttp } from '../io/http.ts'
import { createRegistry } from '../io/registry.ts'
import { createYaml } from '../io/yaml.ts'
import type { Secret } from '../model/secret.ts'
import type { Docker, Runner } from '../ports.ts'

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
  await login(inputs, {
    runner,
    clock,
    deadline,
    files: createFiles(clock.unique),
    yaml: createYaml(),
    fingerprint,
    openRegistry: (host, credential) => createRegistry({ host, credential, http, mask }),
    openDocker,
    id,
  })
}
