import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createFiles } from '../../src/base/files.ts'
import { checkedOutCommit, otherCommit } from '../../src/runner/token-list-commit.ts'

const [own, other] = ['a'.repeat(40), 'b'.repeat(40)]
let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'checkout-'))
})
afterEach(() => rm(root, { recursive: true }))

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}

const commitOf = (file: string, environment = {}) =>
  checkedOutCommit(
    join(root, file),
    createFiles(() => 'x'),
    environment,
  )

describe('the commit that a file was checked out from', () => {
  it('is that of the clone around it', async () => {
    await put('.git/HEAD', 'ref: refs/heads/main\n')
    await put('.git/refs/heads/main', `${own}\n`)
    expect(await commitOf('.github/docker-oat.yml')).toBe(own)
  })

  it('is that of the nearest clone', async () => {
    await put('.git/HEAD', own)
    await put('tokens/.git/HEAD', other)
    expect(await commitOf('tokens/.github/docker-oat.yml')).toBe(other)
  })

  it('is looked for in no folder above the workspace of a job', async () => {
    await put('.git/HEAD', own)
    await put('workspace/x', '')
    const workspace = { GITHUB_WORKSPACE: join(root, 'workspace') }
    expect(await commitOf('workspace/.github/docker-oat.yml', workspace)).toBeUndefined()
    expect(await commitOf('workspace/.github/docker-oat.yml')).toBe(own)
  })
})

describe('another commit than that of the run', () => {
  const job = { GITHUB_ACTIONS: 'true', GITHUB_SHA: own, GITHUB_REF: 'refs/heads/main' }

  it('is said with both', () => {
    expect(otherCommit(other, job)).toBe(
      'the token list comes from commit bbbbbbb, and this run was started for commit aaaaaaa of refs/heads/main',
    )
  })

  it.each([
    ['the same', own, job],
    ['one that is not known', undefined, job],
    ['a run outside GitHub', other, { ...job, GITHUB_ACTIONS: '' }],
    ['a runner that names none', other, { ...job, GITHUB_SHA: '' }],
  ])('is nothing to say of %s', (_, commit, environment) => {
    expect(otherCommit(commit, environment)).toBeUndefined()
  })
})
