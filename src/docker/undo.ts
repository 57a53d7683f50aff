import { isDeepStrictEqual } from 'node:util'
import { OatError, resultOrError } from '../base/error.ts'
import { fingerprint } from '../base/fingerprint.ts'
import type { JsonObject } from '../base/json.ts'
import { unique } from '../base/text.ts'
import { trace } from '../base/trace.ts'
import { credentialIn, entryIn, formatDockerConfig, ownHelper } from './config.ts'
import { parseDockerConfig, withEntry, withOwnHelper } from './config.ts'
import { changeConfig, type ConfigFile, configFileName, ownPrefix } from './config-files.ts'
import { readConfigIn, readingConfig } from './config-files.ts'
import type { DockerPorts } from './docker.ts'
import { askHelper, inFile, type PlaceLook, lookIn, placeWords, printOf } from './credential-helper.ts'
import { putBack } from './credential-helper.ts'
import { lockTimes, underLock } from './lock.ts'
import { removePullSecret } from './pull-secret.ts'
import { forgetOver, notedOver, noteOver, ofEarlierJobs } from './undo-record.ts'
import { readUndoRecord, writeUndoRecord } from './undo-record.ts'
import { type End, isMark, isOver, outcomeOf, type Put, undoingOf, type UndoRecord } from './undo-stack.ts'
import { isOnOurs, userIn, withBegun, withoutPut } from './undo-stack.ts'

export interface UndoContext extends DockerPorts {
  readonly directory: string
  /** What to call the login; the registry's key when not given. */
  readonly name?: string | undefined
}

export interface LoginUndo extends UndoContext {
  readonly login: string
  /** Where main was to put it, and the beginning of its print; `undefined` when it did not get so far. */
  readonly where: Pick<Put, 'key' | 'place' | 'print'> | undefined
  /** Ends what a main that was killed left running. */
  readonly killProcessesOf: (id: string) => Promise<void>
}

/** Undoes a login and others that are over, noted first: the lock's next holder makes up. CONFIG_INVALID. */
export async function undoDocker(undo: LoginUndo): Promise<void> {
  try {
    await undoRecorded(undo)
  } catch (error) {
    // It says what is wrong there, and not whose login stays.
    if (error instanceof OatError) await tellPlace(undo)
    throw error
  }
}

async function undoRecorded(undo: LoginUndo): Promise<void> {
  const { directory, files, login, runner } = undo
  const names = await readingConfig(directory, () => files.list(directory))
  // A main that was killed before its record leaves its lock, or what it wrote for that: it is cleared away.
  if (!names.some(name => name.startsWith(ownPrefix))) return tellPlace(undo)
  const wasNoted = await noteOver(undo, login)
  const undoUnderLock = async (lockedUndo: LoginUndo) => {
    const puts = (await readUndoRecord(lockedUndo))?.puts.filter(put => put.login === login) ?? []
    // A docker that is still running would store the login after its undo.
    if (puts.length === 0 || puts.some(({ pending }) => pending)) {
      await undo.killProcessesOf(login)
      await files.sweep(files.join(directory, configFileName))
    }
    const isMadeUpFor = wasNoted && !(await notedOver(lockedUndo)).includes(login)
    const remainingRecord = await takeOutOver(lockedUndo, login)
    if (isMadeUpFor) runner.info('another login of this action has undone this one already')
    else if (puts.length === 0) await tellPlace(lockedUndo)
    return remainingRecord
  }
  const remainingRecord = await underLock(undo, undoUnderLock, lockTimes.post)
  if (remainingRecord?.madeDirectory && remainingRecord.puts.length === 0) await files.removeEmpty(directory)
}

/** Looks where main was to put it, where the record does not tell what was below. */
async function tellPlace(undo: LoginUndo): Promise<void> {
  const { directory, files, name, where, runner } = undo
  const path = files.join(directory, configFileName)
  const placeLook = await resultOrError(async () => {
    const { config } = await readConfigIn(directory, files)
    return where === undefined ? { kept: null } : lookIn(where, config, undo)
  })
  const isGone = 'kept' in placeLook && printOf(placeLook.kept)?.startsWith(where?.print ?? '') !== true
  if (where === undefined || isGone) {
    runner.info('nothing to undo')
    return
  }
  const { key, place } = where
  const cure = name === undefined ? `run docker logout ${key} on this machine` : `remove ${path}`
  const loginText = `this login to ${name ?? key} was not undone, and may still be in ${placeWords(place, path)}`
  runner.warning(`${loginText}: ${cure}`)
}

/** Takes out all logins that are over, under the lock; says so of others than `ownLogin`. CONFIG_INVALID. */
export async function takeOutOver(undo: UndoContext, ownLogin?: string): Promise<UndoRecord | undefined> {
  let record = await readUndoRecord(undo)
  const earlier = ofEarlierJobs(record, undo.runner.environment)
  for (const login of unique([ownLogin ?? [], await notedOver(undo), earlier].flat())) {
    const putsThere = () => record?.puts.filter(put => put.login === login) ?? []
    if (record !== undefined && putsThere().length > 0) {
      for (const file of putsThere().flatMap(put => put.pullSecret ?? [])) await removePullSecret(file, undo)
      const { remainder, undone } = await takeOut(undo, record, login)
      for (const undonePut of undone) {
        trace(() => `undo of ${undonePut.put.key} in ${undonePut.put.place || 'the file'}: ${undonePut.end}`)
        tell(undo, undonePut, isOnOurs(record, undonePut.put))
      }
      record = remainder
      await writeUndoRecord(undo, record)
      if (putsThere().length > 0) continue
      if (login !== ownLogin) undo.runner.notice('an earlier login was over and not undone; it is undone now')
    }
    await forgetOver(undo, login)
  }
  return record
}

/** What came of a put, what its place has then, and why a helper says that it did not do it. */
type Undone = Readonly<{ put: Put; end: End; after: PlaceLook; failure?: string | undefined; isBegun?: true }>

/** Takes one login out, in any order. What could not be undone stays in the record. Throws CONFIG_INVALID. */
export async function takeOut(undo: UndoContext, record: UndoRecord, login: string) {
  const puts = record.puts.filter(put => put.login === login)
  let remainder = record
  const inHelpers: Undone[] = []
  for (const put of puts.filter(({ place }) => place !== inFile)) {
    const undonePut = await undoInHelper(undo, remainder, put)
    inHelpers.push(undonePut)
    if (isOver(undonePut.end)) remainder = withoutPut(remainder, put)
    else if (undonePut.isBegun === true) remainder = withBegun(remainder, put)
  }
  // The mark goes with the login: docker looks where it is told to until then.
  const isKept = inHelpers.some(({ end }) => !isOver(end))
  const filePuts = puts.filter(put => put.place === inFile && !(isKept && isMark(put)))
  return changeConfig(undo, now => undoInFile({ record: remainder, puts: filePuts, inHelpers }, now))
}

async function undoInHelper(undo: UndoContext, record: UndoRecord, put: Put): Promise<Undone> {
  const now = await askHelper(put.place, put.key, undo)
  const undoing = undoingOf(record, put, now)
  if (undoing !== 'restore') return { put, end: undoing, after: now }
  const { after, failure } = await putBack(put, undo)
  return { put, end: outcomeOf(put, after), after, failure, isBegun: true }
}

/** By what the file says right now, others' changes included. */
function undoInFile(
  { record, puts, inHelpers }: { record: UndoRecord; puts: readonly Put[]; inHelpers: readonly Undone[] },
  { text, config }: ConfigFile,
) {
  const isAsLeft = record.seen === fingerprint(text ?? '')
  let remainder = record
  let changed = config
  const undoneInFile: Undone[] = []
  for (const put of puts) {
    const undoing = undoingOf(remainder, put, { kept: entryIn(changed, put.key) })
    if (undoing === 'restore') changed = withBelow(changed, put)
    const end = undoing === 'restore' ? 'done' : undoing
    undoneInFile.push({ put, end, after: { kept: entryIn(changed, put.key) } })
    remainder = withoutPut(remainder, put)
  }
  const undone = inHelpers.concat(undoneInFile)
  const isOurs = undone.every(({ end }) => end !== 'replaced')
  const isAlone = isAsLeft && remainder.puts.length === 0
  const isAsBefore = isOurs && (isAlone || isSame(changed, record.original))
  const unrestored = changed === config ? (text ?? null) : formatDockerConfig(changed)
  const after = isAsBefore ? record.original : unrestored
  const seen = isAsLeft ? fingerprint(after ?? '') : null
  return { after, undone, remainder: { ...remainder, seen } }
}

function withBelow(config: JsonObject, { key, below, helper }: Put) {
  const changed = withEntry(config, key, below)
  const isOurs = helper !== undefined && ownHelper(config, key) === ''
  return isOurs ? withOwnHelper(changed, key, helper) : changed
}

/** Same content in any layout: docker writes the file anew with every login and logout. */
function isSame(config: object, original: string | null): boolean {
  const first = parseDockerConfig(original ?? undefined, configFileName)
  return isDeepStrictEqual({ auths: {}, ...config }, { auths: {}, ...first })
}

/** Says what was seen. The mark of a login in a helper is not worth a word. */
function tell(undo: UndoContext, { put, end, after: placeLook, failure }: Undone, isOnOurs: boolean): void {
  if (isMark(put) || end === 'absent') return
  const { runner, files, directory, name = put.key } = undo
  const place = placeWords(put.place, files.join(directory, configFileName))
  const later = `The next login of this action on this machine tries again; or run docker logout for ${name}`
  const why = 'why' in placeLook ? placeLook.why : 'it has another one, or none'
  const user = 'kept' in placeLook ? userIn(placeLook.kept) : undefined
  const reason = failure === undefined ? '' : ` (${failure})`
  const previous = isOnOurs
    ? 'the login of an earlier step, or of another job on this machine, is used again'
    : 'the previous login is restored'
  const words = {
    joined: ['info', `a later login to ${name} is still in use; its post step does the rest`],
    done: ['info', `${name}: ${credentialIn(put.below) === undefined ? 'logged out' : previous}`],
    renewed: ['info', `${name}: the previous login of ${user ?? ''} is back, with a newer secret`],
    replaced: ['notice', `somebody else has logged in to ${name} since: their login stays`],
    'logged-out': [
      'notice',
      `somebody has logged out of ${name} since: the login from before this job is not restored`,
    ],
    unreadable: [
      'warning',
      `${place} cannot be asked (${why}): this login to ${name} may still be in it. ${later}`,
    ],
    ours: ['warning', `${place} still has this login to ${name}${reason}. ${later}`],
    unseen: [
      'warning',
      `it was not seen that ${place} has the previous login to ${name} again (${why}). ${later}`,
    ],
  } as const
  const [level, text] = words[end]
  runner[level](text)
}
