import type { HttpRequest, HttpResponse } from '../base/http-exchange.ts'
import { readWholeList } from '../base/paged-list.ts'
import type { HubToken } from '../tokens/token.ts'
import { type HubAnswer, hubDetail, type HubTokenDetails, readHubPage, readHubToken } from './answers.ts'
import {
  accessForbidden,
  type HubIdentity,
  hubInvalid,
  refuseTokenAsPassword,
  sessionRefused,
} from './failure.ts'
import {
  createHubClock,
  createHubLogin,
  createHubSessions,
  type HubClock,
  type HubOptions,
  type HubSession,
  type HubSessions,
} from './session.ts'

interface HubRequest extends Pick<HttpRequest, 'method' | 'url' | 'isOnce'> {
  readonly body?: Readonly<Record<string, unknown>>
}

/** One request as the account. Gives the answers that are allowed; else HUB_FORBIDDEN or HUB_INVALID. */
type HubCall = (request: HubRequest, allowed: readonly number[]) => Promise<HttpResponse & HubAnswer>

/** What the parts of the adapter share. `url`: the organization's tokens. */
export interface HubAccess extends HubOptions {
  readonly call: HubCall
  readonly identity: HubIdentity
  readonly url: string
  /** Docker Hub's clock as last heard, ours before that. */
  readonly now: () => number
  readonly logIn: () => Promise<unknown>
}

/** One session, opened by the first call. Errors at once: a token as the password, a bad TOTP secret. */
export function openHubAccess(options: HubOptions): HubAccess {
  const { baseUrl, account, organization, tokenInput, clock } = options
  if (tokenInput === undefined) refuseTokenAsPassword(account.password.reveal())
  const identity = { username: account.username, organization, tokenInput }
  const hubClock = createHubClock(clock)
  const sessions = createHubSessions(createHubLogin({ ...options, identity, hubClock }), hubClock)
  return {
    ...options,
    call: createHubCall({ ...options, sessions, hubClock, identity }),
    identity,
    url: `${baseUrl}/v2/orgs/${encodeURIComponent(organization)}/access-tokens`,
    now: () => hubClock.now() ?? clock.now(),
    logIn: () => sessions.current(),
  }
}

/** A session that is refused early (401) is replaced once: Docker Hub did not carry the request out. */
function createHubCall(
  options: Pick<HubOptions, 'http'> & { sessions: HubSessions; hubClock: HubClock; identity: HubIdentity },
): HubCall {
  const { http, sessions, hubClock, identity } = options
  return async ({ body, ...request }, allowed) => {
    const subject = `${request.method} ${new URL(request.url).pathname}`
    const send = async ({ jwt }: HubSession): Promise<HttpResponse> => {
      const authorization = `Bearer ${jwt.reveal()}`
      const response = await http({
        ...request,
        headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      })
      hubClock.readTime(response, subject)
      return response
    }
    const session = await sessions.current()
    let response = await send(session)
    if (response.status === 401) response = await send(await sessions.replace(session))
    const { status } = response
    if (allowed.includes(status)) return { ...response, subject }
    const detail = hubDetail(response.body)
    if (status === 401) throw sessionRefused(identity, detail)
    if (status === 403 || status === 404) throw accessForbidden(identity, status, detail)
    throw hubInvalid(subject, `with HTTP ${status}`)
  }
}

/** Docker's own limit is 100 tokens, so this is one page unless the server makes it smaller. */
const pageSize = 100

/** Every token of the organization, without resources. @throws OatError HUB_INVALID and those of the call */
export function listTokens({ call, url }: HubAccess): Promise<readonly HubToken[]> {
  return readWholeList(
    async page =>
      readHubPage(await call({ method: 'GET', url: `${url}?page=${page}&page_size=${pageSize}` }, [200])),
    ({ id }) => id,
    seen =>
      hubInvalid(`GET ${new URL(url).pathname}`, `with a list that cannot be read completely (${seen})`),
  )
}

/** All that Docker Hub says of one token; `undefined` when there is none. @throws as `listTokens` */
export async function readToken(id: string, { call, url }: HubAccess): Promise<HubTokenDetails | undefined> {
  const answer = await call({ method: 'GET', url: `${url}/${encodeURIComponent(id)}` }, [200, 404])
  return answer.status === 404 ? undefined : readHubToken(answer)
}
