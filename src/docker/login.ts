import type { Clock } from '../base/clock.ts'
import type { JsonObject } from '../base/json.ts'
import { backoff, seconds } from '../base/retry.ts'
import { printable } from '../base/text.ts'
import type { RegistryHost } from '../registry/host.ts'
import { type Credential, encodedCredential } from '../registry/registry.ts'
import { formatDockerConfig, saysNothingOfCredentials, withAuthsEntry, withoutHelper } from './config.ts'
import { configFileName, lookAsDocker, readConfigIn, writeConfigIn, writingConfig } from './config-files.ts'
import { lockConfig } from './config-lock.ts'
import type { DockerPorts } from './docker.ts'
import {
  dockerLoginFailure,
  helperFailed,
  helperUnreadable,
  isPassingDockerFailure,
  notGivenBack,
  overwritten,
} from './failure.ts'
import {
  fingerprint,
  fingerprintCredential,
  inFile,
  keepsOneUser,
  type Look,
  lookInFile,
  markPrint,
  type KeptPlace,
  placeWords,
  tellHelper,
} from './stored-login.ts'
import type { PullSecret } from './pull-secret.ts'
import { readUndoRecord, writeUndoRecord } from './undo-record.ts'
import { addLayer, finishLayer, type Layer, type Put } from './undo-stack.ts'
import { takeBack, takeOutOver } from './undo.ts'

/** A login that is about to be made. */
export interface ComingLogin extends DockerPorts {
  /** Docker's config directory, links resolved. */
  readonly directory: string
  readonly registry: RegistryHost
  readonly credential: Credential
  /** Names it in the undo record; `undefined` keeps none. */
  readonly layer: string | undefined
  /** Recorded with it; whoever logs in writes it. */
  readonly pullSecret?: PullSecret | undefined
}

export interface DockerLogin extends ComingLogin {
  /** The registry has just granted what the credential is needed for. */
  readonly isProven: boolean
  readonly attempts: number
  readonly clock: Clock
}

/**
 * Logs docker in, under our lock: what is there now is read and remembered first, and docker's own place is asked afterwards. On Docker
 * Hub a proven credential is put there without asking once more. Throws CONFIG_INVALID, DOCKER_MISSING,
 * DOCKER_LOGIN_FAILED, TOKEN_REJECTED.
 */
export async function loginDocker(login: DockerLogin): Promise<void> {
  const { directory, files, registry, runner } = login
  const madeDirectory = await writingConfig(directory, () => files.makeDirectory(directory))
  const lock = await lockConfig(directory, login)
  const held = { ...login, deadline: lock.deadline }
  try {
    await takeOutOver(held)
    if (!(await attempt(held, madeDirectory))) {
      runner.warning(
        `another process rewrote ${directory}/${configFileName} during the login: logging in once more`,
      )
      if (!(await attempt(held, madeDirectory))) throw overwritten(registry.name, directory)
    }
    if (login.layer !== undefined) await markSeen(held, login.layer)
  } finally {
    await lock.release()
  }
}

/** False where config.json does not have the login afterwards, or says another place by then. */
async function attempt(login: DockerLogin, madeDirectory: boolean): Promise<boolean> {
  const { credential, directory, docker, files, registry, runner } = login
  const key = registry.configKey
  const { text, config: before, place: usual, look } = await lookAsDocker(directory, key, login)
  const isDiverted = login.layer !== undefined && usual !== inFile && !keepsOneUser(usual, docker.platform)
  const place = isDiverted ? inFile : usual
  const config = isDiverted ? withoutHelper(before, key, usual) : before
  const layer = layerOf(login, before, { place, isDiverted, look: await look(place) })
  if (login.layer !== undefined) {
    await note(login, { ...layer, pending: true }, { text, madeDirectory })
    runner.saveState('where', placeWords(place, files.join(directory, configFileName)))
  }
  if (isDiverted) {
    runner.notice(
      `docker-credential-${usual} may keep several users of ${registry.name} apart, so this login is kept in ${files.join(directory, configFileName)} until the job ends; docker reads it there`,
    )
  }
  // Elsewhere docker does more: certificates of the daemon, identity tokens, the registry's own look at the token.
  const isPlaced = login.isProven && registry.isDockerHub
  // Where the file says nothing of credentials, docker also writes down the helper that it takes.
  if (isPlaced && (place === inFile || !saysNothingOfCredentials(config))) {
    if (place !== inFile) await fillHelper(login, layer, place)
    const entry = place === inFile ? { auth: encodedCredential(credential) } : {}
    await writeConfigIn(directory, files, formatDockerConfig(withAuthsEntry(config, key, entry)))
  } else {
    if (isDiverted) await writeConfigIn(directory, files, formatDockerConfig(config))
    await runDockerLogin(login)
  }
  const after = await lookAsDocker(directory, key, login)
  if (after.place !== place) return false
  const now = await after.look()
  const isOurs = now.kind === 'login' && now.print === fingerprintCredential(credential)
  if (isOurs || place === inFile) return isOurs
  const outcome = await takeBack(login, layer)
  throw notGivenBack(place, registry.name, outcome !== 'done' || !keepsOneUser(place, docker.platform))
}

/** What the login will put where, with what is there now. Throws DOCKER_LOGIN_FAILED for a helper that cannot be read. */
function layerOf(
  { registry: { configKey: key }, credential, layer }: DockerLogin,
  config: JsonObject,
  { place, isDiverted, look }: { place: KeptPlace; isDiverted: boolean; look: Look },
): Layer {
  if (look.kind === 'unreadable') throw helperUnreadable(place, look.why)
  const diverted = isDiverted && { isDiverted }
  const put: Put = { place, print: fingerprintCredential(credential), below: look.kept, ...diverted }
  const mark: Put = { place: inFile, print: markPrint, below: lookInFile(config, key).kept }
  return { id: layer ?? '', key, puts: place === inFile ? [put] : [put, mark] }
}

/** Notes a login that is coming in the undo record. */
export async function note(
  login: ComingLogin,
  layer: Layer,
  { text, madeDirectory, after }: { text: string | undefined; madeDirectory: boolean; after?: string },
): Promise<void> {
  const { pullSecret: file } = login
  const pullSecret = file && { pullSecret: { path: file.path, put: fingerprint(file.text.reveal()) } }
  const seen = fingerprint(text ?? '')
  const added = { layer: { ...layer, ...pullSecret }, file: text, seen, madeDirectory }
  const record = addLayer(await readUndoRecord(login), added)
  await writeUndoRecord(login, after === undefined ? record : { ...record, seen: fingerprint(after) })
}

async function fillHelper(login: DockerLogin, layer: Layer, name: KeptPlace): Promise<void> {
  const { credential, registry } = login
  const own = {
    ServerURL: registry.configKey,
    Username: credential.username,
    Secret: credential.token.reveal(),
  }
  const failure = await tellHelper(login, { name, verb: 'store', input: `${JSON.stringify(own)}\n` })
  if (failure === undefined) return
  await takeBack(login, layer)
  throw helperFailed(name, { verb: 'store', why: failure })
}

async function runDockerLogin(login: DockerLogin): Promise<void> {
  const { attempts, clock, credential, deadline, directory, docker, registry, runner } = login
  for (let tries = 1; ; tries++) {
    const to = { registry: registry.name, directory, signal: deadline.signal }
    const result = await docker.login(credential, to)
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

async function markSeen(login: DockerLogin, id: string): Promise<void> {
  const { text } = await readConfigIn(login.directory, login.files)
  const record = await readUndoRecord(login)
  if (record !== undefined) await writeUndoRecord(login, finishLayer(record, id, fingerprint(text ?? '')))
}
