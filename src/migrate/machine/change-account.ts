import { type JsonObject } from '../../base/json.ts'
import { authsEntry, formatDockerConfig } from '../../docker/config.ts'
import type { DockerPorts } from '../../docker/docker.ts'
import { readConfigIn, writeConfigIn } from '../../docker/config-files.ts'
import { lockConfig } from '../../docker/config-lock.ts'
import { type StoredLogin, readStored, tellHelper } from '../../docker/stored-login.ts'
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
  let before: { readonly stored: StoredLogin; readonly config: JsonObject } | undefined
  return {
    /** Logs the account before out, where a login alone would not replace it. Throws as `logOut` does. */
    leave: async (): Promise<void> => {
      const ports = open()
      const { docker, files } = ports
      const { config } = await readConfigIn(docker.configDirectory, files)
      const stored = await readStored(config, hubKey, docker)
      if (stored.kind === 'nothing') return
      before = { stored, config }
      if (needsLogout(stored, config)) await logOut(parseRegistryHost('docker.io'), ports)
    },
    /** Puts the account before back, if it was taken out. Throws DOCKER_LOGIN_FAILED, CONFIG_INVALID. */
    putBack: async (): Promise<void> => {
      if (before === undefined) return
      const ports = open()
      const { docker, files } = ports
      const { stored, config } = before
      const lock = await lockConfig(docker.configDirectory, ports)
      try {
        if (stored.kind === 'helper' && stored.answer !== null) {
          const { name, answer } = stored
          // Whatever else got into it by then goes first.
          await docker.helper({ name, verb: 'erase', input: hubKey })
          await tellHelper(docker, { name, verb: 'store', input: answer, hint: isOut })
        }
        await writeConfigIn(docker.configDirectory, files, formatDockerConfig(config))
      } finally {
        await lock.release()
      }
    },
  }
}

const isOut = 'the account before is logged out: unlock the credential helper, then run docker login'

function needsLogout(stored: StoredLogin, config: JsonObject): boolean {
  if (stored.kind === 'helper') return stored.answer !== null
  return authsEntry(config, `${hubKey}refresh-token`) !== undefined
}
