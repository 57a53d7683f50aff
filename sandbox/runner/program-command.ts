import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
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
  const { outputFiles } = buildSync({
    entryPoints: [path],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  })
  const code = outputFiles[0]?.text ?? ''
  const program = join(cache, basename(path).replace(/\.ts$/, '.mjs'))
  if (readIfThere(program) === code) return program
  // Another process may be running the one that is there.
  const next = `${program}.${process.pid}`
  mkdirSync(cache, { recursive: true })
  writeFileSync(next, code)
  renameSync(next, program)
  return program
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
