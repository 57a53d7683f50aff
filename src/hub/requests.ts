import { createServerClock } from '../base/clock.ts'
import type { HttpRequest, HttpResponse } from '../base/http-exchange.ts'
import { readWholeList } from '../base/paged-list.ts'
import type { Secret } from '../base/secret.ts'
import type { HubToken } from '../tokens/token.ts'
import { type HubAnswer, hubDetail, type HubTokenDetails } from './answers.ts'
import { readHubPage, readHubRepository, readHubToken } from './answers.ts'
import { accessForbidden, hubInvalid, refuseTokenAsPassword } from './failure.ts'
import { createHubLogin, createHubSessions, type HubOptions, type HubPorts } from './session.ts'
import { type HubSession, timeOf } from './session.ts'

interface HubRequest extends Pick<HttpRequest, 'method' | 'url' | 'isOnce'> {
  body?: Readonly<Record<string, unknown>>
}

/** What the parts of the adapter share. `url`: the organization's tokens. */
export type HubAccess = ReturnType<typeof openHubAccess>

/** One session, opened by the first call. Errors at once: a token as the password, a bad TOTP secret. */
export function openHubAccess(options: HubOptions, ports: HubPorts) {
  const { baseUrl, organization, password, tokenInput } = options
  const { clock, http } = ports
  if (tokenInput === undefined) refuseTokenAsPassword(password.reveal())
  const hubClock = createServerClock(clock)
  const sessionFor = createHubSessions(createHubLogin({ ...options, ...ports, hubClock }), hubClock)
  /**
   * One request as the account. Gives the answers that are allowed; else HUB_FORBIDDEN or HUB_INVALID. A
   * session that is refused early (401) is replaced once: Docker Hub did not carry the request out.
   */
  const call = async (
    { body, ...request }: HubRequest,
    allowed: readonly number[],
  ): Promise<HttpResponse & HubAnswer> => {
    const subject = `${request.method} ${new URL(request.url).pathname}`
    const send = async ({ jwt }: HubSession): Promise<HttpResponse> => {
      const authorization = `Bearer ${jwt.reveal()}`
      const response = await http({
        ...request,
        headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      })
      timeOf(response, subject, hubClock)
      return response
    }
    const session = await sessionFor()
    let response = await send(session)
    if (response.status === 401) response = await send(await sessionFor(session))
    const { status } = response
    if (allowed.includes(status)) return { ...response, subject }
    const detail = hubDetail(response.body)
    if ([401, 403, 404].includes(status)) throw accessForbidden(options, status, detail)
    throw hubInvalid(subject, `with HTTP ${status}`)
  }
  return {
    ...ports,
    ...options,
    call,
    url: `${baseUrl}/v2/orgs/${encodeURIComponent(organization)}/access-tokens`,
    /** Docker Hub's clock as last heard, ours before that. */
    now: hubClock.now,
    logIn: () => sessionFor(),
  }
}

/** As the organization itself, by an access token in this input. */
export function openTokenAccess(
  { token, input, ...hub }: Pick<HubOptions, 'baseUrl' | 'organization'> & { token: Secret; input: string },
  ports: HubPorts,
) {
  const options = { username: hub.organization, password: token, tokenInput: input }
  return openHubAccess({ ...hub, ...options }, ports)
}

/** Docker's limit is 100 tokens (docs.docker.com), so this is one page unless the server makes it smaller. */
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

/** All that Docker Hub says of one token; `undefined` without one. @throws as `listTokens` */
export async function readToken(id: string, { call, url }: HubAccess): Promise<HubTokenDetails | undefined> {
  const answer = await call({ method: 'GET', url: `${url}/${encodeURIComponent(id)}` }, [200, 404])
  return answer.status === 404 ? undefined : readHubToken(answer)
}

/** Below the API's address. @param repository `org/name` */
export function repositoryPath(repository: string): string {
  const [namespace = '', name = ''] = repository.split('/').map(encodeURIComponent)
  return `/v2/namespaces/${namespace}/repositories/${name}`
}

/** `undefined`: it is not there, or may not be seen. @param repository `org/name` */
export async function readHubSettings(repository: string, access: HubAccess) {
  const { baseUrl, call } = access
  const url = `${baseUrl}${repositoryPath(repository)}`
  const answer = await call({ method: 'GET', url }, [200, 403, 404])
  if (answer.status === 200) return readHubRepository(answer)
  if (answer.status === 404) return undefined
  throw accessForbidden(access, answer.status, `${repository}: ${hubDetail(answer.body)}`)
}
