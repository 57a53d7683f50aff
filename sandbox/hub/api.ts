import type { IncomingMessage } from 'node:http'
import { decodeJwt } from 'jose'
import { createFaults } from '../fault.ts'
import { type Loopback, type ServerOptions, startLoopback } from '../loopback.ts'
import type { Reply } from '../reply.ts'
import { createHubAnswer } from './answer.ts'
import { createAuditLog } from './audit.ts'
import { createSessionSigner } from './jwt.ts'
import { createRateLimit, type RateLimit } from './rate-limit.ts'
import type { HubSettings } from './settings.ts'
import type { HubReply } from './visit.ts'

/** Docker Hub's own API, as far as its description has organization access tokens, their log and the way in. */
export type HubApi = HubSettings & Loopback

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
export async function startHubApi(options: ServerOptions): Promise<HubApi> {
  const { book, now } = options
  const signer = createSessionSigner(now)
  const settings: HubSettings = {
    faults: createFaults(),
    events: createFaults<() => unknown>(),
    limit: createRateLimit(now),
    audit: createAuditLog(),
    immutableTags: new Map(),
    mostPerPage: 100,
    listsAfter: 0,
    oldLoginGone: undefined,
    revokeSessions: signer.revokeAll,
  }
  const answer = createHubAnswer({ book, signer, now, hub: settings, origin: () => server.origin })
  const own = { name: 'hub', faults: settings.faults, nameOf: nameSession }
  const server = await startLoopback(limited(settings.limit, answer), { ...options, ...own })
  return Object.assign(settings, server)
}
