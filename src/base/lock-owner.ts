import fs from 'node:fs'
import { hostname } from 'node:os'
import { signalProcess } from './process.ts'

/** Who holds a lock, as the name of its file says. */
export interface LockOwner {
  readonly pid: number
  /** When that process started; `-` where the system does not tell. */
  readonly started: string
  /** The namespace that `pid` counts in, and the machine. */
  readonly place: string
}

/** Only Linux has what this reads. */
function unlessElsewhere(read: () => string | undefined): string | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

const self = (): LockOwner => ({
  pid: process.pid,
  started: startOf(process.pid) ?? '-',
  place: `${unlessElsewhere(() => /\d+/.exec(fs.readlinkSync('/proc/self/ns/pid'))?.[0]) ?? '-'}.${hostname().replaceAll(/[^\w.-]/g, '_') || '-'}`,
})

/** This process as an owner, or another one. `id` is unique for each lock. Nothing in it is secret. */
export function lockName(id: string, { pid, started, place }: LockOwner = self()): string {
  return [pid, started, id, place].join('.')
}

/** `undefined` for a name that this action does not give. */
export function parseLockName(name: string): LockOwner | undefined {
  const parts = /^([1-9]\d{0,9})\.(\d+|-)\.[0-9a-f]+\.((?:\d+|-)\..+)$/.exec(name)
  const [, pid, started = '-', place = '-'] = parts ?? []
  return pid === undefined ? undefined : { pid: Number(pid), started, place }
}

/** Whether the owner's process lives. `unknown`: another machine's or namespace's, or its number may belong to another process now. */
export function ownerStatus({ pid, started, place }: LockOwner): 'alive' | 'gone' | 'unknown' {
  if (place !== self().place) return 'unknown'
  if (!signalProcess(pid, 0)) return 'gone'
  const now = startOf(pid)
  if (now === 'dead') return 'gone'
  if (now === undefined || started === '-') return 'unknown'
  return now === started ? 'alive' : 'gone'
}

/**
 * Ticks since the machine's start, proc(5): field 22 of `stat`, the 20th after the name, which may hold anything. `dead`: its exit code
 * was not read yet.
 */
const startOf = (pid: number): string | undefined =>
  unlessElsewhere(() => {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return /^[ZX]$/.test(fields[0] ?? '') ? 'dead' : fields[19]
  })
