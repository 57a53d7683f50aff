import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { hubDescription } from '../../../sandbox/hub/description.ts'
import { startWorld, type World } from '../../../sandbox/world.ts'
import { ask } from '../ask.ts'

const base = '/v2/orgs/acme/access-tokens'
let world: World
let now = Date.parse('2026-11-24T14:00:00Z')
let jwt = ''

const send = (method: string, ...[path, body]: [path: string, body?: unknown]) =>
  ask(`${world.hub?.origin ?? ''}${path}`, {
    method,
    headers: { authorization: `Bearer ${jwt}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
const login = async (username: string, password: string) => {
  const { json } = await send('POST', '/v2/users/login', { username, password })
  return typeof json['token'] === 'string' ? json['token'] : ''
}
const tokenLogin = async (identifier: string, secret: string) => {
  const { json } = await send('POST', '/v2/auth/token', { identifier, secret })
  return typeof json['access_token'] === 'string' ? json['access_token'] : ''
}
const token = (changes: object) => ({
  label: 'x',
  resources: [{ type: 'TYPE_REPO', path: 'acme/acme', scopes: ['scope-image-pull'] }],
  ...changes,
})

beforeAll(async () => void (world = await startWorld({ hub: true, registry: 'embedded', now: () => now })))
afterAll(() => world.close())
beforeEach(async () => void (jwt = await login(world.sharedAccount.username, world.sharedAccount.password)))

describe('a request against the description', () => {
  it.each([
    ['no label', token({ label: undefined })],
    ['no resources', token({ resources: [] })],
    ['a misspelt field', token({ expiresAt: '2027-01-01T00:00:00Z' })],
    ['an expiry that is no time', token({ expires_at: 'tomorrow' })],
    ['a resource without a path', token({ resources: [{ type: 'TYPE_REPO', scopes: [] }] })],
    ['an unknown type', token({ resources: [{ type: 'TYPE_TEAM', path: 'x', scopes: [] }] })],
  ])('gets 400: %s', async (_name, body) => {
    expect((await send('POST', base, body)).status).toBe(400)
  })

  it('gets 400 when it would change an expiry', async () => {
    const id = world.entries[0]?.token.id ?? ''
    expect((await send('PATCH', `${base}/${id}`, { expires_at: null })).json).toMatchObject({
      text: expect.stringContaining('additional properties'),
    })
  })

  it('is what a path is that it does not have', async () => {
    expect((await send('GET', '/v2/orgs/acme/nothing-of-the-kind')).status).toBe(404)
  })
})

it('has no token that expires before it was created', () => {
  const { book, misfits } = world
  const wrong = book.everyToken().filter(({ createdAt, expiresAt }) => (expiresAt ?? Infinity) <= createdAt)
  expect(wrong.map(({ label }) => label)).toEqual([])
  expect(misfits.expired.expiresAt).toBeLessThan(now)
  expect(() => book.mint('acme', { label: 'x', resources: [], createdAt: now, expiresAt: now })).toThrow(
    'expires',
  )
})

describe('the description', () => {
  const operation = hubDescription()('GET', base)

  it.each([
    [{ total: 1, next: null, previous: null, results: [] }, undefined],
    [{ total: '1' }, '/total must be number'],
    [{ results: [{ is_active: 1 }] }, '/results/0/is_active must be boolean'],
    [{ results: [{ created_at: '24 November' }] }, '/results/0/created_at must match format "date-time"'],
  ])('of an answer %j: %s', (body, problem) => {
    expect(operation?.response(200, body)).toBe(problem)
  })

  it('knows which statuses an operation has', () => {
    expect([operation?.response(429, {}), operation?.response(302, {})]).toEqual([undefined, 'HTTP 302'])
  })
})

describe('a session', () => {
  it("lives ten minutes on the server's clock", async () => {
    now += 599_000
    expect((await send('GET', base)).status).toBe(200)
    now += 1000
    expect((await send('GET', base)).status).toBe(401)
  })

  it.each([
    ['a personal access token', () => tokenLogin('acmebot', world.misfits.personal), 'personal access token'],
    [
      'an organization access token',
      () => tokenLogin('acme', world.entries[0]?.token.value ?? ''),
      'organization access token',
    ],
  ])('of %s may not manage tokens', async (_name, ...[open, says]) => {
    jwt = await open()
    const { status, json } = await send('GET', base)
    expect([status, json['detail']]).toEqual([403, `token issued from ${says} is not allowed`])
  })
})

describe('a password', () => {
  it('is for one route, and for the other only when that is gone', async () => {
    const { hub, sharedAccount } = world
    if (hub === undefined) throw new TypeError('no hub')
    const { username, password } = sharedAccount
    expect(await tokenLogin(username, password)).toBe('')
    hub.oldLoginGone = 410
    expect(await login(username, password)).toBe('')
    expect(await tokenLogin(username, password)).not.toBe('')
    hub.oldLoginGone = undefined
  })
})

describe('the audit log', () => {
  it('tells what was done to tokens, by whom, newest first', async () => {
    const { json } = await send('POST', base, token({}))
    const id = String(json['id'])
    await send('PATCH', `${base}/${id}`, { label: 'y' })
    await send('DELETE', `${base}/${id}`)
    const log = await send('GET', '/v2/auditlogs/acme?actor=acmebot&page_size=2')
    expect(log.json).toMatchObject({
      logs: [
        { action: 'access_token.delete', actor: 'acmebot', data: { id, label: 'y' } },
        { action: 'access_token.update' },
      ],
    })
    const later = new Date(now + 1000).toISOString()
    expect((await send('GET', `/v2/auditlogs/acme?from=${later}`)).json).toEqual({ logs: [] })
  })
})

describe('the rate limit', () => {
  it('is told with every answer, and enforced', async () => {
    const { hub } = world
    if (hub === undefined) throw new TypeError('no hub')
    now += 60_000
    hub.limit.perMinute = 2
    const answers = [await send('GET', base), await send('GET', base), await send('GET', base)]
    hub.limit.perMinute = 600
    const remaining = answers.map(({ headers }) => headers.get('x-ratelimit-remaining'))
    expect([answers.map(({ status }) => status), remaining]).toEqual([
      [200, 200, 429],
      ['1', '0', '0'],
    ])
    expect(answers[2]?.headers.get('retry-after')).toMatch(/^\d+$/)
  })
})
