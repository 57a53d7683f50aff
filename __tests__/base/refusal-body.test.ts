import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { nodes } from './on-node24.ts'
import type { Presentation } from './present.ts'
import { startRegistry } from './raw-server.ts'

type Refuse = (socket: Socket, status: number) => void
const head = (status: number, rest: string): string =>
  `HTTP/1.1 ${status} No\r\ndate: ${new Date().toUTCString()}\r\n${rest}`
const detail = '{"detail":"incorrect username or password"}'
const mebibyte = 1024 * 1024
const sixteenPacked = gzipSync(Buffer.alloc(16 * mebibyte), { level: 1 })

/** Every way in which the text of a refusal may go wrong. */
const bodies: Readonly<Record<string, Refuse>> = {
  'content-length too long': (socket, status) =>
    socket.end(head(status, `content-length: 999\r\n\r\n${detail}`)),
  'cut off with a reset': (socket, status) => {
    socket.write(head(status, `content-length: 999\r\n\r\n${detail}`), () =>
      setTimeout(() => socket.resetAndDestroy(), 50),
    )
  },
  'never begins': (socket, status) => socket.write(head(status, 'content-length: 999\r\n\r\n')),
  'drips for ever': (socket, status) => {
    socket.write(head(status, '\r\n'))
    const timer = setInterval(() => socket.write('x'), 20)
    socket.on('close', () => {
      clearInterval(timer)
    })
  },
  'has no end': (socket, status) => {
    const pour = (): void => {
      while (!socket.destroyed && socket.write('x'.repeat(65_536)));
    }
    socket.on('drain', pour)
    socket.write(head(status, '\r\n'))
    pour()
  },
  'two MiB': (socket, status) =>
    socket.end(head(status, `content-length: ${2 * mebibyte}\r\n\r\n${'x'.repeat(2 * mebibyte)}`)),
  'a broken chunk': (socket, status) =>
    socket.end(head(status, 'transfer-encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n')),
  packed: (socket, status) => {
    socket.write(
      head(
        status,
        `connection: close\r\ncontent-encoding: gzip\r\ncontent-length: ${sixteenPacked.length}\r\n\r\n`,
      ),
    )
    socket.end(sixteenPacked)
  },
}

const cases: readonly [Presentation['to'], RegExp][] = [
  ['token endpoint', /^rejected$/],
  ['basic registry', /^rejected$/],
  ['Docker Hub', /^HUB_FORBIDDEN: the password of owner on Docker Hub is refused/],
  ['Docker Hub with a code', /^HUB_FORBIDDEN: the password of owner on Docker Hub is refused/],
]

describe.each(nodes)('on $node', ({ run }) => {
  describe.each([401, 403])('HTTP %i to a credential is final', status => {
    const names = Object.keys(bodies)
    let seen: readonly (readonly object[])[] = []
    // All at once, in one process: the waits are the same, and a process takes longer than what it does here.
    beforeAll(async () => void (seen = await presentAll(names, { status, run })))

    it.each(names)('when its body: %s', name => {
      expect(seen[names.indexOf(name)]).toEqual(
        cases.map(([to, said]) => ({
          to,
          waits: [],
          slept: [],
          // Two questions about a token show it twice; the owner's password is never shown again.
          shown: to.startsWith('Docker Hub') ? 1 : 2,
          results: [expect.stringMatching(said), expect.stringMatching(said)],
        })),
      )
    })
  })
})

interface Round {
  readonly status: number
  readonly run: (typeof nodes)[number]['run']
}

/** For each body and each case what was presented, and how often the credential was shown. */
async function presentAll(names: readonly string[], { status, run }: Round): Promise<readonly object[][]> {
  const asked = names.flatMap(name =>
    cases.map(([to]) => ({ to, refuse: bodies[name] ?? (() => undefined) })),
  )
  const servers = await Promise.all(
    asked.map(({ refuse }) =>
      startRegistry((_, socket) => {
        refuse(socket, status)
      }),
    ),
  )
  try {
    const rest = { timeout: 30, attempts: 3, times: 2 }
    const presented = await run(asked.map(({ to }, at) => ({ to, host: servers[at]?.host ?? '', ...rest })))
    const all = asked.map(({ to }, at) => ({ to, ...presented[at], shown: servers[at]?.shown() }))
    return names.map((_, at) => all.slice(at * cases.length, (at + 1) * cases.length))
  } finally {
    await Promise.all(servers.map(server => server.close()))
  }
}
