import { beforeEach, describe, expect, it } from '@jest/globals'
import { fault } from '../../sandbox/fault.ts'
import { entryResources } from '../../src/tokens/resources.ts'
import { type Bench, failure, invalid, openBench } from './bench.ts'

const release = 'acme/app'
const day = 86_400_000
const label = 'acme push (pending 2026-11-24T14:00:00Z 1.1)'
const resources = entryResources({ access: 'push', repositories: [release], publicPull: false })

let bench: Bench

beforeEach(async () => void (bench = await openBench()))

const wanted = (changes: { label?: string; resources?: typeof resources } = {}) => ({
  label,
  resources,
  expiresAt: bench.now() + 90 * day,
  description: 'nightly.yaml pushes',
  ...changes,
})
/** `METHOD /path` of what reached the API, and how it went. */
const asked = () => bench.world.log.entries().map(it => `${it.method} ${it.target} ${it.outcome}`)
const answer = (matching: RegExp, status: number, body: object) => {
  bench.api.faults.set({ kind: 'reply', reply: { status, body: JSON.stringify(body) } }, { matching })
}
const created = { id: 'odd', label, is_active: true, created_at: '2026-01-01T00:00:00Z', resources }
const labels = () => bench.world.book.tokens('acme').map(token => token.label)
const only = async (start: string) => {
  const found = (await bench.connect().list()).find(token => token.label.startsWith(start))
  if (found === undefined) throw new TypeError(`no token ${start}`)
  return found
}

describe('a token', () => {
  it('is minted, listed, read, relabelled, retired and deleted', async () => {
    const hub = bench.connect()
    const { token, value } = await hub.mint(wanted())
    expect(bench.world.book.identify({ username: 'acme', password: value.reveal() })).toMatchObject({
      name: label,
    })
    expect(bench.masked).toContain(value.reveal())
    const common = { id: token.id, label, isActive: true, createdAt: bench.now() }
    expect(token).toMatchObject({ ...common, resources, expiresAt: bench.now() + 90 * day })
    expect(await hub.list()).toContainEqual({
      ...common,
      createdBy: 'acmebot',
      expiresAt: token.expiresAt,
      lastUsedAt: undefined,
    })

    const current = 'acme push (current 2026-11-24T14:00:01Z)'
    await hub.change(token.id, { label: current })
    expect(await hub.get(token.id)).toMatchObject({
      label: current,
      resources,
      description: 'nightly.yaml pushes',
    })
    const retired = 'acme push (retired 2026-11-24T14:00:02Z)'
    expect(await hub.retire(token.id, { label: retired })).toMatchObject({
      label: retired,
      isActive: false,
      resources,
    })
    expect(bench.world.book.identify({ username: 'acme', password: value.reveal() }).kind).toBe('refused')
    await hub.remove(token.id)
    await hub.remove(token.id)
    expect(await hub.get(token.id)).toBeUndefined()
    expect(labels()).not.toContain(retired)
  })

  it('keeps in a change what somebody else gave it', async () => {
    const { id } = await only('nightly-app push')
    bench.world.book.change(id, { description: 'theirs', isActive: false })
    await bench.connect().change(id, { label: 'renamed' })
    const token = bench.world.book.tokens('acme').find(it => it.id === id)
    expect(token).toMatchObject({ label: 'renamed', description: 'theirs', isActive: false })
  })

  it('is made current with its stores noted, and nobody else’s words lost', async () => {
    const { id } = await only('nightly-app push')
    bench.world.book.change(id, { description: `${'é'.repeat(190)} [copies 00000000]` })
    const { description } = await bench.connect().change(id, { label: 'x', mark: { copies: '1a2b3c4d' } })
    expect(description).toBe(`${'é'.repeat(182)} [copies 1a2b3c4d]`)
    expect(description).toHaveLength(200)
    // What Docker Hub does not show is not replaced.
    answer(/^(GET|PATCH)/, 200, { ...created, id, label: 'y' })
    expect(await bench.connect().change(id, { label: 'y', mark: { copies: '99999999' } })).toMatchObject({
      label: 'y',
    })
    bench.api.faults.clear()
    expect(bench.world.book.tokens('acme').find(it => it.id === id)?.description).toContain('1a2b3c4d')
  })

  it('whose repository is gone is still retired', async () => {
    const { id } = await only('app push')
    bench.world.book.removeRepository(release)
    await bench.connect().retire(id, { label: 'old (retired 2026-11-24T14:00:00Z)' })
    expect(bench.world.book.tokens('acme').find(it => it.id === id)?.isActive).toBe(false)
    expect(await failure(() => bench.connect().change(id, { label: 'x' }))).toBe(
      'HUB_REJECTED: Docker Hub answers HTTP 400 for the token "x" with access to acme/app (repository acme/app does not exist); check that each of these repositories still exists on Docker Hub under this name, and correct "repositories" in the token list',
    )
  })

  it('whose repository is gone is noted all the same as leaked, or replaced, and as nothing else', async () => {
    const { id, label } = await only('app push')
    const hub = bench.connect()
    const at = Date.parse('2026-11-24T14:00:00Z')
    bench.world.book.removeRepository(release)
    const leaked = await hub.change(id, { label, mark: { leak: { toldAt: at, isLeaked: true } } })
    expect(leaked.description).toContain('[leaked, told 2026-11-24T14:00:00Z]')
    const replaced = await hub.change(id, { label, mark: { replacedAt: at } })
    expect(replaced.description).toContain('replaced 2026-11-24T14:00:00Z')
    const leak = { toldAt: at, isLeaked: false }
    await expect(hub.change(id, { label, mark: { leak } })).rejects.toMatchObject({ code: 'HUB_REJECTED' })
  })

  it('that somebody changes back is no success', async () => {
    const { id, label: before } = await only('nightly-app push')
    bench.api.events.set(() => bench.world.book.change(id, { label: before }), {
      matching: /^GET .*access-tokens\//,
    })
    expect(await failure(() => bench.connect().change(id, { label: 'mine' }))).toBe(
      'HUB_REJECTED: Docker Hub confirmed a change of the token "nightly-app push" and now shows another label; somebody else may have changed it at the same time: look at it in Docker Home, and run it again',
    )
  })

  it('that a slow copy shows as it was is looked at again', async () => {
    const { id, label: before } = await only('nightly-app push')
    const put = (text: string) => () => bench.world.book.change(id, { label: text })
    const reads = { times: 1, matching: /^GET .*access-tokens\// }
    bench.api.events.set(put(before), reads)
    bench.api.events.set(put(before), reads)
    bench.api.events.set(put('mine'), reads)
    expect(await bench.connect().change(id, { label: 'mine' })).toMatchObject({ label: 'mine' })
  })

  it.each([400, 402, 403, 409, 422])('that Docker Hub will not change is refused, HTTP %d', async status => {
    const { id } = await only('nightly-app push')
    answer(/^PATCH/, status, { message: 'no' })
    const code = status === 403 ? 'HUB_FORBIDDEN' : 'HUB_REJECTED'
    await expect(bench.connect().retire(id, { label: 'old' })).rejects.toMatchObject({
      code,
      isRefusal: true,
    })
  })

  it.each([
    [
      400,
      'check that each of these repositories still exists on Docker Hub under this name, and correct "repositories" in the token list',
    ],
    [409, 'Docker Hub understood the request and will not do it: read its reason'],
  ])('that Docker Hub will not create, HTTP %d: the remedy fits', async (status, said) => {
    answer(/^POST .*access-tokens/, status, { message: 'no' })
    expect(await failure(() => bench.connect().mint(wanted()))).toBe(
      `HUB_REJECTED: Docker Hub answers HTTP ${status} for the token "${label}" with access to acme/app (no); ${said}`,
    )
  })

  it('that is not as it was to be is deleted again', async () => {
    const other = { ...created, label: 'other', is_active: false, resources: [], token: 'dckr_oat_x' }
    answer(/^POST .*access-tokens/, 201, other)
    expect(await failure(() => bench.connect().mint(wanted()))).toBe(
      `HUB_REJECTED: Docker Hub created the token "${label}" with another label and state and access and expiry, and answered that the token was deleted; check input "hub-url", and whether a proxy changes its answers; if neither, run it again later`,
    )
    expect(asked().at(-1)).toMatch(/^DELETE .*\/access-tokens\/odd /)
  })

  it.each([undefined, ''])('that comes without its value (%j) is deleted again', async token => {
    const before = labels()
    answer(/^POST .*access-tokens/, 201, { ...created, id: before.length, token })
    expect(await failure(() => bench.connect().mint(wanted()))).toContain(
      ` created the token "${label}" without its value, and answered that the token was deleted; `,
    )
    expect(asked().at(-1)).toMatch(new RegExp(`^DELETE .*/access-tokens/${before.length} `))
    // Whether it is there is not known then.
    answer(/^DELETE/, 500, {})
    expect(await failure(() => bench.connect({ attempts: 1 }).mint(wanted()))).toBe(
      invalid('POST /v2/orgs/acme/access-tokens without its value'),
    )
  })

  it('that is gone cannot be changed', async () => {
    expect(await failure(() => bench.connect().change('nobody', { label: 'x' }))).toBe(
      'HUB_REJECTED: token nobody does not exist on Docker Hub any more; somebody deleted it: run it again',
    )
  })
})

describe('the list', () => {
  it('is read page by page', async () => {
    bench.api.mostPerPage = 4
    const ids = (await bench.connect().list()).map(({ id }) => id)
    expect(ids).toEqual(bench.world.book.tokens('acme').map(({ id }) => id))
    expect(asked().slice(1, 3)).toEqual([
      'GET /v2/orgs/acme/access-tokens?page=1&page_size=100 200',
      'GET /v2/orgs/acme/access-tokens?page=2&page_size=100 200',
    ])
  })

  it.each([
    [
      'a token is deleted',
      (): void => {
        bench.world.book.delete(bench.world.book.tokens('acme')[0]?.id ?? '')
      },
    ],
    [
      'one is deleted and another minted, so that the total stays',
      (): void => {
        bench.world.book.delete(bench.world.book.tokens('acme')[0]?.id ?? '')
        bench.world.book.mint('acme', { label: 'newest', resources: [] })
      },
    ],
  ])('is whole although between its pages %s', async (_name, happens) => {
    bench.api.mostPerPage = 4
    bench.api.events.set(happens, { times: 1, matching: /page=2/ })
    const ids = (await bench.connect().list()).map(({ id }) => id)
    expect(ids).toEqual(bench.world.book.tokens('acme').map(({ id }) => id))
  })

  it('that never holds still is given up', async () => {
    bench.api.mostPerPage = 4
    bench.api.events.set(() => void bench.world.book.mint('acme', { label: 'more', resources: [] }), {
      matching: /page=1/,
    })
    expect(await failure(() => bench.connect().list())).toBe(
      invalid(
        'GET /v2/orgs/acme/access-tokens with a list that cannot be read completely (another list in each of 6 readings)',
      ),
    )
    expect(asked().filter(line => line.includes('page=1&'))).toHaveLength(6)
  })
})

describe('the session', () => {
  it('is opened once, before anything is asked together', async () => {
    const hub = bench.connect()
    await Promise.all([hub.list(), hub.list(), hub.serverTime()])
    expect(asked().filter(line => line.startsWith('POST'))).toEqual(['POST /v2/users/login 200'])
  })

  it.each([0, day, -day])(
    'is renewed before its ten minutes end, the client being %d ms ahead',
    async skew => {
      const other = await openBench(skew)
      const hub = other.connect()
      for (let minutes = 0; minutes < 25; minutes += 2.5) {
        await hub.list()
        other.pass(150_000)
      }
      const lines = other.world.log.entries().map(({ outcome }) => outcome)
      expect(lines).not.toContain(401)
      expect(other.world.log.lines().filter(line => line.includes('/users/login'))).toHaveLength(3)
      expect(Math.abs((await hub.serverTime()) - other.now())).toBeLessThan(1000)
    },
  )

  it('that ends early is replaced once, and the mint made once', async () => {
    const hub = bench.connect()
    await hub.list()
    bench.api.revokeSessions()
    await hub.mint(wanted())
    expect(asked().slice(2)).toEqual([
      'POST /v2/orgs/acme/access-tokens 401',
      'POST /v2/users/login 200',
      'POST /v2/orgs/acme/access-tokens 201',
    ])
    expect(labels().filter(it => it === label)).toHaveLength(1)
  })

  it('that ends under two requests is replaced once', async () => {
    const hub = bench.connect()
    await hub.list()
    bench.api.revokeSessions()
    await Promise.all([hub.list(), hub.list()])
    expect(asked().filter(line => line.includes('/users/login'))).toHaveLength(2)
    bench.pass(600_000)
    await Promise.all([hub.list(), hub.list()])
    expect(asked().filter(line => line.includes('/users/login'))).toHaveLength(3)
  })

  it('that is refused again and again is an error', async () => {
    bench.api.faults.set(fault.status(401), { matching: /^GET/ })
    expect(await failure(() => bench.connect().list())).toBe(
      'HUB_FORBIDDEN: Docker Hub logs acmebot in, and then refuses the session (no reason given); check that the account is not locked at this moment, and run it again',
    )
    expect(asked()).toHaveLength(4)
  })

  it('masks what it is given', async () => {
    await bench.connect({ ...bench.world.owner }).list()
    const jwts = [...bench.masked].filter(value => value.split('.').length === 3)
    const stepTwo = [...bench.masked].filter(value => /^[0-9a-f]{8}-/.test(value))
    expect([jwts.length, stepTwo.length]).toEqual([1, 1])
  })
})

describe('with a TOTP secret', () => {
  it("the code is of the server's time, and none is used twice", async () => {
    const other = await openBench(day)
    const hub = other.connect({ ...other.world.owner })
    await hub.list()
    other.api.revokeSessions()
    await hub.list()
    expect(other.world.log.lines().filter(line => line.includes('login'))).toEqual([
      'hub POST /v2/users/login [account acmeowner, password only] 401',
      'hub POST /v2/users/2fa-login [account acmeowner, code] 200',
      'hub POST /v2/users/login [account acmeowner, password only] 401',
      'hub POST /v2/users/2fa-login [account acmeowner, code] 200',
    ])
    expect(other.waits).toEqual([
      expect.stringMatching(
        /^Docker Hub: this two-factor code was already used; waiting \d+ s for the next one$/,
      ),
    ])
  })

  it('the next step of a job does not use the code of the one before', async () => {
    const used: number[] = []
    const onUse = (counter: number): void => void used.push(counter)
    await bench.connect({ ...bench.world.owner, codes: { last: 0, onUse } }).list()
    await bench.connect({ ...bench.world.owner, codes: { last: used[0] ?? 0, onUse } }).list()
    const [first = 0] = used
    expect(used).toEqual([first, first + 1])
    expect(asked().filter(line => line.includes('login'))).toEqual([
      'POST /v2/users/login 401',
      'POST /v2/users/2fa-login 200',
      'POST /v2/users/login 401',
      'POST /v2/users/2fa-login 200',
    ])
  })

  it('an account without two-factor authentication needs one step', async () => {
    await bench.connect({ totpSecret: bench.world.owner.totpSecret }).list()
    expect(asked()[0]).toBe('POST /v2/users/login 200')
  })

  it.each<[string, string, string | RegExp]>([
    [
      'of another account',
      'GEZDGNBVGY3TQOJQ',
      'HUB_FORBIDDEN: the two-factor code of acmeowner on Docker Hub is refused (Incorrect authentication credentials); check that input "hub-totp-secret" belongs to this account. A code works once: if another job has just used it, run this one again',
    ],
    [
      'that is a code',
      '123456',
      'INPUT_INVALID: input "hub-totp-secret" is not a base32 text (letters and the digits 2 to 7); give the secret that the authenticator set-up shows beside its QR code, or the whole otpauth:// link; a code of six digits does not work',
    ],
  ])('one %s is told apart', async (_name, ...[totpSecret, expected]) => {
    const said = await failure(async () => bench.connect({ ...bench.world.owner, totpSecret }).list())
    expect(said).toBe(expected)
  })
})
