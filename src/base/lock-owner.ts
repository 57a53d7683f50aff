import fs from 'node:fs'
import { hostname } from 'node:os'
import { signalProcess } from './process.ts'

/** Who holds a lock, as its file says. */
export interface LockOwner {
  readonly pid: number
  readonly host: string
  /** Unique for each holder. */
  readonly id: string
  /** The namespace that `pid` counts in, and when that process started; `-` where the system does not tell. */
  readonly namespace: string
  readonly started: string
  /** What was begun under the lock and is not finished, by name. */
  readonly unfinished: readonly string[]
}

/** This process as the owner of a lock. `unfinished`: what it is about to do, and has to be finished by others should it die. */
export function lockOwner(id: string, unfinished: readonly string[]): LockOwner {
  return {
    pid: process.pid,
    host: hostname() || '-',
    id,
    namespace: pidNamespace(),
    started: startOf(process.pid) ?? '-',
    unfinished,
  }
}

/** One line of words. Nothing in it is secret. */
export function formatLockOwner(owner: LockOwner): string {
  const { pid, host, id, namespace, started, unfinished } = owner
  return [pid, host, id, namespace, started, ...unfinished].join(' ')
}

/** `undefined` for a text that this action does not write. */
export function parseLockOwner(text: string): LockOwner | undefined {
  const [pid = '', host = '', id = '', namespace = '-', started = '-', ...unfinished] = text.split(' ')
  if (!/^[1-9]\d{0,9}$/.test(pid) || host === '' || !/^[0-9a-f]+$/.test(id)) return undefined
  if (unfinished.some(name => !/^[0-9a-f]+$/.test(name))) return undefined
  return { pid: Number(pid), host, id, namespace, started, unfinished }
}

/** Whether the owner's process lives. `unknown`: another machine's or namespace's, or its number may belong to another process now. */
export function ownerStatus(owner: LockOwner): 'alive' | 'gone' | 'unknown' {
  const self = lockOwner(owner.id, [])
  if (owner.host !== self.host || owner.namespace !== self.namespace) return 'unknown'
  if (!signalProcess(owner.pid, 0)) return 'gone'
  const started = startOf(owner.pid)
  if (started === 'dead') return 'gone'
  if (started === undefined || owner.started === '-') return 'unknown'
  return started === owner.started ? 'alive' : 'gone'
}

function pidNamespace(): string {
  try {
    return /\d+/.exec(fs.readlinkSync('/proc/self/ns/pid'))?.[0] ?? '-'
  } catch {
    // Only Linux has them.
    return '-'
  }
}

/**
 * Ticks since the machine's start, proc(5): field 22 of `stat`, the 20th after the name, which may hold anything. `dead`: nobody has
 * asked for its exit code yet.
 */
function startOf(pid: number): string | undefined {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return /^[ZX]$/.test(fields[0] ?? '') ? 'dead' : fields[19]
  } catch {
    // Only Linux has it.
    return undefined
  }
}
