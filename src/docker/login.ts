import type { JsonObject } from '../base/json.ts'
import type { RegistryHost } from '../registry/host.ts'
import { type Credential, encodedCredential } from '../registry/registry.ts'
import { entryIn, formatDockerConfig, ownHelper, hasNoCredentialKeys } from './config.ts'
import { withEntry, withoutHelper, withoutHelpers } from './config.ts'
import { configFileName, readConfigIn, writeConfigIn, writingConfig } from './config-files.ts'
import type { DockerPorts } from './docker.ts'
import { dockerLoginFailure, elsewhere, helperFailed, helperUnreadable, loginFailed } from './failure.ts'
import {
  fingerprint,
  fingerprintCredential,
  inFile,
  keepsOneUser,
  lookIn,
  mark,
  markPrint,
} from './credential-helper.ts'
import { type Place, placeFor, placeWords, printOf, putBack, tellHelper } from './credential-helper.ts'
import { underLock } from './lock.ts'
import type { PullSecret } from './pull-secret.ts'
import { readUndoRecord, writeUndoRecord } from './undo-record.ts'
import { outcomeOf, type Put, withLoginEnded, withPuts } from './undo-stack.ts'
import { takeOutOver } from './undo.ts'

/** A login that is about to be made. */
export interface ComingLogin extends DockerPorts {
  /** Docker's config directory, links resolved. */
  readonly directory: string
  readonly registry: RegistryHost
  readonly credential: Credential
  /** Names it in the undo record; `undefined` keeps none. */
  readonly login: string | undefined
  /** Recorded with it; the caller writes it. */
  readonly pullSecret?: PullSecret | undefined
  /** The registry has just granted what the credential is needed for. */
  readonly isProven: boolean
  /** The directory is that of one repository, in which only buildx looks. */
  readonly isForBuilds?: boolean
}

/**
 * Logs docker in, under our lock: what is there now is read and remembered first, and docker's own place is
 * asked afterwards. On Docker Hub a proven credential is put there without asking once more. Throws
 * CONFIG_INVALID, DOCKER_MISSING, DOCKER_LOGIN_FAILED, TOKEN_REJECTED.
 */
export async function loginDocker(coming: ComingLogin): Promise<void> {
  await underLock(coming, async (held, isNew) => {
    await takeOutOver(held)
    await putLogin(held, isNew)
  })
}

async function putLogin(coming: ComingLogin, madeDirectory: boolean): Promise<void> {
  const { credential, directory, docker, files, login, registry, runner } = coming
  const key = registry.configKey
  const path = files.join(directory, configFileName)
  const { text, config } = await readConfigIn(directory, files)
  const usual = placeOf(coming, config)
  const isDiverted = login !== undefined && usual !== inFile && !keepsOneUser(usual, docker.platform)
  const place = isDiverted ? inFile : usual
  const look = await lookIn(place, key, { ...coming, config })
  if ('why' in look) throw helperUnreadable(place, look.why)
  const put = { key, place, print: fingerprintCredential(credential), below: look.kept }
  if (login !== undefined) {
    const { pullSecret: file } = coming
    const written = file && { pullSecret: { path: file.path, put: fingerprint(file.text.reveal()) } }
    const diverted = isDiverted && { helper: ownHelper(config, key) }
    const own: Put = { ...put, login, pending: true, ...diverted, ...written }
    const itsMark: Put = { login, key, place: inFile, print: markPrint, below: entryIn(config, key) }
    const puts = place === inFile ? [own] : [own, itsMark]
    const before = { file: text, seen: fingerprint(text ?? ''), madeDirectory }
    await writeUndoRecord(coming, withPuts(await readUndoRecord(coming), puts, before))
    // For builds it is noted when all of them have their login.
    if (coming.isForBuilds !== true) runner.saveState('where', placeWords(place, path))
  }
  if (isDiverted) {
    runner.notice(
      `docker-credential-${usual} may keep several users of ${registry.name} apart, so this login is kept in ${path} until the job ends; docker reads it there`,
    )
  }
  const plan = { place, isDiverted, config: isDiverted ? withoutHelper(config, key, usual) : config }
  const failure = await store(coming, plan)
  const { text: left, config: now } = await readConfigIn(directory, files)
  const after = await lookIn(place, key, { ...coming, config: now })
  const isOurs = 'kept' in after && printOf(after.kept) === put.print
  if (placeOf(coming, now) !== place || (place === inFile && !isOurs)) {
    const hint = `another process on this machine rewrites the file: run it again, or ${elsewhere}`
    throw loginFailed(`the login to ${registry.name} was stored, but ${directory} does not hold it`, hint)
  }
  if (!isOurs) {
    const end = outcomeOf(put, (await putBack(put, coming)).after)
    if (failure !== undefined) throw helperFailed(place, `store failed (${failure})`)
    const isBehind = end !== 'done' || !keepsOneUser(place, docker.platform)
    const what = `does not give back the login to ${registry.name} that was stored in it`
    const hint = `it may keep another user of the same registry: log that one out with docker logout, or ${elsewhere}`
    throw helperFailed(place, isBehind ? `${what}; it may still be in there` : what, hint)
  }
  const record = login === undefined ? undefined : await readUndoRecord(coming)
  if (login === undefined || record === undefined) return
  await writeUndoRecord(coming, withLoginEnded(record, login, fingerprint(left ?? '')))
}

/** buildx asks no helper for the login of one repository. */
function placeOf({ docker, isForBuilds, registry }: ComingLogin, config: JsonObject): Place {
  return isForBuilds === true ? inFile : placeFor(config, registry.configKey, docker)
}

/** Puts the login into its place. Gives the reason where a helper says that it did not take it. */
async function store(
  coming: ComingLogin,
  { place, config, isDiverted }: { place: Place; config: JsonObject; isDiverted: boolean },
): Promise<string | undefined> {
  const { credential, directory, files, isForBuilds = false, isProven, registry } = coming
  const { configKey: key } = registry
  const entry = JSON.stringify({ auth: encodedCredential(credential) })
  if (isForBuilds) {
    const text = formatDockerConfig(withEntry(withoutHelpers(config), key, entry))
    await writingConfig(directory, () => files.writeOwn(files.join(directory, configFileName), text))
    return undefined
  }
  // Elsewhere docker does more: certificates of the daemon, identity tokens, the registry's own look at the
  // token. And where the file says nothing of credentials, it writes down the helper that it takes.
  if (!isProven || !registry.isDockerHub || (place !== inFile && hasNoCredentialKeys(config))) {
    if (isDiverted) await writeConfigIn(directory, files, formatDockerConfig(config))
    await runDockerLogin(coming)
    return undefined
  }
  if (place !== inFile) {
    const own = { ServerURL: key, Username: credential.username, Secret: credential.token.reveal() }
    const call = { name: place, verb: 'store', input: `${JSON.stringify(own)}\n` } as const
    const failure = await tellHelper(coming, call)
    if (failure !== undefined) return failure
  }
  const changed = withEntry(config, key, place === inFile ? entry : mark)
  await writeConfigIn(directory, files, formatDockerConfig(changed))
  return undefined
}

async function runDockerLogin({ credential, deadline, directory, docker, registry }: ComingLogin) {
  const to = { registry: registry.name, directory, signal: deadline.signal }
  const result = await docker.login(credential, to)
  if (result.exitCode !== 0) throw dockerLoginFailure(result, registry.name, credential)
}
