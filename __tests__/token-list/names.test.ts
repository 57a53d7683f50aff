import { describe, expect, it } from '@jest/globals'
import {
  isConnectionId,
  isGithubOwner,
  isGithubRepository,
  organizationProblem,
  repositoryProblem,
} from '../../src/token-list/names.ts'
import { channelProblem, entryWords } from '../../src/token-list/token-list.ts'

const long = (length: number) => 'a'.repeat(length)

describe('GitHub has', () => {
  it.each(['a', 'acme', 'Acme-2', 'octo_cat', long(100)])('an owner %j', name => {
    expect(isGithubOwner(name)).toBe(true)
  })
  it.each(['', '-a', 'a-', '_a', 'a_', 'a b', 'a/b', 'a.b', 'é', long(101)])('no owner %j', name => {
    expect(isGithubOwner(name)).toBe(false)
  })
  it.each(['a/b', 'Acme/kic.js', 'a/.github', 'a/_', `a/${long(100)}`])('a repository %j', name => {
    expect(isGithubRepository(name)).toBe(true)
  })
  it.each([
    '',
    'a',
    'a/',
    '/b',
    'a/b/c',
    'a/.',
    'a/..',
    'a/b c',
    'a/ b',
    'a/b!',
    'a/!b',
    '-a/b',
    `a/${long(101)}`,
  ])('no repository %j', name => {
    expect(isGithubRepository(name)).toBe(false)
  })
})

describe('Docker has', () => {
  it('names of at most 255 characters', () => {
    expect([organizationProblem(long(255)), repositoryProblem(`a/${long(253)}`)]).toEqual([
      undefined,
      undefined,
    ])
    expect(organizationProblem(long(256))?.message).toBe('is not the name of a Docker organization')
    expect(repositoryProblem(`a/${long(254)}`)).toBeDefined()
  })

  it.each(['7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f', '7E9F1A52-3C0D-4B6E-9F21-0A1B2C3D4E5F'])(
    'a connection %j',
    id => {
      expect(isConnectionId(id)).toBe(true)
      for (const other of [
        ` ${id}`,
        `${id}0`,
        `x${id}`,
        id.slice(1),
        id.replaceAll('-', ''),
        id.replace(/7/i, 'g'),
      ]) {
        expect(isConnectionId(other)).toBe(false)
      }
    },
  )
})

describe('a channel', () => {
  it.each(['a', 'release', 'v1', 'pre-release', 'a_b', long(40)])('may be %j', name => {
    expect(channelProblem(name)).toBeUndefined()
  })
  const other = 'write one lower-case word of at most 40 characters, such as release, nightly or stable'
  it.each([
    ['Release', 'write "release", in lower case'],
    [long(40).toUpperCase(), `write "${long(40)}", in lower case`],
    ['1st', other],
    ['', other],
    ['a--b', other],
    ['a-', other],
  ])('may not be %j', (name, hint) => {
    expect(channelProblem(name)).toEqual({ message: 'is not the name of a channel', hint })
  })

  it('stands before the access', () => {
    expect(entryWords({ channel: 'nightly', access: 'push' })).toBe('nightly push')
    expect(entryWords({ channel: undefined, access: 'push' })).toBe('push')
  })
})
