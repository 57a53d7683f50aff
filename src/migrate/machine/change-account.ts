import { type JsonObject } from '../../base/json.ts'
import { entryIn, formatDockerConfig, type Kept } from '../../docker/config.ts'
import type { DockerPorts } from '../../docker/docker.ts'
import { lookAsDocker, underLock, writeConfigIn } from '../../docker/config-files.ts'
import { inFile, type Place, tellHelper } from '../../docker/place.ts'
import { storeFailed } from '../../docker/failure.ts'
import { logOut } from '../../docker/log-out.ts'
import { parseRegistryHost } from '../../registry/host.ts'
import { hubKey } from './findings.ts'

/**
 * Changes the account that docker uses for Docker Hub. In config.json a login replaces the account before in one write. A helper may keep both: that of pass has one
 * entry a user name and serves the first by the alphabet (its pass.go); and a login by browser leaves tokens that docker prefers.
 * Then the account is logged out first, and kept in memory until the new login is seen to work.
 * @param open gives ports with time of their own: what failed may have failed because its time was over
 */
export function changeAccount(open: () => DockerPorts) {
  let before: { readonly place: Place; readonly kept: Kept; readonly config: JsonObject } | undefined
  return {
    /** Logs the account before out, where a login alone would not replace it. Throws as `logOut` does. */
    leave: async (): Promise<void> => {
      const ports = open()
      const { config, place, look } = await lookAsDocker(ports.docker.configDirectory, hubKey, ports)
      if ('why' in look || look.kept === null) return
      before = { place, kept: look.kept, config }
      if (needsLogout(place, config)) await logOut(parseRegistryHost('docker.io'), ports)
    },
    /** Puts the account before back, if it was taken out. Throws DOCKER_LOGIN_FAILED, CONFIG_INVALID. */
    putBack: async (): Promise<void> => {
      if (before === undefined) return
      const ports = open()
      const { docker, files } = ports
      const { place, kept, config } = before
      await underLock({ ...ports, directory: docker.configDirectory }, async held => {
        if (place !== inFile && kept !== null) {
          // Whatever else got into it by then goes first.
          await docker.helper({ name: place, verb: 'erase', input: hubKey })
          const failure = await tellHelper(held, { name: place, verb: 'store', input: kept })
          if (failure !== undefined) throw storeFailed(place, failure, isOut)
        }
        await writeConfigIn(docker.configDirectory, files, formatDockerConfig(config))
      })
    },
  }
}

const isOut = 'the account before is logged out: unlock the credential helper, then run docker login'

function needsLogout(place: Place, config: JsonObject): boolean {
  return place !== inFile || entryIn(config, `${hubKey}refresh-token`) !== null
}
