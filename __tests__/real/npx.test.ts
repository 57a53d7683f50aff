import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { describeDeepWith } from '../support/depth.ts'
import { git } from '../support/git.ts'
import { itWith } from '../support/real-parts.ts'

/** `NPMS`: folders of packages `npm`, as `npm install --prefix FOLDER npm@11.12.1` makes them, beside the one on PATH. */
const folders = (process.env['NPMS'] ?? '').split(delimiter).filter(Boolean)
const npxs = folders.map(folder => ({
  npm: (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version,
  command: [process.execPath, join(folder, 'bin/npx-cli.js')],
}))

// npm asks git for submodules, and git asks sed.
describeDeepWith(await missingPrograms(['git', 'sed']))('the command of the pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oat-npx-'))
  const clone = join(folder, 'clone')
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  let address = ''

  beforeAll(() => {
    for (const path of ['package.json', 'dist/cli', 'dist/modes', 'action.yml']) {
      cpSync(path, join(clone, path), { recursive: true })
    }
    git(clone, 'init', '--quiet')
    git(clone, 'add', '--all')
    git(clone, 'commit', '--quiet', '--message', 'Begin')
    address = `git+file://${clone}#${git(clone, 'rev-parse', 'HEAD')}`
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it.each([{ npm: 'on PATH', command: ['npx'] }, ...npxs])(
    'is started by its repository and commit, and nothing is installed for that: npm $npm',
    ({ npm, command: [program = '', ...before] }) => {
      const cache = join(folder, `cache ${npm}`)
      // Without a network: whatever had to be installed first would fail.
      const words = [...before, '--yes', '--offline', '--allow-git=all', address]
      const npx = (...more: string[]) =>
        spawnSync(program, [...words, ...more], {
          cwd: folder,
          encoding: 'utf8',
          env: { ...process.env, npm_config_cache: cache },
        })
      expect(npx('--version').stdout).toBe(`${version}\n`)
      const [run = ''] = readdirSync(join(cache, '_npx'))
      const installed = readdirSync(join(cache, '_npx', run, 'node_modules'))
      expect(installed.filter(name => !name.startsWith('.'))).toEqual(['docker-oat-login'])
      // It names itself as it was started, to be pasted again.
      expect(npx('help').stdout).toContain(`  npx --allow-git=all "${address}" setup\n`)
    },
  )

  itWith(folders.length > 0 ? undefined : 'no other npm (name folders of npm packages with NPMS)')(
    'was tried on npm 10, and on an 11 whose --allow-git=root is broken',
    () => {
      expect(npxs.map(({ npm }) => npm)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^10\./), expect.stringMatching(/^11\.(9|1[0-2])\./)]),
      )
    },
  )
})
