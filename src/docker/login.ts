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
import { placeTaken, type PullSecret } from './pull-secret.ts'
import type { RepositoryConfig } from './scoped.ts'
import { isSameJob, jobNameOf, readUndoRecord, writeUndoRecord } from './undo-record.ts'
import { outcomeOf, type Put, withLoginEnded, withPuts } from './undo-stack.ts'
import { takeOut, takeOutOver } from './undo.ts'

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
 * Logs docker in, under our lock, and looks. A proven credential of Docker Hub is put there at once. Throws
 * CONFIG_INVALID, DOCKER_MISSING, DOCKER_LOGIN_FAILED, TOKEN_REJECTED.
 */
export async function loginDocker(login: ComingLogin): Promise<void> {
  await underLock(login, async (lockedLogin, isNew) => {
    await takeOutOver(lockedLogin)
    const entry = await entryFor(lockedLogin)
    for (let tries = 1; !(await putLogin(lockedLogin, entry, isNew)); tries++) {
      if (tries < mostTries) continue
      throw loginFailed(
        `${lockedLogin.directory} does not hold the login to ${lockedLogin.registry.name}, which was put there ${mostTries} times`,
        `another process on this machine rewrites the file: run it again, or ${elsewhere}`,
      )
    }
  })
}

/** Gives builds the credential for each repository alone. Docker's login stays. Throws as `loginDocker`. */
export async function loginScoped(
  login: Omit<ComingLogin, 'directory'>,
  configs: readonly RepositoryConfig[],
): Promise<void> {
  for (const [index, { directory }] of configs.entries()) {
    // The pull secret is recorded with the first of them.
    const pullSecret = index === 0 ? login.pullSecret : undefined
    await loginDocker({ ...login, directory, pullSecret, isForBuilds: true })
  }
}

/** Proven on Docker Hub it is known. Elsewhere docker does more: certificates, identity tokens, a look. */
async function entryFor(login: ComingLogin): Promise<string> {
  const { credential, isForBuilds = false, isProven, registry } = login
  if (isForBuilds || (isProven && registry.isDockerHub)) {
    return JSON.stringify({ auth: encodedCredential(credential) })
  }
  // Where it could not be restored later, the registry is not asked.
  await lookBefore(login)
  return entryByDocker(login)
}

/** What is there now, and where the login goes. Throws DOCKER_LOGIN_FAILED where that cannot be read. */
async function lookBefore(dockerLogin: ComingLogin) {
  const { directory, docker, files, isForBuilds = false, login, registry } = dockerLogin
  const { text, config } = await readConfigIn(directory, files)
  const usual = placeOf(dockerLogin, config)
  const isApart = isForBuilds || (login !== undefined && !keepsOneUser(usual, docker.platform))
  const isDiverted = usual !== inFile && isApart
  const place = isDiverted ? inFile : usual
  const placeLook = await lookIn({ place, key: registry.configKey }, config, dockerLogin)
  const words = (at: Place) => at || 'the file'
  trace(() => `login of ${registry.configKey}: ${words(place)}, where docker's own place is ${words(usual)}`)
  if ('why' in placeLook) throw helperUnreadable(place, placeLook.why)
  return { text, config, usual, isDiverted, place, below: placeLook.kept }
}

type Plan = Awaited<ReturnType<typeof planLogin>>

async function planLogin(dockerLogin: ComingLogin, entry: string, madeDirectory: boolean) {
  const { login, pullSecret, registry } = dockerLogin
  const { configKey: key } = registry
  const basis = await lookBefore(dockerLogin)
  const { text, config, isDiverted, place, below } = basis
  const content = place === inFile ? entry : helperEntry(key, entry)
  const job = jobNameOf(dockerLogin.runner.environment)
  const earlier = await readUndoRecord(dockerLogin)
  const rivals = earlier?.puts.filter(it => !isSameJob(it.job, job)).map(it => it.pullSecret?.path) ?? []
  if (pullSecret !== undefined && rivals.includes(pullSecret.path)) {
    throw placeTaken(pullSecret.path, 'is that of another job, whose login is not over')
  }
  const put: Put = {
    job,
    login: login ?? '',
    key,
    place,
    print: printOf(content),
    below,
    pending: true,
    helper: isDiverted ? ownHelper(config, key) : undefined,
    pullSecret: pullSecret && { path: pullSecret.path, put: fingerprint(pullSecret.text.reveal()) },
  }
  const itsMark = { job, login: put.login, key, place: inFile, print: markPrint, below: entryIn(config, key) }
  const file = { text, print: fingerprint(text ?? ''), madeDirectory }
  const puts = place === inFile ? [put] : [put, itsMark]
  const record = withPuts(earlier, puts, file)
  if (login !== undefined) await writeUndoRecord(dockerLogin, record)
  return { basis, entry, content, put, record }
}

/** False where somebody else changed what it rests on; nothing of it is there then. */
async function putLogin(dockerLogin: ComingLogin, entry: string, madeDirectory: boolean): Promise<boolean> {
  const { directory, files, login, registry, runner } = dockerLogin
  const plan = await planLogin(dockerLogin, entry, madeDirectory)
  const { basis, put, record } = plan
  if (login !== undefined) {
    // Too little of the print to find out a password by it: debug runs show the state.
    const where = { place: put.place, key: put.key, print: put.print.slice(0, 4) }
    runner.saveState('where', JSON.stringify(where))
  }
  if (put.place !== inFile) await storeInHelper(dockerLogin, plan)
  let change: Awaited<ReturnType<typeof writeLogin>>
  try {
    change = await writeLogin(dockerLogin, plan)
  } finally {
    if (change === undefined) {
      const { remainder } = await takeOut(dockerLogin, record, put.login)
      if (login !== undefined) await writeUndoRecord(dockerLogin, remainder)
    }
  }
  if (change === undefined) return false
  if (login !== undefined) await writeUndoRecord(dockerLogin, withLoginEnded(record, login, change.seen))
  if (basis.isDiverted && dockerLogin.isForBuilds !== true) {
    const path = files.join(directory, configFileName)
    runner.notice(
      `docker-credential-${basis.usual} may keep several users of ${registry.name} apart, so this login is kept in ${path} until the job ends; docker reads it there`,
    )
  }
  return true
}

/** Stores it in the helper, and looks. Throws DOCKER_LOGIN_FAILED, with what was there before in place. */
async function storeInHelper(login: ComingLogin, { content, put }: Plan): Promise<void> {
  const { key, place, print } = put
  const failure = await tellHelper(login, { name: place, verb: 'store', input: `${content}\n` })
  const placeLook = await askHelper(place, key, login)
  if ('kept' in placeLook && printOf(placeLook.kept) === print) return
  const end = outcomeOf(put, (await putBack(put, login)).after)
  if (failure !== undefined) throw helperFailed(place, `store failed (${failure})`)
  const { name } = login.registry
  const isBehind = end !== 'done' || !keepsOneUser(place, login.docker.platform)
  const symptom = `does not give back the login to ${name} that was stored in it`
  const hint = `it may keep another user of the same registry: log that one out with docker logout, or ${elsewhere}`
  throw helperFailed(place, isBehind ? `${symptom}; it may still be in there` : symptom, hint)
}

/** Writes what the file is to say of it, and looks. `undefined` where it says something else by then. */
async function writeLogin(login: ComingLogin, plan: Plan): Promise<{ seen: string | null } | undefined> {
  const { directory, files, isForBuilds = false, registry } = login
  const { put } = plan
  const { configKey: key } = registry
  const stateOf = (config: JsonObject) => [
    placeOf(login, config),
    entryIn(config, key),
    ownHelper(config, key),
  ]
  const change = await changeConfig({ directory, files, own: isForBuilds }, ({ text, config }) => {
    const isAsRead = isDeepStrictEqual(stateOf(config), stateOf(plan.basis.config))
    const newText = isAsRead ? formatDockerConfig(withLogin(config, plan)) : (text ?? null)
    return { isAsRead, after: newText, seen: text === plan.basis.text ? fingerprint(newText ?? '') : null }
  })
  const { config } = await readConfigIn(directory, files)
  const isOurs = put.place !== inFile || printOf(entryIn(config, key)) === put.print
  return change.isAsRead && isOurs && placeOf(login, config) === put.place ? change : undefined
}

function withLogin(config: JsonObject, { basis, entry, put }: Plan): JsonObject {
  const { key } = put
  if (basis.isDiverted) return withEntry(withoutHelper(config, key, basis.usual), key, entry)
  return put.place === inFile
    ? withEntry(config, key, entry)
    : withEntry(withHelperNamed(config, put.place), key, mark)
}

/** buildx looks for no helper by itself. */
function placeOf({ docker, isForBuilds, registry }: ComingLogin, config: JsonObject): Place {
  const { configKey: key } = registry
  return isForBuilds === true ? (configuredHelper(config, key) ?? inFile) : placeFor(config, key, docker)
}
