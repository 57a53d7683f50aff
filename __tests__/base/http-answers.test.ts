import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { nodes } from './on-node24.ts'
import type { Presentation, Presented } from './present.ts'
import { rawAnswer, type RawRequest, startRegistry } from './raw-server.ts'

type Run = (jobs: readonly Presentation[]) => Promise<readonly Presented[]>
type Give = (request: RawRequest, socket: Socket) => void

/** What comes of one question, and the requests that held the credential. */
async function askOnce(run: Run, { to, give }: { to: Presentation['to']; give: Give }) {
  const server = await startRegistry(give)
  try {
    const [presented] = await run([{ to, host: server.host, timeout: 30, attempts: 4, times: 2 }])
    return { ...presented, requests: server.requests, shown: server.shown() }
  } finally {
    await server.close()
  }
}

const redirect =
  (next: (target: string) => string): Give =>
  ({ target }, socket) => {
    socket.write(rawAnswer(307, { headers: { location: next(target) } }))
  }
let count = 0
const circles: Readonly<Record<string, readonly [next: (target: string) => string, most: number]>> = {
  'to itself': [target => target, 1],
  'to and fro': [
    target => (target.startsWith('/other') ? target.replace('/other', '') : `/other${target}`),
    2,
  ],
  'that counts in its parameters': [target => `${target.replace(/\?.*/, '')}?n=${++count}`, 2],
  'that goes on and on': [target => `/more${target}`, 2],
}

describe.each(nodes)('on $node', ({ run }) => {
  it.each(Object.keys(circles))('a redirect %s ends at once, and says nothing untrue', async name => {
    const [next, most] = circles[name] ?? [target => target, 0]
    for (const to of ['token endpoint', 'Docker Hub'] as const) {
      const { results = [], slept, shown } = await askOnce(run, { to, give: redirect(next) })
      // A token is asked about twice; the owner's password never again.
      expect({ to, slept, shown }).toEqual({
        to,
        slept: [],
        shown: to === 'Docker Hub' ? most : 2 * most,
      })
      const said = `redirects again and again; the server, or a proxy in front of it, is set up wrongly: check the address, and tell whoever runs it`
      expect(results.map(result => result.replace(/127\S+ /, ''))).toEqual(
        results.map(() => `REGISTRY_INVALID: ${said}`),
      )
    }
  })

  it.each<[string, Buffer, string]>([
    ['two MiB', Buffer.alloc(2 * 1024 * 1024, 'x'), 'its answer has more than 1 MiB'],
    ['not HTTP', Buffer.from('SSH-2.0-OpenSSH_9.2\r\n'), 'its answer is not HTTP'],
  ])('an answer of %s is asked for once', async (...[name, body, said]) => {
    const give: Give = (_, socket) => {
      if (name === 'not HTTP') socket.end(body)
      else socket.end(Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), body]))
    }
    const { results, slept, shown } = await askOnce(run, { to: 'token endpoint', give })
    const line = `REGISTRY_UNREACHABLE: ${said}; check that the name and port are those of the server; a proxy may have answered in its place`
    const names = results?.map(result => result.replace(/127\S+ /, ''))
    expect({ names, slept, shown }).toEqual({ names: [line, line], slept: [], shown: 2 })
  })

  it.each([401, 403])(
    'HTTP %i with a web page is not shown twice, and is a refusal of 401 alone',
    async status => {
      const give: Give = (_, socket) => {
        socket.write(rawAnswer(status, { headers: { 'content-type': 'text/html' }, body: '<html>Blocked' }))
      }
      const page =
        'REGISTRY_UNREACHABLE: HTTP 403 with a web page; check that the name and port are those of the server; a proxy may have answered in its place'
      for (const [to, most, said] of [
        ['token endpoint', 2, 'rejected'],
        ['basic registry', 2, 'rejected'],
        [
          'Docker Hub',
          1,
          expect.stringMatching(/^HUB_FORBIDDEN: the password of owner on Docker Hub is refused/),
        ],
      ] as const) {
        const { results, slept, shown } = await askOnce(run, { to, give })
        const line = status === 401 ? said : page
        const told = results?.map(result => result.replace(/127\S+ /, ''))
        expect({ to, told, slept, shown }).toEqual({ to, told: [line, line], slept: [], shown: most })
      }
    },
  )

  it('an answer that is packed is not unpacked, and was not asked for', async () => {
    const body = gzipSync('{"token":"opaque"}')
    const give: Give = (_, socket) => {
      socket.write(
        `HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n`,
      )
      socket.end(body)
    }
    const { results, requests } = await askOnce(run, { to: 'token endpoint', give })
    expect(results?.[0]).toMatch(
      /^REGISTRY_INVALID: 127\S+ token endpoint answers HTTP 200, without a token; check that input "registry" names a container registry; a proxy in between may have answered in its place$/,
    )
    expect(requests.map(({ headers }) => headers['accept-encoding'])).not.toContain('gzip')
  })

  it('every request says who asks', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    for (const to of ['token endpoint', 'basic registry', 'Docker Hub'] as const) {
      const { requests } = await askOnce(run, { to, give: (_, socket) => socket.write(rawAnswer(401)) })
      const agents = new Set(requests.map(({ headers }) => headers['user-agent']))
      expect([...agents]).toEqual([`docker-oat-login/${version}`])
    }
  })
})
