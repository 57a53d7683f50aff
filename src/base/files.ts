import fs from 'node:fs'
import path from 'node:path'
import { errno, unlessMissing } from './error.ts'
import { readRegular, removeFile, replaceFile, sweepBeside } from './file-access.ts'
import { type FileLock, lockFile } from './lock-file.ts'

/**
 * The machine's own files. `unique` names temporary ones. Synchronous inside: they are few and small, and every trip to
 * the thread pool delays the start of docker.
 */
export function createFiles(unique: () => string): Files {
  return {
    join: (...parts) => path.join(...parts),
    realPath: settled(target => realPath(path.resolve(target))),
    locate: settled(locate),
    read: settled(target => unlessMissing(() => readRegular(target))),
    readOwn: settled(target => unlessMissing(() => readRegular(target, { own: true }))),
    write: settled((target, text) => {
      replaceFile(target, { text, unique, own: false })
    }),
    writeOwn: settled((target, text) => {
      replaceFile(target, { text, unique, own: true })
    }),
    sweep: settled(sweepBeside),
    create: settled(create),
    remove: settled(removeFile),
    makeDirectory: settled(target => fs.mkdirSync(target, { recursive: true, mode: 0o700 }) !== undefined),
    removeDirectory: settled((target, { recursive }) => {
      if (recursive) return fs.promises.rm(target, { recursive, force: true, ...patience })
      if (unlessMissing(() => fs.readdirSync(target))?.length === 0) removeEmpty(target)
      return undefined
    }),
    list: settled(target => unlessMissing(() => fs.readdirSync(target)) ?? []),
    find: settled(findBelow),
    link: settled(link),
    lock: (target, options) => lockFile(target, { ...options, unique }),
  }
}

function create(target: string, text: string): void {
  const handle = fs.openSync(target, 'wx', 0o600)
  try {
    fs.writeFileSync(handle, text)
  } catch (error) {
    removeFile(target)
    throw error
  } finally {
    fs.closeSync(handle)
  }
}

function link(target: string, place: string): void {
  const isDirectory = fs.statSync(target).isDirectory()
  // Windows lets everybody make junctions, but not symbolic links.
  if (process.platform !== 'win32' || isDirectory) {
    fs.symlinkSync(target, place, isDirectory ? 'junction' : 'file')
  } else fs.copyFileSync(target, place)
}

/** Somebody may have put something into it, or have removed it, since it was looked at. */
function removeEmpty(target: string): void {
  try {
    fs.rmdirSync(target)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(errno(error) ?? '')) throw error
  }
}

/** A link to a directory does not count as one. */
function findBelow(directory: string, name: string): readonly string[] {
  if (fs.lstatSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  return fs
    .readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(entry => entry.name === name && !entry.isDirectory())
    .map(entry => path.join(entry.parentPath, entry.name))
}

/** For two seconds in all, as `patiently` has it. */
const patience = { maxRetries: 8, retryDelay: 55 }

/** The same as a promise: a throw becomes a rejection. */
function settled<A extends unknown[], T>(act: (...args: A) => T | Promise<T>): (...args: A) => Promise<T> {
  return (...args) =>
    new Promise(resolve => {
      resolve(act(...args))
    })
}

/** An absolute path with every link resolved, also one that leads to something that does not exist yet. */
export function realPath(target: string): string {
  const found = unlessMissing(() => fs.realpathSync.native(target))
  const parent = path.dirname(target)
  if (found !== undefined || parent === target) return found ?? target
  const isLink = unlessMissing(() => fs.lstatSync(target))?.isSymbolicLink() === true
  if (isLink) return realPath(path.resolve(parent, fs.readlinkSync(target)))
  return path.join(realPath(parent), path.basename(target))
}

/** Where a path leads, and what is there; a link at its end is seen, not followed. Throws Node's own errors. */
function locate(target: string): LocatedFile {
  const here = process.cwd()
  const absolute = path.resolve(target)
  const directory = path.dirname(absolute)
  const resolved = path.join(realPath(directory), path.basename(absolute))
  const inside = path.relative(here, directory)
  // The checkout may have links, and its author must not decide where a secret goes.
  const isBelow = !path.isAbsolute(inside) && !inside.startsWith('..')
  const isBehindLink = isBelow && hasLink(here, inside.split(path.sep))
  return { path: resolved, kind: isBehindLink ? 'link' : kindOf(resolved) }
}

/** Looked at step by step: on Windows and macOS a name in another case is the same, so that texts tell nothing. */
function hasLink(here: string, names: readonly string[]): boolean {
  const steps = names.map((_, index) => path.join(here, ...names.slice(0, index + 1)))
  return steps.some(step => unlessMissing(() => fs.lstatSync(step))?.isSymbolicLink())
}

function kindOf(target: string): LocatedFile['kind'] {
  const stats = unlessMissing(() => fs.lstatSync(target))
  if (stats !== undefined) return stats.isFile() ? 'file' : stats.isSymbolicLink() ? 'link' : 'other'
  // Windows says ENOENT of what is below a file, too.
  const parent = unlessMissing(() => fs.statSync(path.dirname(target)))
  return parent?.isDirectory() === true ? 'nothing' : 'no-directory'
}

/** What is at a path. */
export interface LocatedFile {
  /** Absolute, every link resolved but one at the end. */
  readonly path: string
  /** `link`: at the end; in the working directory and below, anywhere on the way. */
  readonly kind: 'no-directory' | 'nothing' | 'file' | 'link' | 'other'
}

/** Files and directories by path. Errors are Node's own, with their `code`. */
export interface Files {
  join(...parts: string[]): string
  /** The absolute path with every link resolved, also one that leads to nothing yet. */
  realPath(path: string): Promise<string>
  locate(path: string): Promise<LocatedFile>
  /** `undefined` when there is no such file. Never waits: what is no regular file, or larger than 8 MiB, is refused (EFTYPE). */
  read(path: string): Promise<string | undefined>
  /** The same for a file that only we write: a link, another user's file, or one that others can write is refused too. */
  readOwn(path: string): Promise<string | undefined>
  /**
   * Atomic: a temporary file beside it, then a rename; keeps owner and mode, 0600 for a new one. Replaces a link. Leaves no
   * temporary file when it fails. On a full disk the old file is written over where it lies, or else stays as it was.
   */
  write(path: string, text: string): Promise<void>
  /** The same for a file that only we write: always this user's, with mode 0600. */
  writeOwn(path: string, text: string): Promise<void>
  /** Removes the temporary files beside `path` that an earlier `write` left when it was killed. Only under the lock. */
  sweep(path: string): Promise<void>
  /** A new file with mode 0600, or none when it fails. EEXIST when anything is there, be it a link that leads nowhere. */
  create(path: string, text: string): Promise<void>
  /** A missing file is fine. */
  remove(path: string): Promise<void>
  /** With its parents, mode 0700. True when it was not there before. */
  makeDirectory(path: string): Promise<boolean>
  /** `recursive` removes what is in it; otherwise a directory that is not empty stays. */
  removeDirectory(path: string, options: { recursive: boolean }): Promise<void>
  /** Names in a directory; none when it is missing. */
  list(path: string): Promise<string[]>
  /** The paths of everything called `name` below a directory, but directories. No link is followed, one at `path` included. */
  find(path: string, name: string): Promise<readonly string[]>
  /** Makes `path` lead to `target` (a junction for directories on Windows). */
  link(target: string, path: string): Promise<void>
  /**
   * Waits for the lock file at `path`. `doing` names, in hexadecimal digits, what has to be finished by the next owner if this one
   * dies.
   */
  lock(path: string, options: { signal: AbortSignal; doing?: string | undefined }): Promise<FileLock>
}
