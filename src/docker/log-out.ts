import type { Deadline } from '../base/clock.ts'
import type { Files } from '../base/files.ts'
import { type JsonObject } from '../base/json.ts'
import type { RegistryHost } from '../registry/host.ts'
import type { Runner } from '../runner/runner.ts'
import { formatDockerConfig } from './config.ts'
import { configFileName, lockConfig, readConfigIn, writeConfigIn, writingConfig } from './config-files.ts'
import type { Docker } from './docker.ts'
import { readStored, restoreStored } from './stored-login.ts'

interface LogOutPorts {
  readonly runner: Runner
  readonly docker: Docker
  readonly files: Files
  readonly deadline: Deadline
}

/**
 * Removes docker's login to a registry from config.json or the credential helper, whoever made it, and says what it did.
 * Throws CONFIG_INVALID, DOCKER_LOGIN_FAILED.
 */
export async function logOut(registry: RegistryHost, ports: LogOutPorts): Promise<void> {
  const { docker, files, runner } = ports
  const directory = await files.realPath(docker.configDirectory)
  const path = files.join(directory, configFileName)
  const read = async () => (await readConfigIn(directory, files)).config
  const holders = await removeAll(await read(), { registry, docker, dryRun: true })
  if (holders.found.length === 0) {
    runner.info(`docker is not logged in to ${registry.name} (${path})`)
    return
  }
  await writingConfig(directory, () => files.makeDirectory(directory))
  const lock = await lockConfig(directory, ports)
  try {
    const before = await read()
    const { config, found: helpers } = await removeAll(before, { registry, docker, dryRun: false })
    if (config !== before) await writeConfigIn(directory, files, formatDockerConfig(config))
    runner.info(
      `logged out of ${registry.name}: removed from ${[...new Set(helpers)].map(one => one ?? path).join(' and ')}`,
    )
  } finally {
    await lock.release()
  }
}

/** Where the login was found: a helper, or `undefined` for config.json. */
interface Removed {
  readonly config: JsonObject
  readonly found: readonly (string | undefined)[]
}

async function removeAll(
  config: JsonObject,
  how: { registry: RegistryHost; docker: Docker; dryRun: boolean },
): Promise<Removed> {
  const { registry, docker, dryRun } = how
  const helpers: (string | undefined)[] = []
  let changed = config
  for (const key of keysOf(registry)) {
    const current = await readStored(changed, key, docker)
    if (current.kind === 'nothing') continue
    if (current.kind === 'helper' && current.answer === null && current.entry === null) continue
    helpers.push(current.kind === 'helper' ? `docker-credential-${current.name}` : undefined)
    if (!dryRun) changed = await restoreStored(changed, { key, current, below: { kind: 'nothing' }, docker })
  }
  return { config: changed, found: helpers }
}

/** A login by browser leaves two more beside Docker Hub's own, which docker prefers (docker/cli, oauth store). */
function keysOf({ configKey, isDockerHub }: RegistryHost): readonly string[] {
  return isDockerHub ? [configKey, `${configKey}access-token`, `${configKey}refresh-token`] : [configKey]
}
