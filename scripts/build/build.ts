import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { completeLicences } from './licences.ts'
import { shorten } from './shorten.ts'
import { transpile } from './transpile.ts'

type Bundler = (
  entry: string,
  options: {
    esm: boolean
    externals: Readonly<Record<string, string>>
    filterAssetBase: string
    license: string
    quiet: boolean
    cache: boolean
  },
) => Promise<{ code: string; assets: Readonly<Record<string, { source: string | Buffer }>> }>

/** The folders of dist, and what each is built from. All are CommonJS, which Node starts 3 ms sooner. */
const programs = { main: 'main', modes: 'other-modes', post: 'post', cli: 'cli' } as const

const ncc = createRequire(import.meta.url)('@vercel/ncc') as Bundler
// Built aside, so that a build that fails leaves the last good one in place.
transpile('build')
for (const [folderName, entry] of Object.entries(programs)) {
  const folder = `build/dist/${folderName}`
  const { code, assets } = await ncc(resolve(`build/src/${entry}.js`), {
    esm: false,
    // The job's step and the command line share one program with all modes.
    externals: { './other-modes.js': '../modes/index.js' },
    // No file is an asset: the bundler would take what a path may name, and write its own place for it.
    filterAssetBase: resolve('build/assets'),
    license: 'licenses.txt',
    quiet: true,
    cache: false,
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/package.json`, `${JSON.stringify({ type: 'commonjs' })}\n`)
  for (const [name, { source }] of Object.entries(assets)) {
    writeFileSync(`${folder}/${name}`, name.endsWith('.js') ? shorten(String(source)) : source)
  }
  writeFileSync(`${folder}/index.js`, code, { mode: entry === 'cli' ? 0o755 : 0o644 })
  completeLicences(folder)
}
rmSync('dist', { recursive: true, force: true })
renameSync('build/dist', 'dist')
