import type { IncomingMessage } from 'node:http'
import { decodeJwt } from 'jose'
import type { TokenBook } from '../book/token-book.ts'
import type { KeyPair } from '../certificate.ts'
import { createFaults, type Fault, type Faults } from '../fault.ts'
import { type Loopback, startLoopback } from '../loopback.ts'
import type { Reply } from '../reply.ts'
import type { RequestLog } from '../request-log.ts'
import { createHubAnswer, type ImmutableTags } from './answer.ts'
import { type AuditLog, createAuditLog } from './audit.ts'
import { createSessionSigner } from './jwt.ts'
import { createRateLimit, type RateLimit } from './rate-limit.ts'
import type { HubReply } from './route.ts'

export interface HubApiOptions {
  readonly book: TokenBook
  readonly log: RequestLog
  /** The server's clock, milliseconds since 1970; the client's may be another. */
  readonly now: () => number
  readonly tls?: KeyPair
}

/** Docker Hub's own API, as far as its description has organization access tokens, their log and the way in. */
export interface HubApi extends Loopback {
  readonly faults: Faults<Fault>
  /** What somebody else does in the moment before a request is carried out. */
  readonly events: Faults<() => unknown>
  readonly limit: RateLimit
  /** The organization's log; what people do in Docker Home is added by hand. */
  readonly audit: AuditLog
  /** Repositories whose tags are immutable, or some of them. */
  readonly immutableTags: ImmutableTags
  /** The most tokens on a page; may be changed at any time. */
  mostPerPage: number
  /** What becomes of a label that was sent, and how long a new token is missing from the list (ms). */
  keepLabel: (label: string) => string
  listsAfter: number
  /** The status of `/v2/users/login` once it is gone: until then it alone takes passwords. */
  oldLoginGone: 404 | 405 | 410 | undefined
  /** Ends every session before its time. */
  readonly revokeSessions: () => void
}

function nameSession(authorization: string | undefined): string {
  if (authorization === undefined) return 'nobody'
  try {
    const { sub = '', source } = decodeJwt(authorization.replace(/^Bearer /i, ''))
    return `session of ${sub}${source === 'password' ? '' : ` by ${String(source)} token`}`
  } catch {
    // No JWT: something that the client made up.
    return 'something else'
  }
}

/** Counts every request, answered or not. */
function limited(limit: RateLimit, answer: (request: IncomingMessage) => Promise<HubReply>) {
  return async (request: IncomingMessage): Promise<Reply> => {
    const { headers, retryAfter } = limit.take()
    const tooMany = { status: 429, body: { detail: 'Rate limit exceeded', error: false } }
    const { status, body, ...rest }: HubReply = retryAfter === undefined ? await answer(request) : tooMany
    const json = body === undefined ? {} : { 'content-type': 'application/json' }
    return {
      status,
      ...rest,
      headers: { ...json, ...headers, 'retry-after': retryAfter?.toString() },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }
  }
}

/** Starts it on a free port; everything that it knows is in the book. */
export async function startHubApi(options: HubApiOptions): Promise<HubApi> {
  const { book, now, log, tls } = options
  const signer = createSessionSigner(now)
  const state = {
    faults: createFaults(),
    events: createFaults<() => unknown>(),
    limit: createRateLimit(now),
    audit: createAuditLog(),
    immutableTags: new Map() as ImmutableTags,
    mostPerPage: 100,
    keepLabel: (label: string) => label,
    listsAfter: 0,
    oldLoginGone: undefined,
    revokeSessions: signer.revokeAll,
  }
  const answer = createHubAnswer({
    book,
    signer,
    now,
    events: state.events,
    audit: state.audit,
    immutableTags: state.immutableTags,
    origin: () => server.origin,
    mostPerPage: () => state.mostPerPage,
    keepLabel: label => state.keepLabel(label),
    listsAfter: () => state.listsAfter,
    oldLoginGone: () => state.oldLoginGone,
  })
  const server = await startLoopback(limited(state.limit, answer), {
    name: 'hub',
    log,
    faults: state.faults,
    now,
    nameOf: nameSession,
    ...(tls === undefined ? {} : { tls }),
  })
  return Object.assign(state, server)
}
