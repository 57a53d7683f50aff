import type { Clock, Deadline } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { backoff, seconds } from '../base/retry.ts'
import { printable } from '../base/text.ts'
import { accessChecks } from '../registry/failure.ts'
import type { RegistryHost } from '../registry/host.ts'
import type { Credential } from '../registry/registry.ts'
import type { Runner } from '../runner/runner.ts'
import {
  authsEntry,
  configFileName,
  configuredHelper,
  fingerprint,
  type JsonObject,
  lockConfig,
  parseDockerConfig,
  readingConfig,
  writingConfig,
} from './config.ts'
import type { Docker } from './docker.ts'
import { fingerprintCredential, fingerprintHeld, heldCredential, readHeld } from './held.ts'
import { placeCredential, repairHelper, saysWhereLoginsGo } from './placement.ts'
import type { PullSecret } from './pull-secret.ts'
import { readUndoRecord, writeUndoRecord } from './undo-record.ts'
import { addLayer, finishLayer, type Layer } from './undo-stack.ts'
import { finishUndo } from './undo.ts'

export interface DockerLogin {
  readonly registry: RegistryHost
  readonly credential: Credential
  /** The registry has just granted what the credential is needed for. */
  readonly isProven: boolean
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
}

/**
 * Logs docker in, under our lock: what is there now is remembered first, and what should be there afterwards is
 * looked for. On Docker Hub a proven credential is put there without asking once more. Throws CONFIG_INVALID, DOCKER_MISSING, DOCKER_LOGIN_FAILED, TOKEN_REJECTED.
 */
export async function loginDocker(login: DockerLogin): Promise<void> {
  const { directory, files } = login
  const madeDirectory = await writingConfig(directory, () => files.makeDirectory(directory))
  const lock = await lockConfig(directory, login)
  try {
    await finishUndo(login, lock.unfinished)
    await remember(login, madeDirectory)
    let isPlaced = await attempt(login)
    if (!(await isThere(login))) {
      login.runner.warning(
        `another process rewrote ${directory}/${configFileName} during the login: logging in once more`,
      )
      isPlaced = await attempt(login)
      if (!(await isThere(login))) throw overwritten(login)
    }
    await markSeen(login)
    if (!isPlaced) await refuseEmptyHelper(login)
  } finally {
    await lock.release()
  }
}

async function readConfig({
  directory,
  files,
}: DockerLogin): Promise<{ text: string | undefined; config: JsonObject }> {
  const path = files.join(directory, configFileName)
  const text = await readingConfig(path, () => files.read(path))
  return { text, config: parseDockerConfig(text, path) }
}

async function remember(login: DockerLogin, madeDirectory: boolean): Promise<void> {
  const { credential, docker, layer: id, registry } = login
  const { text, config } = await readConfig(login)
  if (id === undefined) return
  const key = registry.configKey
  const below = await readHeld(config, { key, docker })
  const put = fingerprintCredential(credential)
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

/** True when the credential was put there, and is known to be served; docker itself does not look. */
async function attempt(login: DockerLogin): Promise<boolean> {
  const { docker, isProven, registry } = login
  const { config } = await readConfig(login)
  // Elsewhere docker does more: certificates of the daemon, identity tokens, the registry's own look at the token.
  if (isProven && registry.isDockerHub && saysWhereLoginsGo(config, docker)) {
    await placeCredential(config, login)
    return true
  }
  await runDockerLogin(login)
  return false
}

/** A helper may have kept nothing, and then the push or pull would fail. Throws DOCKER_LOGIN_FAILED. */
async function refuseEmptyHelper(login: DockerLogin): Promise<void> {
  const { docker, registry } = login
  const { config } = await readConfig(login)
  const helper = configuredHelper(config, registry.configKey)
  if (helper === undefined || authsEntry(config, registry.configKey) === undefined) return
  // Another text than ours is fine: a registry may have handed docker an identity token.
  if (heldCredential(await readHeld(config, { key: registry.configKey, docker })) !== undefined) return
  throw new OatError('DOCKER_LOGIN_FAILED', {
    message: `docker-credential-${helper} does not give back the login to ${registry.name} that docker stored in it`,
    hint: repairHelper,
  })
}

async function runDockerLogin(login: DockerLogin): Promise<void> {
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
  const { credential, docker, registry } = login
  const { config } = await readConfig(login)
  const key = registry.configKey
  // That a helper serves the login was looked at; its mark in the file is enough then.
  if (configuredHelper(config, key) !== undefined) return authsEntry(config, key) !== undefined
  const held = await readHeld(config, { key, docker })
  return fingerprintHeld(held) === fingerprintCredential(credential)
}

async function markSeen(login: DockerLogin): Promise<void> {
  if (login.layer === undefined) return
  const { text } = await readConfig(login)
  const record = await readUndoRecord(login)
  if (record !== undefined)
    await writeUndoRecord(login, finishLayer(record, { id: login.layer, seen: fingerprint(text ?? '') }))
}

function overwritten({ directory, registry }: DockerLogin): OatError {
  return new OatError('DOCKER_LOGIN_FAILED', {
    message: `the login to ${registry.name} was stored twice, but ${directory} does not hold it`,
    hint: 'another process on this machine keeps rewriting the file: use "docker-config: isolated"',
  })
}

/** Faults of the network or of a registry in trouble, in the words of docker and Go's net package. */
const passing =
  /timeout|deadline exceeded|connection (reset|refused)|no such host|temporary failure|unexpected EOF|: EOF|5\d\d (internal|bad|service|gateway)|too many requests|toomanyrequests/i
const refused = /unauthorized|incorrect username|denied|forbidden|failed login|\b40[13]\b/i

/** Whether `docker login` failed in a way that another try may mend. A refused credential is never tried again. */
export function isPassingDockerFailure(output: string): boolean {
  return passing.test(output) && !refused.test(output)
}

/** What docker said, without its log lines: those of a fallback that it tried on the way come first and say nothing. */
function essence(output: string): string {
  const lines = output.split('\n').filter(line => !/^time="[^"]*" level=(info|debug|warning)/.test(line))
  return printable(lines.join('\n'), 300) || 'it said nothing'
}

/** `docker login` ended with `exitCode`, which is not 0. TOKEN_REJECTED when the registry refused, else DOCKER_LOGIN_FAILED. */
function dockerLoginFailure(result: {
  exitCode: number
  output: string
  registry: string
  username: string
}): OatError {
  const { exitCode, output, registry, username } = result
  const said = essence(output)
  if (refused.test(output) && !/credential/i.test(output)) {
    return new OatError('TOKEN_REJECTED', {
      message: `docker login to ${registry} as ${username} was refused (${said})`,
      hint: accessChecks(username, 'the secret has the complete token'),
    })
  }
  return new OatError('DOCKER_LOGIN_FAILED', {
    message: `docker login to ${registry} as ${username} ended with exit code ${exitCode} (${said})`,
    hint:
      advice.find(([said]) => said.test(output))?.[1] ??
      'run docker login by hand on this machine to see more',
  })
}

/** What to do about what docker said, the first one that is found in it. */
const advice: readonly (readonly [RegExp, string])[] = [
  [/credential/i, repairHelper],
  [
    // docker/cli 28.4 and later ask the engine which registries may do without TLS.
    /server gave HTTP response to HTTPS client/,
    'this registry has no TLS. Docker accepts that on the same machine alone, and from Docker 28.4 on only while its engine runs: start the engine, or give the registry TLS',
  ],
]
