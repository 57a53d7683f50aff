import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isolateGit } from '../tests/clean-environment.js'

/**
 * Proves that the committed `dist` is what the sources make: clones a commit (a tag, a branch; HEAD by default) into a new folder,
 * builds it there, and asks git what differs. The folder's name, the time zone and the language differ from here on purpose.
 */
const [ref = 'HEAD'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'a release, '))
const clone = join(folder, 'clone')
const elsewhere: NodeJS.ProcessEnv = { ...process.env, TZ: 'Asia/Tokyo', LC_ALL: 'C' }
isolateGit(elsewhere)

function run(program: string, ...args: readonly string[]): string {
  const cwd = existsSync(clone) ? clone : process.cwd()
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env: elsewhere, encoding: 'utf8' })
  if (status === 0) return stdout
  throw new Error(`${program} ${args.join(' ')} failed\n${stdout}${stderr}`)
}

try {
  const commit = run('git', 'rev-parse', '--verify', `${ref}^{commit}`).trim()
  run('git', 'clone', '--quiet', '--no-local', '.', clone)
  run('git', 'checkout', '--quiet', commit)
  run('npm', 'ci', '--no-audit', '--no-fund')
  run('npm', 'run', 'bundle')
  run('git', 'add', '--all', 'dist')
  const found = run('git', 'diff', '--cached', '--stat', 'dist')
  if (found !== '') throw new Error(`dist of ${ref} is not what its sources make:\n${found}`)
  for (const path of run('git', 'ls-files', 'action.yml', 'dist').trim().split('\n')) {
    const digest = createHash('sha256')
      .update(readFileSync(join(clone, path)))
      .digest('hex')
    console.log(`${digest}  ${path}`)
  }
  console.log(`dist of ${ref} (${commit}) is what its sources make`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
