import { describe, expect, it } from '@jest/globals'
import type { TokenResource } from '../../../sandbox/book/grant.ts'
import { createTokenBook } from '../../../sandbox/book/token-book.ts'
import { decide, parseScope, type Scope } from '../../../sandbox/registry/decision.ts'

const insufficient = 'access token has insufficient scopes'

function bookOf(resources: readonly TokenResource[]) {
  const book = createTokenBook(() => 0)
  book.addOrganization({ name: 'acme', plan: 'team' })
  book.addRepository({ name: 'acme/secret', visibility: 'private' })
  book.addRepository({ name: 'acme/open', visibility: 'public' })
  book.addRepository({ name: 'library/alpine', visibility: 'public' })
  const token = book.mint('acme', { label: 'it', resources })
  book.addAccount({
    username: 'ann',
    password: 'pw',
    secondFactor: false,
    roles: { acme: 'member' },
    personalTokens: [{ value: 'dckr_pat_write', label: 'write', access: 'repo:write', expiresAt: null }],
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

/** `acme/app image-pull`, or of the organization. */
function resource(text: string): TokenResource {
  const [path = '', scope = ''] = text.split(' ')
  return { type: path.includes('/') ? 'TYPE_REPO' : 'TYPE_ORG', path, scopes: [`scope-${scope}`] }
}

const pull = 'acme/secret image-pull'
const push = 'acme/secret image-push'
const create = 'acme repository-create'

describe('what an organization access token is granted', () => {
  // What it is asked for, unless it is refused; and then what is left of that where the registry narrows.
  it.each<[what: string, has: string, asked: string, left?: string]>([
    ['pull', pull, 'acme/secret:pull'],
    ['pull does not push', pull, 'acme/secret:push,pull', 'acme/secret:pull'],
    ['push includes pull', push, 'acme/secret:pull'],
    ['push does not delete', push, 'acme/secret:delete', ''],
    ['delete includes push', 'acme/secret image-delete', 'acme/secret:push'],
    ['another repository', push, 'acme/open:pull', ''],
    ['the glob of the organization', 'acme/* image-pull', 'acme/open:pull'],
    ["the glob reaches nobody else's", 'acme/* image-pull', 'library/alpine:pull', ''],
    ['every public repository', '*/*/public image-pull', 'library/alpine:pull'],
    ['public does not reach private', '*/*/public image-pull', 'acme/secret:pull', ''],
    ['public pull is not included', push, 'library/alpine:pull', ''],
    ['scopes of the web interface pull nothing', 'acme/secret repository-admin', 'acme/secret:pull', ''],
    ['one of two is not enough', pull, 'acme/secret:pull acme/open:pull', 'acme/secret:pull'],
    ['a repository that does not exist', 'acme/* image-push', 'acme/new:push', ''],
    ['a first push with the scope to create', create, 'acme/new:push,pull'],
    ['creating stays within the organization', create, 'nova/new:push', ''],
    ['creating is not pushing to what exists', create, 'acme/secret:push', ''],
  ])('%s', (...[, has, asked, left = asked]) => {
    const world = bookOf([resource(has)])
    const as = { username: 'acme', password: world.token.value }
    expect(outcome(world, { as, asked })).toBe(left === asked ? asked : insufficient)
    expect(outcome(world, { as, asked, way: 'narrow' })).toBe(left)
  })
})

describe('what everybody else is granted', () => {
  const member = { username: 'ann', password: 'pw' }
  const write = { username: 'ann', password: 'dckr_pat_write' }
  it.each([
    ['nobody pulls what is public', undefined, 'acme/open:push,pull', 'acme/open:pull'],
    ['nobody pulls nothing private', undefined, 'acme/secret:pull', ''],
    ['a member pulls', member, 'acme/secret:pull', 'acme/secret:pull'],
    ["a member's push is narrowed, not refused", member, 'acme/secret:push,pull', 'acme/secret:pull'],
    ['an account pulls what is public', member, 'library/alpine:pull', 'library/alpine:pull'],
    ['an account owns its own namespace', member, 'ann/new:push,pull', 'ann/new:push,pull'],
    ['a personal token is capped by its account', write, 'acme/secret:push,pull', 'acme/secret:pull'],
    ['a personal token over its own limit is refused', write, 'acme/secret:delete', insufficient],
  ])('%s', (...[, as, asked, granted]) => {
    expect(outcome(bookOf([]), { asked, ...(as === undefined ? {} : { as }) })).toBe(granted)
  })
})

describe('parseScope', () => {
  it.each([
    ['repository:acme/x:pull,push', { type: 'repository', name: 'acme/x', actions: ['pull', 'push'] }],
    ['repository(plugin):acme/x:pull', { type: 'repository', name: 'acme/x', actions: ['pull'] }],
    ['repository:localhost:5000/x:pull', { type: 'repository', name: 'localhost:5000/x', actions: ['pull'] }],
    ['registry:catalog:*', { type: 'registry', name: 'catalog', actions: ['*'] }],
    ['repository:acme/x:', { type: 'repository', name: 'acme/x', actions: [] }],
    ['repository', undefined],
    ['', undefined],
  ])('%s', (text, scope) => {
    expect(parseScope(text)).toEqual(scope)
  })
})
