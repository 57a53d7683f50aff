import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'

const folder = mkdtempSync(join(tmpdir(), 'oat-package-'))
const home = join(folder, 'package')
let archive = ''

const npm = (...words: readonly string[]) =>
  spawnSync('npm', words, { encoding: 'utf8', shell: process.platform === 'win32' })

beforeAll(() => {
  const { stdout } = npm('pack', '--json', '--pack-destination', folder)
  const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[]
  archive = join(folder, packed?.filename ?? '')
  // Not every machine has tar.
  for (const { path } of packed?.files ?? []) cpSync(path, join(home, path))
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
    'register.schema.json',
  ])
  expect(readdirSync(join(home, 'dist'))).toEqual(['cli', 'modes'])
})

it.each(['login', 'verify', 'rotate', 'audit', 'migrate'])(
  '%s works with nothing installed beside it',
  mode => {
    const { status, stdout, stderr } = run(mode, '--help')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(`docker-oat-login ${mode}`)
  },
)

it('installs alone from the archive that npm publishes, and npx finds it', () => {
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
}, 60_000)

it('rotates as far as one can without a register', () => {
  const { status, stderr } = run('rotate', '--config', join(folder, 'none.yml'), '--hub-username', 'kong')
  expect(status).toBe(2)
  expect(stderr).toContain('INPUT_INVALID: missing: DOCKER_OAT_HUB_PASSWORD; ')
})
