import { type JsonObject } from '../base/json.ts'
import type { RegistryHost } from '../registry/host.ts'
import { formatDockerConfig } from './config.ts'
import { configFileName, readConfigIn, writeConfigIn, writingConfig } from './config-files.ts'
import { lockConfig } from './config-lock.ts'
import type { Docker, DockerPorts } from './docker.ts'
import { readStored, restoreStored, type StoredLogin } from './stored-login.ts'

/** Removes docker's login to a registry, whoever made it, and says so. Throws CONFIG_INVALID, DOCKER_LOGIN_FAILED. */
export async function logOut(registry: RegistryHost, ports: DockerPorts): Promise<void> {
  const { docker, files, runner } = ports
  const directory = await files.realPath(docker.configDirectory)
  const path = files.join(directory, configFileName)
  const seen = await readConfigIn(directory, files)
  if ((await storedUnder(keysOf(registry), seen.config, docker)).length === 0) {
    runner.info(`docker is not logged in to ${registry.name} (${path})`)
    return
  }
  await writingConfig(directory, () => files.makeDirectory(directory))
  const lock = await lockConfig(directory, ports)
  try {
    const before = await readConfigIn(directory, files)
    const logins = await storedUnder(keysOf(registry), before.config, docker)
    let { config } = before
    for (const { key, current } of logins) {
      config = await restoreStored(config, { key, current, below: { kind: 'nothing' }, docker })
    }
    if (config !== before.config) await writeConfigIn(directory, files, formatDockerConfig(config))
    const holders = logins.map(({ current }) =>
      current.kind === 'helper' ? `docker-credential-${current.name}` : path,
    )
    runner.info(`logged out of ${registry.name}: removed from ${[...new Set(holders)].join(' and ')}`)
  } finally {
    await lock.release()
  }
}

/** The logins that there are under these keys, in config.json or in a helper. */
async function storedUnder(keys: readonly string[], config: JsonObject, docker: Docker) {
  const logins: { key: string; current: StoredLogin }[] = []
  for (const key of keys) {
    const current = await readStored(config, key, docker)
    const isMark = current.kind === 'helper' && current.answer === null && current.entry === null
    if (current.kind !== 'nothing' && !isMark) logins.push({ key, current })
  }
  return logins
}

/** A login by browser leaves two more beside Docker Hub's own, which docker prefers (docker/cli, oauth store). */
function keysOf({ configKey, isDockerHub }: RegistryHost): readonly string[] {
  return isDockerHub ? [configKey, `${configKey}access-token`, `${configKey}refresh-token`] : [configKey]
}
