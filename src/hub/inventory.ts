import type { Secret } from '../base/secret.ts'
import { dayMs } from '../base/time.ts'
import type { HubToken } from '../tokens/token.ts'
import { type HubTokenDetails, readHubEvents, readHubPage, readHubToken, type TokenEvent } from './answers.ts'
import { createHubCall, subjectOf } from './call.ts'
import { type HubIdentity, refuseTokenAsPassword } from './failure.ts'
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
  /** All that Docker Hub says of one token; `undefined` when there is no such token. */
  details(id: string): Promise<HubTokenDetails | undefined>
  /** @param repository `org/name` */
  hasRepository(repository: string): Promise<boolean>
}

/** An organization's audit log. Errors as those of `HubInventory`. */
export interface HubActivity {
  /** What was done to tokens in so many days, in no order. */
  events(action: TokenEvent['action'], window: { days: number }): Promise<ActivityLog>
}

interface ActivityLog {
  readonly events: readonly TokenEvent[]
  /** `false`: there are more than these, which are the latest. */
  readonly isWhole: boolean
}

/** Events on a page, and of one kind at most: a log longer than that is read from its new end. */
const eventsPerPage = 100
const mostEvents = 2000

/**
 * What Docker Hub's API shows an owner; it changes nothing. Logs in when first used. Errors at once: HUB_FORBIDDEN for a
 * token in the place of the password, INPUT_INVALID for a bad TOTP secret.
 */
export function createHubInventory(options: HubOptions): HubInventory & HubActivity {
  const { account, organization, baseUrl } = options
  refuseTokenAsPassword(account.password.reveal())
  const reader = createReader(options, { username: account.username, organization })
  const { get, now } = reader
  const url = `${baseUrl}/v2/orgs/${encodeURIComponent(organization)}/access-tokens`

  return {
    ...readActivity(options, reader),
    serverTime: now,
    list: () =>
      readHubList(`${url}?page=1&page_size=${pageSize}`, async page => {
        const { body, subject } = await get(page, [200])
        return readHubPage(body, subject)
      }),
    details: async id => {
      const { status, body, subject } = await get(`${url}/${encodeURIComponent(id)}`, [200, 404])
      return status === 404 ? undefined : readHubToken(body, subject)
    },
    hasRepository: async repository => {
      const [namespace = '', name = ''] = repository.split('/').map(encodeURIComponent)
      const { status } = await get(`${baseUrl}/v2/namespaces/${namespace}/repositories/${name}`, [200, 404])
      return status === 200
    },
  }
}

/**
 * The audit log as an organization access token with `scope-activity-read` sees it: no owner's password is needed. Logs in when
 * first used, as the organization.
 */
export function createHubActivity(
  options: Omit<HubOptions, 'account' | 'codes'> & { token: Secret },
): HubActivity {
  const { organization, token } = options
  const account = { username: organization, password: token }
  const identity = { username: organization, organization, isActivityToken: true }
  return readActivity(options, createReader({ ...options, account }, identity))
}

interface Reader {
  readonly get: (
    address: string,
    allowed: readonly number[],
  ) => Promise<{ readonly status: number; readonly body: string; readonly subject: string }>
  /** Docker Hub's clock as last heard, ours before that. */
  readonly now: () => number
  readonly logIn: () => Promise<unknown>
}

function createReader(options: HubOptions, identity: HubIdentity): Reader {
  const { http, clock } = options
  const hubClock = createHubClock(clock)
  const sessions = createHubSessions(createHubLogin({ ...options, identity, hubClock }), hubClock)
  const call = createHubCall({ http, sessions, hubClock, identity })
  return {
    now: () => hubClock.now() ?? clock.now(),
    logIn: () => sessions.current(),
    get: async (url, allowed) => {
      const request = { method: 'GET', url } as const
      return { ...(await call(request, allowed)), subject: subjectOf(request) }
    },
  }
}

function readActivity(
  { baseUrl, organization }: Pick<HubOptions, 'baseUrl' | 'organization'>,
  { get, now, logIn }: Reader,
): HubActivity {
  return {
    events: async (action, { days }) => {
      await logIn()
      const from = now() - days * dayMs
      const log = new URL(`${baseUrl}/v2/auditlogs/${encodeURIComponent(organization)}`)
      log.search = new URLSearchParams({
        action: `access_token.${action}`,
        from: new Date(from).toISOString(),
        page_size: String(eventsPerPage),
      }).toString()
      const events: TokenEvent[] = []
      for (let page = 1; events.length < mostEvents; page++) {
        log.searchParams.set('page', String(page))
        const { body, subject } = await get(log.href, [200])
        const onPage = readHubEvents(body, { subject, action })
        events.push(...onPage)
        if (onPage.length < eventsPerPage) return { events, isWhole: true }
      }
      return { events, isWhole: false }
    },
  }
}
