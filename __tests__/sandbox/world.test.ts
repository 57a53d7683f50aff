import { request } from 'node:https'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from '@jest/globals'
import { fault } from '../../sandbox/fault.ts'
import { startWorld } from '../../sandbox/world.ts'
import { ask, basic } from './ask.ts'

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

describe('a world', () => {
  it('runs with a clock of its own', async () => {
    let now = Date.UTC(2026, 0, 1)
    const world = await startWorld({ registry: 'embedded', now: () => now })
    try {
      const { label, resources } = world.entry('release', 'pull').token
      const { value } = world.book.mint('acme', { label, resources, expiresAt: now + 1000 })
      const headers = { authorization: basic({ username: 'acme', password: value }) }
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
        authorization: basic({ username: 'acme', password: token.value }),
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
