import { beforeEach, describe, expect, it } from '@jest/globals'
import { fault, type Fault } from '../../sandbox/fault.ts'
import type { Hub } from '../../src/hub/hub.ts'
import { entryResources } from '../../src/tokens/resources.ts'
import { type Bench, type Connect, failure, invalid, openBench } from './bench.ts'

const release = 'acme/app'
const nightly = 'acme/nightly-app'
const label = 'acme push (pending 2026-11-24T14:00:00Z 1.1)'

let bench: Bench

beforeEach(async () => void (bench = await openBench()))

const asked = () => bench.world.log.entries().map(it => `${it.method} ${it.target} ${it.outcome}`)
const mint = (hub: Hub, organization = 'acme') =>
  hub.mint({
    label,
    resources: entryResources({
      access: 'push',
      repositories: [release, nightly].map(it => it.replace('acme', organization)),
      publicPull: false,
    }),
    expiresAt: bench.now() + 90 * 86_400_000,
  })
const minted = () => bench.world.book.tokens('acme').filter(token => token.label === label)
const addAccount = (rest: {
  roles?: Record<string, 'owner' | 'editor'>
  secondFactor?: boolean
  personal?: string
}) => {
  const { personal, roles = { acme: 'owner' }, secondFactor = false } = rest
  const personalTokens =
    personal === undefined
      ? []
      : [{ value: personal, label: 'old', access: 'repo:admin' as const, expiresAt: null }]
  bench.world.book.addAccount({ username: 'jo', password: 'pass word', secondFactor, roles, personalTokens })
}
const jo = { username: 'jo', password: 'pass word' }

const singleSignOn = () => {
  bench.world.book.addOrganization({ name: 'acme', plan: 'business', singleSignOn: true })
}
const nothing = () => undefined
const unreachable = (why: string): string => `REGISTRY_UNREACHABLE: It: ${why}`
const checkNetwork =
  'check the name, the network, and HTTPS_PROXY if this machine has or needs one; if the server is down, run it again later'
const ofAnOwner =
  'give the name and the password of an account that owns the organization (or has the role to manage its access tokens) and, for two-factor authentication, input "hub-totp-secret"'

describe('an account that may not', () => {
  it.each<[string, () => void, Connect, string, number]>([
    [
      'a wrong password',
      nothing,
      { password: 'wrong' },
      'HUB_FORBIDDEN: the password of acmebot on Docker Hub is refused (Incorrect authentication credentials); check input "hub-username" (the user name of a person, not an e-mail address) and input "hub-password". Do not try again before that: repeated failures lock the account for minutes. An organization that enforces single sign-on accepts no password: use assisted rotation there',
      1,
    ],
    [
      'a personal token',
      nothing,
      { password: 'dckr_pat_x' },
      `HUB_FORBIDDEN: input "hub-password" has a personal access token (dckr_pat_…), which cannot manage organization access tokens; ${ofAnOwner}`,
      0,
    ],
    [
      'an OAT',
      nothing,
      { password: ' dckr_oat_x' },
      `HUB_FORBIDDEN: input "hub-password" has an organization access token (dckr_oat_…), which cannot manage organization access tokens; ${ofAnOwner}`,
      0,
    ],
    [
      'two-factor authentication without a secret',
      () => {
        addAccount({ secondFactor: true })
      },
      jo,
      'HUB_FORBIDDEN: jo on Docker Hub has two-factor authentication, so the password alone is not enough (a second factor is required); give input "hub-totp-secret": the text that the authenticator set-up shows with its QR code, or the whole otpauth:// link',
      1,
    ],
    [
      'single sign-on',
      singleSignOn,
      {},
      'HUB_FORBIDDEN: acme enforces single sign-on, so Docker Hub does not accept a password (SSO is enforced by acme: use a personal access token instead of a password); create the token in Docker Home and give its value to mode rotate (assisted rotation), which needs no owner account',
      1,
    ],
    [
      'an editor',
      () => {
        addAccount({ roles: { acme: 'editor' } })
      },
      jo,
      'HUB_FORBIDDEN: jo cannot manage the access tokens of acme (access denied); make the account an owner, or give it a custom role with "Manage organization access tokens"',
      2,
    ],
    [
      'a personal access token of an older form',
      () => {
        addAccount({ personal: '6f1c3e0a-old' })
      },
      { ...jo, password: '6f1c3e0a-old' },
      `HUB_FORBIDDEN: the session of jo comes from a personal access token (dckr_pat_…), which cannot manage organization access tokens; ${ofAnOwner}`,
      2,
    ],
    [
      'no such organization',
      nothing,
      { organization: 'acmeg' },
      'HUB_FORBIDDEN: Docker Hub does not show the organization acmeg to acmebot (object not found); check organization in the token list, and that the account belongs to it',
      2,
    ],
  ])('%s', async (...[, given, connect, says, requests]) => {
    given()
    expect(await failure(async () => bench.connect(connect).list())).toBe(says)
    expect(asked()).toHaveLength(requests)
  })

  it('presents a rejected password once, whatever is asked of it', async () => {
    const hub = bench.connect({ password: 'wrong' })
    const answers = await Promise.all(
      [hub.list(), hub.get('x'), hub.serverTime()].map(it => failure(() => it)),
    )
    expect(new Set(answers).size).toBe(1)
    expect(await failure(() => mint(hub))).toBe(answers[0])
    expect(asked()).toEqual(['POST /v2/users/login 401'])
  })

  it.each([404, 405, 410] as const)(
    'presents its password to the newer route only when the older is gone (%d)',
    async status => {
      bench.api.oldLoginGone = status
      expect(await bench.connect().list()).not.toHaveLength(0)
      expect(asked().slice(0, 2)).toEqual([`POST /v2/users/login ${status}`, 'POST /v2/auth/token 200'])
    },
  )

  it('presents no password to a route that knows no second step', async () => {
    bench.api.oldLoginGone = 404
    const said = await failure(() => bench.connect({ ...bench.world.owner }).list())
    expect(said).toBe(invalid('POST /v2/users/login with HTTP 404'))
    expect(asked()).toEqual(['POST /v2/users/login 404'])
  })

  it('presents no password again to a lock', async () => {
    const reply = { status: 429, body: '{"detail": "Too many failed login attempts"}' }
    bench.api.faults.set({ kind: 'reply', reply }, { times: 1 })
    const hub = bench.connect()
    const said = await failure(() => hub.list())
    expect(said.replace(/127\S+/, 'It')).toBe(
      'RATE_LIMITED: It answers 429, too many requests; too many logins have failed: wait ten minutes, find what uses a wrong token, then try again',
    )
    expect(await failure(() => hub.list())).toBe(said)
    expect(asked()).toHaveLength(1)
  })

  it('may come back when only the network failed', async () => {
    bench.api.faults.set(fault.reset, { times: 2 })
    const hub = bench.connect({ attempts: 2 })
    expect(await failure(() => hub.list())).toMatch(
      /^REGISTRY_UNREACHABLE: 127\S+ connection reset \(2 tries\); /,
    )
    expect(await hub.list()).not.toHaveLength(0)
  })
})

describe('a mint', () => {
  it.each([
    ['team', 10],
    ['business', 100],
  ] as const)('has no room in a full %s organization', async (plan, quota) => {
    const { book } = bench.world
    book.addOrganization({ name: 'nova', plan })
    book.addRepository({ name: release.replace('acme', 'nova'), visibility: 'private' })
    book.addRepository({ name: nightly.replace('acme', 'nova'), visibility: 'private' })
    addAccount({ roles: { nova: 'owner' } })
    const isActive = false
    while (book.tokens('nova').length < quota) {
      book.change(book.mint('nova', { label: 'x', resources: [] }).id, { isActive })
    }
    const hub = bench.connect({ ...jo, organization: 'nova' })
    // Its whole sentence: refusals.test.ts.
    expect(await failure(() => mint(hub, 'nova'))).toContain(
      `allows no more (organization access token limit of ${quota} reached); delete in Docker Home: "x", `,
    )
    book.delete(book.tokens('nova')[0]?.id ?? '')
    expect((await mint(hub, 'nova')).token.label).toBe(label)
  })

  const broken: readonly (readonly [string, Fault, string])[] = [
    ['502', fault.status(502), unreachable('HTTP 502; the server has a problem: run it again later')],
    ['reset', fault.reset, unreachable(`connection reset; ${checkNetwork}`)],
    ['hang', fault.hang, unreachable(`no answer within 1 s; ${checkNetwork}`)],
    ['garbage', fault.garbage, invalid('POST /v2/orgs/acme/access-tokens with HTTP 200')],
  ]
  it.each(broken)('is not sent again after %s, done or not', async (name, ...[kind, says]) => {
    const hub = bench.connect(name === 'hang' ? { timeoutMs: 4000 } : {})
    await hub.serverTime()
    for (const late of [false, true]) {
      bench.api.faults.set({ ...kind, late }, { times: 1, matching: /^POST .*access-tokens/ })
      expect((await failure(() => mint(hub))).replace(/127\S+:/, 'It:')).toBe(says)
      expect(minted()).toHaveLength(late ? 1 : 0)
    }
    expect(asked()).toHaveLength(3)
    expect(bench.waits).toEqual([])
  })

  it('is sent again when it could not be sent, or came too often', async () => {
    const hub = bench.connect()
    await hub.serverTime()
    bench.api.faults.set(fault.status(429, '7'), { times: 2, matching: /^POST .*access-tokens/ })
    await mint(hub)
    expect(minted()).toHaveLength(1)
    await bench.world.close()
    expect((await failure(() => mint(hub))).replace(/127\S+:/, 'It:')).toBe(
      unreachable(`connection refused (4 tries); ${checkNetwork}`),
    )
  })
})

describe('what can be done twice is', () => {
  const faults: readonly (readonly [string, Fault])[] = [
    ['503', fault.status(503)],
    ['reset', fault.reset],
    ['hang', fault.hang],
  ]
  it.each(faults)('after %s, done or not', async (name, kind) => {
    const hub = bench.connect(name === 'hang' ? { timeoutMs: 4000 } : {})
    const { token } = await mint(hub)
    for (const late of [false, true]) {
      for (const method of ['GET', 'PATCH', 'DELETE']) {
        bench.api.faults.set({ ...kind, late }, { times: 1, matching: new RegExp(`^${method}`) })
      }
      await hub.change(token.id, { label: `late ${String(late)}` })
      expect(await hub.get(token.id)).toMatchObject({ label: `late ${String(late)}` })
    }
    await hub.remove(token.id)
    expect(await hub.get(token.id)).toBeUndefined()
  })
})

describe('a rate limit', () => {
  it.each<[string, number, () => string]>([
    ['seconds', 0, () => '90'],
    ['an HTTP date of the server', 86_400_000, () => new Date(bench.now() + 90_000).toUTCString()],
    ['a unix time of the server', -86_400_000, () => String((bench.now() + 90_000) / 1000)],
  ])('says in %s how long to wait', async (...[, skew, retryAfter]) => {
    await bench.world.close()
    bench = await openBench(skew)
    bench.api.faults.set(fault.status(429, retryAfter()), { times: 1, matching: /^GET/ })
    const before = bench.now()
    await bench.connect().list()
    expect(bench.now() - before).toBe(90_000)
    expect(bench.waits).toEqual([expect.stringMatching(/HTTP 429; trying again in 90 s \(2 of 4\)$/)])
  })
})

const good = { id: 'a', label: 'x', is_active: true, created_at: '2026-01-01T00:00:00Z', expires_at: null }
const page = (token: unknown) => JSON.stringify({ total: 1, next: null, previous: null, results: [token] })

describe('an answer that is not as described', () => {
  it('a session without a token, an answer without a date', async () => {
    const hub = bench.connect()
    await hub.serverTime()
    const reply = (status: number, rest: { body: string; headers?: Record<string, string> }) => {
      bench.api.faults.set({ kind: 'reply', reply: { status, ...rest } }, { times: 1 })
    }
    reply(200, { body: '{"access_token": "x"}' })
    expect(await failure(() => bench.connect().list())).toBe(invalid('POST /v2/users/login without token'))
    reply(200, { body: page(good), headers: { date: '' } })
    expect(await failure(() => hub.list())).toBe(
      invalid('GET /v2/orgs/acme/access-tokens without its time (Date)'),
    )
    reply(418, { body: '::error::x\n##[error]y' })
    expect(await failure(() => hub.list())).toBe(invalid('GET /v2/orgs/acme/access-tokens with HTTP 418'))
  })
})
