import { describe, expect, it } from '@jest/globals'
import {
  parseKey,
  parseRepository,
  parseRepositoryIds,
  parseRepositoryNames,
  parseSecret,
  parseSecrets,
  parseVariables,
} from '../../../src/stores/github/answers.ts'

const updated_at = '2026-11-24T14:00:00Z'
const updatedAt = Date.parse(updated_at)

describe('an answer of GitHub', () => {
  it('is read as what the action needs of it', () => {
    const repository = { id: 7, full_name: 'kong/kic', archived: true, private: true }
    expect(parseRepository(repository)).toEqual({ id: 7, fullName: 'kong/kic', isArchived: true })
    expect(parseRepository({ ...repository, archived: 'true' })).toMatchObject({ isArchived: false })
    expect(parseKey({ key_id: '1', key: 'a=' })).toEqual({ id: '1', key: 'a=' })
    expect(parseSecret({ name: 'A', updated_at })).toEqual({ name: 'A', updatedAt, visibility: undefined })
  })

  it.each(['all', 'private', 'selected'])('tells that %s may read a secret', visibility => {
    expect(parseSecret({ name: 'A', updated_at, visibility })?.visibility).toBe(visibility)
  })

  it.each<[string, (json: unknown) => unknown, unknown]>([
    ['a repository', parseRepository, { id: '7', full_name: 'kong/kic' }],
    ['a repository', parseRepository, { id: 7, full_name: null }],
    ['a key', parseKey, { key_id: 1, key: 'a' }],
    ['a key', parseKey, { key_id: '1' }],
    ['a key', parseKey, null],
    ['a key', parseKey, 'text'],
    ['a secret', parseSecret, { name: 1, updated_at }],
    ['a secret', parseSecret, { name: 'A', updated_at: 1 }],
    ['a secret', parseSecret, { name: 'A', updated_at: 'soon' }],
  ])('is not %s', (...[, parse, json]) => {
    expect(parse(json)).toBeUndefined()
  })

  it('of an unknown visibility tells none', () => {
    expect(parseSecret({ name: 'A', updated_at, visibility: 'everybody' })?.visibility).toBeUndefined()
  })
})

describe('a page of GitHub', () => {
  const secrets = [{ name: 'A', updated_at }]
  it('is read with the total of all pages', () => {
    expect(parseSecrets({ total_count: 9, secrets })).toEqual({
      total: 9,
      items: [{ name: 'A', updatedAt, visibility: undefined }],
    })
    expect(parseSecrets({ total_count: 0, secrets: [] })).toEqual({ total: 0, items: [] })
    const repositories = [{ id: 7, full_name: 'kong/kic' }]
    expect(parseRepositoryIds({ total_count: 1, repositories })).toEqual({ total: 1, items: [7] })
    expect(parseRepositoryNames({ total_count: 1, repositories })).toEqual({ total: 1, items: ['kong/kic'] })
    const variables = [{ name: 'A', value: '' }]
    expect(parseVariables({ total_count: 1, variables })).toEqual({ total: 1, items: variables })
  })

  it.each<[(json: unknown) => unknown, unknown]>([
    [parseSecrets, { secrets }],
    [parseSecrets, { total_count: '1', secrets }],
    [parseSecrets, { total_count: 1.5, secrets }],
    [parseSecrets, { total_count: -1, secrets }],
    [parseSecrets, { total_count: 1 }],
    [parseSecrets, { total_count: 1, secrets: {} }],
    [parseSecrets, { total_count: 2, secrets: [...secrets, { name: 'B' }] }],
    [parseRepositoryIds, { total_count: 1, repositories: [{ id: '7' }] }],
    [parseRepositoryNames, { total_count: 1, repositories: [{ full_name: 7 }] }],
    [parseVariables, { total_count: 1, variables: [{ name: 'A' }] }],
    [parseVariables, { total_count: 1, variables: [{ value: 'A' }] }],
    [parseVariables, undefined],
  ])('is none when anything of it is wrong: %#', (parse, json) => {
    expect(parse(json)).toBeUndefined()
  })
})
