import { createClock } from '../base/clock.ts'
import { createDeadline } from '../base/deadline.ts'
import { createFiles } from '../base/files.ts'
import { createDocker } from '../docker/docker.ts'
import { logOut } from '../docker/log-out.ts'
import type { Runner } from '../ports.ts'
import { parseRegistryHost } from '../registry/host.ts'
import { readInteger, readSecrets, readText } from '../runner/inputs.ts'

/** The verb `logout`: what a login from a terminal put there goes again. Throws INPUT_INVALID, and what logOut throws. */
export async function startLogout(runner: Runner): Promise<void> {
  const registry = parseRegistryHost(readText(runner, 'registry'))
  const timeout = readInteger(runner, { name: 'timeout', least: 1, most: 3600 })
  const clock = createClock()
  const deadline = createDeadline({ clock, timeout, attempts: 1 })
  const docker = createDocker({ environment: runner.environment, secrets: readSecrets(runner), deadline })
  await logOut(registry, { runner, docker, deadline, files: createFiles(clock.unique) })
}
