import type { Clock } from '../base/clock.ts'
import { backoff, seconds } from '../base/retry.ts'
import { printable } from '../base/text.ts'
import { authsEntry, configuredHelper } from './config.ts'
import { configFileName, readConfigIn, writingConfig } from './config-files.ts'
import { lockConfig } from './config-lock.ts'
import type { DockerPorts } from './docker.ts'
import { dockerLoginFailure, isPassingDockerFailure, overwritten } from './failure.ts'
import {
  fingerprint,
  fingerprintCredential,
  fingerprintStored,
  readStored,
  saysWhereLoginsGo,
  storeCredential,
} from './stored-login.ts'
import { type NotedLogin, noteLogin, readUndoRecord, writeUndoRecord } from './undo-record.ts'
import { finishLayer } from './undo-stack.ts'
import { finishUndo } from './undo.ts'

export interface DockerLogin extends NotedLogin, DockerPorts {
  /** The registry has just granted what the credential is needed for. */
  readonly isProven: boolean
  readonly attempts: number
  readonly clock: Clock
}

/**
 * Logs docker in, under our lock: what is there now is remembered first, and what should be there afterwards is
 * looked for. On Docker Hub a proven credential is put there without asking once more. Throws CONFIG_INVALID, DOCKER_MISSING, DOCKER_LOGIN_FAILED, TOKEN_REJECTED.
 */
export async function loginDocker(login: DockerLogin): Promise<void> {
  const { directory, files, registry } = login
  const madeDirectory = await writingConfig(directory, () => files.makeDirectory(directory))
  const lock = await lockConfig(directory, login)
  try {
    await finishUndo(login, lock.unfinished)
    await noteLogin(login, await readConfigIn(directory, files), { madeDirectory })
    await attempt(login)
    if (!(await isThere(login))) {
      login.runner.warning(
        `another process rewrote ${directory}/${configFileName} during the login: logging in once more`,
      )
      await attempt(login)
      if (!(await isThere(login))) throw overwritten(registry.name, directory)
    }
    await markSeen(login)
  } finally {
    await lock.release()
  }
}

async function attempt(login: DockerLogin): Promise<void> {
  const { config } = await readConfigIn(login.directory, login.files)
  // Elsewhere docker does more: certificates of the daemon, identity tokens, the registry's own look at the token.
  const isKnown = login.isProven && login.registry.isDockerHub
  if (isKnown && saysWhereLoginsGo(config, login.docker)) await storeCredential(config, login)
  else await runDockerLogin(login)
}

async function runDockerLogin(login: DockerLogin): Promise<void> {
  const { attempts, clock, credential, deadline, directory, docker, registry, runner } = login
  for (let tries = 1; ; tries++) {
    const result = await docker.login(credential, registry.name, directory)
    if (result.exitCode === 0) return
    const output = result.stderr || result.stdout
    if (tries >= attempts || !isPassingDockerFailure(output)) {
      throw dockerLoginFailure(result, registry.name, credential)
    }
    const pause = backoff(tries, clock.random())
    runner.info(
      `docker login: ${printable(output, 200)}; trying again in ${seconds(pause)} (${tries + 1} of ${attempts})`,
    )
    await clock.sleep(pause, deadline.signal)
  }
}

async function isThere(login: DockerLogin): Promise<boolean> {
  const { credential, docker, registry } = login
  const { config } = await readConfigIn(login.directory, login.files)
  const key = registry.configKey
  // What a helper holds, docker marks in the file.
  if (configuredHelper(config, key) !== undefined) return authsEntry(config, key) !== undefined
  const stored = await readStored(config, key, docker)
  return fingerprintStored(stored) === fingerprintCredential(credential)
}

async function markSeen(login: DockerLogin): Promise<void> {
  if (login.layer === undefined) return
  const { text } = await readConfigIn(login.directory, login.files)
  const record = await readUndoRecord(login)
  if (record !== undefined) {
    await writeUndoRecord(login, finishLayer(record, login.layer, fingerprint(text ?? '')))
  }
}
