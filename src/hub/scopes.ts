import { inBatches } from '../base/batches.ts'
import { parseJsonObject } from '../base/json.ts'
import { isOfRepository } from '../token-list/hub-scopes.ts'
import { hubDetail } from './answers.ts'
import { openTokenAccess, repositoryPath } from './requests.ts'
import type { HubPorts } from './session.ts'

/** What Docker Hub's API says to a token that wants to use a scope on a repository or the organization. */
export interface ScopeCheck {
  readonly scope: string
  /** `org/name`, or the organization. */
  readonly on: string
  /** `public`: anybody may read it, or it is not seen who. `untried`: no documented request only reads with it. */
  readonly answer: 'allowed' | 'refused' | 'public' | 'untried'
  readonly detail?: string
}

/** Requests that only read, documented for access tokens, on the organization or the repository. */
const reads: Readonly<Record<string, ((on: string) => string) | undefined>> = {
  'repository-read': on => repositoryPath(on),
  'tag-read': on => `${repositoryPath(on)}/tags?page_size=1`,
  'activity-read': on => `/v2/auditlogs/${encodeURIComponent(on)}?page_size=1`,
  'member-read': on => `/v2/orgs/${encodeURIComponent(on)}/members?page_size=1`,
  'invite-read': on => `/v2/orgs/${encodeURIComponent(on)}/invites`,
  'group-read': on => `/v2/orgs/${encodeURIComponent(on)}/groups?page_size=1`,
}

/**
 * Logs in as the organization with one access token, and tries what its entry declares. Only reads that
 * Docker documents are sent. Errors: HUB_FORBIDDEN when it cannot log in, HUB_INVALID, RATE_LIMITED,
 * REGISTRY_UNREACHABLE.
 */
export async function checkHubScopes(
  options: Parameters<typeof openTokenAccess>[0],
  { hub, repositories }: { hub: readonly string[]; repositories: readonly string[] },
  ports: HubPorts,
): Promise<readonly ScopeCheck[]> {
  const { organization, baseUrl } = options
  const { call, logIn } = openTokenAccess(options, ports)
  await logIn()
  const ask = (path: string) => call({ method: 'GET', url: `${baseUrl}${path}` }, [200, 403, 404])
  const tryOne = async ([scope, on]: readonly [string, string]): Promise<ScopeCheck> => {
    const path = reads[scope]?.(on)
    if (path === undefined) return { scope, on, answer: 'untried' }
    const { status, body } = await ask(path)
    if (status !== 200) return { scope, on, answer: 'refused', detail: hubDetail(body) }
    if (!isOfRepository(scope)) return { scope, on, answer: 'allowed' }
    const repository = scope === 'repository-read' ? body : (await ask(repositoryPath(on))).body
    const isPrivate = parseJsonObject(repository)?.['is_private'] === true
    return { scope, on, answer: isPrivate ? 'allowed' : 'public' }
  }
  const subjectsOf = (scope: string) => (isOfRepository(scope) ? repositories : [organization])
  const scopesOn = hub.flatMap(scope => subjectsOf(scope).map(on => [scope, on] as const))
  return inBatches(scopesOn, tryOne, 1)
}
