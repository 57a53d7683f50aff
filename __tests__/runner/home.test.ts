import path from 'node:path'
import { expect, it } from '@jest/globals'
import { homeOfUrl, readHome } from '../../src/runner/home.ts'

it.each([
  ['https://github.com/Acme/app.git', 'Acme/app'],
  ['git@github.com:acme/app.git', 'acme/app'],
  ['https://ci:secret@gitlab.example.com:8443/group/sub/app.git', 'gitlab.example.com/group/sub/app'],
  ['ssh://git@git.example.com:2222/team/app', 'git.example.com/team/app'],
  ['../app', undefined],
])('the remote %s is %s', (url, home) => {
  expect(homeOfUrl(url)).toBe(home)
})

const usual = '.github/docker-oat.yml'
const workspace = { GITHUB_REPOSITORY: 'Acme/app', GITHUB_WORKSPACE: process.cwd() }
it.each<[string, Record<string, string>, string | undefined, string | undefined]>([
  [usual, workspace, undefined, 'acme/app'],
  ['lists/x.yml', workspace, undefined, 'acme/app#lists/x.yml'],
  ['/elsewhere/x.yml', workspace, undefined, 'acme/app'],
  [
    usual,
    { ...workspace, GITHUB_SERVER_URL: 'https://ghes.example.com' },
    undefined,
    'ghes.example.com/acme/app',
  ],
  [usual, {}, 'https://gitlab.example.com/a/B.git', 'gitlab.example.com/a/b'],
  ['lists/x.yml', {}, 'https://gitlab.example.com/a/b.git', 'gitlab.example.com/a/b#lists/x.yml'],
  [usual, {}, undefined, undefined],
])('a list at %s with %j, origin %s, is %s', async (...[file, environment, origin, home]) => {
  const files = new Map([
    [path.resolve('.git/HEAD'), 'ref: refs/heads/main'],
    [path.resolve('.git/config'), origin === undefined ? '' : `[remote "origin"]\n\turl = ${origin}\n`],
  ])
  const read = (name: string) => Promise.resolve(files.get(name))
  expect(await readHome(file, { read }, environment)).toBe(home)
})
