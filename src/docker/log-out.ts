import type { RegistryHost } from '../registry/host.ts'
import { authsEntry, formatDockerConfig, withAuthsEntry } from './config.ts'
import { configFileName, lookAsDocker, readConfigIn, writeConfigIn, writingConfig } from './config-files.ts'
import { lockConfig } from './config-lock.ts'
import type { DockerPorts } from './docker.ts'
import { helperFailed, helperUnreadable } from './failure.ts'
import { inFile, lookIn, type KeptPlace, placeWords, tellHelper } from './stored-login.ts'
import { takeOutOver } from './undo.ts'

/** Removes docker's login to a registry, whoever made it, and says so. Throws CONFIG_INVALID, DOCKER_LOGIN_FAILED. */
export async function logOut(registry: RegistryHost, ports: DockerPorts): Promise<void> {
  const { docker, files, runner } = ports
  const directory = await files.realPath(docker.configDirectory)
  const path = files.join(directory, configFileName)
  const keys = keysOf(registry)
  if ((await placesOf(keys, directory, ports)).length === 0) {
    runner.info(`docker is not logged in to ${registry.name} (${path})`)
    return
  }
  await writingConfig(directory, () => files.makeDirectory(directory))
  const lock = await lockConfig(directory, ports)
  const held = { ...ports, deadline: lock.deadline, directory }
  try {
    await takeOutOver(held)
    const found = await placesOf(keys, directory, held)
    for (const { key, place } of found) if (place !== inFile) await eraseIn(place, key, held)
    const { config } = await readConfigIn(directory, files)
    const rest = keys.reduce((left, key) => withAuthsEntry(left, key, undefined), config)
    if (keys.some(key => authsEntry(config, key) !== undefined)) {
      await writeConfigIn(directory, files, formatDockerConfig(rest))
    }
    const places = [...new Set(found.map(({ place }) => placeWords(place, path)))]
    if (places.length > 0) runner.info(`logged out of ${registry.name}: removed from ${places.join(' and ')}`)
  } finally {
    await lock.release()
  }
}

/** The places that have a login under these keys, or its mark. Throws DOCKER_LOGIN_FAILED for one that cannot be read. */
async function placesOf(keys: readonly string[], directory: string, ports: DockerPorts) {
  const found: { key: string; place: KeptPlace }[] = []
  for (const key of keys) {
    const { config, place, look } = await lookAsDocker(directory, key, ports)
    const now = await look()
    if (now.kind === 'unreadable') throw helperUnreadable(place, now.why)
    if (now.kind === 'login') found.push({ key, place })
    if (place !== inFile && authsEntry(config, key) !== undefined) found.push({ key, place: inFile })
  }
  return found
}

/** A helper may keep several users: its `erase` takes them all. Throws DOCKER_LOGIN_FAILED where one is still served. */
async function eraseIn(name: KeptPlace, key: string, ports: DockerPorts): Promise<void> {
  const failure = await tellHelper(ports, { name, verb: 'erase', input: key })
  const after = await lookIn(name, key, { ...ports, config: {} })
  if (after.kind === 'nothing') return
  throw helperFailed(name, { verb: 'erase', why: failure ?? 'it still has a login' })
}

/** A login by browser leaves two more beside Docker Hub's own, which docker prefers (docker/cli, oauth store). */
function keysOf({ configKey, isDockerHub }: RegistryHost): readonly string[] {
  return isDockerHub ? [configKey, `${configKey}access-token`, `${configKey}refresh-token`] : [configKey]
}
