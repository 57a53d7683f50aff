import fs from 'node:fs'
import path from 'node:path'
import { errno } from '../base/error.ts'
import { replaceFile } from '../base/file-access.ts'
import { realPath } from '../base/files.ts'

/**
 * A file as found, or why it could not be read. Paths are relative to where the search started, with `/`. `isMinor`: what
 * was not read is hardly a workflow.
 */
export type FoundFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly problem: string; readonly isMinor?: boolean }

/** The workflow files of a repository. Nothing is followed through links. */
export interface WorkflowFiles {
  /**
   * YAML files at these paths and below them, each read when its turn comes: their texts need not all be held at once. A
   * path that does not exist gives nothing.
   */
  find(paths: readonly string[]): Iterable<FoundFile>
  /** The text of a regular file of at most 1,000,000 bytes; `undefined` for any other, and for what cannot be read. */
  text(path: string): string | undefined
  /** Is there a file of that path? */
  has(path: string): Promise<boolean>
  /**
   * Atomic; keeps the mode. Gives the reason when it cannot, or when the file is not `before` any more, and then leaves
   * the file as it is.
   */
  replace(change: FileChange): Promise<string | undefined>
  /** Makes a file that is not there yet, and the directories above it. Gives the reason when it cannot. */
  create(path: string, text: string): Promise<string | undefined>
}

/** A file's text as it was read, and as it should be. */
export interface FileChange {
  readonly path: string
  readonly before: string
  readonly after: string
}

/** What changes between two texts of a file, as a unified diff. */
export type UnifiedDiff = (change: FileChange) => string

const largest = 1_000_000
const deepest = 12
const outside = 'it is outside the current directory'
const onTheWay = 'a directory on the way to it is a symbolic link, which is not followed'
const linkedDirectory = 'it is a symbolic link to a directory, which is not followed'

/** The files below `root`. `unique` names temporary ones. */
export function createWorkflowFiles(root: string, unique: () => string): WorkflowFiles {
  const workspace = realPath(root)
  const placeOf = (relative: string): string => path.join(workspace, relative)
  const relativeOf = (name: string): string => path.relative(workspace, path.resolve(workspace, name))

  /** Why a path may not be followed; the files are somebody's checkout, and a link in it may lead anywhere. */
  const outsideWorkspace = (relative: string): string | undefined => {
    if (path.isAbsolute(relative) || relative.split(path.sep).includes('..')) return outside
    const parent = path.dirname(placeOf(relative))
    return realPath(parent) === parent ? undefined : onTheWay
  }

  function* start(name: string): Generator<FoundFile> {
    const problem = outsideWorkspace(relativeOf(name))
    if (problem === undefined) yield* visit(workspace, relativeOf(name))
    // `.github/actions` is always looked for: where nothing is, nothing is missing.
    else if (fs.existsSync(path.resolve(workspace, name))) {
      yield { path: name.split(path.sep).join('/'), problem }
    }
  }

  return {
    *find(paths) {
      const seen = new Set<string>()
      for (const name of paths) {
        for (const file of start(name)) {
          if (!seen.has(file.path)) yield file
          seen.add(file.path)
        }
      }
    },
    text: name => {
      const relative = path.normalize(name)
      if (outsideWorkspace(relative) !== undefined) return undefined
      try {
        const text = decoded(placeOf(relative), fs.lstatSync(placeOf(relative)))
        return typeof text === 'string' ? text : undefined
      } catch {
        // What is missing or may not be read tells nothing, and costs only itself.
        return undefined
      }
    },
    has: relative => Promise.resolve(fs.existsSync(placeOf(path.normalize(relative)))),
    replace: change => {
      const target = placeOf(path.normalize(change.path))
      return Promise.resolve(outsideWorkspace(change.path) ?? replace(change, target, unique))
    },
    create: (name, text) => {
      const relative = relativeOf(name)
      return Promise.resolve(outsideWorkspace(relative) ?? create(placeOf(relative), text))
    },
  }
}

/** A file, or what is below a directory. `relative`: from the workspace. */
function* visit(workspace: string, relative: string, depth = 0): Generator<FoundFile> {
  const shown = relative.split(path.sep).join('/')
  const place = path.join(workspace, relative)
  try {
    const status = fs.lstatSync(place, { throwIfNoEntry: false })
    if (status?.isDirectory() === true) {
      if (depth > deepest) {
        yield { path: shown, problem: `directories are nested more than ${deepest} deep` }
        return
      }
      for (const name of fs.readdirSync(place).sort()) {
        if (name === 'node_modules' || name === '.git') continue
        yield* visit(workspace, path.join(relative, name), depth + 1)
      }
    } else if (status?.isSymbolicLink() === true && leadsToDirectory(place)) {
      // Asked for by name, what it hides is missing from the answer; met on the way, it rarely holds workflows.
      yield { path: shown, problem: linkedDirectory, isMinor: depth > 0 }
    } else if (status !== undefined && /\.ya?ml$/i.test(relative)) {
      const text = decoded(place, status)
      yield typeof text === 'string' ? { path: shown, text } : { path: shown, ...text }
    }
  } catch (error) {
    yield { path: shown, problem: reasonOf(error) }
  }
}

function leadsToDirectory(target: string): boolean {
  try {
    return fs.statSync(target).isDirectory()
  } catch {
    // It leads nowhere, or in a circle: not to a directory.
    return false
  }
}

/** Decoding must lose nothing: what is not UTF-8 is refused, and a byte order mark stays. */
function decoded(place: string, status: fs.Stats): string | { problem: string } {
  if (status.isSymbolicLink()) return { problem: 'it is a symbolic link, which is not followed' }
  if (!status.isFile()) return { problem: 'it is not a regular file' }
  if (status.size > largest) return { problem: 'it is larger than 1,000,000 bytes' }
  const bytes = fs.readFileSync(place)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return { problem: 'it is not UTF-8 text' }
  }
}

function replace({ before, after }: FileChange, target: string, unique: () => string): string | undefined {
  try {
    if (!fs.lstatSync(target).isFile()) return 'it is not a regular file any more'
    fs.accessSync(target, fs.constants.W_OK)
    if (!fs.readFileSync(target).equals(Buffer.from(before))) return 'it was changed while migrate ran'
    replaceFile(target, { text: after, unique, own: false })
    return undefined
  } catch (error) {
    return reasonOf(error)
  }
}

function create(target: string, text: string): string | undefined {
  try {
    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.writeFileSync(target, text, { flag: 'wx' })
    return undefined
  } catch (error) {
    // An empty file would stop the next run.
    if (/^(ENOSPC|EDQUOT|EFBIG|EIO)$/.test(errno(error) ?? '')) fs.unlinkSync(target)
    return reasonOf(error)
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  ELOOP: 'links lead in a circle',
  ENOENT: 'it is not there any more',
  EEXIST: 'something is there already',
}

function reasonOf(error: unknown): string {
  const code = errno(error) ?? 'unknown'
  return reasons[code] ?? `it failed (${code})`
}

/** Loads the diff library. Lines are compared with their endings, so that CRLF stays visible as what it is. */
export async function createUnifiedDiff(): Promise<UnifiedDiff> {
  const { createTwoFilesPatch } = await import('diff')
  return ({ path, before, after }) => {
    const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
      context: 3,
    })
    return patch.replace(/^(Index: .*\n)?=+\n/, '')
  }
}
