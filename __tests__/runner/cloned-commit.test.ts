import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createFiles } from '../../src/base/files.ts'
import { clonedCommit } from '../../src/runner/checkout.ts'

describe('the commit of a clone', () => {
  let folder = ''
  const git = (...words: string[]) => {
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@acme.example', '-c', 'commit.gpgsign=false']
    const { status, stdout, stderr } = spawnSync('git', [...who, ...words], { cwd: folder, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return stdout.trim()
  }
  const found = (at = folder) => clonedCommit(at, createFiles(String))

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'oat-clone-'))
    git('init', '-q', '-b', 'trunk')
    git('commit', '-q', '--allow-empty', '-m', 'Begin')
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it('has the name of its branch', async () => {
    expect(await found()).toEqual({ commit: git('rev-parse', 'HEAD'), version: 'trunk' })
  })

  it('is found where git has packed it', async () => {
    git('pack-refs', '--all')
    expect(await found()).toEqual({ commit: git('rev-parse', 'HEAD'), version: 'trunk' })
  })

  it.each([
    ['light', ['v1.2.3']],
    ['with a text', ['-a', '-m', 'release', 'v1.2.3']],
  ])('has the name of its version tag: %s', async (_kind, words) => {
    git('tag', 'v1')
    git('tag', ...words)
    git('pack-refs', '--all')
    git('checkout', '-q', '--detach')
    expect(await found()).toEqual({ commit: git('rev-parse', 'HEAD'), version: 'v1.2.3' })
  })

  it('has its own name without branch and tag', async () => {
    git('checkout', '-q', '--detach')
    const commit = git('rev-parse', 'HEAD')
    expect(await found()).toEqual({ commit, version: commit.slice(0, 7) })
  })

  it('is found in a further worktree, where .git is a file', async () => {
    const beside = `${folder}-beside`
    git('worktree', 'add', '-q', '-b', 'fix/it', beside)
    const commit = git('rev-parse', 'HEAD')
    try {
      expect(await found(beside)).toEqual({ commit, version: 'fix/it' })
      git('pack-refs', '--all')
      expect(await found(beside)).toEqual({ commit, version: 'fix/it' })
    } finally {
      rmSync(beside, { recursive: true })
    }
  })

  it('is found in a submodule, where .git is a file with a path of its own', async () => {
    git('init', '-q', '-b', 'main', '--separate-git-dir', join(folder, 'kept'), join(folder, 'inside'))
    git('-C', 'inside', 'commit', '-q', '--allow-empty', '-m', 'Begin inside')
    writeFileSync(join(folder, 'inside', '.git'), 'gitdir: ../kept\n')
    const commit = git('-C', 'inside', 'rev-parse', 'HEAD')
    expect(await found(join(folder, 'inside'))).toEqual({ commit, version: 'main' })
  })

  it('is not known where the files of git cannot be read', async () => {
    rmSync(join(folder, '.git', 'HEAD'))
    mkdirSync(join(folder, '.git', 'HEAD'))
    expect(await found()).toBeUndefined()
  })

  it('is not that of a repository around it', async () => {
    const inside = join(folder, 'node_modules')
    mkdirSync(inside)
    expect(await found(inside)).toBeUndefined()
  })

  it.each(['', 'nonsense', 'ref: refs/heads/gone', 'ref: ../../etc/passwd'])(
    'is not read from %j',
    async text => {
      writeFileSync(join(folder, '.git', 'HEAD'), text)
      expect(await found()).toBeUndefined()
    },
  )
})
