import { beforeEach, describe, expect, it } from '@jest/globals'
import { type Fault, fault } from '../../../sandbox/fault.ts'
import { OatError, withoutCode } from '../../../src/base/error.ts'
import type { SecretStore } from '../../../src/token-list/store.ts'
import type { GithubStores } from '../../../src/stores/stores.ts'
import { type Bench, startBench, stores } from './bench.ts'

let bench: Bench
beforeEach(async () => void (bench = await startBench()))

const { repository, other, environment, organization, dependabot } = stores
const say = (...[status, message, headers = {}]: [number, string, Record<string, string>?]): Fault => ({
  kind: 'reply',
  reply: {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ message, documentation_url: 'https://docs.github.com/rest' }),
  },
})

interface Row {
  readonly when: string
  readonly as?: string
  readonly store?: SecretStore
  readonly fault?: Parameters<Bench['github']['faults']['set']>
  readonly arrange?: (bench: Bench) => unknown
  readonly act?: (github: GithubStores, store: SecretStore) => Promise<unknown>
  readonly said: RegExp
  /** How often GitHub was asked. */
  readonly requests: number
}

const write = (github: GithubStores, store: SecretStore) =>
  github.write(store, { value: bench.secret('new') })

const textOf = (error: unknown) => (error instanceof OatError ? `${error.code}: ${withoutCode(error)}` : '')

const rows: readonly Row[] = [
  {
    when: "the job's own GITHUB_TOKEN is used",
    as: 'ghs_job',
    said: /^STORE_FORBIDDEN: secret PUSH_TOKEN of acme\/kic: .*403, Resource not accessible by integration/,
    requests: 2,
  },
  {
    when: 'the token may read and not write',
    as: 'github_pat_reader',
    said: /^STORE_FORBIDDEN: secret PUSH_TOKEN of acme\/kic: .*403, Resource not accessible by personal access token/,
    requests: 4,
  },
  {
    when: 'the token is unknown',
    as: 'github_pat_revoked',
    said: /^STORE_FORBIDDEN: .*does not accept input "github-token" \(HTTP 401, Bad credentials/,
    requests: 1,
  },
  {
    when: 'the repository is not there',
    store: { ...other, repository: 'acme/gone' },
    said: /^STORE_MISSING: secret PUSH_TOKEN of acme\/gone: repository acme\/gone does not exist, or input "github-token" cannot see it; /,
    requests: 1,
  },
  {
    when: 'the environment is not there',
    store: { ...environment, environment: 'staging' },
    said: /^STORE_MISSING: secret PUSH_TOKEN, environment staging of acme\/kic: environment staging of acme\/kic does not exist/,
    requests: 2,
  },
  {
    when: 'the organization is not there',
    store: { ...organization, organization: 'knog' },
    said: /^STORE_MISSING: secret PUSH_TOKEN of organization knog: organization knog does not exist/,
    requests: 1,
  },
  {
    when: 'a selected repository of a new organization secret is not there',
    store: { ...organization, visibility: { kind: 'selected', repositories: ['acme/gone'] } },
    said: /^STORE_MISSING: secret PUSH_TOKEN of organization acme: repository acme\/gone does not exist/,
    requests: 4,
  },
  {
    when: 'the repository is archived',
    arrange: ({ github }) => Object.assign(github.repository('acme/kic') ?? {}, { isArchived: true }),
    said: /^STORE_FORBIDDEN: .*acme\/kic is archived, so nothing can be written there; unarchive the repository, or remove it from the token list$/,
    requests: 1,
  },
  {
    when: 'the public key has 33 bytes',
    arrange: ({ github }) => Object.assign(github.place('actions:acme/kic') ?? {}, { keyLength: 33 }),
    said: /^STORE_FAILED: secret PUSH_TOKEN of acme\/kic: GET .*\/public-key is answered with HTTP 200 and something unexpected/,
    requests: 3,
  },
  {
    when: 'the value is refused for another reason',
    fault: [say(422, 'Secret is too large'), { matching: /^PUT/ }],
    act: write,
    said: /^STORE_FAILED: .*HTTP 422, Secret is too large/,
    requests: 3,
  },
  {
    when: 'something else answers',
    fault: [fault.html],
    said: /^STORE_FAILED: .*GET \/repos\/acme\/kic is answered with HTTP 200 and something unexpected/,
    requests: 1,
  },
  {
    when: 'a redirect leads to another origin',
    fault: [fault.redirect('http://127.0.0.1:9/repos/acme/kic')],
    said: /^STORE_FAILED: .*GitHub: 127.0.0.1:\d+ redirects to http:..127.0.0.1:9, so no credential was sent there; /,
    requests: 1,
  },
]

describe('a store is refused, by name,', () => {
  it.each(rows)(
    'when $when',
    async ({ as, store = repository, fault: broken, arrange, act, said, requests }) => {
      if (broken !== undefined) bench.github.faults.set(...broken)
      await arrange?.(bench)
      const github = bench.open(as === undefined ? {} : { as })
      const failed = await (act ?? ((it, place) => it.check(place)))(github, store).catch(textOf)
      expect(failed).toMatch(said)
      expect(bench.requests()).toHaveLength(requests)
      expect(bench.github.secretValue('actions:acme/kic:PUSH_TOKEN')).toBeUndefined()
    },
  )

  it('and the other four of five stores are checked well', async () => {
    const permissions = { secrets: 'write', environments: 'write', organization_secrets: 'write' } as const
    bench.github.addToken({ name: 'narrow', value: 'github_pat_narrow', permissions })
    const github = bench.open({ as: 'github_pat_narrow' })
    const five = [repository, other, environment, organization, dependabot]
    const checks = await Promise.allSettled(five.map(store => github.check(store)))
    expect(checks.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
    ])
    expect(checks[4]).toHaveProperty(
      'reason.message',
      expect.stringMatching(/^Dependabot secret PUSH_TOKEN of acme\/kic/),
    )
  })
})

describe('a write whose answer is lost', () => {
  const put = { matching: /^PUT/ }
  const late = { reset: { ...fault.reset, late: true }, hang: { ...fault.hang, late: true } } as const

  it.each([
    ['reset', late.reset],
    ['hang', late.hang],
    ['a gateway error', { ...fault.status(504), late: true }],
    ['a gateway error before it arrived', fault.status(504)],
  ])('by %s is sent again', async (_, spoiled) => {
    bench.github.faults.set(spoiled, { ...put, times: 1 })
    const github = bench.open(spoiled.kind === 'hang' ? { timeoutMs: 2000 } : {})
    expect(await github.write(repository, { value: bench.secret('new') })).toMatchObject({
      result: 'written',
    })
    expect(bench.github.secretValue('actions:acme/kic:PUSH_TOKEN')).toBe('new')
    expect(bench.said).toEqual([expect.stringMatching(/^GitHub: .*; trying again in 0.4 s \(2 of 3\)$/)])
  })

  it('each time is told as lost, not as failed', async () => {
    bench.github.faults.set(late.reset, put)
    const lost = await bench.open().write(repository, { value: bench.secret('new') })
    expect(lost).toMatchObject({ result: 'lost', error: { code: 'STORE_FAILED' } })
    expect(bench.github.secretValue('actions:acme/kic:PUSH_TOKEN')).toBe('new')
  })

  it('by an answer that GitHub never gives is told as lost', async () => {
    bench.github.faults.set({ ...fault.html, late: true }, put)
    expect(await bench.open().write(repository, { value: bench.secret('new') })).toMatchObject({
      result: 'lost',
    })
  })
})

describe('a renamed repository', () => {
  it('is followed on the same origin', async () => {
    bench.github.rename('acme/kic', 'acme/ingress')
    const github = bench.open()
    expect(await github.check(repository)).toEqual({ store: 'actions:acme/kic:PUSH_TOKEN', kind: 'empty' })
    await github.write(repository, { value: bench.secret('new') })
    expect(bench.github.secretValue('actions:acme/ingress:PUSH_TOKEN')).toBe('new')
    expect(bench.requests().slice(0, 3)).toEqual([
      'GET /repos/acme/kic 301',
      'GET /repositories/1000 200',
      'GET /repos/acme/ingress/actions/secrets?per_page=100 200',
    ])
  })

  it('is not followed to another owner', async () => {
    await bench.github.addOrganization('other')
    bench.github.rename('acme/kic', 'other/kic')
    await expect(bench.open().check(repository)).rejects.toMatchObject({
      code: 'STORE_FORBIDDEN',
      message: 'secret PUSH_TOKEN of acme/kic: acme/kic belongs to another owner now (other/kic)',
    })
  })

  it('while the run is at work: writing follows too', async () => {
    const github = bench.open()
    await github.check(repository)
    bench.github.rename('acme/kic', 'acme/ingress')
    bench.requests()
    expect(await github.write(repository, { value: bench.secret('new') })).toMatchObject({
      result: 'written',
    })
    expect(bench.requests()).toEqual([
      'PUT /repos/acme/kic/actions/secrets/PUSH_TOKEN 301',
      'PUT /repositories/1000/actions/secrets/PUSH_TOKEN 201',
    ])
    expect(bench.github.secretValue('actions:acme/ingress:PUSH_TOKEN')).toBe('new')
  })
})

it('a cancelled job ends at once with its reason', async () => {
  const controller = new AbortController()
  bench.github.faults.set(fault.hang)
  const checked = bench.open({ signal: controller.signal, timeoutMs: 60_000 }).check(repository)
  setTimeout(() => {
    controller.abort(new Error('cancelled'))
  }, 200)
  await expect(checked).rejects.toThrow('cancelled')
  expect(bench.requests()).toHaveLength(1)
})
