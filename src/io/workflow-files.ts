import type * as NodeFs from 'node:fs'
import type { FoundFile, WorkflowFiles } from '../ports.ts'

const largest = 1_000_000
const deepest = 12

type Fs = typeof NodeFs

/** The files below `root`. `unique` names temporary ones. */
export function createWorkflowFiles(root: string, unique: () => string): WorkflowFiles {
  const fs = process.getBuiltinModule('node:fs')
  const path = process.getBuiltinModule('node:path')
  const absolute = (relative: string) => path.resolve(root, relative)

  const visit = (relative: string, depth: number): FoundFile[] => {
    const target = absolute(relative)
    const shown = relative.split(path.sep).join('/').replace(/^\.\//, '')
    try {
      const status = fs.lstatSync(target, { throwIfNoEntry: false })
      if (status === undefined) return []
      if (status.isDirectory()) {
        if (depth > deepest)
          return [{ path: shown, problem: `directories are nested more than ${deepest} deep` }]
        const names = fs.readdirSync(target).sort()
        const wanted = names.filter(name => name !== 'node_modules' && name !== '.git')
        return wanted.flatMap(name => visit(path.join(relative, name), depth + 1))
      }
      if (!/\.ya?ml$/i.test(relative)) return []
      if (status.isSymbolicLink())
        return [{ path: shown, problem: 'it is a symbolic link, which is not followed' }]
      if (!status.isFile()) return [{ path: shown, problem: 'it is no regular file' }]
      if (status.size > largest) return [{ path: shown, problem: 'it is larger than 1,000,000 bytes' }]
      return [readText(fs, { target, shown })]
    } catch (error) {
      return [{ path: shown, problem: reasonOf(error) }]
    }
  }

  return {
    find: paths => Promise.resolve(onePerPath(paths.flatMap(one => visit(path.normalize(one), 0)))),
    replace: (relative, text) => Promise.resolve(replace(fs, { target: absolute(relative), text, unique })),
  }
}

/** Decoding must lose nothing: what is not UTF-8 is refused, and a byte order mark stays. */
function readText(fs: Fs, file: { target: string; shown: string }): FoundFile {
  const bytes = fs.readFileSync(file.target)
  try {
    return {
      path: file.shown,
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    }
  } catch {
    return { path: file.shown, problem: 'it is not UTF-8 text' }
  }
}

function replace(fs: Fs, change: { target: string; text: string; unique: () => string }): string | undefined {
  const { target, text, unique } = change
  const temporary = `${target}.${unique()}`
  try {
    const { mode } = fs.lstatSync(target)
    fs.accessSync(target, fs.constants.W_OK)
    fs.writeFileSync(temporary, text, { flag: 'wx', mode })
    fs.chmodSync(temporary, mode)
    fs.renameSync(temporary, target)
    return undefined
  } catch (error) {
    fs.rmSync(temporary, { force: true })
    return reasonOf(error)
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return (
    { EACCES: 'no permission', EPERM: 'no permission', ELOOP: 'links lead in a circle' }[code] ??
    `it failed (${code})`
  )
}

function onePerPath(found: readonly FoundFile[]): FoundFile[] {
  return [...new Map(found.map(file => [file.path, file])).values()]
}
