import { request } from 'node:https'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from '@jest/globals'
import { createAuthority, createSigningKey, publicKey, x5c } from '../../sandbox/certificate.ts'
import { createFaults, fault } from '../../sandbox/fault.ts'
import { startLoopback } from '../../sandbox/loopback.ts'
import { type OddRegistryKind, startOddRegistry } from '../../sandbox/registry/odd.ts'
import { createRequestLog } from '../../sandbox/request-log.ts'
import { startWorld } from '../../sandbox/world.ts'
import { ask, basic } from '../support/ask.ts'

interface TlsQuestion {
  readonly ca: string
  readonly servername: string
  readonly path?: string
  readonly method?: string
  readonly authorization?: string
}

/** Asks over TLS as `servername`, trusting only `ca`; gives the body and where it points. */
async function askTls(origin: string, { ca, servername, authorization, ...rest }: TlsQuestion) {
  const { port } = new URL(origin)
  const headers = { host: `${servername}:${port}`, ...(authorization === undefined ? {} : { authorization }) }
  return new Promise<{ body: string; location: string | undefined }>((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, ca, servername, headers, ...rest }, response => {
      text(response).then(body => {
        resolve({ body, location: response.headers.location })
      }, reject)
    })
    asking.once('error', reject).end()
  })
}

async function startTls(hosts: readonly [string, ...string[]]) {
  const authority = await createAuthority()
  const common = { name: 'tls', log: createRequestLog(), faults: createFaults(), nameOf: () => 'nobody' }
  const server = await startLoopback(() => ({ status: 200, body: 'hello' }), {
    ...common,
    tls: await authority.issue(hosts),
  })
  return { ...server, faults: common.faults, ca: authority.certificate }
}

describe('certificates', () => {
  it('are believed for their names by those who trust the authority, and only then', async () => {
    const { origin, ca, ...server } = await startTls(['registry.test', '127.0.0.1'])
    const stranger = await createAuthority()
    try {
      expect(await askTls(origin, { ca, servername: 'registry.test' })).toMatchObject({ body: 'hello' })
      await expect(askTls(origin, { ca, servername: 'other.test' })).rejects.toThrow(/altnames/)
      await expect(askTls(origin, { ca: stranger.certificate, servername: 'registry.test' })).rejects.toThrow(
        /certificate/,
      )
    } finally {
      await server.close()
    }
  })

  it('can lose a connection over TLS too', async () => {
    const { origin, ca, faults, ...server } = await startTls(['registry.test'])
    try {
      faults.set(fault.reset)
      await expect(askTls(origin, { ca, servername: 'registry.test' })).rejects.toThrow(
        /ECONNRESET|socket hang up/,
      )
    } finally {
      await server.close()
    }
  })

  it('of the signer are RSA and travel as DER', async () => {
    const pair = await createSigningKey()
    expect(publicKey(pair).asymmetricKeyType).toBe('rsa')
    expect(pair.certificate.replace(/-----[^-]+-----|\s/g, '')).toBe(x5c(pair).join())
  })
})

describe('odd registries', () => {
  it.each<[OddRegistryKind, number, string | null]>([
    ['basic', 401, 'Basic realm="sandbox"'],
    ['open', 200, null],
    ['no-realm', 401, 'Bearer service="registry.docker.io"'],
    ['no-challenge', 401, null],
    ['unknown-scheme', 401, 'Negotiate'],
    ['not-found', 404, null],
    ['html', 200, null],
    ['elsewhere', 401, 'Bearer realm="http://registry.example/token",service="registry.docker.io"'],
  ])('%s', async (...[kind, status, challenge]) => {
    const world = await startWorld({ registry: 'embedded' })
    const odd = await startOddRegistry(kind, world)
    try {
      const answer = await ask(`${odd.origin}/v2/`)
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([status, challenge])
      const known = await ask(`${odd.origin}/v2/`, { headers: { authorization: basic(world.sharedAccount) } })
      expect(known.status).toBe(kind === 'basic' ? 200 : status)
    } finally {
      await Promise.all([odd.close(), world.close()])
    }
  })
})

describe('a world', () => {
  it('runs with a clock of its own', async () => {
    let now = Date.UTC(2026, 0, 1)
    const world = await startWorld({ registry: 'embedded', now: () => now })
    try {
      const { label, resources } = world.entry('release', 'pull').token
      const { value } = world.book.mint('kong', { label, resources, expiresAt: now + 1000 })
      const headers = { authorization: basic({ username: 'kong', password: value }) }
      expect((await ask(world.auth.realm, { headers })).status).toBe(200)
      now += 1000
      expect((await ask(world.auth.realm, { headers })).status).toBe(401)
    } finally {
      await world.close()
    }
  })

  it('speaks TLS when asked to, and the real registry behind it gives addresses that do', async () => {
    const world = await startWorld({ tls: true })
    try {
      expect(world.registry.origin).toMatch(/^https:/)
      const ca = world.authority?.certificate ?? ''
      const common = { ca, servername: 'localhost' }
      const { repository, token } = world.entry('release', 'push')
      const query = `service=${world.auth.service}&scope=repository:${repository}:pull,push`
      const { body } = await askTls(world.auth.origin, {
        ...common,
        path: `/token?${query}`,
        authorization: basic({ username: 'kong', password: token.value }),
      })
      const { location } = await askTls(world.registry.origin, {
        ...common,
        path: `/v2/${repository}/blobs/uploads/`,
        method: 'POST',
        authorization: `Bearer ${/"token":"([^"]+)"/.exec(body)?.[1] ?? ''}`,
      })
      expect(location).toMatch(new RegExp(`^https://localhost:\\d+/v2/${repository}/blobs/uploads/`))
    } finally {
      await world.close()
    }
  })

  it('closes while requests hang', async () => {
    const world = await startWorld({ registry: 'embedded' })
    world.auth.faults.set(fault.hang)
    const hanging = expect(ask(world.auth.realm)).rejects.toThrow('fetch failed')
    while (world.log.entries().length === 0) await new Promise(resolve => setImmediate(resolve))
    await world.close()
    await hanging
  })
})
