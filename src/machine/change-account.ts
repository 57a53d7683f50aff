import type { Deadline } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import type { ChildResult } from '../base/process.ts'
import { printable } from '../base/text.ts'
import {
  authsEntry,
  configFileName,
  type JsonObject,
  lockConfig,
  parseDockerConfig,
  readingConfig,
  writingConfig,
} from '../docker/config.ts'
import type { Docker } from '../docker/docker.ts'
import { type HeldLogin, readHeld } from '../docker/held.ts'
import { hubKey } from './findings.ts'

/** A change of the account that docker uses for Docker Hub. */
export interface AccountChange {
  /** The same docker, whose login first logs the account before out. */
  readonly docker: Docker
  /** Puts the account before back, if a login took it out. Throws DOCKER_LOGIN_FAILED, CONFIG_INVALID. */
  readonly putBack: () => Promise<void>
}

interface ChangePorts {
  readonly docker: Docker
  /** `docker logout`, of Docker Hub. */
  readonly logOut: () => Promise<ChildResult>
  readonly files: Files
  /** Another docker with time of its own: what failed may have failed because its time was over. */
  readonly rescue: () => { docker: Docker; deadline: Deadline }
}

/**
 * In config.json a login takes the place of the account before in one write. A helper may keep both: that of pass has one
 * entry a user name and serves the first by the alphabet (its pass.go); and a login by browser leaves tokens that docker prefers.
 * Then the account is logged out first, and kept in memory until the new login is seen to work.
 */
export function changeAccount({ docker, logOut, files, rescue }: ChangePorts): AccountChange {
  const path = files.join(docker.configDirectory, configFileName)
  const read = async (): Promise<JsonObject> =>
    parseDockerConfig(await readingConfig(path, () => files.read(path)), path)
  let before: { readonly held: HeldLogin; readonly config: JsonObject } | undefined
  return {
    docker: {
      ...docker,
      login: async options => {
        const config = await read()
        const held = await readHeld(config, { key: hubKey, docker })
        if (before === undefined && held.kind !== 'nothing') {
          before = { held, config }
          if (needsLogout(held, config)) await requireLogout(logOut)
        }
        return docker.login(options)
      },
    },
    putBack: async () => {
      if (before === undefined) return
      const { held, config } = before
      const { docker, deadline } = rescue()
      const lock = await lockConfig(docker.configDirectory, { files, deadline })
      try {
        await refill(docker, held)
        const target = await files.realPath(path)
        await writingConfig(docker.configDirectory, () =>
          files.write(target, `${JSON.stringify(config, undefined, '\t')}\n`),
        )
      } finally {
        await lock.release()
      }
    },
  }
}

function needsLogout(held: HeldLogin, config: JsonObject): boolean {
  if (held.kind === 'helper') return held.answer !== null
  return authsEntry(config, `${hubKey}refresh-token`) !== undefined
}

/** What a helper kept: whatever else got in by then goes first. */
async function refill(docker: Docker, held: HeldLogin): Promise<void> {
  if (held.kind !== 'helper' || held.answer === null) return
  await docker.helper({ name: held.name, verb: 'erase', input: hubKey })
  const result = await docker.helper({ name: held.name, verb: 'store', input: held.answer })
  if (result?.exitCode === 0) return
  throw new OatError('DOCKER_LOGIN_FAILED', {
    message: `docker-credential-${held.name} store failed (${printable(result?.stderr || result?.stdout || 'not on PATH', 200)}): the account before is logged out`,
    hint: 'unlock the credential helper, then docker login',
  })
}

async function requireLogout(logOut: ChangePorts['logOut']): Promise<void> {
  const result = await logOut()
  if (result.exitCode === 0) return
  throw new OatError('DOCKER_LOGIN_FAILED', {
    message: `docker logout failed (${printable(result.stderr || result.stdout, 200)})`,
    hint: 'check the credential helper on this machine; the account before is still logged in',
  })
}
