import { OatError } from '../base/error.ts'
import type { Files } from '../base/files-port.ts'
import { backoff, seconds } from '../base/retry.ts'
import { printable } from '../base/text.ts'
import type { Clock, Credential, Deadline, Docker, Fingerprint, Runner } from '../ports.ts'
import type { RegistryHost } from '../registry/host.ts'
import { lockConfig, readingConfig, writingConfig } from './config-access.ts'
import { authsEntry, configuredHelper, type JsonObject, parseDockerConfig } from './config.ts'
import { dockerLoginFailure, isPassingDockerFailure } from './docker-failure.ts'
import { configFile, fingerprintHeld, readHeld } from './held.ts'
import type { PullSecret } from './place-pull-secret.ts'
import { finishUndo } from './take-out.ts'
import { readUndoRecord, writeUndoRecord } from './undo-record.ts'
import { addLayer, finishLayer, type Layer } from './undo-stack.ts'

export interface DockerLogin {
  readonly registry: RegistryHost
  readonly credential: Credential
  /** Where config.json is, links resolved. */
  readonly directory: string
  /** Names this login in the undo record; `undefined` keeps none. */
  readonly layer: string | undefined
  /** Recorded with the layer; whoever logs in writes it. */
  readonly pullSecret?: PullSecret | undefined
  readonly attempts: number
  readonly runner: Runner
  readonly docker: Docker
  readonly files: Files
  readonly clock: Clock
  readonly deadline: Deadline
  readonly fingerprint: Fingerprint
}

/**
 * Logs docker in, under our lock: what is there now is remembered first, and what should be there afterwards is
 * looked for. Throws CONFIG_INVALID, DOCKER_MISSING, DOCKER_LOGIN_FAILED, TOKEN_REJECTED.
 */
export async function loginDocker(login: DockerLogin): Promise<void> {
  const { directory, files } = login
  const madeDirectory = await writingConfig(directory, () => files.makeDirectory(directory))
  const lock = await lockConfig(directory, login)
  try {
    await finishUndo(login, lock.unfinished)
    await remember(login, madeDirectory)
    await attempt(login)
    if (!(await isThere(login))) {
      login.runner.warning(
        `another process rewrote ${directory}/${configFile} during the login: logging in once more`,
      )
      await attempt(login)
      if (!(await isThere(login))) throw overwritten(login)
    }
    await markSeen(login)
  } finally {
    await lock.release()
  }
}

async function readConfig({
  directory,
  files,
}: DockerLogin): Promise<{ text: string | undefined; config: JsonObject }> {
  const path = files.join(directory, configFile)
  const text = await readingConfig(path, () => files.read(path))
  return { text, config: parseDockerConfig(text, path) }
}

async function remember(login: DockerLogin, madeDirectory: boolean): Promise<void> {
  const { credential, docker, fingerprint, layer: id, registry } = login
  const { text, config } = await readConfig(login)
  if (id === undefined) return
  const key = registry.configKey
  const below = await readHeld(config, { key, docker })
  const put = fingerprint(`${credential.username}:${credential.token.reveal()}`)
  const file = login.pullSecret
  const pullSecret = file && { path: file.path, put: fingerprint(file.text.reveal()) }
  const layer: Layer = { id, key, put, below, pending: true, ...(pullSecret && { pullSecret }) }
  const record = addLayer(await readUndoRecord(login), {
    layer,
    file: text,
    seen: fingerprint(text ?? ''),
    madeDirectory,
  })
  await writeUndoRecord(login, record)
}

async function attempt(login: DockerLogin): Promise<void> {
  const { attempts, clock, credential, deadline, directory, docker, registry, runner } = login
  for (let tries = 1; ; tries++) {
    const result = await docker.login({ registry: registry.name, credential, configDirectory: directory })
    if (result.exitCode === 0) return
    const output = result.stderr || result.stdout
    if (tries >= attempts || !isPassingDockerFailure(output)) {
      const { exitCode } = result
      throw dockerLoginFailure({ exitCode, output, registry: registry.name, username: credential.username })
    }
    const pause = backoff(tries, clock.random())
    runner.info(
      `docker login: ${printable(output, 200)}; trying again in ${seconds(pause)} (${tries + 1} of ${attempts})`,
    )
    await clock.sleep(pause, deadline.signal)
  }
}

async function isThere(login: DockerLogin): Promise<boolean> {
  const { credential, docker, fingerprint, registry } = login
  const { config } = await readConfig(login)
  const key = registry.configKey
  // A helper that serves nothing back would have failed the login; its mark in the file is enough then.
  if (configuredHelper(config, key) !== undefined) return authsEntry(config, key) !== undefined
  const held = await readHeld(config, { key, docker })
  return (
    fingerprintHeld(held, fingerprint) === fingerprint(`${credential.username}:${credential.token.reveal()}`)
  )
}

async function markSeen(login: DockerLogin): Promise<void> {
  if (login.layer === undefined) return
  const { text } = await readConfig(login)
  const record = await readUndoRecord(login)
  if (record !== undefined)
    await writeUndoRecord(
      login,
      finishLayer(record, { id: login.layer, seen: login.fingerprint(text ?? '') }),
    )
}

function overwritten({ directory, registry }: DockerLogin): OatError {
  return new OatError('DOCKER_LOGIN_FAILED', {
    message: `docker login to ${registry.name} succeeded twice, but ${directory} does not hold it`,
    hint: 'another process on this machine keeps rewriting the file: use docker-config: isolated',
  })
}
