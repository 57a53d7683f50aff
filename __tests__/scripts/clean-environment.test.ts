import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cleanEnvironment } from '../../scripts/tests/clean-environment.js'
import { git } from '../support/git.ts'

const root = mkdtempSync(join(tmpdir(), 'oat-environment-'))
const [repository, home, link] = [join(root, 'repository'), join(root, 'home'), join(root, 'link')]
afterAll(() => {
  rmSync(root, { recursive: true })
})

/** Every file below a folder with its bytes. */
function bytesBelow(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return Object.fromEntries(paths.map(path => [path, readFileSync(path, 'latin1')]))
}

/** What a hook of git is started with, by somebody with many settings and a temporary folder below a link. */
const hook = (): NodeJS.ProcessEnv => ({
  ...process.env,
  HOME: home,
  XDG_CONFIG_HOME: join(home, '.config'),
  TMPDIR: link,
  GIT_DIR: join(repository, '.git'),
  GIT_WORK_TREE: repository,
  GIT_INDEX_FILE: join(repository, '.git/index'),
  GIT_CONFIG_GLOBAL: join(home, '.gitconfig'),
  FORCE_COLOR: '1',
  GITHUB_ACTIONS: 'true',
  INPUT_MODE: 'rotate',
  https_proxy: 'http://127.0.0.1:9',
  NODE_OPTIONS: '--no-warnings',
  NODE_USE_ENV_PROXY: '1',
})

/** Variables that a program of a test does not get as this suite would have them. */
function strayNames(variables: NodeJS.ProcessEnv): readonly string[] {
  const clean = { ...variables }
  cleanEnvironment(clean)
  const names = new Set([...Object.keys(variables), ...Object.keys(clean)])
  return [...names].filter(name => variables[name] !== clean[name])
}

describe('tests that are started in a hook of git', () => {
  beforeAll(() => {
    for (const folder of ['repository', 'home/.config/git', 'temporary']) {
      mkdirSync(join(root, folder), { recursive: true })
    }
    symlinkSync(join(root, 'temporary'), link)
    const refusals =
      '[commit]\n\tgpgSign = true\n[tag]\n\tgpgSign = true\n[core]\n\thooksPath = /dev/null/hooks\n'
    writeFileSync(join(home, '.gitconfig'), refusals)
    writeFileSync(join(home, '.config/git/ignore'), '*.yml\n')
    git(repository, 'init', '--quiet')
    git(repository, 'commit', '--quiet', '--allow-empty', '--message', 'Work')
  })

  it('are as anywhere else, and leave the repository of that hook alone', () => {
    const before = [repository, home].map(bytesBelow)
    const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--ci']
    const argv = [...jest, 'scripts/clean-environment', '-t', 'inside:']
    const { stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', env: hook() })
    const result = stdout.trim().split('\n').at(-1) ?? ''
    expect(result.startsWith('2 passed, 0 failed') ? '' : `${result}\n${stderr}`).toBe('')
    expect([repository, home].map(bytesBelow)).toEqual(before)
  })

  it('inside: a program gets nothing of it', () => {
    const show = 'console.log(JSON.stringify(process.env))'
    const { stdout } = spawnSync(process.execPath, ['-e', show], { encoding: 'utf8' })
    expect(strayNames(JSON.parse(stdout) as NodeJS.ProcessEnv)).toEqual([])
    expect(strayNames(process.env)).toEqual([])
  })

  it('inside: git works where it is started, as on every machine', () => {
    const folder = mkdtempSync(join(tmpdir(), 'oat-inside-'))
    git(folder, 'init', '--quiet')
    writeFileSync(join(folder, 'a.yml'), '')
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message', 'Begin')
    git(folder, 'tag', 'v1')
    expect(git(folder, 'log', '--format=%an %s %D', '--name-only')).toBe(
      'A Test Begin HEAD -> main, tag: v1\n\na.yml',
    )
    expect(git(folder, 'rev-parse', '--show-toplevel')).toBe(folder)
    rmSync(folder, { recursive: true })
  })
})
