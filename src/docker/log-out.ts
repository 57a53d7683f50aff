import type { JsonObject } from '../base/json.ts'
import { unique } from '../base/text.ts'
import type { RegistryHost } from '../registry/host.ts'
import { requestHost, scopedLogins } from './buildx.ts'
import { entryIn, formatDockerConfig, namedRegistries, withEntry } from './config.ts'
import { refuseAuthConfigOverride } from './config.ts'
import { changeConfig, configFileName, lookAsDocker, readConfigIn, writingConfig } from './config-files.ts'
import type { DockerPorts } from './docker.ts'
import { helperFailed, helperUnreadable, loginFailed } from './failure.ts'
import { underLock } from './lock.ts'
import { askHelper, inFile, type Place, placeWords, tellHelper } from './credential-helper.ts'
import { removeEmptyWay } from './scoped.ts'
import { takeOutOver } from './undo.ts'

/** Removes docker's login to a registry, whoever made it. Throws CONFIG_INVALID, DOCKER_LOGIN_FAILED. */
export async function logOut(registry: RegistryHost, ports: DockerPorts): Promise<void> {
  const { docker, files, runner } = ports
  const directory = await files.realPath(docker.configDirectory)
  const path = files.join(directory, configFileName)
  await underLock({ ...ports, directory }, async lockedPorts => {
    await takeOutOver(lockedPorts)
    const logins = await placesOf(registry, directory, lockedPorts)
    for (const { key, place } of logins) if (place !== inFile) await eraseIn(place, key, lockedPorts)
    const { isThere } = await changeConfig({ directory, files }, ({ text = null, config }) => {
      const keys = keysOf(registry, config)
      const withoutLogins = keys.reduce((left, key) => withEntry(left, key, null), config)
      const isThere = keys.some(key => entryIn(config, key) !== null)
      return { isThere, after: isThere ? formatDockerConfig(withoutLogins) : text }
    })
    if ((await placesOf(registry, directory, lockedPorts)).length > 0) {
      throw loginFailed(`another program logs in to ${registry.name}`, 'run it again when it is done')
    }
    refuseAuthConfigOverride(runner.environment, registry)
    const usedPlaces = logins.map(({ place }) => place).concat(isThere ? inFile : [])
    const places = unique(usedPlaces.map(place => placeWords(place, path)))
    if (places.length === 0) runner.info(`docker is not logged in to ${registry.name} (${path})`)
    else runner.info(`logged out of ${registry.name}: removed from ${places.join(' and ')}`)
  })
}

async function placesOf(registry: RegistryHost, directory: string, ports: DockerPorts) {
  const keys = keysOf(registry, (await readConfigIn(directory, ports.files)).config)
  const logins: { key: string; place: Place }[] = []
  for (const key of keys) {
    const { config, place, look: placeLook } = await lookAsDocker(directory, key, ports)
    if ('why' in placeLook) throw helperUnreadable(place, placeLook.why)
    if (placeLook.kept !== null) logins.push({ key, place })
    if (place !== inFile && entryIn(config, key) !== null) logins.push({ key, place: inFile })
  }
  return logins
}

/** A helper may keep several users: its `erase` takes them all. */
async function eraseIn(name: Place, key: string, ports: DockerPorts): Promise<void> {
  const failure = await tellHelper(ports, { name, verb: 'erase', input: key })
  const afterErase = await askHelper(name, key, ports)
  if ('kept' in afterErase && afterErase.kept === null) return
  throw helperFailed(name, `erase failed (${failure ?? 'it still has a login'})`)
}

/**
 * A login by browser leaves two more, which docker prefers (docker/cli, oauth store). It takes one of the file
 * for the same host, too, whatever its scheme and path (docker/cli, file_store.go).
 */
function keysOf({ configKey, isDockerHub }: RegistryHost, config: JsonObject): readonly string[] {
  const hostOf = (key: string): string => key.replace(/^https?:\/\/|(?<=[^:/])\/.*$/gs, '')
  const sameHost = namedRegistries(config).filter(key => hostOf(key) === hostOf(configKey))
  const byBrowser = isDockerHub ? ['access-token', 'refresh-token'].map(name => configKey + name) : []
  return unique([configKey, byBrowser, sameHost].flat())
}

/** Removes the logins for builds alone to a registry, of all jobs. Throws CONFIG_INVALID. */
export async function logOutScoped(root: string, registry: RegistryHost, { files, runner }: DockerPorts) {
  for (const { path, host } of await scopedLogins(root, files)) {
    if (host !== requestHost(registry)) continue
    const directory = path.slice(0, -configFileName.length - 1)
    await writingConfig(directory, () => files.remove(path))
    runner.info(`builds: logged out of ${registry.name}: removed ${path}`)
    await removeEmptyWay(root, directory, files)
  }
}
