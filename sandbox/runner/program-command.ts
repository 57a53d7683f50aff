import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { sharedFolder } from '../folder.ts'
import { node24 } from './node24.ts'

const cache = fileURLToPath(new URL('../../node_modules/.cache/docker-oat-login', import.meta.url))
const made = new Map<string, string>()

/**
 * The argv that runs one of the sandbox's own TypeScript programs. It is bundled once: a story starts it again and again, and
 * to read TypeScript takes a program of this size longer than its work.
 */
export function programCommand(file: URL): readonly string[] {
  const path = fileURLToPath(file)
  const program = made.get(path) ?? bundle(path)
  made.set(path, program)
  return [node24(), program]
}

function bundle(path: string): string {
  const name = basename(path).replace(/\.ts$/, '.mjs')
  const program = join(cache, name)
  // The sources do not change while the processes that share the folder run.
  const mark = sharedFolder && join(sharedFolder, name)
  if (mark && existsSync(mark)) return program
  replace(program, bundled(path))
  if (mark) writeFileSync(mark, '')
  return program
}

function bundled(path: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [path],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  })
  return outputFiles[0]?.text ?? ''
}

function replace(program: string, code: string): void {
  if (readIfThere(program) === code) return
  // Another process may be running the one that is there.
  const next = `${program}.${process.pid}`
  mkdirSync(cache, { recursive: true })
  writeFileSync(next, code)
  renameSync(next, program)
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
