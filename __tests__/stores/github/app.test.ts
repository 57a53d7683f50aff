import { beforeEach, describe, expect, it } from '@jest/globals'
import { fault } from '../../../sandbox/fault.ts'
import type { AppInstallation, GithubApp } from '../../../sandbox/github/app.ts'
import { everyPermission } from '../../../sandbox/github/permission.ts'
import { describeError, OatError } from '../../../src/base/error.ts'
import { Secret } from '../../../src/base/secret.ts'
import type { SecretStore } from '../../../src/token-list/store.ts'
import { createGithubInventory } from '../../../src/stores/github/inventory.ts'
import type { GithubStores } from '../../../src/stores/stores.ts'
import { quietPorts } from '../../support/quiet-ports.ts'
import { type Bench, startBench, stores } from './bench.ts'

const minute = 60_000
const day = 24 * 60 * minute
const { repository, other, environment, organization, codespaces } = stores
let bench: Bench
let app: GithubApp
let masked: string[]
beforeEach(async () => {
  bench = await startBench()
  masked = []
})

function install(...installed: readonly Partial<AppInstallation>[]): GithubApp {
  app = bench.github.addApp(
    'Iv23liExample',
    installed.map(one => ({ permissions: everyPermission, ...one })),
  )
  return app
}
const asApp = (pem = app.pem) => ({
  access: { app: { clientId: app.clientId, pem: new Secret(pem, () => undefined) } },
  mask: (value: string) => void masked.push(value),
})
const open = (used: readonly SecretStore[], pem?: string): GithubStores =>
  bench.open({ ...asApp(pem), stores: used })
const limits = () =>
  app.tokens.map(({ repositories, permissions }) => ({ repositories, permissions: Object.keys(permissions) }))
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof OatError ? describeError(error) : String(error)),
  )

it('limits each token to the repositories and permissions that the token list needs', async () => {
  install({})
  const used = [repository, other, environment, organization]
  const github = open(used)
  for (const store of used) await github.check(store)
  expect(limits()).toEqual([
    {
      repositories: ['acme/kic', 'acme/operator'],
      permissions: ['metadata', 'actions_variables', 'environments', 'secrets'],
    },
    {
      repositories: undefined,
      permissions: ['metadata', 'organization_actions_variables', 'organization_secrets'],
    },
  ])
  expect(app.tokens[0]?.permissions).toMatchObject({ metadata: 'read', secrets: 'write' })
  expect(masked.filter(value => value.startsWith('ghs_'))).toEqual(app.tokens.map(({ value }) => value))
  // And what the App's key has signed.
  const [, signed = ''] = masked.find(value => value.startsWith('eyJ'))?.split('.') ?? []
  const seconds = Math.floor(bench.clock.now() / 1000)
  const claims = { iat: seconds - 60, exp: seconds + 540, iss: 'Iv23liExample' }
  expect(JSON.parse(Buffer.from(signed, 'base64url').toString())).toEqual(claims)
  await github.close()
  expect(bench.requests().slice(-2)).toEqual([
    'DELETE /installation/token 204',
    'DELETE /installation/token 204',
  ])
  expect(bench.said).toEqual([])
})

it('ends by itself where GitHub does not hear that it is needed no more, which is said', async () => {
  install({})
  const github = open([repository])
  await github.check(repository)
  bench.requests()
  bench.github.faults.set(fault.status(503), { matching: /^DELETE/ })
  await github.close()
  expect(bench.requests()).toEqual(['DELETE /installation/token 503'])
  const words = 'warning: a token of the GitHub App for acme was not revoked: it ends by itself at '
  expect(bench.said).toEqual([expect.stringContaining(words)])
})

it('is not had where GitHub answers with something else', async () => {
  install({})
  bench.github.faults.set(fault.html, { matching: /^GET .*\/installation$/ })
  expect(await codeOf(open([repository]).check(repository))).toContain(
    'GitHub gives the GitHub App no token for repository acme/kic (HTTP 200, something unexpected); ',
  )
})

it('reads for an audit, and writes nothing', async () => {
  install({})
  const environment = { GITHUB_API_URL: bench.github.origin }
  const inventory = createGithubInventory(
    { ...asApp(), stores: [repository], thisRepository: 'acme/kic' },
    quietPorts({ ...asApp(), environment, clock: bench.clock }),
  )
  await inventory.place(repository, [])
  expect(app.tokens.map(({ permissions }) => permissions)).toEqual([
    { metadata: 'read', actions_variables: 'read', secrets: 'read' },
  ])
  await inventory.close()
})

it.each([-day, -minute, 0, minute, day])(
  'signs by the clock of GitHub, %i ms ahead of ours, once it is heard',
  async skew => {
    bench = await startBench(skew)
    install({ repositories: ['acme/kic'] }, { owner: 'other' })
    const github = open([repository, { ...other, repository: 'other/app' }])
    expect(await github.check(repository)).toMatchObject({ kind: 'empty' })
    await codeOf(github.check({ ...other, repository: 'other/app' }))
    const refused = bench.requests().filter(line => line.endsWith(' 401'))
    expect(refused).toEqual(Math.abs(skew) > minute ? ['GET /repos/acme/kic/installation 401'] : [])
  },
)

describe('a token that ends after an hour', () => {
  it('is renewed five minutes before, in the middle of a write too', async () => {
    install({})
    const github = open([repository])
    await github.check(repository)
    await bench.clock.sleep(54 * minute, new AbortController().signal)
    await github.look(repository)
    expect(app.tokens).toHaveLength(1)
    await bench.clock.sleep(2 * minute, new AbortController().signal)
    const written = await github.write(repository, { value: bench.secret('new') })
    expect(written).toMatchObject({ result: 'written' })
    expect(app.tokens).toHaveLength(2)
    expect(bench.requests().filter(line => line.endsWith(' 401'))).toEqual([])
  })

  it('or earlier, since somebody revoked it: it is not shown again', async () => {
    install({})
    const github = open([repository, other])
    await github.check(repository)
    // A new one may not be known yet.
    await bench.clock.sleep(5000, new AbortController().signal)
    const body = '{"message":"Bad credentials"}'
    const refusal = { kind: 'reply', reply: { status: 401, headers: {}, body } } as const
    bench.github.faults.set(refusal, { matching: /^PUT/ })
    const bad = /^STORE_FORBIDDEN: .*token of the GitHub App \(HTTP 401/
    expect(await codeOf(github.write(repository, { value: bench.secret('new') }))).toMatch(bad)
    bench.requests()
    expect(await codeOf(github.check(other))).toMatch(bad)
    expect(bench.requests()).toEqual([])
  })
})

it('is asked for again after a fault that passed', async () => {
  install({})
  const github = open([repository, other])
  bench.github.faults.set({ kind: 'reset' }, { matching: /^POST .*\/access_tokens/ })
  expect(await codeOf(github.check(repository))).toMatch(/^STORE_\w+: secret PUSH_TOKEN of acme\/kic: /)
  bench.github.faults.clear()
  expect(await codeOf(github.check(other))).toBe('done')
})

describe('nothing is asked again, and the cause is named, when', () => {
  it.each<[string, () => unknown, RegExp]>([
    [
      'the key was deleted',
      () => {
        app.deleteKey()
      },
      /^STORE_FORBIDDEN: .*does not accept the key of the GitHub App \(HTTP 401, A JSON web token could not be decoded.*\); check that inputs "github-app-client-id"/,
    ],
    [
      'the App is suspended',
      () => Object.assign(app.installations[0] ?? {}, { isSuspended: true }),
      /^STORE_FORBIDDEN: secret \w+ of acme\/kic: GitHub gives the GitHub App no token for repository acme\/kic \(HTTP 403, .*suspended/,
    ],
    [
      'it is installed nowhere',
      () => app.installations.splice(0),
      /^STORE_MISSING: .*the GitHub App is not installed in repository acme\/kic.*install the App there/,
    ],
  ])('%s', async (...[, arrange, said]) => {
    install({})
    arrange()
    const github = open([repository, other])
    expect(await codeOf(github.check(repository))).toMatch(said)
    bench.requests()
    expect(await codeOf(github.check(other))).toMatch(/^STORE_/)
    expect(bench.requests()).toEqual([])
  })
})

it('names the repository in which it is not installed, and serves the others', async () => {
  install({ repositories: ['acme/kic'] })
  const github = open([repository, other, { ...other, repository: 'acme/gone' }])
  expect(await codeOf(github.check(other))).toMatch(
    /^STORE_MISSING: secret PUSH_TOKEN of acme\/operator: the GitHub App is not installed in repository acme\/operator/,
  )
  expect(await github.check(repository)).toMatchObject({ kind: 'empty' })
  expect(limits()).toMatchObject([{ repositories: ['acme/kic'] }])
})

it('says once which permission is missing, and asks for none that the App lacks', async () => {
  const { actions_variables, codespaces_secrets, ...permissions } = everyPermission
  expect([actions_variables, codespaces_secrets]).toEqual(['write', 'write'])
  install({ permissions })
  const github = open([repository, other, codespaces])
  expect(await codeOf(github.check(codespaces))).toMatch(
    /^STORE_FORBIDDEN: .*the GitHub App cannot read it \(HTTP 403.*; give the App the repository permission "Codespaces secrets: write" for acme\/kic$/,
  )
  expect(await github.check(repository)).toMatchObject({ kind: 'empty' })
  const expiry = { expiresAt: Date.UTC(2027, 1, 1) }
  expect(await github.announce(repository, expiry)).toBe('refused')
  expect(await github.announce(other, expiry)).toBe('refused')
  expect(bench.said).toHaveLength(1)
})
