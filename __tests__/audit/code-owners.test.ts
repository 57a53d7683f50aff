import { describe, expect, it } from '@jest/globals'
import { ownersOf } from '../../src/audit/repositories.ts'

const tokenList = '.github/docker-oat.yml'

describe('the owners of the token list', () => {
  it.each([
    ['* @acme/all', ['@acme/all']],
    ['/.github/ @acme/ci', ['@acme/ci']],
    ['.github/ @acme/ci', ['@acme/ci']],
    ['/.github/* @acme/ci', ['@acme/ci']],
    ['.github/docker-oat.yml a@example.com @b', ['a@example.com', '@b']],
    ['docker-oat.yml @a', ['@a']],
    ['*.yml @a', ['@a']],
    ['**/docker-oat.yml @a', ['@a']],
    ['.github/** @a', ['@a']],
    ['/docker-oat.yml @a', []],
    ['/docs/ @a', []],
    ['.github/workflows/ @a', []],
    ['.github/docker-oat @a', []],
    ['/github/docker-oat.yml @a', []],
    ['# * @a', []],
    ['* @a # everything', ['@a']],
    ['* @a\n/.github/docker-oat.yml @b', ['@b']],
    ['* @a\n/.github/docker-oat.yml', []],
    ['* nobody', []],
    ['* @a\n* nobody', ['@a']],
    ['* @a\n* @b nobody', ['@a']],
    ['', []],
  ])('%j', (text, owners) => {
    expect(ownersOf({ list: tokenList, codeOwners: text })).toEqual(owners)
  })

  it('has `/folder/*` for the files of that folder alone', () => {
    expect(ownersOf({ list: '.github/oat/token-list.yml', codeOwners: '/.github/* @a' })).toEqual([])
    expect(ownersOf({ list: '.github/oat/token-list.yml', codeOwners: '/.github/ @a' })).toEqual(['@a'])
    expect(ownersOf({ list: 'oat.yml', codeOwners: '/* @a' })).toEqual(['@a'])
    expect(ownersOf({ list: '.github/oat.yml', codeOwners: '/* @a' })).toEqual([])
    expect(ownersOf({ list: 'a/.github/oat.yml', codeOwners: '**/.github/* @a' })).toEqual(['@a'])
  })
})
