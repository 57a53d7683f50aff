import { isDeepStrictEqual } from 'node:util'
import { fingerprint } from '../base/fingerprint.ts'
import type { JsonObject } from '../base/json.ts'
import { trace } from '../base/trace.ts'
import type { RegistryHost } from '../registry/host.ts'
import { type Credential, encodedCredential } from '../registry/registry.ts'
import { configuredHelper, entryIn, formatDockerConfig, helperEntry, ownHelper } from './config.ts'
import { withEntry, withHelperNamed, withoutHelper } from './config.ts'
import { changeConfig, configFileName, readConfigIn } from './config-files.ts'
import { askHelper, inFile, keepsOneUser, lookIn, mark, markPrint } from './credential-helper.ts'
import { type Place, placeFor, printOf, putBack, tellHelper } from './credential-helper.ts'
import type { DockerPorts } from './docker.ts'
import { entryByDocker } from './entry.ts'
import { elsewhere, helperFailed, helperUnreadable, loginFailed } from './failure.ts'
import { underLock } from './lock.ts'
import type { PullSecret } from './pull-secret.ts'
import type { RepositoryConfig } from './scoped.ts'
import { jobNameOf, readUndoRecord, writeUndoRecord } from './undo-record.ts'
import { outcomeOf, type Put, withLoginEnded, withPuts } from './undo-stack.ts'
import { takeOut, takeOutOver } from './undo.ts'

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

const mostTries = 3

/**
 * Logs docker in, under our lock: what is there now is read and remembered first, and docker's own place is
 * asked afterwards. On Docker Hub a proven credential is put there without asking once more. Throws
 * CONFIG_INVALID, DOCKER_MISSING, DOCKER_LOGIN_FAILED, TOKEN_REJECTED.
 */
export async function loginDocker(coming: ComingLogin): Promise<void> {
  await underLock(coming, async (held, isNew) => {
    await takeOutOver(held)
    const entry = await entryFor(held)
    for (let tries = 1; !(await putLogin(held, entry, isNew)); tries++) {
      if (tries < mostTries) continue
      throw loginFailed(
        `${held.directory} does not hold the login to ${held.registry.name}, which was put there ${mostTries} times`,
        `another process on this machine rewrites the file: run it again, or ${elsewhere}`,
      )
    }
  })
}

/** Gives builds the credential for each repository alone. Docker's login stays. Throws as `loginDocker`. */
export async function loginScoped(
  coming: Omit<ComingLogin, 'directory'>,
  configs: readonly RepositoryConfig[],
): Promise<void> {
  for (const [index, { directory }] of configs.entries()) {
    // The pull secret is recorded with the first of them.
    const pullSecret = index === 0 ? coming.pullSecret : undefined
    await loginDocker({ ...coming, directory, pullSecret, isForBuilds: true })
  }
}

/**
 * What config.json is to say of it. Once it is proven on Docker Hub, that is known. Elsewhere docker does more:
 * certificates of the daemon, identity tokens, the registry's own look at the token.
 */
async function entryFor(coming: ComingLogin): Promise<string> {
  const { credential, isForBuilds = false, isProven, registry } = coming
  if (isForBuilds || (isProven && registry.isDockerHub)) {
    return JSON.stringify({ auth: encodedCredential(credential) })
  }
  // Where it could not be restored later, the registry is not asked.
  await lookBefore(coming)
  return entryByDocker(coming)
}

/** What is there now, and where the login goes. Throws DOCKER_LOGIN_FAILED where that cannot be read. */
async function lookBefore(coming: ComingLogin) {
  const { directory, docker, files, isForBuilds = false, login, registry } = coming
  const { text, config } = await readConfigIn(directory, files)
  const usual = placeOf(coming, config)
  const isApart = isForBuilds || (login !== undefined && !keepsOneUser(usual, docker.platform))
  const isDiverted = usual !== inFile && isApart
  const place = isDiverted ? inFile : usual
  const look = await lookIn({ place, key: registry.configKey }, config, coming)
  trace(
    () =>
      `login of ${registry.configKey}: ${place || 'the file'}, where docker's own place is ${usual || 'the file'}`,
  )
  if ('why' in look) throw helperUnreadable(place, look.why)
  return { text, config, usual, isDiverted, place, below: look.kept }
}

/** What a login rests on, and what it puts where. */
type Plan = Awaited<ReturnType<typeof planLogin>>

/** Notes what is there now, and what is about to be put on it. */
async function planLogin(coming: ComingLogin, entry: string, madeDirectory: boolean) {
  const { login, pullSecret, registry } = coming
  const { configKey: key } = registry
  const before = await lookBefore(coming)
  const { text, config, isDiverted, place, below } = before
  const kept = place === inFile ? entry : helperEntry(key, entry)
  const job = jobNameOf(coming.runner.environment)
  const put: Put = {
    job,
    login: login ?? '',
    key,
    place,
    print: printOf(kept),
    below,
    pending: true,
    ...(isDiverted && { helper: ownHelper(config, key) }),
    ...(pullSecret && { pullSecret: { path: pullSecret.path, put: fingerprint(pullSecret.text.reveal()) } }),
  }
  const itsMark = { job, login: put.login, key, place: inFile, print: markPrint, below: entryIn(config, key) }
  const file = { text, print: fingerprint(text ?? ''), madeDirectory }
  const puts = place === inFile ? [put] : [put, itsMark]
  const record = withPuts(await readUndoRecord(coming), puts, file)
  if (login !== undefined) await writeUndoRecord(coming, record)
  return { before, entry, kept, put, record }
}

/** False where somebody else changed what it rests on; nothing of it is there then. */
async function putLogin(coming: ComingLogin, entry: string, madeDirectory: boolean): Promise<boolean> {
  const { directory, files, login, registry, runner } = coming
  const plan = await planLogin(coming, entry, madeDirectory)
  const { before, put, record } = plan
  if (login !== undefined) {
    // Too little of the print to find out a password by it: debug runs show the state.
    runner.saveState(
      'where',
      JSON.stringify({ place: put.place, key: put.key, print: put.print.slice(0, 4) }),
    )
  }
  if (put.place !== inFile) await storeInHelper(coming, plan)
  let written: Awaited<ReturnType<typeof writeLogin>>
  try {
    written = await writeLogin(coming, plan)
  } finally {
    if (written === undefined) {
      const { left } = await takeOut(coming, record, put.login)
      if (login !== undefined) await writeUndoRecord(coming, left)
    }
  }
  if (written === undefined) return false
  if (login !== undefined) await writeUndoRecord(coming, withLoginEnded(record, login, written.seen))
  if (before.isDiverted && coming.isForBuilds !== true) {
    const path = files.join(directory, configFileName)
    runner.notice(
      `docker-credential-${before.usual} may keep several users of ${registry.name} apart, so this login is kept in ${path} until the job ends; docker reads it there`,
    )
  }
  return true
}

/** Stores it in the helper, and looks. Throws DOCKER_LOGIN_FAILED; what was there before is there again then. */
async function storeInHelper(coming: ComingLogin, { kept, put }: Plan): Promise<void> {
  const { key, place, print } = put
  const failure = await tellHelper(coming, { name: place, verb: 'store', input: `${kept}\n` })
  const after = await askHelper(place, key, coming)
  if ('kept' in after && printOf(after.kept) === print) return
  const end = outcomeOf(put, (await putBack(put, coming)).after)
  if (failure !== undefined) throw helperFailed(place, `store failed (${failure})`)
  const { name } = coming.registry
  const isBehind = end !== 'done' || !keepsOneUser(place, coming.docker.platform)
  const what = `does not give back the login to ${name} that was stored in it`
  const hint = `it may keep another user of the same registry: log that one out with docker logout, or ${elsewhere}`
  throw helperFailed(place, isBehind ? `${what}; it may still be in there` : what, hint)
}

/** Writes what the file is to say of it, and looks. `undefined` where it does not say what was read any more. */
async function writeLogin(coming: ComingLogin, plan: Plan): Promise<{ seen: string | null } | undefined> {
  const { directory, files, isForBuilds = false, registry } = coming
  const { put } = plan
  const { configKey: key } = registry
  const stateOf = (config: JsonObject) => [
    placeOf(coming, config),
    entryIn(config, key),
    ownHelper(config, key),
  ]
  const place = { directory, files, own: isForBuilds }
  const written = await changeConfig(place, ({ text, config }) => {
    const isAsRead = isDeepStrictEqual(stateOf(config), stateOf(plan.before.config))
    const after = isAsRead ? formatDockerConfig(withLogin(config, plan)) : (text ?? null)
    return { isAsRead, after, seen: text === plan.before.text ? fingerprint(after ?? '') : null }
  })
  const { config } = await readConfigIn(directory, files)
  const isOurs = put.place !== inFile || printOf(entryIn(config, key)) === put.print
  return written.isAsRead && isOurs && placeOf(coming, config) === put.place ? written : undefined
}

function withLogin(config: JsonObject, { before, entry, put }: Plan): JsonObject {
  const { key } = put
  if (before.isDiverted) return withEntry(withoutHelper(config, key, before.usual), key, entry)
  return put.place === inFile
    ? withEntry(config, key, entry)
    : withEntry(withHelperNamed(config, put.place), key, mark)
}

/** buildx looks for no helper by itself. */
function placeOf({ docker, isForBuilds, registry }: ComingLogin, config: JsonObject): Place {
  const { configKey: key } = registry
  return isForBuilds === true ? (configuredHelper(config, key) ?? inFile) : placeFor(config, key, docker)
}
