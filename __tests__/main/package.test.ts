import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { packedFiles } from '../support/packed-files.ts'
import { itDeep, sampled } from '../support/depth.ts'

const folder = mkdtempSync(join(tmpdir(), 'oat-package-'))
const home = join(folder, 'package')
let archive = ''

const npm = (...words: readonly string[]) =>
  spawnSync('npm', words, { encoding: 'utf8', shell: process.platform === 'win32' })

beforeAll(() => {
  const { stdout } = npm('pack', '--json', '--pack-destination', folder)
  const [packed] = JSON.parse(stdout) as { filename: string }[]
  archive = join(folder, packed?.filename ?? '')
  // What npm publishes, opened: not what it says of it.
  for (const [path, text] of packedFiles(archive)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function run(...words: string[]) {
  return spawnSync(process.execPath, [join(home, 'dist/cli/index.js'), ...words], { encoding: 'utf8' })
}

it('carries the command line, its documentation and the schema, and nothing else', () => {
  expect(readdirSync(home).sort()).toEqual([
    'LICENSE',
    'README.md',
    'action.yml',
    'dist',
    'docs',
    'package.json',
    'token-list.schema.json',
  ])
  expect(readdirSync(join(home, 'dist'))).toEqual(['cli', 'modes'])
})

it.each(sampled(['login', 'verify', 'rotate', 'audit', 'migrate'], 3))(
  '%s works with nothing installed beside it',
  mode => {
    const { status, stdout, stderr } = run(mode, '--help')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(new RegExp(`index\\.js"? ${mode}`))
  },
)

itDeep('installs alone from the archive that npm publishes, and npx finds it', () => {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  writeFileSync(join(empty, 'package.json'), '{}')
  const common = ['--prefix', empty, '--offline', '--no-audit', '--no-fund']
  expect(npm('install', ...common, archive)).toMatchObject({ status: 0, stderr: '' })
  expect(readdirSync(join(empty, 'node_modules')).filter(entry => !entry.startsWith('.'))).toEqual([name])
  const { status, stdout } = spawnSync('npx', ['--no-install', name ?? '', '--version'], {
    cwd: empty,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  expect({ status, stdout }).toEqual({ status: 0, stdout: `${version}\n` })
})
