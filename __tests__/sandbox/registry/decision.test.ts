import { describe, expect, it } from '@jest/globals'
import type { TokenResource } from '../../../sandbox/book/grant.ts'
import { createTokenBook } from '../../../sandbox/book/token-book.ts'
import { decide, parseScope, type Scope } from '../../../sandbox/registry/decision.ts'

const insufficient = 'access token has insufficient scopes'

function bookOf(resources: readonly TokenResource[]) {
  const book = createTokenBook(() => 0)
  book.addOrganization({ name: 'kong', plan: 'team' })
  book.addRepository({ name: 'kong/secret', visibility: 'private' })
  book.addRepository({ name: 'kong/open', visibility: 'public' })
  book.addRepository({ name: 'library/alpine', visibility: 'public' })
  const token = book.mint('kong', { label: 'it', resources })
  book.addAccount({
    username: 'ann',
    password: 'pw',
    secondFactor: false,
    roles: { kong: 'member' },
    personalTokens: [
      { value: 'dckr_pat_write', label: 'write', access: 'repo:write', expiresAt: null },
      { value: 'dckr_pat_public', label: 'public', access: 'repo:public_read', expiresAt: null },
    ],
  })
  return { book, token }
}

function scopesOf(text: string): Scope[] {
  return text.split(' ').map(it => {
    const scope = parseScope(`repository:${it}`)
    if (scope === undefined) throw new TypeError(it)
    return scope
  })
}

type Underprivilege = 'refuse' | 'narrow'

function outcome(
  { book }: ReturnType<typeof bookOf>,
  at: { as?: { username: string; password: string }; asked: string; way?: Underprivilege },
): string {
  const identity = book.identify(at.as)
  const scopes = scopesOf(at.asked)
  const decision = decide({
    identity,
    scopes,
    underPrivilege: at.way ?? 'refuse',
    repository: book.repository,
  })
  if ('refused' in decision) return decision.refused
  return decision.granted.map(({ name, actions }) => `${name}:${actions.join(',')}`).join(' ')
}

const repo = (path: string, ...scopes: string[]): TokenResource => ({ type: 'TYPE_REPO', path, scopes })

describe('what an organization access token is granted', () => {
  const pull = repo('kong/secret', 'scope-image-pull')
  const push = repo('kong/secret', 'scope-image-push')
  const create: TokenResource = { type: 'TYPE_ORG', path: 'kong', scopes: ['scope-repository-create'] }
  it.each<[string, TokenResource[], string, string, string]>([
    ['pull', [pull], 'kong/secret:pull', 'kong/secret:pull', 'kong/secret:pull'],
    ['pull does not push', [pull], 'kong/secret:push,pull', insufficient, 'kong/secret:pull'],
    ['push includes pull', [push], 'kong/secret:pull', 'kong/secret:pull', 'kong/secret:pull'],
    ['push does not delete', [push], 'kong/secret:delete', insufficient, ''],
    [
      'delete includes push',
      [repo('kong/secret', 'scope-image-delete')],
      'kong/secret:push',
      'kong/secret:push',
      'kong/secret:push',
    ],
    ['another repository', [push], 'kong/open:pull', insufficient, ''],
    [
      'the glob of the organization',
      [repo('kong/*', 'scope-image-pull')],
      'kong/open:pull',
      'kong/open:pull',
      'kong/open:pull',
    ],
    [
      "the glob reaches nobody else's",
      [repo('kong/*', 'scope-image-pull')],
      'library/alpine:pull',
      insufficient,
      '',
    ],
    [
      'every public repository',
      [repo('*/*/public', 'scope-image-pull')],
      'library/alpine:pull',
      'library/alpine:pull',
      'library/alpine:pull',
    ],
    [
      'public does not reach private',
      [repo('*/*/public', 'scope-image-pull')],
      'kong/secret:pull',
      insufficient,
      '',
    ],
    ['public pull is not included', [push], 'library/alpine:pull', insufficient, ''],
    [
      'scopes of the web interface pull nothing',
      [repo('kong/secret', 'scope-repository-admin')],
      'kong/secret:pull',
      insufficient,
      '',
    ],
    ['one of two is not enough', [pull], 'kong/secret:pull kong/open:pull', insufficient, 'kong/secret:pull'],
    [
      'a repository that does not exist',
      [repo('kong/*', 'scope-image-push')],
      'kong/new:push',
      insufficient,
      '',
    ],
    [
      'a first push with the scope to create',
      [create],
      'kong/new:push,pull',
      'kong/new:push,pull',
      'kong/new:push,pull',
    ],
    ['creating stays within the organization', [create], 'acme/new:push', insufficient, ''],
    ['creating is not pushing to what exists', [create], 'kong/secret:push', insufficient, ''],
  ])('%s', (...[, resources, asked, refusing, narrowing]) => {
    const world = bookOf(resources)
    const as = { username: 'kong', password: world.token.value }
    expect(outcome(world, { as, asked })).toBe(refusing)
    expect(outcome(world, { as, asked, way: 'narrow' })).toBe(narrowing)
  })
})

describe('what everybody else is granted', () => {
  const member = { username: 'ann', password: 'pw' }
  const write = { username: 'ann', password: 'dckr_pat_write' }
  const publicRead = { username: 'ann', password: 'dckr_pat_public' }
  it.each([
    ['nobody pulls what is public', undefined, 'kong/open:push,pull', 'kong/open:pull'],
    ['nobody pulls nothing private', undefined, 'kong/secret:pull', ''],
    ['a member pulls', member, 'kong/secret:pull', 'kong/secret:pull'],
    ["a member's push is narrowed, not refused", member, 'kong/secret:push,pull', 'kong/secret:pull'],
    ['an account pulls what is public', member, 'library/alpine:pull', 'library/alpine:pull'],
    ['an account owns its own namespace', member, 'ann/new:push,pull', 'ann/new:push,pull'],
    ['a personal token is capped by its account', write, 'kong/secret:push,pull', 'kong/secret:pull'],
    ['a personal token over its own limit is refused', write, 'kong/secret:delete', insufficient],
    ['public read does not reach private', publicRead, 'kong/secret:pull', insufficient],
  ])('%s', (...[, as, asked, granted]) => {
    expect(outcome(bookOf([]), { asked, ...(as === undefined ? {} : { as }) })).toBe(granted)
  })
})

describe('parseScope', () => {
  it.each([
    ['repository:kong/x:pull,push', { type: 'repository', name: 'kong/x', actions: ['pull', 'push'] }],
    ['repository(plugin):kong/x:pull', { type: 'repository', name: 'kong/x', actions: ['pull'] }],
    ['repository:localhost:5000/x:pull', { type: 'repository', name: 'localhost:5000/x', actions: ['pull'] }],
    ['registry:catalog:*', { type: 'registry', name: 'catalog', actions: ['*'] }],
    ['repository:kong/x:', { type: 'repository', name: 'kong/x', actions: [] }],
    ['repository', undefined],
    ['', undefined],
  ])('%s', (text, scope) => {
    expect(parseScope(text)).toEqual(scope)
  })
})
