import { githubLimit } from '../../../sandbox/github/limits.ts'
import { beforeEach, describe, expect, it } from '@jest/globals'
import type { SecretStore } from '../../../src/token-list/store.ts'
import { type Bench, startBench, stores } from './bench.ts'

let bench: Bench
beforeEach(async () => void (bench = await startBench()))

const kic = '/repos/acme/kic'
// The request log shows an encoded slash as a slash.
const nightly = `${kic}/environments/night/ly`
const check = 'DOCKER_OAT_LOGIN_WRITE_CHECK'

const places: readonly [keyof typeof stores, string, string][] = [
  ['repository', `${kic}/actions`, 'actions:acme/kic:PUSH_TOKEN'],
  ['environment', nightly, 'actions:acme/kic#night/ly:PUSH_TOKEN'],
  ['organization', '/orgs/acme/actions', 'actions:acme:PUSH_TOKEN'],
  ['dependabot', `${kic}/dependabot`, 'dependabot:acme/kic:PUSH_TOKEN'],
  ['codespaces', `${kic}/codespaces`, 'codespaces:acme/kic:PUSH_TOKEN'],
]

describe.each(places)('a secret of kind %s', (...[kind, path, name]) => {
  const store: SecretStore = stores[kind]
  const repository = kind === 'organization' ? [] : [`GET ${kic} 200`]
  const access = (status: number) =>
    kind === 'organization' ? [`GET ${path}/secrets/PUSH_TOKEN ${status}`] : []

  it('is checked without being changed, then written, and shows when', async () => {
    const github = bench.open()
    expect(await github.check(store)).toEqual({ store: name, kind: 'empty' })
    expect(bench.requests()).toEqual([
      ...repository,
      `GET ${path}/secrets?per_page=100 200`,
      `GET ${path}/secrets/public-key 200`,
      `DELETE ${path}/secrets/${check} 404`,
    ])
    expect(bench.github.secretValue(name)).toBeUndefined()

    const sentAt = bench.clock.now()
    expect(await github.write(store, { value: bench.secret('first') })).toEqual({
      result: 'written',
      sentAt,
      answeredAt: sentAt,
    })
    expect(bench.requests()).toEqual([...access(404), `PUT ${path}/secrets/PUSH_TOKEN 201`])
    expect(bench.github.secretValue(name)).toBe('first')

    expect(await github.look(store)).toEqual({
      store: name,
      kind: 'stamped',
      updatedAt: sentAt,
      ahead: 0,
    })
    expect(bench.requests()).toEqual([`GET ${path}/secrets?per_page=100 200`])

    await github.write(store, { value: bench.secret('second') })
    expect(bench.requests()).toEqual([...access(200), `PUT ${path}/secrets/PUSH_TOKEN 204`])
    expect(bench.github.secretValue(name)).toBe('second')
  })
})

it.each([86_400_000, -3_600_000])("tells how far GitHub's clock is ahead: %d ms", async skew => {
  const other = await startBench(skew)
  const github = other.open()
  await github.write(stores.repository, { value: other.secret('first') })
  const state = await github.look(stores.repository)
  const ahead = state.kind === 'stamped' ? (state.ahead ?? NaN) : NaN
  // Its clock has whole seconds.
  expect(Math.abs(ahead - skew)).toBeLessThanOrEqual(1000)
})

describe('one list for all secrets of a target', () => {
  const four = ['A', 'B', 'C', 'D'].map(secret => ({ ...stores.repository, secret }))
  const list = `GET ${kic}/actions/secrets?per_page=100 200`

  it('serves four stores at the check and four confirmations', async () => {
    const github = bench.open()
    for (const store of four) await github.check(store)
    expect(bench.requests()).toHaveLength(4)
    for (const store of four) await github.write(store, { value: bench.secret(store.secret) })
    expect(bench.requests()).toHaveLength(4)
    for (const store of four) expect(await github.look(store)).toMatchObject({ kind: 'stamped' })
    expect(bench.requests()).toEqual([list])
  })

  it('is read again for a secret that was seen in it, or written since', async () => {
    const github = bench.open()
    const [a, b] = [
      { ...stores.repository, secret: 'A' },
      { ...stores.repository, secret: 'B' },
    ]
    await github.look(a)
    await github.look(a)
    await github.write(b, { value: bench.secret('value') })
    bench.requests()
    expect(await github.look(b)).toMatchObject({ kind: 'stamped' })
    expect(bench.requests()).toEqual([list])
  })

  it('is not trusted for long', async () => {
    const github = bench.open()
    await github.look({ ...stores.repository, secret: 'A' })
    await bench.clock.sleep(601_000, new AbortController().signal)
    await github.look(stores.other) // GitHub's clock is heard with any answer.
    bench.requests()
    await github.look({ ...stores.repository, secret: 'B' })
    expect(bench.requests()).toEqual([list])
  })

  it('gives way to single questions where an organization has more than a page', async () => {
    const place = bench.github.place('actions:acme')
    const old = {
      value: '',
      createdAt: 0,
      updatedAt: 0,
      access: { visibility: 'all', repositoryIds: [] },
    } as const
    for (let count = 0; count < 101; count++) place?.secrets.set(`S${count}`, { name: `S${count}`, ...old })
    const github = bench.open()
    const store = { ...stores.organization, secret: 'S100' }
    expect(await github.look(store)).toMatchObject({ kind: 'stamped', updatedAt: 0 })
    expect(await github.look({ ...store, secret: 'S1' })).toMatchObject({ kind: 'stamped' })
    expect(bench.requests()).toEqual([
      'GET /orgs/acme/actions/secrets?per_page=100 200',
      'GET /orgs/acme/actions/secrets/S100 200',
      'GET /orgs/acme/actions/secrets/S1 200',
    ])
  })
})

describe('an organization secret', () => {
  const kept = { name: 'PUSH_TOKEN', value: 'old', createdAt: 0, updatedAt: 0 }
  const accessOf = () => bench.github.place('actions:acme')?.secrets.get('PUSH_TOKEN')?.access

  it.each(['all', 'private'] as const)('keeps its visibility %s', async visibility => {
    const access = { visibility, repositoryIds: [] }
    bench.github.place('actions:acme')?.secrets.set('PUSH_TOKEN', { ...kept, access })
    const github = bench.open()
    await github.check(stores.organization)
    await github.write(stores.organization, { value: bench.secret('new') })
    expect(accessOf()).toEqual(access)
    expect(bench.github.secretValue('actions:acme:PUSH_TOKEN')).toBe('new')
  })

  it.each([
    [undefined, { visibility: 'private', repositoryIds: [] }],
    [{ kind: 'all' }, { visibility: 'all', repositoryIds: [] }],
    [
      { kind: 'selected', repositories: ['acme/operator', 'acme/kic'] },
      { visibility: 'selected', repositoryIds: [1001, 1000] },
    ],
  ] as const)('is created with visibility %j of the token list', async (visibility, access) => {
    const store = { ...stores.organization, visibility }
    const github = bench.open()
    await github.check(store)
    await github.write(store, { value: bench.secret('new') })
    expect(accessOf()).toEqual(access)
  })
})

describe('the expiry', () => {
  const expiresAt = Date.UTC(2027, 1, 3)
  const variable = (place: string) => bench.github.place(place)?.variables.get('PUSH_TOKEN_EXPIRES_AT')

  it.each([
    ['repository', 'actions:acme/kic', `${kic}/actions/variables`],
    ['environment', 'actions:acme/kic#night/ly', `${nightly}/variables`],
  ] as const)('is created, then changed, beside a secret of kind %s', async (...[kind, place, path]) => {
    const github = bench.open()
    await github.announce(stores[kind], { expiresAt })
    expect(variable(place)?.value).toBe('2027-02-03T00:00:00.000Z')
    await github.announce(stores[kind], { expiresAt: expiresAt + 1 })
    expect(variable(place)?.value).toBe('2027-02-03T00:00:00.001Z')
    expect(bench.requests().slice(1)).toEqual([
      `GET ${path}/PUSH_TOKEN_EXPIRES_AT 404`,
      `POST ${path} 201`,
      `GET ${path}/PUSH_TOKEN_EXPIRES_AT 200`,
      `PATCH ${path}/PUSH_TOKEN_EXPIRES_AT 204`,
    ])
  })

  it('has the access of its organization secret', async () => {
    const access = { visibility: 'selected', repositoryIds: [1001] } as const
    const secret = { name: 'PUSH_TOKEN', value: 'old', createdAt: 0, updatedAt: 0, access }
    bench.github.place('actions:acme')?.secrets.set('PUSH_TOKEN', secret)
    const github = bench.open()
    await github.announce(stores.organization, { expiresAt })
    await github.announce(stores.organization, { expiresAt })
    expect(variable('actions:acme')?.access).toEqual(access)
  })

  it('is not written after its time, and then the variable is as it was', async () => {
    const github = bench.open({ pace: 60_000 })
    await github.write(stores.other, { value: bench.secret('first') })
    const before = bench.clock.now() + 30_000
    expect(await github.announce(stores.repository, { expiresAt, before })).toBe('late')
    expect(bench.clock.now()).toBe(before)
    expect(variable('actions:acme/kic')).toBeUndefined()
  })

  it('is not announced for other apps', async () => {
    await bench.open().announce(stores.dependabot, { expiresAt })
    expect(bench.requests()).toEqual([])
  })

  it('is a warning when the token may not write variables', async () => {
    const permissions = { secrets: 'write' } as const
    bench.github.addToken({ name: 'narrow', value: 'github_pat_narrow', permissions })
    const github = bench.open({ as: 'github_pat_narrow' })
    expect(await github.announce(stores.repository, { expiresAt })).toBe('refused')
    expect(bench.said).toEqual([
      'warning: variable PUSH_TOKEN_EXPIRES_AT of repository acme/kic: input "github-token" cannot write it ' +
        '(HTTP 403, Resource not accessible by personal access token - https://docs.github.com/rest); ' +
        'give the token the repository permission "Variables: write" for acme/kic. The job\'s own GITHUB_TOKEN can never have it',
    ])
  })

  it('is created beside a token that stays, too, and left alone when it is right', async () => {
    const github = bench.open()
    expect(await github.announce(stores.repository, { expiresAt })).toBe('done')
    expect(await github.announce(stores.repository, { expiresAt })).toBe('same')
    expect(bench.requests().filter(request => !request.startsWith('GET'))).toEqual([
      `POST ${kic}/actions/variables 201`,
    ])
  })

  it('that one repository refuses is written in another one', async () => {
    const refusal = { status: 403, headers: {}, body: '{"message":"Resource not accessible by integration"}' }
    bench.github.faults.set({ kind: 'reply', reply: refusal }, { matching: /operator\/actions\/variables/ })
    const github = bench.open()
    expect(await github.announce(stores.other, { expiresAt })).toBe('refused')
    expect(await github.announce(stores.repository, { expiresAt })).toBe('done')
  })

  it('waits as long as GitHub asks, though its time is over by then: nothing was sent', async () => {
    await bench.open().announce(stores.repository, { expiresAt })
    bench.github.faults.set(githubLimit.secondary({ retryAfter: 400 }), { times: 1, matching: /^PATCH/ })
    const late = { expiresAt: expiresAt + 1000, before: bench.clock.now() + 300_000 }
    expect(await bench.open().announce(stores.repository, late)).toBe('late')
    expect(await bench.open().announce(stores.repository, { expiresAt: expiresAt + 1000 })).toBe('done')
  })

  it.each([
    ['a fault that stays', 502, 'STORE_FAILED'],
    ['a token that ended', 401, 'STORE_FORBIDDEN'],
    ['a permission that is gone', 403, 'STORE_FORBIDDEN'],
  ])('is an error when one with another date stays: %s', async (...[, status, code]) => {
    await bench.open().announce(stores.repository, { expiresAt })
    const reply = { status, headers: {}, body: '{"message":"no"}' }
    bench.github.faults.set({ kind: 'reply', reply }, { times: 20, matching: /^PATCH/ })
    const later = { expiresAt: expiresAt + 1000 }
    await expect(bench.open().announce(stores.repository, later)).rejects.toMatchObject({ code })
  })

  it('survives a creation whose answer is lost', async () => {
    bench.github.faults.set({ kind: 'reset', late: true }, { times: 1, matching: /^POST/ })
    await bench.open().announce(stores.repository, { expiresAt })
    expect(variable('actions:acme/kic')?.value).toBe('2027-02-03T00:00:00.000Z')
    expect(bench.requests().slice(-3)).toEqual([
      `POST ${kic}/actions/variables reset`,
      `POST ${kic}/actions/variables 409`,
      `PATCH ${kic}/actions/variables/PUSH_TOKEN_EXPIRES_AT 204`,
    ])
  })
})
