import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Fault } from '../../../sandbox/fault.ts'
import { createGithubInventory } from '../../../src/stores/github/inventory.ts'
import { githubAddress, readGithubAccess } from '../../../src/stores/github/inputs.ts'
import { silentRunner } from '../../support/silent-runner.ts'
import { Secret } from '../../../src/base/secret.ts'
import { type Bench, createFakeClock, startBench, stores } from '../../support/github-bench.ts'

let bench: Bench
beforeEach(async () => {
  bench = await startBench()
})
afterEach(async () => {
  await bench.close()
})
const expiresAt = Date.UTC(2027, 1, 3)
const said = (message: string): Fault => ({
  kind: 'reply',
  reply: { status: 403, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ message }) },
})

it('C1', async () => {
  bench.github.faults.set(said('Resource not accessible by integration'), {
    matching: /operator\/actions\/variables/,
  })
  const github = bench.open()
  expect(await github.announce(stores.other, { expiresAt, isNew: true })).toBe('refused')
  expect(await github.announce(stores.repository, { expiresAt, isNew: true })).toBe('done')
})
it('C2', async () => {
  expect(await bench.open().announce(stores.repository, { expiresAt })).toBe('done')
})
it('C4', () => {
  const runner = silentRunner({ 'github-token': 'ghp_abcé' })
  expect(() => readGithubAccess(runner)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }))
})
it('C5', async () => {
  bench.github.faults.set(said('no'), { matching: /^GET .*secrets\?/ })
  await expect(bench.open().look(stores.repository)).rejects.toThrow(/cannot read it/)
})
it('B-M7', async () => {
  await bench.github.addOrganization('evil')
  bench.github.rename('kong/operator', 'evil/operator')
  await expect(bench.open().check(stores.other)).rejects.toMatchObject({ code: 'STORE_FORBIDDEN' })
})
it('B-L6', () => {
  let message = ''
  try {
    githubAddress('http://u:hunter22@127.0.0.1/')
  } catch (error) {
    message = (error as Error).message
  }
  expect(message).not.toContain('hunter22')
  expect(message).not.toContain('not on this machine')
})
it('B-L9', async () => {
  const visibility = { kind: 'selected', repositories: ['kong/kic', 'kong/operator'] } as const
  const times = { createdAt: 1, updatedAt: 1 }
  bench.github.place('actions:kong')?.secrets.set('PUSH_TOKEN', {
    name: 'PUSH_TOKEN',
    value: 'x',
    ...times,
    access: { visibility: 'selected', repositoryIds: [1000] },
  })
  await bench.open().check({ ...stores.organization, visibility })
  expect(bench.said.join()).toContain('kong/operator')
})
it('B-L10', async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', link: '<http://x/?page=2>; rel="next"' })
    response.end(JSON.stringify({ total_count: 0, secrets: [] }))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const port = (server.address() as { port: number }).port
  const inventory = createGithubInventory({
    access: { token: new Secret('ghs_app', () => undefined) },
    stores: [],
    mask: () => undefined,
    apiUrl: `http://127.0.0.1:${port}`,
    thisRepository: 'kong/kic',
    clock: createFakeClock(),
    signal: new AbortController().signal,
    timeoutMs: 5000,
    attempts: 2,
    windows: [],
    info: () => undefined,
    warn: () => undefined,
  })
  await expect(inventory.place(stores.dependabot, [])).rejects.toMatchObject({ code: 'STORE_FAILED' })
  server.closeAllConnections()
  server.close()
})
