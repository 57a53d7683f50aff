import fs from 'node:fs'
import path from 'node:path'
import { errno } from '../base/error.ts'
import { replaceFile } from '../base/file-access.ts'
import { realPath } from '../base/files.ts'

/** A file, or why it could not be read. Paths are relative, with `/`. `isMinor`: it is hardly a workflow. */
export type FoundFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly problem: string; readonly isMinor?: boolean }

export type FileChange = Readonly<{ path: string; before: string; after: string }>

export type UnifiedDiff = Awaited<ReturnType<typeof createUnifiedDiff>>

/** The workflow files of a repository. Nothing is followed through links. */
export type WorkflowFiles = ReturnType<typeof createWorkflowFiles>

/** Where a repository has it, GitHub runs no action that is not in it. */
export const lockFile = '.github/workflows/actions.lock'

const largest = 1_000_000
/** Characters in all, far more than anybody's files have: each command that builds reads its Dockerfile again. */
const most = 20_000_000
const deepest = 12

/** The files below `root`. `unique` names temporary ones. */
export function createWorkflowFiles(root: string, unique: () => string) {
  const workspace = realPath(root)
  const reasonAgainst = (name: string, act: (place: string) => string | undefined) =>
    new Promise<string | undefined>(resolve => {
      const { place, problem = act(place) } = placeIn(workspace, name)
      resolve(problem)
    }).catch(reasonOf)
  let budget = most
  const texts = new Map<string, string | undefined>()

  return {
    /** YAML files at these paths and below them, each read when its turn comes. */
    *find(paths: readonly string[]): Iterable<FoundFile> {
      const knownPaths = new Set<string>()
      budget = most
      texts.clear()
      for (const name of paths) {
        const { place, problem } = placeIn(workspace, name)
        // `.github/actions` is always looked for: where nothing is, nothing is missing.
        const refused =
          problem !== undefined && fs.existsSync(place) ? [{ path: slashed(name), problem }] : []
        for (const file of problem === undefined ? visit(workspace, place) : refused) {
          if (knownPaths.has(file.path)) continue
          knownPaths.add(file.path)
          budget -= 'text' in file ? file.text.length : 0
          yield budget < 0
            ? { path: file.path, problem: 'the files before it have 20,000,000 characters' }
            : file
        }
      }
    },
    /** The text of a regular file; `undefined` for any other, and for what cannot be read. */
    text(name: string): string | undefined {
      if (!texts.has(name)) texts.set(name, textAt(workspace, name))
      const text = budget >= 0 ? texts.get(name) : undefined
      budget -= text?.length ?? 0
      return text
    },
    /** Atomic; keeps the mode. Gives the reason when it cannot, or when the file is not `before` any more. */
    replace: ({ path: name, before: oldText, after: newText }: FileChange) =>
      reasonAgainst(name, place => {
        if (!fs.lstatSync(place).isFile()) return 'it is not a regular file any more'
        fs.accessSync(place, fs.constants.W_OK)
        if (!fs.readFileSync(place).equals(Buffer.from(oldText))) return 'it was changed while migrate ran'
        replaceFile(place, { text: newText, own: false }, unique)
        return undefined
      }),
    /** Makes a file that is not there yet, and the directories above it. Gives the reason when it cannot. */
    create: (name: string, text: string) =>
      reasonAgainst(name, place => {
        fs.mkdirSync(path.dirname(place), { recursive: true })
        try {
          fs.writeFileSync(place, text, { flag: 'wx' })
        } catch (error) {
          // An empty file would stop the next run.
          if (/^(ENOSPC|EDQUOT|EFBIG|EIO)$/.test(errno(error) ?? '')) fs.unlinkSync(place)
          throw error
        }
        return undefined
      }),
  }
}

function textAt(workspace: string, name: string): string | undefined {
  try {
    const { place, problem } = placeIn(workspace, name)
    const text = problem === undefined ? decoded(place) : undefined
    return typeof text === 'string' ? text : undefined
  } catch {
    // What is missing or may not be read tells nothing, and costs only itself.
    return undefined
  }
}

/** Where a path is, or why it may not be followed: a link in somebody's checkout may lead anywhere. */
function placeIn(workspace: string, name: string): { place: string; problem?: string } {
  const place = path.resolve(workspace, name)
  const relative = path.relative(workspace, place)
  if (path.isAbsolute(relative) || relative.split(path.sep).includes('..')) {
    return { place, problem: 'it is outside the current directory' }
  }
  const parent = path.dirname(place)
  const problem = 'a directory on the way to it is a symbolic link, which is not followed'
  return realPath(parent) === parent ? { place } : { place, problem }
}

function slashed(name: string): string {
  return name.split(path.sep).join('/')
}

function* visit(workspace: string, place: string, depth = 0): Generator<FoundFile> {
  const file = slashed(path.relative(workspace, place))
  try {
    const status = fs.lstatSync(place, { throwIfNoEntry: false })
    if (status?.isDirectory() === true) {
      if (depth > deepest) yield { path: file, problem: `directories are nested more than ${deepest} deep` }
      else {
        const names = fs.readdirSync(place).filter(name => name !== 'node_modules' && name !== '.git')
        for (const name of names.sort()) yield* visit(workspace, path.join(place, name), depth + 1)
      }
    } else if (
      status?.isSymbolicLink() === true &&
      fs.existsSync(place) &&
      fs.statSync(place).isDirectory()
    ) {
      // Asked for by name, what it hides is missing; met on the way, it rarely holds workflows.
      const problem = 'it is a symbolic link to a directory, which is not followed'
      yield { path: file, problem, isMinor: depth > 0 }
    } else if (status !== undefined && /\.ya?ml$/i.test(place)) {
      const text = decoded(place)
      yield typeof text === 'string' ? { path: file, text } : { path: file, ...text }
    }
  } catch (error) {
    yield { path: file, problem: reasonOf(error) }
  }
}

/** Decoding must lose nothing: what is not UTF-8 is refused, and a byte order mark stays. */
function decoded(place: string): string | { problem: string } {
  const status = fs.lstatSync(place)
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

function reasonOf(error: unknown): string {
  const code = errno(error) ?? 'unknown'
  if (code === 'EEXIST') return 'something is there already'
  return /^(EACCES|EPERM)$/.test(code) ? 'no permission' : `it failed (${code})`
}

/** Lines are compared with their endings, so that CRLF stays visible as what it is. */
export async function createUnifiedDiff() {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff')
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY }
  return ({ path: name, before, after }: FileChange): string =>
    createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, options)
}
