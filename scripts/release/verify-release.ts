import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Proves that the committed `dist` is what the sources make: clones a commit (a tag, a branch; HEAD by default) into a new folder,
 * builds it there, and asks git what differs. The folder's name, the time zone and the language differ from here on purpose.
 */
const [ref = 'HEAD'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'a release, '))
const clone = join(folder, 'clone')
const elsewhere = { ...process.env, TZ: 'Asia/Tokyo', LC_ALL: 'C' }

function run(program: string, ...args: readonly string[]): string {
  const cwd = program === 'git' && args[0] === 'clone' ? process.cwd() : clone
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env: elsewhere, encoding: 'utf8' })
  if (status === 0) return stdout
  throw new Error(`${program} ${args.join(' ')} failed\n${stdout}${stderr}`)
}

function commitOf(name: string): string {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--verify', `${name}^{commit}`], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${name} is not a commit of this repository`)
  return stdout.trim()
}

try {
  const commit = commitOf(ref)
  run('git', 'clone', '--quiet', '--no-local', '.', clone)
  run('git', 'checkout', '--quiet', commit)
  run('npm', 'ci', '--no-audit', '--no-fund')
  run('npm', 'run', 'bundle')
  run('git', 'add', '--all', 'dist')
  const found = run('git', 'diff', '--cached', '--stat', 'dist')
  if (found !== '') throw new Error(`dist of ${ref} is not what its sources make:\n${found}`)
  for (const path of run('git', 'ls-files', 'dist').trim().split('\n')) {
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
