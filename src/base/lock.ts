import fs from 'node:fs'
import path from 'node:path'
import { sleep } from './clock.ts'
import { errno, OatError, unlessMissing } from './error.ts'
import { removeFile } from './file-access.ts'
import { lockName, type LockOwner, ownerStatus, parseLockName } from './lock-owner.ts'
import { printable } from './text.ts'

/** A lock that is held. */
export interface Lock {
  release(): Promise<void>
}

const pollMs = 50
/** The owner touches its file this often. */
const touchMs = 1000
/**
 * One whose owner may be dead or alive counts as left behind if it stays untouched for this long: while it is watched, and by its own
 * time, which another machine's clock may have set.
 */
const watchedMs = 60 * 1000
const abandonedMs = 10 * 60 * 1000

export interface LockOptions {
  readonly signal: AbortSignal
  readonly unique: () => string
}

/** A file of a lock as it was last seen, and since when it has looked so. */
interface Seen {
  readonly touchedMs: number
  readonly since: number
}

/**
 * Waits until the lock at `target` is ours: an empty file beside it whose name says who owns it, and no other one. A process makes its
 * file, looks, and takes it back where it is not alone; so of two that come at once one sees the other. A dead one's file is removed by
 * its name, which is given once. On a full disk it works, too: an empty file takes no room. Throws CONFIG_INVALID when `signal` says
 * that time is up; its own reason at a cancel; Node's error when the directory cannot be written.
 */
export async function lockAt(target: string, { signal, unique }: LockOptions): Promise<Lock> {
  const own = `${target}.${lockName(unique())}`
  const seen = new Map<string, Seen>()
  for (;;) {
    const [other] = livingOwners(target, seen)
    if (signal.reason instanceof OatError && other !== undefined) throw lockedBy(other)
    signal.throwIfAborted()
    if (other === undefined) {
      fs.closeSync(fs.openSync(own, 'wx', 0o600))
      if (livingOwners(target, seen).every(({ file }) => file === own)) return heldLock(own)
      removeFile(own)
    }
    // Not in step with others. A signal that fires meanwhile is looked at above.
    await sleep(pollMs * (0.5 + Math.random()), signal).catch(() => undefined)
  }
}

function heldLock(own: string): Lock {
  const touch = setInterval(() => {
    const now = new Date()
    quietly(() => {
      fs.utimesSync(own, now, now)
    })
  }, touchMs).unref()
  return {
    release: () => {
      clearInterval(touch)
      quietly(() => {
        removeFile(own)
      })
      return Promise.resolve()
    },
  }
}

/** Where a lock's file cannot be touched or removed, the next process sees that its owner is gone. */
function quietly(act: () => void): void {
  try {
    act()
  } catch {}
}

interface FoundOwner extends LockOwner {
  readonly file: string
}

/** Those that have this lock or are about to, as far as can be seen. What dead ones left behind is removed. */
function livingOwners(target: string, seen: Map<string, Seen>): readonly FoundOwner[] {
  const [directory, prefix] = [path.dirname(target), `${path.basename(target)}.`]
  const names = unlessMissing(() => fs.readdirSync(directory)) ?? []
  return names.flatMap(name => {
    const owner = name.startsWith(prefix) ? parseLockName(name.slice(prefix.length)) : undefined
    const file = path.join(directory, name)
    return owner === undefined || isRemoved(file, owner, seen) ? [] : [{ ...owner, file }]
  })
}

/** Whether it is gone: its owner is dead, or did not touch it for too long. */
function isRemoved(file: string, owner: LockOwner, seen: Map<string, Seen>): boolean {
  const status = ownerStatus(owner)
  const touchedMs = unlessMissing(() => fs.lstatSync(file))?.mtimeMs
  if (touchedMs === undefined) return true
  const now = Date.now()
  const before = seen.get(file)
  const since = before?.touchedMs === touchedMs ? before.since : now
  seen.set(file, { touchedMs, since })
  const isUntouched = now - since > watchedMs || now - touchedMs > abandonedMs
  if (status === 'alive' || (status === 'unknown' && !isUntouched)) return false
  try {
    removeFile(file)
    return true
  } catch (error) {
    // The directory, or its sticky bit, keeps it for its owner: it counts as in use.
    if (errno(error) === undefined) throw error
    return false
  }
}

function lockedBy({ pid, place, file }: FoundOwner): OatError {
  const host = place.replace(/^[^.]*\./, '')
  return new OatError('CONFIG_INVALID', {
    message: `Docker's configuration is locked by process ${pid} on ${printable(host, 60)} (${file})`,
    hint: 'wait for the other login, then try again. If no other login is running, remove the file',
  })
}
