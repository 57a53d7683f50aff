import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { TLSSocket } from 'node:tls'
import type { KeyPair } from './certificate.ts'
import type { Fault, Faults } from './fault.ts'
import type { TokenBook } from './book/token-book.ts'
import type { Reply } from './reply.ts'
import type { Outcome, RequestLog } from './request-log.ts'

/** What the servers of one world have in common. */
export interface ServerOptions {
  readonly book: TokenBook
  readonly log: RequestLog
  /** The servers' clock, also in their `Date`: milliseconds since 1970. A client's may be another. */
  readonly now: () => number
  /** HTTPS instead of HTTP. */
  readonly tls?: KeyPair | undefined
}

interface LoopbackOptions extends Pick<ServerOptions, 'log' | 'tls'>, Partial<Pick<ServerOptions, 'now'>> {
  readonly name: string
  readonly faults: Faults<Fault>
  /** Names the credential of an `Authorization` header. */
  readonly nameOf: (authorization: string | undefined) => string
}

export interface Loopback {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string
  /** `127.0.0.1:PORT` */
  readonly host: string
  /** Closes connections on which no request is under way: a client in this process would keep two descriptors for each. */
  endIdle(): void
  close(): Promise<void>
}

export type Answer = (request: IncomingMessage) => Promise<Reply> | Reply

async function send(response: ServerResponse, reply: Reply): Promise<Outcome> {
  for (const [name, value] of Object.entries(reply.headers ?? {})) {
    if (value !== undefined) response.setHeader(name, value)
  }
  response.writeHead(reply.status)
  if (reply.body instanceof Readable) await pipeline(reply.body, response)
  else response.end(reply.body)
  return reply.status
}

async function spoil(fault: Fault, response: ServerResponse): Promise<Outcome> {
  if (fault.kind === 'reply') return send(response, fault.reply)
  if (fault.kind === 'reset') {
    const { socket } = response.req
    // Only a plain socket can send the reset itself; over TLS the connection just ends in the middle.
    if (socket instanceof TLSSocket) socket.destroy()
    else socket.resetAndDestroy()
  }
  return fault.kind
}

async function handle(
  response: ServerResponse,
  { answer, options }: { answer: Answer; options: LoopbackOptions },
): Promise<void> {
  const { req: request } = response
  const { method = '', url: target = '', headers } = request
  const { name: server, log, faults } = options
  const entry = log.add({ server, method, target, credential: options.nameOf(headers.authorization) })
  if (options.now !== undefined) response.setHeader('date', new Date(options.now()).toUTCString())
  const fault = faults.take(`${method} ${target}`)
  try {
    if (fault !== undefined && fault.late !== true) {
      entry.outcome = await spoil(fault, response)
      return
    }
    const carryOut = async () => answer(request)
    const reply = await (log.weather?.({ server, method, target }, carryOut) ?? carryOut())
    if ('kind' in reply) {
      entry.outcome = await spoil(reply, response)
      return
    }
    entry.outcome = reply.status
    entry.credential = reply.credential ?? entry.credential
    if (reply.reason !== undefined) entry.reason = reply.reason
    await log.witness?.(entry)
    if (fault === undefined) await send(response, reply)
    else entry.outcome = await spoil(fault, response)
  } catch (error) {
    // The client has gone, or the sandbox has a defect: either way it must be seen, and nothing else must stop.
    if (response.headersSent || response.destroyed) response.destroy()
    else entry.outcome = await send(response, { status: 500, body: String(error) })
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('the server has no port')
  return address.port
}

/** For programs that take no port 0. */
export async function freePort(): Promise<number> {
  const server = createHttpServer()
  const port = await listen(server)
  await new Promise(closed => server.close(closed))
  return port
}

/** Starts a server on a free port of 127.0.0.1; closing it drops open connections. */
export async function startLoopback(answer: Answer, options: LoopbackOptions): Promise<Loopback> {
  const listener = (_: IncomingMessage, response: ServerResponse) => {
    void handle(response, { answer, options })
  }
  const { tls } = options
  const server =
    tls === undefined
      ? createHttpServer(listener)
      : createHttpsServer({ key: tls.key, cert: tls.certificate }, listener)
  // Longer than a story waits: the moment at which an idle connection is closed must not meet a request.
  server.keepAliveTimeout = 60_000
  const host = `127.0.0.1:${await listen(server)}`
  return {
    host,
    origin: `${tls === undefined ? 'http' : 'https'}://${host}`,
    endIdle: () => {
      server.closeIdleConnections()
    },
    async close() {
      const closed = new Promise<void>(resolve =>
        server.close(() => {
          resolve()
        }),
      )
      server.closeAllConnections()
      await closed
    },
  }
}
