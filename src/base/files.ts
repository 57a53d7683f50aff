import fs from 'node:fs'
import path from 'node:path'
import { errno, unlessMissing } from './error.ts'
import { readRegular, removeFile, removeTree, replaceFile, sweepBeside } from './file-access.ts'
import type { TextChange } from './file-access.ts'
import { lockAt } from './lock.ts'

/** Files and directories by path. Errors are Node's own, with their `code`. */
export type Files = ReturnType<typeof createFiles>

/** The machine's own files. Synchronous: a trip to the thread pool delays the start of docker. */
export function createFiles(unique: () => string) {
  const writing = (own: boolean) =>
    settled((target: string, text: string) => void replaceFile(target, { text, own }, unique))
  return {
    join: (...parts: string[]) => path.join(...parts),
    realPath: settled((target: string) => realPath(path.resolve(target))),
    locate: settled(locate),
    /** `undefined` when there is no such file. What is no regular file, or larger than 8 MiB, is refused. */
    read: settled((target: string) => unlessMissing(() => readRegular(target))),
    /** For a file that only we write: a link, another user's, or one that others can write is refused. */
    readOwn: settled((target: string) => unlessMissing(() => readRegular(target, { own: true }))),
    /** Atomic: a temporary file, then a rename; keeps owner and mode (0600 if new). Replaces a link. */
    write: writing(false),
    /** The same for a file that only we write: always this user's, with mode 0600. */
    writeOwn: writing(true),
    /** As these two, or a removal; false where the file does not say any more what it has to say `before`. */
    change: settled((target: string, change: TextChange) => replaceFile(target, change, unique)),
    /** Removes what an earlier `write` or `makeBeside` left there when it was killed. Only under the lock. */
    sweep: settled(sweepBeside),
    create: settled(create),
    remove: settled(removeFile),
    /** With its parents, mode 0700. True when it was not there before. */
    makeDirectory: settled(
      (target: string) => fs.mkdirSync(target, { recursive: true, mode: 0o700 }) !== undefined,
    ),
    /** A new one beside a path, mode 0700, which `sweep` removes, too. */
    makeBeside: settled((target: string) => {
      const beside = `${target}.${unique()}`
      fs.mkdirSync(beside, { mode: 0o700 })
      return beside
    }),
    removeEmpty: settled(removeEmpty),
    removeTree: settled(removeTree),
    list: settled((target: string) => unlessMissing(() => fs.readdirSync(target)) ?? []),
    find: settled(findBelow),
    link: settled(link),
    lock: (target: string, signal: AbortSignal) => lockAt(target, signal, unique),
  }
}

/** A new file with mode 0600, or none when it fails. EEXIST when anything is there, also a dangling link. */
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

/** Makes `place` lead to `target`, where that is there (a junction for directories on Windows). */
function link(target: string, place: string): void {
  const isDirectory = fs.statSync(target, { throwIfNoEntry: false })?.isDirectory()
  if (isDirectory === undefined) return
  // Windows lets everybody make junctions, but not symbolic links.
  if (process.platform !== 'win32' || isDirectory) {
    fs.symlinkSync(target, place, isDirectory ? 'junction' : 'file')
  } else fs.copyFileSync(target, place)
}

/** A directory that is not empty stays. Somebody may put something into it, or remove it, after the look. */
function removeEmpty(target: string): void {
  try {
    if (unlessMissing(() => fs.readdirSync(target))?.length === 0) fs.rmdirSync(target)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(errno(error) ?? '')) throw error
  }
}

/** The paths of everything called `name` below a directory, but directories. No link is followed. */
function findBelow(directory: string, name: string): readonly string[] {
  if (fs.lstatSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  return fs
    .readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(entry => entry.name === name && !entry.isDirectory())
    .map(entry => path.join(entry.parentPath, entry.name))
}

/** The same as a promise: a throw becomes a rejection. */
function settled<A extends unknown[], T>(act: (...args: A) => T | Promise<T>) {
  return async (...args: A): Promise<T> => act(...args)
}

/** An absolute path with every link resolved, also one that leads to something that does not exist yet. */
export function realPath(target: string): string {
  const real = unlessMissing(() => fs.realpathSync.native(target))
  const parent = path.dirname(target)
  if (real !== undefined || parent === target) return real ?? target
  const isLink = unlessMissing(() => fs.lstatSync(target))?.isSymbolicLink() === true
  if (isLink) return realPath(path.resolve(parent, fs.readlinkSync(target)))
  return path.join(realPath(parent), path.basename(target))
}

/** Where a path leads, and what is there; a link at its end is seen, not followed. */
function locate(target: string): LocatedFile {
  const absolute = path.resolve(target)
  const directory = path.dirname(absolute)
  const resolved = path.join(realPath(directory), path.basename(absolute))
  return { path: resolved, kind: isBehindLink(directory) ? 'link' : kindOf(resolved) }
}

/**
 * Whether a directory lies behind a link of the working directory. That may be a checkout, whose author must
 * not decide where a secret goes; the working directory itself may be reached by links. Looked at step by
 * step: in another case a name may be the same.
 */
function isBehindLink(directory: string): boolean {
  const workingDirectory = realPath(process.cwd())
  const isInside = (step: string): boolean => {
    const [part = ''] = path.relative(workingDirectory, realPath(step)).split(path.sep)
    return part !== '..' && !path.isAbsolute(part)
  }
  let hasLink = false
  for (let step = directory; ; step = path.dirname(step)) {
    if (hasLink && isInside(step)) return true
    hasLink ||= unlessMissing(() => fs.lstatSync(step))?.isSymbolicLink() === true
    if (path.dirname(step) === step) return false
  }
}

function kindOf(target: string): LocatedFile['kind'] {
  const stats = unlessMissing(() => fs.lstatSync(target))
  if (stats !== undefined) return stats.isFile() ? 'file' : stats.isSymbolicLink() ? 'link' : 'other'
  // Windows says ENOENT of what is below a file, too.
  const parent = unlessMissing(() => fs.statSync(path.dirname(target)))
  return parent?.isDirectory() === true ? 'nothing' : 'no-directory'
}

export interface LocatedFile {
  /** Absolute, every link resolved but one at the end. */
  readonly path: string
  /** `link`: at the end; in the working directory and below, anywhere on the way. */
  readonly kind: 'no-directory' | 'nothing' | 'file' | 'link' | 'other'
}
