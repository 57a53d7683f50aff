import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ownAction } from '../../src/migrate/own-action.ts'
import { isDeep } from '../support/depth.ts'
import { git as runGit } from '../support/git.ts'
import { packedFiles } from '../support/packed-files.ts'
import { silentRunner } from '../support/silent-runner.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'
const checkout = { commit: 'a'.repeat(40), version: 'main' }
const nothing = { release: undefined, checkout: undefined, name: undefined }

describe('in a job', () => {
  const job = (repository: string, ref: string) => ({
    ...silentRunner(),
    hasPost: true,
    environment: { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref },
  })
  const released = JSON.stringify({ name: 'other/name', commit, version: 'v2.0.0' })

  const name = 'acme/docker-oat-login'
  it.each([
    [name, commit, { name, tag: commit, pin: { commit, version: commit.slice(0, 7) } }],
    [name, 'v1', { name, tag: 'v1', pin: undefined }],
    // An action of the workflow's own repository has neither.
    ['', '', undefined],
    [name, commit.slice(1), undefined],
  ])('%s at %s is what the runner was told to run, whatever a file says', (...[repository, ref, own]) => {
    const origin = { release: released, checkout, name: 'other/name' }
    expect(ownAction(job(repository, ref), origin)).toEqual(own)
  })
})

describe('in a terminal', () => {
  // A step with `run:` inside another action has that action's name here.
  const environment = { GITHUB_ACTION_REPOSITORY: 'acme/setup', GITHUB_ACTION_REF: 'f'.repeat(40) }
  const terminal = { ...silentRunner(), hasPost: false, environment }

  it('is the release of the npm package', () => {
    const text = JSON.stringify({ name: 'acme/docker-oat-login', commit, version: 'v2.1.0' })
    const own = { name: 'acme/docker-oat-login', tag: 'v2', pin: { commit, version: 'v2.1.0' } }
    expect(ownAction(terminal, { ...nothing, release: text, version: '2.1.0' })).toEqual(own)
    // A file that another package left behind.
    expect(ownAction(terminal, { ...nothing, release: text, version: '2.2.0' })).toBeUndefined()
  })

  it('is what npx was told to run', () => {
    const started = `acme/docker-oat-login@${commit}`
    const own = { name: 'acme/docker-oat-login', tag: commit, pin: { commit, version: commit.slice(0, 7) } }
    expect(ownAction(terminal, { ...nothing, started })).toEqual(own)
  })

  it.each([
    undefined,
    '',
    'null',
    '{',
    JSON.stringify({ name: 'acme/x', commit: 'v1', version: 'v1.0.0' }),
    JSON.stringify({ name: 'acme/x\n', commit, version: 'v1.0.0' }),
    JSON.stringify({ name: 'acme/x', commit, version: 'v1.0.0 # y' }),
  ])('is not known with %j', text => {
    const own = ownAction(terminal, { ...nothing, release: text, version: '1.0.0' })
    expect(own).toBeUndefined()
  })

  it('is what a clone has checked out, under the name of where it comes from', () => {
    const name = 'acme/docker-oat-login'
    expect(ownAction(terminal, { ...nothing, checkout, name })).toEqual({ name, tag: 'main', pin: checkout })
    expect(ownAction(terminal, { ...nothing, checkout })).toBeUndefined()
  })
})

describe('release.json', () => {
  let root = ''
  const script = resolve('scripts/release/pack.ts')
  // Not by its command line, whose socket lies in the temporary folder, which may be too deep for one.
  const tsx = ['--import', import.meta.resolve('tsx')]
  const git = (...words: string[]) => runGit(root, ...words)
  /** What the package has in it, `undefined` when there is none. Nothing is left beside it. */
  const written = (folder = root) => {
    const { status } = spawnSync(process.execPath, [...tsx, script, 'pack', '--silent'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(existsSync(join(folder, 'release.json'))).toBe(false)
    const archive = join(folder, 'docker-oat-login-1.2.3.tgz')
    const text = packedFiles(archive).get('package/release.json')
    rmSync(archive)
    return text
  }

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'oat-release-'))
    const repository = { url: 'git+https://github.com/acme/docker-oat-login.git' }
    writeFileSync(
      join(root, 'package.json'),
      JSON.stringify({ name: 'docker-oat-login', version: '1.2.3', repository, files: ['release.json'] }),
    )
    writeFileSync(join(root, '.gitignore'), 'release.json\n*.tgz\n')
    writeFileSync(join(root, '.npmrc'), 'ignore-scripts=true\n')
    git('init', '-q')
    git('add', '.')
    git('commit', '-q', '-m', 'Begin')
  })
  afterEach(() => {
    rmSync(root, { recursive: true })
  })

  it('names the commit of the tag of its version, and is the same in every clone', () => {
    git('tag', '-a', '-m', 'v1.2.3', 'v1.2.3')
    const text = written()
    const own = ownAction(
      { ...silentRunner(), hasPost: false },
      { ...nothing, release: text, version: '1.2.3' },
    )
    const head = git('rev-parse', 'HEAD')
    const name = 'acme/docker-oat-login'
    expect(own).toEqual({ name, tag: 'v1', pin: { commit: head, version: 'v1.2.3' } })
    if (!isDeep) return
    git('clone', '-q', root, join(root, 'clone'))
    expect(written(join(root, 'clone'))).toBe(text)
  })

  it('is not there after that tag, and an old one goes', () => {
    git('tag', 'v1.2.3')
    git('commit', '-q', '--allow-empty', '-m', 'Go on')
    writeFileSync(join(root, 'release.json'), '{}')
    expect(written()).toBeUndefined()
  })
})
