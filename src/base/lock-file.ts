import fs, { type BigIntStats } from 'node:fs'
import { sleep } from './clock.ts'
import { errno, OatError, unlessMissing } from './error.ts'
import { describeKind, readRegular, removeFile } from './file-access.ts'
import { ownerStatus, formatLockOwner, lockOwner, type LockOwner, parseLockOwner } from './lock-owner.ts'
import { printable } from './text.ts'

/** A lock that is held. */
export interface FileLock {
  release(): Promise<void>
  /** What an owner before was doing when it died. */
  readonly unfinished: readonly string[]
}

const pollMs = 50
/** The owner touches its lock this often. */
const touchMs = 1000
/**
 * A lock whose owner may be dead or alive counts as left behind if nobody touches it for this long: while it is watched, and by its
 * own time, which another machine's clock may have set.
 */
const watchedMs = 20 * 1000
const abandonedAfterMs = 10 * 60 * 1000
/** An empty one is made on a full disk, or by an owner that died while it wrote. */
const emptyAfterMs = 5000

export interface LockOptions {
  readonly signal: AbortSignal
  readonly unique: () => string
  /** In hexadecimal digits, what its owner is about to do; the next owner learns of it, and has to finish it, if this one dies. */
  readonly doing?: string | undefined
}

/** A lock as it was last seen, and since when it has looked so. */
interface LockSnapshot {
  readonly text: string | undefined
  readonly status: BigIntStats
  readonly since: number
}

/**
 * Waits until the lock file at `path` is ours. One that a dead owner left behind is taken over. Throws CONFIG_INVALID at the
 * deadline, or at once for what is no file; the signal's own reason when the job is cancelled; Node's error when the directory
 * cannot be written.
 */
export async function lockFile(path: string, options: LockOptions): Promise<FileLock> {
  const { signal, unique, doing } = options
  let snapshot: LockSnapshot | undefined
  for (;;) {
    if (signal.reason instanceof OatError && snapshot !== undefined) throw lockedBy(path, snapshot)
    signal.throwIfAborted()
    const owner = lockOwner(unique(), doing === undefined ? [] : [doing])
    snapshot = readSnapshot(path, snapshot)
    const left = snapshot === undefined ? [] : leftBehind(snapshot)
    if (left !== undefined) {
      const newOwner = { ...owner, unfinished: [...new Set([...left, ...owner.unfinished])] }
      const isOurs = snapshot === undefined ? create(path, newOwner) : takeOver(path, snapshot, newOwner)
      if (isOurs) return heldLock(path, newOwner, left)
    }
    // Timers and signals have to get their turn, whatever was found. One that fires is looked at above.
    await sleep(pollMs, signal).catch(() => undefined)
  }
}

function heldLock(path: string, owner: LockOwner, unfinished: readonly string[]): FileLock {
  const own = statusOf(path)
  const isOurs = () => {
    const content = readLock(path)
    return content === '' ? statusOf(path)?.ino === own?.ino : content === formatLockOwner(owner)
  }
  const touch = setInterval(() => {
    const now = new Date()
    quietly(() => {
      if (isOurs()) fs.utimesSync(path, now, now)
    })
  }, touchMs).unref()
  const release = () => {
    clearInterval(touch)
    // Whoever took it over keeps it. One that cannot be removed is seen to be ours, and dead, as soon as this process is.
    quietly(() => {
      if (isOurs()) removeFile(path)
    })
    return Promise.resolve()
  }
  return { release, unfinished }
}

/** A lock can be lost at any moment. That is no failure: what it guarded is done. */
function quietly(act: () => void): void {
  try {
    act()
  } catch {
    return
  }
}

/** False when there is one already. On a full disk it stays empty, which takes no room; its owner keeps touching it. */
function create(path: string, owner: LockOwner): boolean {
  let handle: number
  try {
    handle = fs.openSync(path, 'wx', 0o600)
  } catch (error) {
    if (errno(error) === 'EEXIST') return false
    throw error
  }
  try {
    quietly(() => {
      fs.writeSync(handle, formatLockOwner(owner))
    })
    // Somebody may have taken it for an empty one that was left behind.
    return statusOf(path)?.ino === fs.fstatSync(handle, { bigint: true }).ino
  } finally {
    fs.closeSync(handle)
  }
}

function statusOf(path: string): BigIntStats | undefined {
  return unlessMissing(() => fs.lstatSync(path, { bigint: true }))
}

/** What is at `path`; `undefined` for nothing. Throws CONFIG_INVALID for what is no file. */
function readSnapshot(path: string, before: LockSnapshot | undefined): LockSnapshot | undefined {
  const status = statusOf(path)
  if (status === undefined) return undefined
  if (!status.isFile()) {
    throw new OatError('CONFIG_INVALID', {
      message: `the lock file ${path} is ${describeKind(fs.lstatSync(path))}, not a file`,
      hint: 'remove it; this action makes the file when it needs it',
    })
  }
  const text = readLock(path)
  const isTouched =
    before === undefined ||
    before.text !== text ||
    before.status.ino !== status.ino ||
    before.status.mtimeNs !== status.mtimeNs
  return { text, status, since: isTouched ? Date.now() : before.since }
}

/** `undefined` when it cannot be read: another user's, or too long to be one. */
function readLock(path: string): string | undefined {
  try {
    const text = readRegular(path)
    return text.length > 1000 ? undefined : text
  } catch {
    return undefined
  }
}

/** What its dead owner left unfinished; `undefined` while it may be in use. */
function leftBehind({ text, status, since }: LockSnapshot): readonly string[] | undefined {
  const now = Date.now()
  // A wrong clock, or an invented time, must not keep it for ever.
  const [age, watched] = [now - Number(status.mtimeMs), now - since]
  if (text === '') return Math.max(age, watched) > emptyAfterMs ? [] : undefined
  const owner = text === undefined ? undefined : parseLockOwner(text)
  const ownerState = owner === undefined ? 'unknown' : ownerStatus(owner)
  const isUntouched = age > abandonedAfterMs || watched > watchedMs
  return ownerState === 'gone' || (ownerState === 'unknown' && isUntouched)
    ? (owner?.unfinished ?? [])
    : undefined
}

/**
 * Puts our lock in the place of a dead one, in one step. Only one process at a time may do so, and it looks again first: else the
 * second of two would throw out the first. The guard lives for a few system calls; one whose owner died there is removed.
 */
function takeOver(path: string, snapshot: LockSnapshot, newOwner: LockOwner): boolean {
  const guard = `${path}.guard`
  try {
    if (!create(guard, newOwner)) {
      const left = readSnapshot(guard, undefined)
      if (left !== undefined && leftBehind(left) !== undefined) removeFile(guard)
      return false
    }
  } catch (error) {
    if (error instanceof OatError) throw error
    // The directory does not let us: we wait, as for a lock in use.
    return false
  }
  try {
    const again = readSnapshot(path, snapshot)
    if (again?.status.ino === snapshot.status.ino && again.text === snapshot.text) {
      fs.renameSync(guard, path)
      return true
    }
  } catch {
    // It is no file by now, or the directory's sticky bit keeps it for its owner.
  }
  quietly(() => {
    removeFile(guard)
  })
  return false
}

function lockedBy(path: string, { text, status }: LockSnapshot): OatError {
  const owner = parseLockOwner(text ?? '')
  const who =
    owner === undefined ? `user ${status.uid}` : `process ${owner.pid} on ${printable(owner.host, 60)}`
  return new OatError('CONFIG_INVALID', {
    message: `Docker's configuration is locked by ${who} (${path})`,
    hint: 'wait for the other login, then try again. If no other login is running, remove the file',
  })
}
