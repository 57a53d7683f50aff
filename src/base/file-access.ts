import type { Stats } from 'node:fs'

/** More than any file of ours or of docker's ever has. */
const largest = 8 * 1024 * 1024

/** What a path holds that is no file, in words. */
export function describeKind(found: Stats): string {
  if (found.isDirectory()) return 'a directory'
  if (found.isSymbolicLink()) return 'a link'
  if (found.isFIFO()) return 'a named pipe'
  if (found.isSocket()) return 'a socket'
  return found.isFile() ? 'a file' : 'a device'
}

/** An error as Node's own, so that callers need to know one kind only. `message` says what is wrong with the file. */
export function fileFault(path: string, message: string): Error {
  return Object.assign(new Error(message), { code: 'EFTYPE', syscall: 'open', path })
}

/**
 * The text of a regular file of at most 8 MiB. Never waits: a named pipe without a writer would hold the whole process, and no
 * signal would get through. `own`: a link is not followed, and the file has to belong to this user and to be writable by nobody
 * else. Throws Node's error, or `fileFault` with the reason.
 */
export function readRegular(path: string, { own }: { own: boolean } = { own: false }): string {
  const fs = process.getBuiltinModule('node:fs')
  // Looked at before it is opened: opening some devices does something.
  refuse(path, { found: own ? fs.lstatSync(path) : fs.statSync(path), own })
  // Windows knows neither of the last two: there they count as 0.
  const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = fs.constants
  const handle = fs.openSync(path, O_RDONLY | O_NONBLOCK | (own ? O_NOFOLLOW : 0))
  try {
    refuse(path, { found: fs.fstatSync(handle), own })
    return fs.readFileSync(handle, 'utf8')
  } finally {
    fs.closeSync(handle)
  }
}

function refuse(path: string, { found, own }: { found: Stats; own: boolean }): void {
  if (!found.isFile()) throw fileFault(path, `it is ${describeKind(found)}, not a file`)
  if (found.size > largest) throw fileFault(path, 'it is larger than 8 MiB')
  const uid = process.getuid?.()
  if (!own || uid === undefined) return
  if (found.uid !== uid) throw fileFault(path, `it belongs to another user (uid ${found.uid})`)
  if ((found.mode & 0o022) !== 0) throw fileFault(path, 'other users can write it')
}
