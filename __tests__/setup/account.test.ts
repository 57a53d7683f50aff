import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { findProgram } from '../../sandbox/program.ts'
import { itDeep } from '../support/depth.ts'
import { git } from '../support/git.ts'
import { type Clone, home, openClone, ownName } from './bench.ts'

let clone: Clone
beforeEach(async () => void (clone = await openClone()))

const adas = 'gho_adasOwnTokenX7wq2ZpL9k'
const gitProgram = (await findProgram('git')) ?? ''

/** A folder for PATH with git, and a `gh` of these lines. */
function placeGh(lines?: string): string {
  const folder = join(clone.folder, '.git/bin')
  mkdirSync(folder)
  symlinkSync(gitProgram, join(folder, 'git'))
  if (lines !== undefined) writeFileSync(join(folder, 'gh'), `#!/bin/sh\n${lines}\n`, { mode: 0o755 })
  return folder
}

describe('the account', () => {
  it('is that of gh, which is asked for the token of the host of this repository alone', async () => {
    const host = 'github.com'
    const PATH = placeGh(`[ "$*" = "auth token --hostname ${host}" ] && echo ${adas}`)
    const { out } = await clone.run(['--check'], { PATH, GH_TOKEN: '' })
    expect(out).toContain('Account: ada (from gh), an administrator of the repository')
    expect(out).not.toContain(adas)
  })

  it.each([
    ['no gh', undefined],
    ['a gh that is not logged in', 'echo "no oauth token" >&2; exit 1'],
  ])('is missing: neither a token nor, with %s, an account of it', async (_, lines) => {
    const { code, err } = await clone.run(['--check'], { PATH: placeGh(lines), GH_TOKEN: '' })
    expect(err).toContain(
      'INPUT_INVALID: there is no GitHub token; run gh auth login, or set GH_TOKEN to a token of an administrator (classic: repo and workflow; fine-grained: Administration, Environments, Secrets and Variables: write, Actions and Contents: read) (',
    )
    expect(code).toBe(2)
  })
})

it('a token that GitHub refuses is named as it was given', async () => {
  const { err } = await clone.run(['--check'], { GH_TOKEN: 'gho_wrong' })
  expect(err).toMatch(/STORE_FORBIDDEN: .*GH_TOKEN/)
  expect(err).not.toContain('DOCKER_OAT_GITHUB_TOKEN')
  const own = await clone.run(['--check'], { DOCKER_OAT_GITHUB_TOKEN: 'gho_wrong' })
  expect(own.err).toContain('DOCKER_OAT_GITHUB_TOKEN')
})

describe('a token of somebody who does not administer the repository', () => {
  const may = { secrets: 'write', actions_variables: 'write', environments: 'write' } as const
  it.each([
    { value: 'gho_3', name: 'bob', permissions: may },
    { value: 'github_pat_1', name: 'ada', permissions: may },
  ])('is refused before anything is asked', async token => {
    clone.world.github?.addToken(token)
    const { code, out, err } = await clone.run([], { GH_TOKEN: token.value })
    expect(err).toContain(
      'STORE_FORBIDDEN: your GitHub token is not that of an administrator of acme/app; have an administrator run setup. A fine-grained token needs Administration: write (',
    )
    expect({ code, out }).toEqual({ code: 1, out: '' })
  })
})

it('needs the root of a clone, whose origin is a repository of this GitHub', async () => {
  git(clone.folder, 'remote', 'set-url', 'origin', 'https://gitlab.com/acme/app.git')
  const elsewhere = await clone.run([])
  expect(elsewhere.err).toContain(
    'INPUT_INVALID: the remote "origin" does not lead to a repository of https://github.com; add the remote, or --repository OWNER/NAME. For GitHub Enterprise Server set GITHUB_SERVER_URL to its https address (',
  )
  rmSync(join(clone.folder, '.git'), { recursive: true })
  const noClone = await clone.run([])
  expect(noClone.err).toContain(
    'INPUT_INVALID: this is not the root of a clone of your repository; go to the root of the clone, and run it there (',
  )
  expect([elsewhere.code, noClone.code]).toEqual([2, 2])
})

describe('where the repository is', () => {
  const flags = ['--organization', 'acme', '--push', 'acme/app', '--rotation', 'none', '--action', ownName]

  it('a fork: is said', async () => {
    const { github } = clone.world
    const repository = await github?.addRepository('ada/app')
    Object.assign(repository ?? {}, { forkOf: home })
    git(clone.folder, 'remote', 'set-url', 'origin', 'https://github.com/ada/app.git')
    const environment = { DOCKERHUB_PUSH_TOKEN: clone.mint(['acme/app']) }
    const more = ['--audit', 'none', '--yes']
    const { code, out } = await clone.run([...flags, ...more], environment)
    expect(out).toContain('Repository: ada/app (a fork of acme/app), branch main\n')
    expect(code).toBe(0)
    expect(github?.secretValue('actions:ada/app:DOCKERHUB_PUSH_TOKEN')).toBeDefined()
    expect(github?.secretValue('actions:acme/app:DOCKERHUB_PUSH_TOKEN')).toBeUndefined()
  })

  itDeep('GitHub Enterprise Server: the API is below the address of the server', async () => {
    const server = clone.world.github?.origin ?? ''
    git(clone.folder, 'remote', 'set-url', 'origin', `${server}/acme/app.git`)
    const { err } = await clone.run([], { GITHUB_API_URL: '' })
    expect(err).toContain('set GITHUB_SERVER_URL to its https address')
    const ghes = { GITHUB_API_URL: '', GITHUB_SERVER_URL: server }
    const { out } = await clone.run(['--check'], ghes)
    expect(out).toContain('Account: ada')
    const app = clone.givenApp()
    const environment = { ...ghes, ...app.environment, DOCKERHUB_PUSH_TOKEN: clone.mint(['acme/app']) }
    const more = ['--audit', 'nightly', '--expires-at', '2127-01-01', '--yes']
    const withoutApp = await clone.run([...flags, ...more], environment)
    expect(withoutApp.err).toContain(
      `${server}/organizations/acme/settings/apps/new?name=docker-oat+acme+app`,
    )
    const done = await clone.run([...flags, ...app.flags, ...more], environment)
    expect({ code: done.code, err: done.err }).toEqual({ code: 0, err: '' })
    const asked = clone.world.log.entries().filter(({ server }) => server === 'github')
    expect(asked.filter(({ target }) => !target.startsWith('/api/v3/'))).toEqual([])
    expect(asked.length).toBeGreaterThan(5)
  })
})
