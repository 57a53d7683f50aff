import type { HubToken, TokenResource } from '../tokens/token.ts'
import { readHubEvents, readHubPage, readHubToken, type TokenEvent } from './answers.ts'
import { createHubCall, subjectOf } from './call.ts'
import { refuseTokenAsPassword } from './failure.ts'
import type { HubOptions } from './hub.ts'
import { pageSize, readHubList } from './list.ts'
import { createHubClock, createHubLogin, createHubSessions } from './session.ts'

/**
 * One organization on Docker Hub, as an owner sees it; nothing here changes anything. All times by Docker Hub's clock.
 * Errors of all: HUB_FORBIDDEN (told apart), HUB_INVALID, RATE_LIMITED, REGISTRY_UNREACHABLE, REGISTRY_UNTRUSTED.
 */
export interface HubInventory {
  /** As last heard, in milliseconds since 1970. */
  serverTime(): number
  /** Every token of the organization, without resources. */
  list(): Promise<readonly HubToken[]>
  /** `undefined` when there is no such token. */
  resources(id: string): Promise<readonly TokenResource[] | undefined>
  /** @param repository `org/name` */
  hasRepository(repository: string): Promise<boolean>
  /** What was done to tokens since `from`, in no order. */
  events(action: TokenEvent['action'], window: { from: number }): Promise<readonly TokenEvent[]>
}

/** Events on a page, and pages at most: a log longer than that is read from its new end. */
const eventsPerPage = 100
const mostPages = 20

/**
 * What Docker Hub's API shows an owner; it changes nothing. Logs in when first used. Errors at once: HUB_FORBIDDEN for a
 * token in the place of the password, INPUT_INVALID for a bad TOTP secret.
 */
export function createHubInventory(options: HubOptions): HubInventory {
  const { account, organization, baseUrl, http, clock } = options
  refuseTokenAsPassword(account.password.reveal())
  const hubClock = createHubClock(clock)
  const party = { username: account.username, organization }
  const sessions = createHubSessions(createHubLogin({ ...options, party, hubClock }), hubClock)
  const call = createHubCall({ http, sessions, hubClock, party })
  const url = `${baseUrl}/v2/orgs/${encodeURIComponent(organization)}/access-tokens`
  const get = async (address: string, allowed: readonly number[]) => {
    const request = { method: 'GET', url: address } as const
    return { ...(await call(request, allowed)), subject: subjectOf(request) }
  }

  return {
    serverTime: () => hubClock.now() ?? clock.now(),
    list: () =>
      readHubList(`${url}?page=1&page_size=${pageSize}`, async page => {
        const { body, subject } = await get(page, [200])
        return readHubPage(body, subject)
      }),
    resources: async id => {
      const { status, body, subject } = await get(`${url}/${encodeURIComponent(id)}`, [200, 404])
      return status === 404 ? undefined : readHubToken(body, subject).resources
    },
    hasRepository: async repository => {
      const [namespace = '', name = ''] = repository.split('/').map(encodeURIComponent)
      const { status } = await get(`${baseUrl}/v2/namespaces/${namespace}/repositories/${name}`, [200, 404])
      return status === 200
    },
    events: async (action, { from }) => {
      const log = new URL(`${baseUrl}/v2/auditlogs/${encodeURIComponent(organization)}`)
      log.search = new URLSearchParams({
        action: `access_token.${action}`,
        from: new Date(from).toISOString(),
        page_size: String(eventsPerPage),
      }).toString()
      const events: TokenEvent[] = []
      for (let page = 1; page <= mostPages; page++) {
        log.searchParams.set('page', String(page))
        const { body, subject } = await get(log.href, [200])
        const onPage = readHubEvents(body, { subject, action })
        events.push(...onPage)
        if (onPage.length < eventsPerPage) break
      }
      return events
    },
  }
}
