import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { repositoryOfUrl } from '../../../src/runner/checkout.ts'
import { withRepository } from '../../../src/runner/terminal/repository.ts'

describe('the repository of a checkout', () => {
  it.each([
    ['https://github.com/acme/app.git', 'acme/app'],
    ['https://github.com/acme/app', 'acme/app'],
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
    ['', undefined],
  ])('%s', (url, repository) => {
    expect(repositoryOfUrl(url, 'https://github.com')).toBe(repository)
  })

  it('is that of the server which is set', () => {
    expect(repositoryOfUrl('git@ghe.acme.example:acme/app.git', 'https://ghe.acme.example')).toBe('acme/app')
    expect(repositoryOfUrl('git@github.com:acme/app.git', 'https://ghe.acme.example')).toBeUndefined()
  })

  it('leaves a repository that is set', async () => {
    const environment = { GITHUB_REPOSITORY: 'acme/other' }
    expect(await withRepository(environment)).toBe(environment)
  })

  it('is that of the clone around the current folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'oat-git-'))
    const config = '[remote "origin"]\n\turl = https://github.com/acme/app.git\n'
    try {
      mkdirSync(join(folder, '.git'))
      mkdirSync(join(folder, 'inside'))
      expect(await withRepository({}, folder)).toEqual({})
      writeFileSync(join(folder, '.git/HEAD'), 'ref: refs/heads/main\n')
      writeFileSync(join(folder, '.git/config'), config)
      for (const place of [folder, join(folder, 'inside')]) {
        expect(await withRepository({}, place)).toEqual({ GITHUB_REPOSITORY: 'acme/app' })
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
