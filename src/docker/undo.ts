import { isDeepStrictEqual } from 'node:util'
import { type JsonObject } from '../base/json.ts'
import { formatDockerConfig, parseDockerConfig } from './config.ts'
import {
  configFileName,
  ownPrefix,
  readConfigIn,
  readingConfig,
  undoFileName,
  writeConfigIn,
  writingConfig,
} from './config-files.ts'
import { lockConfig, lockTimes } from './config-lock.ts'
import type { DockerPorts } from './docker.ts'
import {
  fingerprint,
  inFile,
  keptCredential,
  type Look,
  lookIn,
  lookInFile,
  placeWords,
  printOf,
  putBack,
  withBelow,
} from './stored-login.ts'
import { removePullSecret } from './pull-secret.ts'
import { forgetOver, notedOver, noteOver, readUndoRecord, writeUndoRecord } from './undo-record.ts'
import {
  deadTop,
  type Layer,
  type Outcome,
  outcomeOf,
  type Put,
  type Undoing,
  type UndoRecord,
  undoingOf,
  isMark,
  keptUser,
  withBegun,
  withoutPut,
} from './undo-stack.ts'

export interface UndoContext extends DockerPorts {
  readonly directory: string
  /** What to call the login; the registry's key when not given. */
  readonly name?: string
}

export interface UndoLayer extends UndoContext {
  readonly layer: string
  /** Where main was to put its login; `undefined` when it did not get so far. */
  readonly where: string | undefined
  /** Ends what a main that was killed left running. */
  readonly killProcessesOf: (id: string) => Promise<void>
}

/**
 * Takes one login of this action out of docker's configuration, with others that are over, under the lock. It notes first that this one
 * is over: where it fails or is killed, whoever has the lock next makes up for it. Throws CONFIG_INVALID.
 */
export async function undoLayer(undo: UndoLayer): Promise<void> {
  const { directory, files, layer, runner } = undo
  if (!(await hasRemains(undo))) {
    sayGone(undo)
    return
  }
  const wasNoted = await noteOver(undo, layer)
  const lock = await lockConfig(directory, { ...undo, waitMs: lockTimes.post })
  let left: UndoRecord | undefined
  try {
    const record = await readUndoRecord(undo)
    const known = record?.layers.find(({ id }) => id === layer)
    // A docker that is still running would store the login after its undo.
    if (known === undefined || known.pending) await undo.killProcessesOf(layer)
    const isMadeUpFor = wasNoted && !(await notedOver(undo)).includes(layer)
    left = await takeOutOver({ ...undo, deadline: lock.deadline }, layer)
    if (isMadeUpFor) runner.info('another login of this action has undone this one already')
    else if (known === undefined) sayGone(undo)
  } finally {
    await lock.release()
  }
  if (left?.madeDirectory && left.layers.length === 0) await files.removeEmpty(directory)
}

function sayGone({ directory, files, where, runner }: UndoLayer): void {
  if (where === undefined) runner.info('nothing to undo')
  else {
    runner.warning(
      `${files.join(directory, undoFileName)} does not have this login any more, so it was not undone: it may still be in ${where}. Run docker logout for its registry on this machine`,
    )
  }
}

/** A main that was killed before its record leaves its lock, or what it wrote for that: whoever has the lock next clears it away. */
async function hasRemains({ directory, files }: UndoContext): Promise<boolean> {
  const names = await readingConfig(directory, () => files.list(directory))
  return names.some(name => name.startsWith(ownPrefix))
}

/**
 * Takes out every login that is over. Those of others than `own` are made up for, and said. The caller holds the lock. Gives the record
 * that is left. Throws CONFIG_INVALID.
 */
export async function takeOutOver(undo: UndoContext, own?: string): Promise<UndoRecord | undefined> {
  let record = await readUndoRecord(undo)
  for (const id of new Set([...(own === undefined ? [] : [own]), ...(await notedOver(undo))])) {
    const layer = record?.layers.find(known => known.id === id)
    if (record !== undefined && layer !== undefined) {
      record = await takeOut(undo, record, layer)
      await writeUndoRecord(undo, record)
      if (record.layers.some(known => known.id === id)) continue
      if (id !== own) undo.runner.notice('an earlier login was not undone by its own job; it is undone now')
    }
    await forgetOver(undo, id)
  }
  return record
}

/** Takes one login out, in whatever order they came. Gives the record that is left: what could not be undone stays in it. */
async function takeOut(undo: UndoContext, record: UndoRecord, layer: Layer): Promise<UndoRecord> {
  if (layer.pullSecret !== undefined) {
    const others = record.layers.filter(other => other !== layer)
    await removePullSecret(layer.pullSecret, { ...undo, others })
  }
  const { text, config } = await readConfigIn(undo.directory, undo.files)
  let left = { ...record, intact: record.intact && record.seen === fingerprint(text ?? '') }
  let changed = config
  const undone: Undone[] = []
  for (const put of layer.puts) {
    // The mark goes with the login: docker looks where it is told to until then.
    if (isMark(put) && undone.some(one => !isOver(one))) continue
    const now = await lookIn(put.place, layer.key, { ...undo, config })
    const undoing = undoingOf(left, { layer, put }, now)
    if (undoing.kind === 'restore') {
      changed = withBelow(changed, layer.key, put)
      const restored =
        put.place === inFile
          ? { said: undefined, after: lookInFile(changed, layer.key) }
          : await putBack(layer.key, put, undo)
      const outcome = outcomeOf(put, restored.after)
      undone.push({ put, undoing, outcome, ...restored })
    } else undone.push({ put, undoing, after: now })
    const one = undone.at(-1)
    if (one !== undefined && isOver(one)) left = withoutPut(left, layer, put)
    else if (undoing.kind === 'restore') left = withBegun(left, layer, put)
  }
  left = withoutDead(left, layer.key, lookInFile(changed, layer.key))
  // Also below a login that never happened: what is there then was there before the first login of this action.
  const isOurs = undone.every(({ undoing }) => undoing.kind !== 'foreign')
  const isAlone = left.intact && left.layers.length === 0
  const asBefore = isOurs && (isAlone || isSame(changed, left.original))
  const after = asBefore ? left.original : changed === config ? (text ?? null) : formatDockerConfig(changed)
  await writeConfig(undo, text ?? null, after)
  for (const one of undone) tell({ ...undo, name: undo.name ?? layer.key }, one)
  return { ...left, seen: fingerprint(after ?? '') }
}

/**
 * Undoes at once what main has put into a helper that does not give it back, whatever it gives. Gives what is seen there then. Throws
 * CONFIG_INVALID.
 */
export async function takeBack(undo: UndoContext, { key, puts }: Layer): Promise<Outcome | undefined> {
  const { config } = await readConfigIn(undo.directory, undo.files)
  let changed = config
  let outcome: Outcome | undefined
  for (const put of puts) {
    if (put.place !== inFile) outcome = outcomeOf(put, (await putBack(key, put, undo)).after)
    else if (printOf(lookInFile(config, key).kept) === put.print) changed = withBelow(changed, key, put)
  }
  await writeConfig(undo, formatDockerConfig(config), formatDockerConfig(changed))
  return outcome
}

/** Nothing is left to do for it. */
function isOver({ undoing, outcome }: Undone): boolean {
  return undoing.kind === 'restore'
    ? outcome === 'done' || outcome === 'renewed'
    : undoing.kind !== 'unreadable'
}

function withoutDead(record: UndoRecord, key: string, now: Look): UndoRecord {
  const dead = deadTop(record, key, now)
  const [put] = dead?.puts ?? []
  return dead === undefined || put === undefined
    ? record
    : withoutDead(withoutPut(record, dead, put), key, now)
}

interface Undone {
  readonly put: Put
  readonly undoing: Undoing
  /** Of a restore. */
  readonly outcome?: Outcome
  readonly after: Look
  /** Why a helper says that it did not do it. */
  readonly said?: string | undefined
}

/** Says what was seen. The mark of a login in a helper is not worth a word. */
function tell(undo: UndoContext & { name: string }, { put, undoing, outcome, after, said }: Undone): void {
  const { runner, files, directory, name } = undo
  if (isMark(put)) return
  const place = placeWords(put.place, files.join(directory, configFileName))
  const later = `The next login of this action on this machine tries again; or run docker logout for ${name}`
  if (undoing.kind === 'joined') {
    runner.info(`a later login to ${name} is still in use; its post step does the rest`)
  } else if (undoing.kind === 'foreign') {
    runner.notice(
      undoing.now === 'login'
        ? `somebody else has logged in to ${name} since: their login stays`
        : `somebody has logged out of ${name} since: the login from before this job is not restored`,
    )
  } else if (undoing.kind === 'unreadable') {
    runner.warning(
      `${place} cannot be asked (${undoing.why}): this login to ${name} may still be in it. ${later}`,
    )
  } else if (outcome === 'ours') {
    runner.warning(
      `${place} still has this login to ${name}${said === undefined ? '' : ` (${said})`}. ${later}`,
    )
  } else if (outcome === 'unreadable' || outcome === 'lost') {
    const why = after.kind === 'unreadable' ? after.why : 'it has another one, or none'
    runner.warning(`it was not seen that ${place} has the previous login to ${name} again (${why}). ${later}`)
  } else if (outcome === 'renewed' && after.kind === 'login') {
    runner.info(`${name}: the previous login of ${keptUser(after.kept) ?? ''} is back, with a newer secret`)
  } else if (outcome !== undefined) {
    runner.info(
      `${name}: ${keptCredential(put.below) === undefined ? 'logged out' : 'the previous login is restored'}`,
    )
  }
}

/** Same content, whatever the layout: docker writes the file anew with every login and logout. */
function isSame(config: JsonObject, original: string | null): boolean {
  const first = parseDockerConfig(original ?? undefined, configFileName)
  return isDeepStrictEqual({ auths: {}, ...config }, { auths: {}, ...first })
}

async function writeConfig(
  { directory, files }: UndoContext,
  before: string | null,
  after: string | null,
): Promise<void> {
  if (after === before) return
  if (after !== null) return writeConfigIn(directory, files, after)
  await writingConfig(directory, () => files.remove(files.join(directory, configFileName)))
}
