import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { transformSync } from 'esbuild'

/**
 * These packages do nothing when they are imported, but do not say so in their package.json. Told so, the bundler leaves out what
 * is not used: undici above all, which @actions/core needs only for ID tokens. 52 ms of start-up become 24. The bundler looks for
 * packages beside what it bundles first, so copies that say so lie there.
 */
const withoutSideEffects = [
  '@actions/core',
  '@actions/exec',
  '@actions/http-client',
  '@actions/io',
  'tunnel',
  'undici',
]

/** The end of a relative import, as it stands in `src`. */
const importOfSource = /((?:from|import)\s*\(?\s*["']\.{1,2}\/[^"']+)\.ts(["'])/g

/** Writes `src` to a folder as JavaScript, without looking at types (`npm run check` does), beside the packages above. */
export function transpile(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  for (const name of withoutSideEffects) copyPackage(name, folder, { sideEffects: false })
  // The build for Node reads two variables of the environment for each token, which is a fifth of the time.
  copyPackage('yaml', folder, { exports: './browser/index.js' })
  for (const name of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue
    const { code } = transformSync(readFileSync(join('src', name), 'utf8'), {
      loader: 'ts',
      target: 'es2023',
      format: 'esm',
    })
    const path = join(folder, 'src', name.replace(/\.ts$/, '.js'))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, code.replaceAll(importOfSource, '$1.js$2'))
  }
  // Requests name the version.
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ type: 'module', version })}\n`)
}

function copyPackage(name: string, folder: string, change: Readonly<Record<string, unknown>>): void {
  const copy = join(folder, 'node_modules', name)
  cpSync(join('node_modules', name), copy, { recursive: true })
  const path = join(copy, 'package.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  writeFileSync(path, `${JSON.stringify({ ...manifest, ...change }, null, 2)}\n`)
}
