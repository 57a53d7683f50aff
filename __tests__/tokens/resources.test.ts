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
  const all = on('*/*/public', 'image-pull')
  const excess = (...rights: readonly string[]) => ({ excess: rights.map(right => `scope-${right}`) })
  it.each<[string, TokenResource[], TokenResource[], string, object?]>([
    ['the same', push, push, 'same'],
    ['pull written out beside push', [on('o/a', 'image-pull', 'image-push')], push, 'same'],
    ['one path in two entries', [...push, ...pull], push, 'same'],
    [
      'what includes reading',
      [on('o/a', 'repository-edit')],
      [on('o/a', 'repository-read')],
      'wider',
      excess('repository-edit on o/a'),
    ],
    ['push for pull', push, pull, 'wider', excess('image-push on o/a')],
    ['pull for push', pull, push, 'narrower', { lack: ['scope-image-push on o/a'] }],
    ['one repository more', [...pull, on('o/b', 'image-pull')], pull, 'wider', excess('image-pull on o/b')],
    ['the whole organization', [on('o/*', 'image-pull')], pull, 'wider', excess('image-pull on o/*')],
    ['another organization', [on('ox/*', 'image-pull')], pull, 'different', excess('image-pull on ox/*')],
    ['all public ones besides', [...pull, all], pull, 'wider', excess('image-pull on */*/public')],
    [
      'all public ones missing',
      pull,
      [...pull, all],
      'narrower',
      { lack: ['scope-image-pull on */*/public'] },
    ],
    ['a scope that nobody knows', [on('o/a', 'image-pull', 'new')], pull, 'wider', excess('new on o/a')],
    ['another type', [{ ...on('o/a', 'image-pull'), type: 'TYPE_ORG' }], pull, 'different'],
    ['nothing at all', [], pull, 'narrower', { lack: ['scope-image-pull on o/a'] }],
  ])('finds %s to be so', (...[, has, wants, verdict, more = {}]) => {
    expect(compareResources(has, wants)).toMatchObject({ verdict, ...more })
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

// Docker's reference of access token scopes: each step includes those before it.
it.each([
  [['image-pull', 'image-push', 'image-delete']],
  [['repository-read', 'repository-edit', 'repository-admin']],
  [['tag-read', 'tag-admin']],
  [['webhook-read', 'webhook-edit', 'webhook-admin']],
  [['repo-group-read', 'repo-group-edit', 'repo-group-admin']],
  [['member-read', 'member-edit']],
  [['invite-read', 'invite-edit']],
  [['group-read', 'group-edit']],
  [['ram-read', 'ram-write']],
  [['governance-policy-read', 'governance-policy-write']],
])('the scopes %j include those before them, and none after', steps => {
  for (const [high, scope] of steps.entries()) {
    for (const [low, other] of steps.entries()) {
      const { lack, excess } = compareResources([on('o/a', scope)], [on('o/a', other)])
      expect([scope, other, lack.length, excess.length]).toEqual([
        scope,
        other,
        Number(low > high),
        Number(high > low),
      ])
    }
  }
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
