import type { Secret } from '../base/secret.ts'
import { dayMs } from '../base/time.ts'
import { type HubAnswer, readHubEvents, readHubPushes, type TokenEvent } from './answers.ts'
import { type HubAccess, listTokens, openHubAccess, openTokenAccess } from './requests.ts'
import { readHubSettings, readToken } from './requests.ts'
import type { HubOptions, HubPorts } from './session.ts'

export type HubInventory = ReturnType<typeof createHubInventory>
export type HubActivity = ReturnType<typeof readActivity>

/** Events on a page (Docker Hub API, audit logs), and of one kind at most: a log longer than that is read from its new end. */
const eventsPerPage = 100
const mostEvents = 2000

/**
 * What Docker Hub's API shows an owner; it changes nothing. Logs in when first used. All times by Docker
 * Hub's clock. Errors at once: those of `openHubAccess`; of all: HUB_FORBIDDEN (told apart), HUB_INVALID,
 * RATE_LIMITED, REGISTRY_UNREACHABLE, REGISTRY_UNTRUSTED.
 */
export function createHubInventory(options: HubOptions, ports: HubPorts) {
  const access = openHubAccess(options, ports)
  return {
    ...readActivity(access),
    repository: (name: string) => readHubSettings(name, access),
    serverTime: access.now,
    list: () => listTokens(access),
    details: (id: string) => readToken(id, access),
  }
}

/** The audit log and the repositories, by an access token with the scopes for them in place of an owner. */
export function createHubTokenReader(
  hub: { baseUrl: string; organization: string; token: Secret },
  ports: HubPorts,
) {
  const access = openTokenAccess({ ...hub, input: 'activity-token' }, ports)
  return { ...readActivity(access), repository: (name: string) => readHubSettings(name, access) }
}

export function readActivity({ baseUrl, organization, call, now, logIn }: HubAccess) {
  const readLog = async <Event>(
    { days, since, ...query }: { action: string; name?: string; days: number; since?: number | undefined },
    readPage: (answer: HubAnswer) => readonly Event[],
  ): Promise<{ events: readonly Event[]; isWhole: boolean }> => {
    await logIn()
    const from = Math.min(now() - days * dayMs, since ?? Infinity)
    const log = new URL(`${baseUrl}/v2/auditlogs/${encodeURIComponent(organization)}`)
    const page_size = String(eventsPerPage)
    log.search = new URLSearchParams({ ...query, from: new Date(from).toISOString(), page_size }).toString()
    const events: Event[] = []
    for (let page = 1; events.length < mostEvents; page++) {
      log.searchParams.set('page', String(page))
      const onPage = readPage(await call({ method: 'GET', url: log.href }, [200]))
      for (const event of onPage) events.push(event)
      // A server may give less than it is asked for.
      if (onPage.length === 0) return { events, isWhole: true }
    }
    return { events, isWhole: false }
  }
  return {
    /** What was done to tokens in so many days, in no order. Without `isWhole` these are the latest. */
    events: (action: TokenEvent['action'], window: { days: number }) =>
      readLog({ action: `access_token.${action}`, ...window }, answer => readHubEvents(answer, action)),
    /** What was pushed to a repository (`org/name`), or to any: in so many days, or since an earlier time. */
    pushes: (name: string | undefined, window: { days: number; since?: number | undefined }) =>
      readLog({ action: 'repo.tag.push', ...(name !== undefined && { name }), ...window }, readHubPushes),
  }
}
