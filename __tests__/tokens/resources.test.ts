import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareResources, shareRepository, entryResources } from '../../src/tokens/resources.ts'
import type { TokenResource } from '../../src/tokens/token.ts'

const on = (path: string, ...scopes: string[]): TokenResource => ({
  type: 'TYPE_REPO',
  path,
  scopes: scopes.map(it => `scope-${it}`),
})

describe('entryResources', () => {
  it('asks for the one image scope per repository', () => {
    expect(entryResources({ access: 'push', repositories: ['o/a', 'o/b'], publicPull: false })).toEqual([
      on('o/a', 'image-push'),
      on('o/b', 'image-push'),
    ])
  })

  it.each(['pull', 'push'] as const)('adds all public repositories, to pull them, for %s', access => {
    expect(entryResources({ access, repositories: ['o/a'], publicPull: true })).toEqual([
      on('o/a', `image-${access}`),
      on('*/*/public', 'image-pull'),
    ])
  })

  it("adds scopes of Docker Hub's API: a repository's to each, the organization's once", () => {
    const hub = ['tag-read', 'activity-read', 'repository-edit'] as const
    expect(
      entryResources({
        access: 'pull',
        repositories: ['acme/a', 'acme/b'],
        publicPull: false,
        hub: [...hub],
      }),
    ).toEqual([
      on('acme/a', 'image-pull', 'tag-read', 'repository-edit'),
      on('acme/b', 'image-pull', 'tag-read', 'repository-edit'),
      { ...on('acme', 'activity-read'), type: 'TYPE_ORG' },
    ])
  })
})

const pull = [on('o/a', 'image-pull')]
const push = [on('o/a', 'image-push')]

describe('compareResources', () => {
  it.each([
    { name: 'the same', has: push, wants: push, verdict: 'same' },
    {
      name: 'pull written out beside push',
      has: [on('o/a', 'image-pull', 'image-push')],
      wants: push,
      verdict: 'same',
    },
    { name: 'one path in two entries', has: [...push, ...pull], wants: push, verdict: 'same' },
    { name: 'push for pull', has: push, wants: pull, verdict: 'wider', excess: ['scope-image-push on o/a'] },
    {
      name: 'delete for push',
      has: [on('o/a', 'image-delete')],
      wants: push,
      verdict: 'wider',
      excess: ['scope-image-delete on o/a'],
    },
    { name: 'pull for push', has: pull, wants: push, verdict: 'narrower', lack: ['scope-image-push on o/a'] },
    {
      name: 'one repository more',
      has: [...pull, on('o/b', 'image-pull')],
      wants: pull,
      verdict: 'wider',
      excess: ['scope-image-pull on o/b'],
    },
    {
      name: 'the whole organization',
      has: [on('o/*', 'image-pull')],
      wants: pull,
      verdict: 'wider',
      excess: ['scope-image-pull on o/*'],
    },
    {
      name: 'another organization',
      has: [on('ox/*', 'image-pull')],
      wants: pull,
      verdict: 'different',
      excess: ['scope-image-pull on ox/*'],
      lack: ['scope-image-pull on o/a'],
    },
    {
      name: 'all public ones besides',
      has: [...pull, on('*/*/public', 'image-pull')],
      wants: pull,
      verdict: 'wider',
      excess: ['scope-image-pull on */*/public'],
    },
    {
      name: 'all public ones missing',
      has: pull,
      wants: [...pull, on('*/*/public', 'image-pull')],
      verdict: 'narrower',
      lack: ['scope-image-pull on */*/public'],
    },
    {
      name: 'a scope that nobody knows',
      has: [on('o/a', 'image-pull', 'new')],
      wants: pull,
      verdict: 'wider',
      excess: ['scope-new on o/a'],
    },
    {
      name: 'the organization itself',
      has: [...pull, { ...on('o', 'member-edit'), type: 'TYPE_ORG' }],
      wants: pull,
      verdict: 'wider',
      excess: ['scope-member-edit on o'],
    },
    { name: 'nothing at all', has: [], wants: pull, verdict: 'narrower', lack: ['scope-image-pull on o/a'] },
    {
      name: 'the other repository',
      has: [on('o/b', 'image-pull')],
      wants: pull,
      verdict: 'different',
      excess: ['scope-image-pull on o/b'],
      lack: ['scope-image-pull on o/a'],
    },
  ])('finds $name $verdict', ({ has, wants, verdict, excess = [], lack = [] }) => {
    expect(compareResources(has, wants)).toEqual({ verdict, excess, lack })
  })

  it('turns around with its arguments, and does not mind the order', () => {
    const resource = fc.record({
      type: fc.constant('TYPE_REPO'),
      path: fc.constantFrom('o/a', 'o/b', 'o/*', '*/*/public'),
      scopes: fc.subarray(['scope-image-pull', 'scope-image-push', 'scope-image-delete', 'scope-tag-read']),
    })
    fc.assert(
      fc.property(fc.array(resource), fc.array(resource), (one, other) => {
        const { excess, lack } = compareResources(one, other)
        expect(compareResources(other, one)).toMatchObject({ excess: lack, lack: excess })
        expect(compareResources([...one].reverse(), other)).toEqual(compareResources(one, other))
        expect(compareResources(one, [...one, ...one]).verdict).toBe('same')
      }),
    )
  })
})

/** Docker's reference of access token scopes: each step includes those before it. */
const ladders = [
  ['image-pull', 'image-push', 'image-delete'],
  ['repository-read', 'repository-edit', 'repository-admin'],
  ['tag-read', 'tag-admin'],
  ['webhook-read', 'webhook-edit', 'webhook-admin'],
  ['repo-group-read', 'repo-group-edit', 'repo-group-admin'],
  ['member-read', 'member-edit'],
  ['invite-read', 'invite-edit'],
  ['group-read', 'group-edit'],
  ['ram-read', 'ram-write'],
  ['governance-policy-read', 'governance-policy-write'],
]

describe.each(ladders)('the scopes %s', (...steps) => {
  it('include those before them, and none after', () => {
    for (const [high, scope] of steps.entries()) {
      for (const [low, other] of steps.entries()) {
        const { lack, excess } = compareResources([on('o/a', scope)], [on('o/a', other)])
        expect([scope, other, lack.length]).toEqual([scope, other, low > high ? 1 : 0])
        expect([scope, other, excess.length]).toEqual([scope, other, high > low ? 1 : 0])
      }
    }
  })
})

it('keeps scopes of no ladder, and of another type, apart', () => {
  expect(compareResources([on('o/a', 'new-thing')], [on('o/a', 'image-pull')]).verdict).toBe('different')
  expect(compareResources([on('o/a', 'new-thing')], [on('o/a', 'new-thing')]).verdict).toBe('same')
  expect(compareResources([on('o/a', 'image-push')], [on('o/a', 'tag-read')]).verdict).toBe('different')
  const other = { ...on('o/a', 'image-pull'), type: 'TYPE_ORG' }
  expect(compareResources([other], [on('o/a', 'image-pull')]).verdict).toBe('different')
})

describe('two sets of rights', () => {
  it.each([
    ['acme/app', 'acme/app', true],
    ['acme/*', 'acme/app', true],
    ['acme/app', 'acme/*', true],
    ['acme/app', 'acme/web', false],
    ['*/*/public', '*/*/public', false],
    ['*/*/public', 'acme/app', false],
    ['acme/app', '*/*/public', false],
  ])('of %s and of %s share a repository: %s', (one, other, answer) => {
    const [first, second] = [on(one, 'image-pull'), on(other, 'image-push')]
    expect(shareRepository([first], [second])).toBe(answer)
    expect(shareRepository([on('acme/third', 'image-pull'), first], [second])).toBe(answer)
    expect(shareRepository([first], [])).toBe(false)
  })
})
