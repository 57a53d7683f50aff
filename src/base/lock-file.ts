import fs from 'node:fs'
import type { BigIntStats } from 'node:fs'
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

interface LockOptions {
  readonly signal: AbortSignal
  readonly unique: () => string
  /** What its owner is about to do; the next owner learns of it if this one dies. */
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
    // Timers and signals have to get their turn, whatever was found.
    await pause(signal)
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

/** False when there is one already. It appears as a whole: what its owner is about to do is known as soon as it is there. */
function create(path: string, owner: LockOwner): boolean {
  const temporary = `${path}.${owner.id}`
  try {
    fs.writeFileSync(temporary, formatLockOwner(owner), { mode: 0o600, flag: 'wx' })
    fs.linkSync(temporary, path)
    return true
  } catch (error) {
    return errno(error) !== 'EEXIST' && createInPlace(path, formatLockOwner(owner))
  } finally {
    quietly(() => {
      removeFile(temporary)
    })
  }
}

/**
 * For a file system without hard links, and for a full disk: there an empty file has to do, which takes no room, and which its owner
 * keeps touching.
 */
function createInPlace(path: string, text: string): boolean {
  let handle: number
  try {
    handle = fs.openSync(path, 'wx', 0o600)
  } catch (error) {
    if (errno(error) === 'EEXIST') return false
    throw error
  }
  try {
    quietly(() => {
      fs.writeSync(handle, text)
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
 * second of two would throw out the first. The guard lives for a few system calls; one whose owner died there is moved aside.
 */
function takeOver(path: string, snapshot: LockSnapshot, newOwner: LockOwner): boolean {
  const guard = `${path}.guard`
  try {
    if (!create(guard, newOwner)) {
      const left = readSnapshot(guard, undefined)
      if (left !== undefined && leftBehind(left) !== undefined) {
        fs.renameSync(guard, `${guard}.${newOwner.id}`)
      }
      removeFile(`${guard}.${newOwner.id}`)
      return false
    }
  } catch (error) {
    if (error instanceof OatError) throw error
    // The directory does not let us: we wait, as for a lock in use.
    return false
  }
  try {
    const again = readSnapshot(path, snapshot)
    if (again === undefined || again.text !== snapshot.text || again.status.ino !== snapshot.status.ino) {
      throw new Error('it is another one by now')
    }
    fs.renameSync(guard, path)
    return true
  } catch {
    // Another one by now, or a directory whose sticky bit keeps it for its owner.
    quietly(() => {
      removeFile(guard)
    })
    return false
  }
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

/** Ends early when the signal fires; the caller looks at it. */
function pause(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, pollMs)
    signal.addEventListener('abort', done, { once: true })
  })
}
