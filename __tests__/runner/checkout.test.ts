import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path, { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createFiles } from '../../src/base/files.ts'
import {
  checkedOutCommit,
  homeOfUrl,
  openClone,
  otherCommit,
  readHome,
  withRepository,
} from '../../src/runner/checkout.ts'
import { git as runGit } from '../support/git.ts'

const files = createFiles(String)
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oat-clone-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function put(name: string, text: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), text)
}

describe('the commit of a clone', () => {
  const git = (...words: string[]) => runGit(folder, ...words)
  const found = async (at = folder) => {
    const { commit, version } = (await openClone(at, files)) ?? {}
    return commit === undefined ? undefined : { commit, version }
  }
  beforeEach(() => {
    git('init', '-q', '-b', 'trunk')
    git('commit', '-q', '--allow-empty', '-m', 'Begin')
  })

  it('has the name of its branch, also where git has packed it', async () => {
    const trunk = { commit: git('rev-parse', 'HEAD'), version: 'trunk' }
    expect(await found()).toEqual(trunk)
    git('pack-refs', '--all')
    expect(await found()).toEqual(trunk)
  })

  it.each([
    ['light', ['v1.2.3']],
    ['with a text', ['-a', '-m', 'release', 'v1.2.3']],
  ])('has the name of its version tag (%s), without it its own', async (_kind, words) => {
    const commit = git('rev-parse', 'HEAD')
    git('checkout', '-q', '--detach')
    expect(await found()).toEqual({ commit, version: commit.slice(0, 7) })
    git('tag', 'v1')
    git('tag', ...words)
    git('pack-refs', '--all')
    expect(await found()).toEqual({ commit, version: 'v1.2.3' })
  })

  it('is found in a further worktree and in a submodule, where .git is a file', async () => {
    const beside = join(folder, 'beside')
    git('worktree', 'add', '-q', '-b', 'fix/it', beside)
    const commit = git('rev-parse', 'HEAD')
    expect(await found(beside)).toEqual({ commit, version: 'fix/it' })
    git('pack-refs', '--all')
    expect(await found(beside)).toEqual({ commit, version: 'fix/it' })
    git('init', '-q', '-b', 'main', '--separate-git-dir', join(folder, 'kept'), join(folder, 'inside'))
    git('-C', 'inside', 'commit', '-q', '--allow-empty', '-m', 'Begin inside')
    put('inside/.git', 'gitdir: ../kept\n')
    const other = git('-C', 'inside', 'rev-parse', 'HEAD')
    expect(await found(join(folder, 'inside'))).toEqual({ commit: other, version: 'main' })
  })

  it('is not known where the files of git cannot be read, nor in a folder of the clone', async () => {
    mkdirSync(join(folder, 'node_modules'))
    expect(await found(join(folder, 'node_modules'))).toBeUndefined()
    for (const text of ['', 'nonsense', 'ref: refs/heads/gone', 'ref: ../../etc/passwd']) {
      put('.git/HEAD', text)
      expect(await found()).toBeUndefined()
    }
    rmSync(join(folder, '.git/HEAD'))
    mkdirSync(join(folder, '.git/HEAD'))
    expect(await found()).toBeUndefined()
  })
})

const [own, other] = ['a'.repeat(40), 'b'.repeat(40)]

it('a file was checked out from the nearest clone around it, in a job not above the workspace', async () => {
  const commitOf = (file: string, environment = {}) =>
    checkedOutCommit(join(folder, file), files, environment)
  put('.git/HEAD', 'ref: refs/heads/main\n')
  put('.git/refs/heads/main', `${own}\n`)
  put('tokens/.git/HEAD', other)
  put('workspace/x', '')
  expect(await commitOf('.github/docker-oat.yml')).toBe(own)
  expect(await commitOf('tokens/.github/docker-oat.yml')).toBe(other)
  expect(await commitOf('workspace/.github/docker-oat.yml')).toBe(own)
  const workspace = { GITHUB_WORKSPACE: join(folder, 'workspace') }
  expect(await commitOf('workspace/.github/docker-oat.yml', workspace)).toBeUndefined()
})

const job = { GITHUB_ACTIONS: 'true', GITHUB_SHA: own, GITHUB_REF: 'refs/heads/main' }
const said =
  'the token list comes from commit bbbbbbb, and this run was started for commit aaaaaaa of refs/heads/main'
it.each([
  ['with both', other, job, said],
  ['not of the same', own, job, undefined],
  ['not of one that is not known', undefined, job, undefined],
  ['not outside GitHub', other, { ...job, GITHUB_ACTIONS: '' }, undefined],
  ['not where the runner names none', other, { ...job, GITHUB_SHA: '' }, undefined],
])('another commit than that of the run is said %s', (...[, commit, environment, words]) => {
  expect(otherCommit(commit, environment)).toBe(words)
})

describe('the repository of a terminal', () => {
  const withOrigin = (
    url: string,
    environment = {},
    where: { folder?: string; repository?: string } = {},
  ) => {
    put('.git/HEAD', 'ref: refs/heads/main\n')
    put('.git/config', `[remote "origin"]\n\turl = ${url}\n`)
    return withRepository(environment, files, { folder, ...where })
  }

  it.each([
    ['https://github.com/acme/app.git', 'acme/app'],
    ['https://someone@github.com/acme/app/', 'acme/app'],
    ['git@github.com:acme/app.git', 'acme/app'],
    ['github.com:acme/app', 'acme/app'],
    ['ssh://git@github.com:22/acme/app.git', 'acme/app'],
    ['git@GitHub.com:acme/.github.git', 'acme/.github'],
    ['https://gitlab.com/acme/app.git', undefined],
    ['git@github.com.evil.example:acme/app.git', undefined],
    ['https://github.com/acme', undefined],
    ['https://github.com/acme/app/more', undefined],
    ['/srv/git/acme/app.git', undefined],
  ])('%s', async (url, repository) => {
    expect((await withOrigin(url))['GITHUB_REPOSITORY']).toBe(repository)
  })

  it('is that of the server which is set, and of the clone around the folder', async () => {
    const ghes = { GITHUB_SERVER_URL: 'https://ghe.acme.example' }
    const inside = join(folder, 'inside')
    mkdirSync(inside)
    expect(await withRepository({}, files, { folder: inside })).toEqual({})
    expect(await withOrigin('git@ghe.acme.example:acme/app.git', ghes)).toMatchObject({
      GITHUB_REPOSITORY: 'acme/app',
    })
    expect(await withOrigin('git@github.com:acme/app.git', ghes)).toBe(ghes)
    expect(await withOrigin('git@github.com:acme/app.git', {}, { folder: inside })).toEqual({
      GITHUB_REPOSITORY: 'acme/app',
    })
  })

  it('is the one that was named; a variable of another one than the origin’s is refused without that', async () => {
    const [app, elsewhere] = ['git@github.com:acme/app.git', 'git@gitlab.com:acme/app.git']
    const same = { GITHUB_REPOSITORY: 'Acme/App' }
    expect(await withOrigin(app, same)).toBe(same)
    const other = { GITHUB_REPOSITORY: 'acme/website' }
    expect(await withOrigin(elsewhere, other)).toBe(other)
    await expect(withOrigin(app, other)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message:
        'the variable GITHUB_REPOSITORY is acme/website, and the remote "origin" of this clone is acme/app',
      hint: 'say with --repository which of the two is meant; nothing was asked or changed',
    })
    for (const repository of ['acme/app', 'acme/website', 'acme/third']) {
      expect(await withOrigin(app, other, { repository })).toEqual({ GITHUB_REPOSITORY: repository })
    }
    await expect(withOrigin(app, {}, { repository: 'app' })).rejects.toMatchObject({
      message: '--repository: "app" is not the name of a repository',
      hint: 'write it like acme/app',
    })
  })
})

it.each([
  ['https://github.com/Acme/app.git', 'Acme/app'],
  ['https://ci:secret@gitlab.example.com:8443/group/sub/app.git', 'gitlab.example.com/group/sub/app'],
  ['ssh://git@git.example.com:2222/team/app', 'git.example.com/team/app'],
  ['ssh://git@ssh.github.com:443/acme/app.git', 'acme/app'],
  ['git@ssh.example.com:team/app', 'ssh.example.com/team/app'],
  ['../app', undefined],
  ['https://github.com/', undefined],
])('the remote %s is the home %s', (url, home) => {
  expect(homeOfUrl(url)).toBe(home)
})

const usual = '.github/docker-oat.yml'
const workspace = { GITHUB_REPOSITORY: 'Acme/app', GITHUB_WORKSPACE: process.cwd() }
const ghes = { ...workspace, GITHUB_SERVER_URL: 'https://ghes.example.com' }
const gitlab = 'https://gitlab.example.com/a/B.git'
it.each<[string, Record<string, string>, string | undefined, string | undefined]>([
  [usual, workspace, undefined, 'acme/app'],
  ['lists/x.yml', workspace, undefined, 'acme/app#lists/x.yml'],
  ['/elsewhere/x.yml', workspace, undefined, 'acme/app'],
  [usual, ghes, undefined, 'ghes.example.com/acme/app'],
  [usual, {}, gitlab, 'gitlab.example.com/a/b'],
  ['lists/x.yml', {}, gitlab, 'gitlab.example.com/a/b#lists/x.yml'],
  [usual, {}, undefined, undefined],
])('a list at %s with %j, origin %s, is %s', async (...[file, environment, origin, home]) => {
  const texts = new Map([
    [path.resolve('.git/HEAD'), 'ref: refs/heads/main'],
    [path.resolve('.git/config'), origin === undefined ? '' : `[remote "origin"]\n\turl = ${origin}\n`],
  ])
  const read = (name: string) => Promise.resolve(texts.get(name))
  expect(await readHome(file, { read }, environment)).toBe(home)
})
