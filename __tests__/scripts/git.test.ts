import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { sampled } from '../support/depth.ts'
import { git } from '../support/git.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oat-sources-'))
  for (const name of ['src', '__tests__', 'sandbox', 'scripts', 'docs']) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'a.md'), 'One line.\n')
  }
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** Runs one of the scripts in that folder. */
function run(command: string) {
  const [script = '', ...words] = command.split(' ')
  const argv = ['--import', import.meta.resolve('tsx'), resolve('scripts', script), ...words]
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' })
  return { status, stdout, stderr }
}

it('a zip is measured whole, and nobody knows what grew', () => {
  const { status, stdout } = run('law/ceiling.ts')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^src +1 of [^]*docs, words +2 of [^]*not seen, there is no origin\/main here\n$/)
})

it('a clone is measured by what git knows, and compared with main', () => {
  git(folder, 'init', '--quiet')
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message', 'Begin')
  git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD')
  writeFileSync(join(folder, '.gitignore'), 'src/b\n')
  for (const name of ['a.md', 'b']) writeFileSync(join(folder, 'src', name), 'One line.\nAnother.\n')
  const { status, stdout } = run('law/ceiling.ts')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^src +2 of [^]*\n {2}src grew by 1\n$/)
})

const commands = ['check.ts --fast', 'law/ceiling.ts', 'release/pack.ts', 'release/verify-release.ts']

it.each(sampled(commands, 2))('what git does not answer is not taken for nothing: %s', command => {
  writeFileSync(join(folder, '.git'), 'gitdir: /nowhere\n')
  writeFileSync(
    join(folder, 'package.json'),
    '{"version":"1.0.0","repository":{"url":"https://x.example/a/b"}}',
  )
  const { status, stdout, stderr } = run(command)
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(/^git .*\s*fatal: not a git repository: \/nowhere\s*$/)
})
