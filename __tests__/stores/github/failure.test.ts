import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type Fault, fault } from '../../../sandbox/fault.ts'
import type { SecretStore } from '../../../src/token-list/store.ts'
import type { GithubStores } from '../../../src/stores/stores.ts'
import { type Bench, startBench, stores } from './bench.ts'

let bench: Bench
beforeEach(async () => {
  bench = await startBench()
})
afterEach(async () => {
  await bench.close()
  expect(bench.github.violations).toEqual([])
})

const { repository, other, environment, organization, dependabot, codespaces } = stores
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
  readonly arrange?: (bench: Bench) => unknown
  readonly act?: (github: GithubStores, store: SecretStore) => Promise<unknown>
  readonly code: string
  readonly message: RegExp
  readonly hint: RegExp
  /** How often GitHub was asked. */
  readonly requests: number
}

const write = (github: GithubStores, store: SecretStore) =>
  github.write(store, { value: bench.secret('new') })

const rows: readonly Row[] = [
  {
    when: "the job's own GITHUB_TOKEN is used",
    as: 'ghs_job',
    code: 'STORE_FORBIDDEN',
    message: /^secret PUSH_TOKEN of acme\/kic: .*403, Resource not accessible by integration/,
    hint: /"Secrets: write" for acme\/kic\. The job.s own GITHUB_TOKEN can never write secrets/,
    requests: 2,
  },
  {
    when: 'the token may read and not write',
    as: 'github_pat_reader',
    code: 'STORE_FORBIDDEN',
    message: /^secret PUSH_TOKEN of acme\/kic: .*403, Resource not accessible by personal access token/,
    hint: /^give the token the repository permission "Secrets: write" for acme\/kic$/,
    requests: 4,
  },
  {
    when: 'the token lacks the organization',
    as: 'github_pat_reader',
    store: organization,
    code: 'STORE_FORBIDDEN',
    message: /^secret PUSH_TOKEN of organization acme: /,
    hint: /the organization permission "Secrets: write" for acme/,
    requests: 1,
  },
  {
    when: 'the token lacks Dependabot',
    as: 'github_pat_reader',
    store: dependabot,
    code: 'STORE_FORBIDDEN',
    message: /^Dependabot secret PUSH_TOKEN of acme\/kic: /,
    hint: /"Dependabot secrets: write"/,
    requests: 2,
  },
  {
    when: 'the token lacks Codespaces',
    as: 'github_pat_reader',
    store: codespaces,
    code: 'STORE_FORBIDDEN',
    message: /^Codespaces secret PUSH_TOKEN of acme\/kic: /,
    hint: /"Codespaces secrets: write"/,
    requests: 2,
  },
  {
    when: 'the token is unknown',
    as: 'github_pat_revoked',
    code: 'STORE_FORBIDDEN',
    message: /does not accept input "github-token" \(HTTP 401, Bad credentials/,
    hint: /expired or revoked/,
    requests: 1,
  },
  {
    when: 'single sign-on is asked for',
    arrange: ({ github }) => {
      const headers = { 'x-github-sso': 'required; url=https://github.com/orgs/acme/sso' }
      github.faults.set(say(403, 'Resource protected by organization SAML enforcement.', headers))
    },
    code: 'STORE_FORBIDDEN',
    message: /SAML enforcement/,
    hint: /authorize the token for the single sign-on/,
    requests: 1,
  },
  {
    when: 'the repository is not there',
    store: { ...other, repository: 'acme/gone' },
    code: 'STORE_MISSING',
    message:
      /^secret PUSH_TOKEN of acme\/gone: repository acme\/gone does not exist, or input "github-token" cannot see it$/,
    hint: /check the name/,
    requests: 1,
  },
  {
    when: 'the environment is not there',
    store: { ...environment, environment: 'staging' },
    code: 'STORE_MISSING',
    message:
      /^secret PUSH_TOKEN, environment staging of acme\/kic: environment staging of acme\/kic does not exist/,
    hint: /"Environments: write"/,
    requests: 2,
  },
  {
    when: 'the organization is not there',
    store: { ...organization, organization: 'knog' },
    code: 'STORE_MISSING',
    message: /^secret PUSH_TOKEN of organization knog: organization knog does not exist/,
    hint: /"Secrets: write" for knog/,
    requests: 1,
  },
  {
    when: 'a selected repository of a new organization secret is not there',
    store: { ...organization, visibility: { kind: 'selected', repositories: ['acme/gone'] } },
    code: 'STORE_MISSING',
    message: /^secret PUSH_TOKEN of organization acme: repository acme\/gone does not exist/,
    hint: /check the name/,
    requests: 4,
  },
  {
    when: 'the repository is archived',
    arrange: ({ github }) => Object.assign(github.repository('acme/kic') ?? {}, { isArchived: true }),
    code: 'STORE_FORBIDDEN',
    message: /acme\/kic is archived/,
    hint: /unarchive/,
    requests: 1,
  },
  {
    when: 'the repository is archived after the check',
    arrange: ({ github }) => {
      github.faults.set(say(403, 'Repository was archived so is read-only.'), { matching: /^PUT/ })
    },
    act: write,
    code: 'STORE_FORBIDDEN',
    message: /archived so is read-only/,
    hint: /unarchive/,
    requests: 3,
  },
  {
    when: 'the public key has 33 bytes',
    arrange: ({ github }) => Object.assign(github.place('actions:acme/kic') ?? {}, { keyLength: 33 }),
    code: 'STORE_FAILED',
    message: /^secret PUSH_TOKEN of acme\/kic: GitHub's public key has 33 bytes instead of 32/,
    hint: /GITHUB_API_URL/,
    requests: 3,
  },
  {
    when: 'the value is refused for another reason',
    arrange: ({ github }) => {
      github.faults.set(say(422, 'Secret is too large'), { matching: /^PUT/ })
    },
    act: write,
    code: 'STORE_FAILED',
    message: /HTTP 422, Secret is too large/,
    hint: /what GitHub says/,
    requests: 3,
  },
  {
    when: 'something else answers',
    arrange: ({ github }) => {
      github.faults.set(fault.html)
    },
    code: 'STORE_FAILED',
    message: /GET \/repos\/acme\/kic is answered with HTTP 200 and something unexpected/,
    hint: /GITHUB_API_URL/,
    requests: 1,
  },
  {
    when: 'the answer is cut off',
    arrange: ({ github }) => {
      github.faults.set(fault.garbage)
    },
    code: 'STORE_FAILED',
    message: /something unexpected/,
    hint: /GITHUB_API_URL/,
    requests: 1,
  },
  {
    when: 'a redirect leads to another origin',
    arrange: ({ github }) => {
      github.faults.set(fault.redirect('http://127.0.0.1:9/repos/acme/kic'))
    },
    code: 'STORE_FAILED',
    message: /GitHub: 127.0.0.1:\d+ redirects to http:..127.0.0.1:9, so no credential was sent there$/,
    hint: /GITHUB_API_URL/,
    requests: 1,
  },
  {
    when: 'a redirect leads in a circle',
    arrange: ({ github }) => {
      github.faults.set(fault.redirect('/repos/acme/kic'))
    },
    code: 'STORE_FAILED',
    message: /redirects in a circle/,
    hint: /GITHUB_API_URL/,
    requests: 1,
  },
  {
    when: 'GitHub stays in trouble',
    arrange: ({ github }) => {
      github.faults.set(fault.status(502))
    },
    code: 'STORE_FAILED',
    message: /HTTP 502/,
    hint: /later/,
    requests: 3,
  },
  {
    when: 'the connection is cut each time',
    arrange: ({ github }) => {
      github.faults.set(fault.reset)
    },
    code: 'STORE_FAILED',
    message: /^secret PUSH_TOKEN of acme\/kic: GitHub: connection reset$/,
    hint: /network/,
    requests: 3,
  },
]

describe('a store is refused, by name and with what to do,', () => {
  it.each(rows)('when $when', async ({ as, store = repository, arrange, act, ...expected }) => {
    await arrange?.(bench)
    const github = bench.open(as === undefined ? {} : { as })
    const failed: unknown = await (act ?? ((it, place) => it.check(place)))(github, store).catch(
      (error: unknown) => error,
    )
    expect(failed).toMatchObject({ code: expected.code })
    expect(failed).toHaveProperty('message', expect.stringMatching(expected.message))
    expect(failed).toHaveProperty('hint', expect.stringMatching(expected.hint))
    expect(bench.requests()).toHaveLength(expected.requests)
    expect(bench.github.secretValue('actions:acme/kic:PUSH_TOKEN')).toBeUndefined()
  })

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

describe('what another try cannot mend is tried once:', () => {
  it.each([405, 406, 412, 415, 418])('HTTP %i', async status => {
    bench.github.faults.set(say(status, 'No.'), { matching: /^PUT/ })
    await expect(write(bench.open(), repository)).rejects.toMatchObject({ code: 'STORE_FAILED' })
    expect(bench.requests().filter(line => line.startsWith('PUT'))).toHaveLength(1)
    expect(bench.said).toEqual([])
  })

  it('a server that does not speak HTTP', async () => {
    let connections = 0
    const server = createServer(socket => {
      connections += 1
      socket.on('error', () => undefined).end('SSH-2.0-OpenSSH_9.2\r\n')
    })
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const checked = bench.open({ apiUrl: `http://127.0.0.1:${port ?? 0}` }).check(repository)
    await expect(checked).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringMatching(
        /^secret PUSH_TOKEN of acme\/kic: GitHub: its answer is not HTTP \(HPE_\w+\)$/,
      ),
    })
    server.close()
    expect(connections).toBe(1)
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
  it('is followed on the same origin, with a warning', async () => {
    bench.github.rename('acme/kic', 'acme/ingress')
    const github = bench.open()
    expect(await github.check(repository)).toEqual({ store: 'actions:acme/kic:PUSH_TOKEN', kind: 'empty' })
    await github.write(repository, { value: bench.secret('new') })
    expect(bench.github.secretValue('actions:acme/ingress:PUSH_TOKEN')).toBe('new')
    expect(bench.said).toEqual(['warning: acme/kic is called acme/ingress now: update the token list'])
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
