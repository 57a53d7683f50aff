import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What happens at a file operation: the process is killed before it, or half-way through a write; or the disk is full from there
 * on, as for real: what needs room fails, what frees some does not; or nothing can be changed any more.
 */
export type FaultKind = 'kill' | 'kill-in-write' | 'full' | 'read-only'

/** A module to load before the action: it counts the operations that change something below `folder`, and acts at number `at`. */
export function writeFault(
  place: { root: string; folder: string },
  fault: { kind: FaultKind; at: number },
): string {
  const path = join(place.root, 'fault.cjs')
  const counted = join(place.root, 'operations')
  writeFileSync(counted, '0')
  writeFileSync(
    path,
    `
const fs = require('node:fs')
const { appendFileSync, writeFileSync, openSync, writeSync } = fs
const folder = ${JSON.stringify(place.folder)}
const [kind, at] = ${JSON.stringify([fault.kind, fault.at])}
let count = 0
const handles = new Map()
const die = () => { process.kill(process.pid, 'SIGKILL'); for (;;); }
const full = name => Object.assign(new Error('ENOSPC: no space left on device, ' + name), { code: 'ENOSPC', syscall: name, errno: -28 })
const isThere = target => typeof target === 'number' ? handles.has(target) : String(target).startsWith(folder)
const needsRoom = { openSync: false, writeSync: true, writeFileSync: true, mkdirSync: true, linkSync: true }
for (const name of ['openSync', 'writeSync', 'writeFileSync', 'renameSync', 'rmSync', 'unlinkSync', 'chmodSync', 'mkdirSync', 'linkSync', 'ftruncateSync']) {
  const real = fs[name]
  fs[name] = (...given) => {
    const changes = name !== 'openSync' || given[1] === 'wx'
    if (!isThere(given[0]) || !changes) return open(name, given, real(...given))
    count += 1
    writeFileSync(${JSON.stringify(counted)}, String(count))
    if (kind === 'kill' && count === at) die()
    if (kind === 'kill-in-write' && count === at) {
      if (name === 'writeFileSync') {
        const handle = typeof given[0] === 'number' ? given[0] : openSync(given[0], given[2].flag, given[2].mode)
        writeSync(handle, given[1].slice(0, given[1].length / 2))
      }
      if (name === 'writeSync') writeSync(given[0], String(given[1]).slice(0, 5))
      die()
    }
    const hasRoom = name === 'writeFileSync' && given[1] === ''
    if (kind === 'read-only' && count >= at) throw Object.assign(new Error('EROFS, ' + name), { code: 'EROFS', syscall: name })
    if (kind === 'full' && count >= at && needsRoom[name] && !hasRoom) {
      // A full disk still makes the file.
      if (name === 'writeFileSync' && typeof given[0] !== 'number') fs.closeSync(openSync(given[0], given[2].flag, given[2].mode))
      throw full(name)
    }
    return open(name, given, real(...given))
  }
}
function open(name, given, result) {
  if (name === 'openSync' && isThere(given[0])) handles.set(result, given[0])
  return result
}
`,
  )
  return path
}
