import { createServer, type ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from '@jest/globals'
import { Secret } from '../../../src/base/secret.ts'
import { createGithub } from '../../../src/stores/github/github.ts'
import { createGithubInventory } from '../../../src/stores/github/inventory.ts'
import { quietPorts } from '../../support/quiet-ports.ts'
import { createFakeClock, stores } from './bench.ts'

/** A server that answers every request as it likes; counts them. */
async function serve(answer: (url: string, response: ServerResponse) => void) {
  let requests = 0
  const server = createServer((request, response) => {
    requests += 1
    // An endless client must not make an endless test.
    if (requests > 1500) response.destroy()
    else answer(request.url ?? '', response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    asked: () => requests,
    options: {
      access: { token: new Secret('ghs_app', () => undefined) },
      stores: [],
      thisRepository: 'acme/kic',
      pace: 0,
    },
    ports: quietPorts({
      environment: { GITHUB_API_URL: `http://127.0.0.1:${port ?? 0}` },
      clock: createFakeClock(),
      // For what hangs alone: a busy machine takes long to read 31 MiB.
      timeoutMs: 300_000,
      attempts: 2,
    }),
  }
}
const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

const json = { 'content-type': 'application/json; charset=utf-8' }
const repository = { id: 1, full_name: 'acme/kic', archived: false }
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => error,
  )

describe('an answer of GitHub is read up to 32 MiB', () => {
  const padded = (size: number) => `${JSON.stringify(repository)}${' '.repeat(size)}`

  it('more is a fault', async () => {
    const { options, ports, asked } = await serve((_, response) => {
      response.writeHead(200, json)
      response.end(padded(33 * 1024 * 1024))
    })
    const message = 'secret PUSH_TOKEN of acme/kic: GitHub: its answer has more than 32 MiB'
    const failed = await failure(createGithub(options, ports).check(stores.repository))
    expect(failed).toMatchObject({ code: 'STORE_FAILED', message })
    expect(asked()).toBe(1)
  })

  it('one that is shorter counts', async () => {
    const { options, ports, asked } = await serve((url, response) => {
      response.writeHead(200, json)
      response.end(/kic$/.test(url) ? padded(31 * 1024 * 1024) : '{}')
    })
    expect(await failure(createGithub(options, ports).check(stores.repository))).toMatchObject({
      message: expect.stringMatching(
        /secrets\?per_page=100 is answered with HTTP 200 and something unexpected/,
      ),
    })
    expect(asked()).toBe(2)
  })
})

describe('a list of GitHub has an end', () => {
  const secret = (name: string) => ({
    name,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
  })
  const page = (url: string) => Number(new URL(url, 'http://x').searchParams.get('page') ?? 1)
  const names = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => secret(`S${from + index}`))
  const list = (total: (page: number) => number, items: (page: number) => unknown[]) =>
    serve((url, response) => {
      response.writeHead(200, json)
      response.end(JSON.stringify({ total_count: total(page(url)), secrets: items(page(url)) }))
    })

  it.each<[string, (page: number) => number, (page: number) => unknown[], number]>([
    ['promises more with each page', at => (at + 1) * 100, at => names(at * 100, 100), 12],
    ['promises a billion', () => 1e9, at => names(at * 100, 100), 2],
    ['repeats its first page', () => 300, () => names(0, 100), 6],
    ['has an empty page before its end', () => 300, at => (at === 2 ? [] : names(at * 100, 100)), 4],
    ['gives one entry a page', () => 10_000, at => names(at, 1), 2],
    ['has an entry twice', () => 1, () => [...names(0, 1), ...names(0, 1)], 2],
    ['lacks an entry', () => 3, at => names(0, at === 1 ? 2 : 0), 4],
  ])('that %s is refused by audit', async (...[, total, items, most]) => {
    const { options, ports, asked } = await list(total, items)
    const failed = await failure(createGithubInventory(options, ports).place(stores.dependabot, []))
    expect(failed).toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringMatching(
        /^Dependabot secret PUSH_TOKEN of acme\/kic: GitHub's list of secrets cannot be/,
      ),
    })
    expect(asked()).toBeLessThanOrEqual(most)
  })

  it('that ends and links to another page is refused by audit, and looked up one by one by a rotation', async () => {
    const { options, ports, asked } = await serve((url, response) => {
      response.writeHead(200, { ...json, link: '<https://api.github.com/x?page=2>; rel="next"' })
      response.end(
        JSON.stringify(
          /secrets\?/.test(url)
            ? { total_count: 1, secrets: [secret('A')] }
            : { ...repository, ...secret('B') },
        ),
      )
    })
    expect(await failure(createGithubInventory(options, ports).place(stores.dependabot, []))).toMatchObject({
      message: expect.stringMatching(/1 of 1 entries, and another page/),
    })
    const before = asked()
    expect(await createGithub(options, ports).look(stores.repository)).toMatchObject({ kind: 'stamped' })
    expect(asked() - before).toBe(3)
  })

  it('that is whole is read, page by page as it links to them, twice', async () => {
    const { options, ports, asked } = await serve((url, response) => {
      const at = page(url)
      const link = at < 3 ? { link: `<https://api.github.com/x?page=${at + 1}>; rel="next"` } : {}
      response.writeHead(200, { ...json, ...link })
      const secrets = names((at - 1) * 100, Math.min(100, 250 - (at - 1) * 100))
      response.end(JSON.stringify({ total_count: 250, secrets }))
    })
    const { secrets } = await createGithubInventory(options, ports).place(stores.dependabot, [])
    expect(secrets.size).toBe(250)
    expect(asked()).toBe(6)
  })
})

it.each([
  [200, { archived: true }, true],
  [200, {}, false],
  [404, {}, false],
])('an archived repository is told to audit: HTTP %d with %j', async (status, more, isArchived) => {
  const { options, ports } = await serve((_, response) => {
    response.writeHead(status, json)
    response.end(JSON.stringify({ ...repository, ...more }))
  })
  expect(await createGithubInventory(options, ports).isArchived('acme/kic')).toBe(isArchived)
})
