import type { Secret } from '../base/secret.ts'
import { dayMs } from '../base/time.ts'
import {
  type HubAnswer,
  hubDetail,
  readHubEvents,
  readHubPushes,
  readHubRepository,
  type TokenEvent,
} from './answers.ts'
import { type HubAccess, listTokens, openHubAccess, readToken } from './call.ts'
import { accessForbidden } from './failure.ts'
import type { HubOptions } from './session.ts'

/** An organization's tokens, as an owner sees them. */
export type HubInventory = Pick<ReturnType<typeof createHubInventory>, 'serverTime' | 'list' | 'details'>
export type HubRepositories = ReturnType<typeof readRepositories>
export type HubActivity = ReturnType<typeof readActivity>

/** Events on a page, and of one kind at most: a log longer than that is read from its new end. */
const eventsPerPage = 100
const mostEvents = 2000

/**
 * What Docker Hub's API shows an owner; it changes nothing. Logs in when first used. All times by Docker
 * Hub's clock. Errors at once: those of `openHubAccess`; of all: HUB_FORBIDDEN (told apart), HUB_INVALID,
 * RATE_LIMITED, REGISTRY_UNREACHABLE, REGISTRY_UNTRUSTED.
 */
export function createHubInventory(options: HubOptions) {
  const access = openHubAccess(options)
  return {
    ...readActivity(access),
    ...readRepositories(access),
    /** As last heard, in milliseconds since 1970. */
    serverTime: access.now,
    /** Every token of the organization, without resources. */
    list: () => listTokens(access),
    /** All that Docker Hub says of one token; `undefined` when there is no such token. */
    details: (id: string) => readToken(id, access),
  }
}

/** The audit log and the repositories, by an access token with the scopes for them in place of an owner. */
export function createHubTokenReader(options: Omit<HubOptions, 'account' | 'codes'> & { token: Secret }) {
  const account = { username: options.organization, password: options.token }
  const access = openHubAccess({ ...options, account, tokenInput: 'activity-token' })
  return { ...readActivity(access), ...readRepositories(access) }
}

/** Below the API's address. @param repository `org/name` */
export function repositoryPath(repository: string): string {
  const [namespace = '', name = ''] = repository.split('/').map(encodeURIComponent)
  return `/v2/namespaces/${namespace}/repositories/${name}`
}

function readRepositories({ baseUrl, call, identity }: HubAccess) {
  return {
    /** `undefined`: it is not there, or may not be seen. @param repository `org/name` */
    repository: async (repository: string) => {
      const url = `${baseUrl}${repositoryPath(repository)}`
      const answer = await call({ method: 'GET', url }, [200, 403, 404])
      if (answer.status === 200) return readHubRepository(answer)
      if (answer.status === 404) return undefined
      throw accessForbidden(identity, answer.status, `${repository}: ${hubDetail(answer.body)}`)
    },
  }
}

/** The audit log, in the session of an account or a token. */
export function readActivity({ baseUrl, organization, call, now, logIn }: HubAccess) {
  /** @param read what a page has */
  const readLog = async <Event>(
    { days, since, ...query }: { action: string; name?: string; days: number; since?: number | undefined },
    read: (answer: HubAnswer) => readonly Event[],
  ): Promise<{ events: readonly Event[]; isWhole: boolean }> => {
    await logIn()
    const from = Math.min(now() - days * dayMs, since ?? Infinity)
    const log = new URL(`${baseUrl}/v2/auditlogs/${encodeURIComponent(organization)}`)
    const page_size = String(eventsPerPage)
    log.search = new URLSearchParams({ ...query, from: new Date(from).toISOString(), page_size }).toString()
    const events: Event[] = []
    for (let page = 1; events.length < mostEvents; page++) {
      log.searchParams.set('page', String(page))
      const onPage = read(await call({ method: 'GET', url: log.href }, [200]))
      events.push(...onPage)
      if (onPage.length < eventsPerPage) return { events, isWhole: true }
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
