import fs, { type Stats } from 'node:fs'
import path from 'node:path'
import { errno, isDiskFull, unlessMissing } from './error.ts'

/** Larger than any file that this action or docker writes. */
const largest = 8 * 1024 * 1024

/** What is at a path, in words. */
function describeKind(stats: Stats): string {
  if (stats.isDirectory()) return 'a directory'
  if (stats.isSymbolicLink()) return 'a link'
  if (stats.isFIFO()) return 'a named pipe'
  if (stats.isSocket()) return 'a socket'
  return stats.isFile() ? 'a file' : 'a device'
}

/** An error in the form of Node's own, so that callers know one kind only. `message` says what is wrong with the file. */
function fileFault(path: string, message: string): Error {
  return Object.assign(new Error(message), { code: 'EFTYPE', syscall: 'open', path })
}

/**
 * The text of a regular file of at most 8 MiB. Never waits: a named pipe without a writer would hold the whole process, and no
 * signal would get through. `own`: a link is not followed, and the file has to belong to this user and to be writable by nobody
 * else. Throws Node's error, or `fileFault` with the reason.
 */
export function readRegular(path: string, { own }: { own: boolean } = { own: false }): string {
  // Looked at before it is opened: opening some devices does something.
  refuse(path, own ? fs.lstatSync(path) : fs.statSync(path), own)
  // Windows knows neither of the last two: there they count as 0.
  const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = fs.constants
  const flags = O_RDONLY | O_NONBLOCK | (own ? O_NOFOLLOW : 0)
  const handle = patiently(() => fs.openSync(path, flags))
  try {
    refuse(path, fs.fstatSync(handle), own)
    return fs.readFileSync(handle, 'utf8')
  } finally {
    fs.closeSync(handle)
  }
}

function refuse(path: string, stats: Stats, own: boolean): void {
  if (!stats.isFile()) throw fileFault(path, `it is ${describeKind(stats)}, not a file`)
  if (stats.size > largest) throw fileFault(path, 'it is larger than 8 MiB')
  const uid = process.getuid?.()
  if (!own || uid === undefined) return
  if (stats.uid !== uid) throw fileFault(path, `it belongs to another user (uid ${stats.uid})`)
  if ((stats.mode & 0o022) !== 0) throw fileFault(path, 'other users can write it')
}

/** Removes a file; a missing one is fine. */
export function removeFile(target: string): void {
  // Not rmSync: that of Node 24.0 to 24.13 for Windows leaves what has an umlaut in its path, and says nothing.
  unlessMissing(() => {
    patiently(() => {
      fs.unlinkSync(target)
    })
  })
}

const mostAttempts = 40
const pauseMs = 50

/** Windows leaves alone a file that a virus scanner, or docker, has open: there `act` is tried again for two seconds. Throws Node's error. */
export function patiently<T>(act: () => T, platform: string = process.platform): T {
  for (let attempt = 1; ; attempt++) {
    try {
      return act()
    } catch (error) {
      const mayPass = platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(errno(error) ?? '')
      if (!mayPass || attempt === mostAttempts) throw error
      // Nothing else may happen meanwhile.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs)
    }
  }
}

/** What a temporary file's name adds to that of the file it becomes; sixteen digits come from the machine's own chance. */
const temporaryName = /^\.[0-9a-f]{16}$/

interface Change {
  readonly text: string
  readonly unique: () => string
  /** Always this user's and 0600, whatever is there. */
  readonly own: boolean
}

/** Puts `text` in the place of the file at `target`, in one step. Throws Node's error, and then the old text is still there. */
export function replaceFile(target: string, change: Change): void {
  const temporary = `${target}.${change.unique()}`
  try {
    const old = change.own ? undefined : unlessMissing(() => fs.statSync(target))
    fs.writeFileSync(temporary, change.text, { mode: 0o600, flag: 'wx' })
    if (old !== undefined) fs.chmodSync(temporary, old.mode)
    if (old !== undefined && old.uid !== process.getuid?.()) fs.chownSync(temporary, old.uid, old.gid)
    patiently(() => {
      fs.renameSync(temporary, target)
    })
  } catch (error) {
    removeFile(temporary)
    if (!isDiskFull(error) || !writeOver(target, change)) throw error
  }
}

/** Writes a file over where it lies, which needs no more room than it has. False when it cannot; then the old text is there again. */
function writeOver(target: string, { text, own }: Change): boolean {
  const old = unlessMissing(() => readRegular(target, { own }))
  if (old === undefined) return false
  const { O_RDWR, O_NONBLOCK, O_NOFOLLOW } = fs.constants
  const handle = fs.openSync(target, O_RDWR | O_NONBLOCK | (own ? O_NOFOLLOW : 0))
  try {
    try {
      writeAll(handle, text)
      return true
    } catch {
      writeAll(handle, old)
      return false
    }
  } finally {
    fs.closeSync(handle)
  }
}

/** Cut only afterwards: until then the file keeps the room that it has. */
function writeAll(handle: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) at += fs.writeSync(handle, bytes, at, bytes.length - at, at)
  fs.ftruncateSync(handle, bytes.length)
}

/** Removes what a `replaceFile` of this user left beside `target` when it was killed. */
export function sweepBeside(target: string): void {
  const [directory, own] = [path.dirname(target), path.basename(target)]
  for (const name of unlessMissing(() => fs.readdirSync(directory)) ?? []) {
    if (!name.startsWith(own) || !temporaryName.test(name.slice(own.length))) continue
    const stats = unlessMissing(() => fs.lstatSync(path.join(directory, name)))
    if (stats?.isFile() && (stats.uid === process.getuid?.() || process.getuid === undefined)) {
      removeFile(path.join(directory, name))
    }
  }
}
