import fs, { type Stats } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { errno, unlessMissing } from './error.ts'

/** Larger than any file that this action or docker writes. */
const largest = 8 * 1024 * 1024

/**
 * The text of a regular file of at most 8 MiB. Never waits: a named pipe without a writer would hold the
 * whole process, and no signal would get through. `own`: a link is not followed, and the file has to belong
 * to this user and be writable by it alone. Throws Node's error, or in its form EFTYPE with the reason.
 */
export function readRegular(path: string, { own: isPrivate }: { own: boolean } = { own: false }): string {
  const fault = (stats: Stats): string | undefined => {
    if (!stats.isFile()) return 'it is not a regular file'
    if (stats.size > largest) return 'it is larger than 8 MiB'
    const uid = process.getuid?.()
    if (!isPrivate || uid === undefined) return undefined
    if (stats.uid !== uid) return `it belongs to another user (uid ${stats.uid})`
    return (stats.mode & 0o022) === 0 ? undefined : 'other users can write it'
  }
  const refuse = (stats: Stats): void => {
    const message = fault(stats)
    if (message !== undefined) {
      throw Object.assign(new Error(message), { code: 'EFTYPE', syscall: 'open', path })
    }
  }
  // Looked at before it is opened: opening some devices does something.
  refuse(isPrivate ? fs.lstatSync(path) : fs.statSync(path))
  // Windows knows neither of the last two: there they count as 0.
  const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = fs.constants
  const handle = patiently(() => fs.openSync(path, O_RDONLY | O_NONBLOCK | (isPrivate ? O_NOFOLLOW : 0)))
  try {
    refuse(fs.fstatSync(handle))
    return fs.readFileSync(handle, 'utf8')
  } finally {
    fs.closeSync(handle)
  }
}

export function removeFile(target: string): void {
  // Not rmSync: for Windows that of Node 24.0 to 24.13 leaves what has an umlaut in its path, in silence.
  unlessMissing(() => {
    patiently(fs.unlinkSync.bind(fs, target))
  })
}

/** For two seconds in all, as `patiently` has it. Not by fs.promises, which takes 3 ms to load. */
export function removeTree(target: string): Promise<void> {
  return promisify(fs.rm)(target, { recursive: true, force: true, maxRetries: 8, retryDelay: 55 })
}

const mostAttempts = 40
const pauseMs = 50

/** Windows refuses a file that a virus scanner, or docker, has open: there `act` is tried for two seconds. */
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

/** What a temporary file's name adds to that of the file it becomes. */
const temporaryName = /^\.[0-9a-f]{16}$/

/** What a file is to say; `null`: it is removed. */
export interface TextChange {
  readonly text: string | null
  /** This user's and 0600, also where the old file was not. */
  readonly own: boolean
  /** Only where it still says this; `null`: where it is not there. */
  readonly before?: string | null
}

/** Replaces a text in one step; false where it is not `before` any more. An error leaves the old one. */
export function replaceFile(target: string, change: TextChange, unique: () => string): boolean {
  const { text, own: isPrivate, before: expected } = change
  const isDue = () =>
    expected === undefined || (unlessMissing(() => readRegular(target)) ?? null) === expected
  const temporary = `${target}.${unique()}`
  try {
    if (text !== null) {
      const old = isPrivate ? undefined : unlessMissing(() => fs.statSync(target))
      fs.writeFileSync(temporary, text, { mode: 0o600, flag: 'wx' })
      if (old !== undefined) fs.chmodSync(temporary, old.mode)
      if (old !== undefined && old.uid !== process.getuid?.()) fs.chownSync(temporary, old.uid, old.gid)
    }
    if (!isDue()) {
      removeFile(temporary)
      return false
    }
    if (text === null) removeFile(target)
    else patiently(fs.renameSync.bind(fs, temporary, target))
    return true
  } catch (error) {
    removeFile(temporary)
    throw error
  }
}

/** Removes files and directories of this user beside `target` that have a temporary name. */
export async function sweepBeside(target: string): Promise<void> {
  const [directory, base] = [path.dirname(target), path.basename(target)]
  for (const name of unlessMissing(() => fs.readdirSync(directory)) ?? []) {
    if (!name.startsWith(base) || !temporaryName.test(name.slice(base.length))) continue
    const stats = unlessMissing(() => fs.lstatSync(path.join(directory, name)))
    if (process.getuid !== undefined && stats?.uid !== process.getuid()) continue
    if (stats?.isFile() === true) removeFile(path.join(directory, name))
    if (stats?.isDirectory() === true) await removeTree(path.join(directory, name))
  }
}
