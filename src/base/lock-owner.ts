import fs from 'node:fs'
import { hostname } from 'node:os'
import { signalProcess } from './process.ts'

/** Who holds a lock, as the name of its file says. */
export interface LockOwner {
  readonly pid: number
  /** When that process started, and the namespace that `pid` counts in; `-` where the system does not tell. */
  readonly started: string
  readonly namespace: string
  readonly host: string
}

const self = (): LockOwner => ({
  pid: process.pid,
  started: startOf(process.pid) ?? '-',
  namespace: pidNamespace(),
  host: hostname().replaceAll(/[^\w.-]/g, '_') || '-',
})

/** This process as an owner, or another one. `id` is unique for each lock. Nothing in it is secret. */
export function lockName(id: string, { pid, started, namespace, host }: LockOwner = self()): string {
  return [pid, started, namespace, id, host].join('.')
}

/** `undefined` for a name that this action does not give. */
export function parseLockName(name: string): LockOwner | undefined {
  const parts = /^([1-9]\d{0,9})\.(\d+|-)\.(\d+|-)\.[0-9a-f]+\.(.+)$/.exec(name)
  const [, pid, started = '-', namespace = '-', host = '-'] = parts ?? []
  return pid === undefined ? undefined : { pid: Number(pid), started, namespace, host }
}

/** Whether the owner's process lives. `unknown`: another machine's or namespace's, or its number may belong to another process now. */
export function ownerStatus(owner: LockOwner): 'alive' | 'gone' | 'unknown' {
  const { host, namespace } = self()
  if (owner.host !== host || owner.namespace !== namespace) return 'unknown'
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
 * Ticks since the machine's start, proc(5): field 22 of `stat`, the 20th after the name, which may hold anything. `dead`: its exit code
 * was not read yet.
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
