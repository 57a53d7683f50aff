import type { HttpRequest, HttpResponse } from '../base/http-exchange.ts'
import type { Http } from '../base/http.ts'
import { hubDetail, hubInvalid } from './answers.ts'
import { accessForbidden, type HubIdentity, sessionRefused } from './failure.ts'
import {
  createHubClock,
  createHubLogin,
  createHubSessions,
  type HubClock,
  type HubLoginOptions,
  type HubSession,
  type HubSessions,
} from './session.ts'

interface HubRequest extends Pick<HttpRequest, 'method' | 'url' | 'isOnce'> {
  readonly body?: Readonly<Record<string, unknown>>
}

/** One request as the owner. Gives the answers that are allowed; HUB_FORBIDDEN or HUB_INVALID for any other. */
type HubCall = (request: HubRequest, allowed: readonly number[]) => Promise<HttpResponse>

/** What the parts of the adapter share. `url`: the organization's tokens. */
export interface HubAccess {
  readonly call: HubCall
  readonly identity: HubIdentity
  readonly url: string
  /** Docker Hub's clock as last heard, ours before that. */
  readonly now: () => number
  readonly logIn: () => Promise<unknown>
}

/** A session for all calls, which is opened by the first of them. */
export function openHubAccess(
  options: Omit<HubLoginOptions, 'identity' | 'hubClock'>,
  identity: HubIdentity,
): HubAccess {
  const { baseUrl, clock, http } = options
  const hubClock = createHubClock(clock)
  const sessions = createHubSessions(createHubLogin({ ...options, identity, hubClock }), hubClock)
  return {
    call: createHubCall({ http, sessions, hubClock, identity }),
    identity,
    url: `${baseUrl}/v2/orgs/${encodeURIComponent(identity.organization)}/access-tokens`,
    now: () => hubClock.now() ?? clock.now(),
    logIn: () => sessions.current(),
  }
}

/** `METHOD /path`, for messages. */
export function subjectOf({ method, url }: Pick<HttpRequest, 'method' | 'url'>): string {
  return `${method} ${new URL(url).pathname}`
}

/**
 * Sends with the session's JWT. A session refused before its end (401) is replaced once, and the request, which
 * Docker Hub then did not carry out, repeated once: no password was rejected.
 */
function createHubCall(with_: {
  http: Http
  sessions: HubSessions
  hubClock: HubClock
  identity: HubIdentity
}): HubCall {
  const { http, sessions, hubClock, identity } = with_
  const send = async ({ body, ...request }: HubRequest, { jwt }: HubSession): Promise<HttpResponse> => {
    const authorization = `Bearer ${jwt.reveal()}`
    const response = await http({
      ...request,
      headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    hubClock.readTime(response, subjectOf(request))
    return response
  }
  return async (request, allowed) => {
    const session = await sessions.current()
    let response = await send(request, session)
    if (response.status === 401) response = await send(request, await sessions.replace(session))
    const { status } = response
    if (allowed.includes(status)) return response
    const detail = hubDetail(response.body)
    if (status === 401) throw sessionRefused(identity, detail)
    if (status === 403 || status === 404) throw accessForbidden(identity, { status, detail })
    throw hubInvalid(subjectOf(request), `with HTTP ${status}`)
  }
}
