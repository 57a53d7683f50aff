import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { completeLicences } from './licences.ts'

/**
 * These packages do nothing when they are imported, but do not say so in their package.json. Told so, the bundler leaves out what
 * is not used: undici above all, which @actions/core needs only for ID tokens. 52 ms of start-up become 24.
 */
const withoutSideEffects = [
  '@actions/core',
  '@actions/exec',
  '@actions/io',
  '@actions/http-client',
  'undici',
  'tunnel',
]

for (const name of withoutSideEffects) {
  const path = `node_modules/${name}/package.json`
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  writeFileSync(path, `${JSON.stringify({ ...manifest, sideEffects: false }, null, 2)}\n`)
}

/**
 * The yaml package's build for Node reads an environment variable for each token, and that takes as long as the rest of its
 * work. Its build for browsers is the same code without.
 */
const yaml = 'node_modules/yaml/package.json'
const manifest = JSON.parse(readFileSync(yaml, 'utf8')) as { exports: Record<string, Record<string, string>> }
const exports = { ...manifest.exports, '.': { ...manifest.exports['.'], node: './browser/index.js' } }
// Removed first: npm may share the file with other folders.
rmSync(yaml)
writeFileSync(yaml, `${JSON.stringify({ ...manifest, exports }, null, 2)}\n`)

type Bundler = (
  entry: string,
  options: {
    esm: boolean
    externals: Readonly<Record<string, string>>
    license: string
    quiet: boolean
    cache: boolean
  },
) => Promise<{ code: string; assets: Readonly<Record<string, { source: string | Buffer }>> }>

/** The folders of dist, and what each is built from. */
const programs = { main: 'main', modes: 'other-modes', post: 'post', cli: 'cli' } as const

const ncc = createRequire(import.meta.url)('@vercel/ncc') as Bundler
// Built aside, so that a build that fails leaves the last good one in place.
rmSync('build/dist', { recursive: true, force: true })
for (const [folderName, entry] of Object.entries(programs)) {
  const folder = `build/dist/${folderName}`
  // Node starts CommonJS 3 ms sooner. The command line has to know where it is (import.meta), and nobody waits for it.
  const esm = entry === 'cli'
  const { code, assets } = await ncc(resolve(`src/entry/${entry}.ts`), {
    esm,
    externals: { './other-modes.js': '../modes/index.js' },
    license: 'licenses.txt',
    quiet: true,
    cache: false,
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/package.json`, `${JSON.stringify({ type: esm ? 'module' : 'commonjs' })}\n`)
  for (const [name, { source }] of Object.entries(assets)) writeFileSync(`${folder}/${name}`, source)
  writeFileSync(`${folder}/index.js`, code, { mode: esm ? 0o755 : 0o644 })
  completeLicences(folder)
}
rmSync('dist', { recursive: true, force: true })
renameSync('build/dist', 'dist')
