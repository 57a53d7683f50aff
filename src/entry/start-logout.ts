import { readInteger, readSecrets, readText } from '../command/inputs.ts'
import { logOut } from '../command/log-out.ts'
import { createClock } from '../io/clock.ts'
import { createDeadline } from '../io/deadline.ts'
import { createDocker } from '../io/docker.ts'
import { createFiles } from '../io/files.ts'
import { parseRegistryHost } from '../model/registry-host.ts'
import type { Runner } from '../ports.ts'

/** The verb `logout`: what a login from a terminal put there goes again. Throws INPUT_INVALID, and what logOut throws. */
export async function startLogout(runner: Runner): Promise<void> {
  const registry = parseRegistryHost(readText(runner, 'registry'))
  const timeout = readInteger(runner, { name: 'timeout', least: 1, most: 3600 })
  const clock = createClock()
  const deadline = createDeadline({ clock, timeout, attempts: 1 })
  const docker = createDocker({ environment: runner.environment, secrets: readSecrets(runner), deadline })
  await logOut(registry, { runner, docker, deadline, files: createFiles(clock.unique) })
}
