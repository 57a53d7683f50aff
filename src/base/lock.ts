import fs from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { sleep } from './clock.ts'
import { errno, OatError, unlessMissing, unlessThrown } from './error.ts'
import { removeFile } from './file-access.ts'
import { signalProcess } from './process.ts'
import { printable } from './text.ts'

const pollMs = 50
/** Much longer than a lock is held: one of another machine or namespace that is older was left behind. */
const abandonedMs = 2 * 60_000

/**
 * Waits until the lock at `target` is ours: an empty file beside it whose name says who owns it, and no other
 * one. A process makes its file, looks, and takes it back where it is not alone; so of two that come at once
 * one sees the other. A dead one's file is removed by its name, which is given once. On a full disk it works,
 * too: an empty file takes no room. Gives what ends the lock. Throws CONFIG_INVALID when `signal` says that
 * time is up; its own reason at a cancel; Node's error when the directory cannot be written.
 */
export async function lockAt(target: string, signal: AbortSignal, unique: () => string): Promise<() => void> {
  const lockFile = `${target}.${lockName(unique())}`
  for (;;) {
    const [other] = livingOwners(target)
    if (signal.reason instanceof OatError && other !== undefined) throw lockedBy(other)
    signal.throwIfAborted()
    if (other === undefined) {
      fs.closeSync(fs.openSync(lockFile, 'wx', 0o600))
      if (livingOwners(target).every(({ file }) => file === lockFile)) return () => isRemoved(lockFile)
      removeFile(lockFile)
    }
    // Not in step with others. A signal that fires meanwhile is looked at above.
    await sleep(pollMs * (0.5 + Math.random()), signal).catch(() => undefined)
  }
}

/** Those that have this lock or are about to. What dead ones left behind is removed. */
function livingOwners(target: string): readonly (LockOwner & { file: string })[] {
  const [directory, prefix] = [path.dirname(target), `${path.basename(target)}.`]
  const names = unlessMissing(() => fs.readdirSync(directory)) ?? []
  return names.flatMap(name => {
    const owner = name.startsWith(prefix) ? parseLockName(name.slice(prefix.length)) : undefined
    const file = path.join(directory, name)
    return owner === undefined || (isGone(file, owner) && isRemoved(file)) ? [] : [{ ...owner, file }]
  })
}

/** Where the directory, or its sticky bit, keeps a file for its owner, it counts as in use. */
function isRemoved(file: string): boolean {
  try {
    removeFile(file)
    return true
  } catch (error) {
    if (errno(error) === undefined) throw error
    return false
  }
}

function isGone(file: string, { pid, started, place }: LockOwner): boolean {
  const touched = unlessMissing(() => fs.lstatSync(file))?.mtimeMs
  const isOld = touched === undefined || Date.now() - touched > abandonedMs
  if (place !== self().place) return isOld
  if (!signalProcess(pid, 0)) return true
  const now = startOf(pid)
  // Its number may belong to another process by now.
  return now === undefined || started === '-' ? isOld : now !== started
}

type LockOwner = NonNullable<ReturnType<typeof parseLockName>>

const self = (): LockOwner => ({
  pid: process.pid,
  started: startOf(process.pid) ?? '-',
  place: `${unlessThrown(() => /\d+/.exec(fs.readlinkSync('/proc/self/ns/pid'))?.[0]) ?? '-'}.${hostname().replaceAll(/[^\w.-]/g, '_') || '-'}`,
})

/** This process as an owner, or another one. `id` is unique for each lock. Nothing in it is secret. */
export function lockName(id: string, { pid, started, place }: LockOwner = self()): string {
  return [pid, started, id, place].join('.')
}

/** `started`: when the process did; `place`: namespace and machine; `-` where the system does not tell. */
export function parseLockName(name: string) {
  const parts = /^([1-9]\d{0,9})\.(\d+|-)\.[0-9a-f]+\.((?:\d+|-)\..+)$/.exec(name)
  const [, pid, started = '-', place = '-'] = parts ?? []
  return pid === undefined ? undefined : { pid: Number(pid), started, place }
}

/** Ticks since the machine's start (proc(5), field 22; the name may hold anything). `dead`: not read yet. */
const startOf = (pid: number): string | undefined =>
  unlessThrown(() => {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return /^[ZX]$/.test(fields[0] ?? '') ? 'dead' : fields[19]
  })

function lockedBy({ pid, place, file }: LockOwner & { file: string }): OatError {
  const host = place.replace(/^[^.]*\./, '')
  const message = `Docker's configuration is locked by process ${pid} on ${printable(host, 60)} (${file})`
  const hint = 'wait for the other login, then try again. If no other login is running, remove the file'
  return new OatError('CONFIG_INVALID', { message, hint })
}
