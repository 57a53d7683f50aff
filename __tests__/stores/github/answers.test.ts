import { describe, expect, it } from '@jest/globals'
import {
  parseAccount,
  parseAppToken,
  parseInstallation,
  parseInstallations,
  parseKey,
  parseProtected,
  parseReaders,
  parseRepository,
  parseRuns,
  parseSecret,
  parseSecrets,
  parseSeenRepository,
  parseTree,
  parseValue,
  parseVariable,
  parseVariables,
} from '../../../src/stores/github/answers.ts'

const updated_at = '2026-11-24T14:00:00Z'
const updatedAt = Date.parse(updated_at)

describe('an answer of GitHub', () => {
  it('is read as what the action needs of it', () => {
    const repository = { id: 7, full_name: 'acme/kic', archived: true, private: true }
    expect(parseRepository(repository)).toEqual({ id: 7, fullName: 'acme/kic', isArchived: true })
    expect(parseRepository({ ...repository, archived: 'true' })).toMatchObject({ isArchived: false })
    expect(parseKey({ key_id: '1', key: 'a=' })).toEqual({ id: '1', key: 'a=' })
    expect(parseSecret({ name: 'A', updated_at })).toEqual({ name: 'A', updatedAt, visibility: undefined })
  })

  it.each(['all', 'private', 'selected'])('tells that %s may read a secret', visibility => {
    expect(parseSecret({ name: 'A', updated_at, visibility })?.visibility).toBe(visibility)
  })

  it.each<[string, (json: unknown) => unknown, unknown]>([
    ['a repository', parseRepository, { id: '7', full_name: 'acme/kic' }],
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
      hasNext: false,
    })
    expect(parseSecrets({ total_count: 0, secrets: [] }, true)).toEqual({
      total: 0,
      items: [],
      hasNext: true,
    })
    const repositories = [{ id: 7, full_name: 'acme/kic' }]
    const readers = [{ id: 7, fullName: 'acme/kic' }]
    expect(parseReaders({ total_count: 1, repositories })).toEqual({
      total: 1,
      items: readers,
      hasNext: false,
    })
    const variables = [{ name: 'A', value: '' }]
    expect(parseVariables({ total_count: 1, variables })).toMatchObject({ items: variables })
  })

  it.each<[(json: unknown) => unknown, unknown]>([
    [parseSecrets, { secrets }],
    [parseSecrets, { total_count: '1', secrets }],
    [parseSecrets, { total_count: 1.5, secrets }],
    [parseSecrets, { total_count: -1, secrets }],
    [parseSecrets, { total_count: 1 }],
    [parseSecrets, { total_count: 1, secrets: {} }],
    [parseSecrets, { total_count: 2, secrets: [...secrets, { name: 'B' }] }],
    [parseReaders, { total_count: 1, repositories: [{ id: '7', full_name: 'acme/kic' }] }],
    [parseReaders, { total_count: 1, repositories: [{ id: 7, full_name: 7 }] }],
    [parseVariables, { total_count: 1, variables: [{ name: 'A' }] }],
    [parseVariables, { total_count: 1, variables: [{ value: 'A' }] }],
    [parseVariables, undefined],
  ])('is none when anything of it is wrong: %#', (parse, json) => {
    expect(parse(json)).toBeUndefined()
  })
})

describe('an App', () => {
  const installation = { id: 7, permissions: { secrets: 'write' }, suspended_at: null }
  it('has permissions where it is installed, until it is suspended there', () => {
    const read = { id: 7, granted: { secrets: 'write' }, isSuspended: false }
    expect(parseInstallation(installation)).toEqual(read)
    expect(parseInstallation({ ...installation, suspended_at: updated_at })).toEqual({
      ...read,
      isSuspended: true,
    })
  })

  it('has a token until a time', () => {
    expect(parseAppToken({ token: 'ghs_x', expires_at: updated_at })).toEqual({
      token: 'ghs_x',
      expiresAt: updatedAt,
    })
  })

  it('is one of several of an organization, by its client ID', () => {
    const installations = [{ client_id: 'Iv1' }, { client_id: null }]
    expect(parseInstallations({ total_count: 2, installations })?.items).toEqual(['Iv1', ''])
  })

  it.each<[string, (json: unknown) => unknown, unknown]>([
    ['an installation without an id', parseInstallation, { ...installation, id: '7' }],
    ['an installation without permissions', parseInstallation, { ...installation, permissions: [] }],
    ['a token without a value', parseAppToken, { expires_at: updated_at }],
    ['a token without an end', parseAppToken, { token: 'x', expires_at: 'soon' }],
  ])('is not %s', (...[, parse, json]) => {
    expect(parse(json)).toBeUndefined()
  })
})

describe('what GitHub says of how a repository is set up', () => {
  const repository = {
    id: 7,
    full_name: 'acme/kic',
    default_branch: 'main',
    fork: true,
    parent: { full_name: 'upstream/kic' },
    owner: { id: 9, type: 'Organization' },
    permissions: { admin: true, push: true },
  }
  const read = {
    id: 7,
    fullName: 'acme/kic',
    isArchived: false,
    defaultBranch: 'main',
    forkOf: 'upstream/kic',
    ownerId: 9,
    isOrganizations: true,
    isAdmin: true,
    canPush: true,
  }

  it.each<[string, object, object]>([
    ['all of it', {}, {}],
    ['no fork', { fork: false }, { forkOf: undefined }],
    ['a person owns it', { owner: { id: 9, type: 'User' } }, { isOrganizations: false }],
    ['no owner', { owner: null }, { ownerId: undefined, isOrganizations: false }],
    ['no administrator', { permissions: { admin: false, push: true } }, { isAdmin: false }],
    ['no writer', { permissions: { admin: true, push: false } }, { canPush: false }],
    ['nobody knows the role', { permissions: undefined }, { isAdmin: false, canPush: false }],
  ])('is read: %s', (...[, more, expected]) => {
    expect(parseSeenRepository({ ...repository, ...more })).toEqual({ ...read, ...expected })
  })

  it('tells whether a branch or an environment is protected', () => {
    expect([true, false].map(it => parseProtected({ protected: it }))).toEqual([
      { isProtected: true },
      { isProtected: false },
    ])
    const tree = [{ path: 'a.yml', sha: '1', type: 'blob' }]
    expect(parseTree({ tree, truncated: false })).toEqual(new Map([['a.yml', '1']]))
    expect(parseTree({ tree, truncated: true })).toBeUndefined()
  })

  it('names an account, and the value of a variable, which may be a time', () => {
    expect(parseAccount({ login: 'jo' })).toBe('jo')
    expect(parseValue({ value: 'x' })).toBe('x')
    expect(parseVariable({ value: updated_at })).toBe(updatedAt)
    expect(parseVariable({ value: 'x' })).toBeUndefined()
  })

  it.each<[string, (json: unknown) => unknown, unknown]>([
    ['a repository without an id', parseSeenRepository, { ...repository, id: '7' }],
    ['a repository without a default branch', parseSeenRepository, { ...repository, default_branch: null }],
    ['a branch', parseProtected, { protected: 'true' }],
    ['a tree', parseTree, { truncated: false }],
    ['an account', parseAccount, { login: 7 }],
    ['a value', parseValue, { value: 7 }],
  ])('is not %s', (...[, parse, json]) => {
    expect(parse(json)).toBeUndefined()
  })
})

describe('a run of a workflow', () => {
  const at = (minutes: number) => new Date(updatedAt + minutes * 60_000).toISOString()
  const after = (minutes: number) => updatedAt + minutes * 60_000
  const run = {
    id: 7,
    name: 'Build',
    path: '.github/workflows/build.yml@main',
    head_sha: 'acb5',
    event: 'push',
    html_url: 'https://github.com/acme/kic/actions/runs/7',
    status: 'completed',
    conclusion: 'success',
    created_at: at(0),
    run_started_at: at(1),
    updated_at: at(2),
  }
  const runs = (more: object) => ({ total_count: 1, workflow_runs: [{ ...run, ...more }] })

  it('ended in some way, or goes on', () => {
    const { id, path, event, html_url: page } = run
    const read = { id, path, commit: 'acb5', event, startedAt: after(1), page, conclusion: 'success' }
    expect(parseRuns(runs({}))?.items).toEqual([read])
    expect(parseRuns(runs({ conclusion: null }))?.items).toEqual([{ ...read, conclusion: undefined }])
    expect(parseRuns(runs({ run_started_at: null }))?.items).toEqual([{ ...read, startedAt: after(0) }])
  })

  it.each(['html_url', 'run_started_at'])('is none without %s', name => {
    expect(parseRuns(runs({ [name]: 'html_url' === name ? null : 'soon', created_at: null }))).toBeUndefined()
  })
})
