import { Secret } from '../base/secret.ts'
import { hubDetail, parseHubObject, readHubPage, readHubText, readHubToken } from './answers.ts'
import { createHubCall, type HubAccess, subjectOf } from './call.ts'
import { accessForbidden, refuseTokenAsPassword } from './failure.ts'
import { createHubChange } from './hub-change.ts'
import { createHubClock } from './hub-clock.ts'
import type { Hub, WantedHubToken } from './hub-port.ts'
import { isQuota, quotaReached, requestRejected } from './hub-rejection.ts'
import { createHubSessions } from './hub-session.ts'
import { pageSize, readHubList } from './list.ts'
import { createHubLogin, type HubLoginOptions } from './session.ts'

export interface HubOptions extends Omit<HubLoginOptions, 'party' | 'hubClock'> {
  readonly organization: string
}

/**
 * Docker Hub's API for organization access tokens (docs.docker.com/reference/api/hub/latest). Logs in when first
 * used, and again before each JWT's ten minutes are over.
 * Errors at once: HUB_FORBIDDEN for a token in the place of the password, INPUT_INVALID for a bad TOTP secret.
 */
export function createHub(options: HubOptions): Hub {
  const { account, organization, baseUrl, http, clock } = options
  refuseTokenAsPassword(account.password.reveal())
  const hubClock = createHubClock(clock)
  const party = { username: account.username, organization }
  const sessions = createHubSessions(createHubLogin({ ...options, party, hubClock }), hubClock)
  const url = `${baseUrl}/v2/orgs/${encodeURIComponent(organization)}/access-tokens`
  const call = createHubCall({ http, sessions, hubClock, party })
  const now = (): number => hubClock.now() ?? clock.now()
  const list: Hub['list'] = () =>
    readHubList(`${url}?page=1&page_size=${pageSize}`, async page => {
      const request = { method: 'GET', url: page } as const
      const response = await call(request, [200])
      return readHubPage(response.body, subjectOf(request))
    })
  const access = { ...options, ...{ call, party, url, list, now } }
  return {
    ...createHubChange(access),
    serverTime: async () => {
      await sessions.current()
      return now()
    },
    list,
    mint: wanted => mint(wanted, access),
    remove: async id => {
      await access.call({ method: 'DELETE', url: `${url}/${encodeURIComponent(id)}` }, [204, 404])
    },
  }
}

async function mint(
  wanted: WantedHubToken,
  access: HubAccess & Pick<HubOptions, 'mask'> & Pick<Hub, 'list'> & { now: () => number },
): ReturnType<Hub['mint']> {
  const { call, party, url, mask, list, now } = access
  const { label, resources, description, expiresAt } = wanted
  const expires_at = new Date(expiresAt).toISOString()
  const body = { label, resources, expires_at, ...(description !== undefined && { description }) }
  const request = { method: 'POST', url, body, isOnce: true } as const
  const response = await call(request, [201, 400, 402, 403, 409, 422])
  const { status } = response
  const subject = subjectOf(request)
  if (status === 201) {
    const name = 'token'
    const value = new Secret(readHubText(parseHubObject(response.body, subject), { name, subject }), mask)
    return { token: readHubToken(response.body, subject), value }
  }
  const rejection = { status, detail: hubDetail(response.body), ...{ label, resources }, ...party }
  if (isQuota(rejection)) throw quotaReached({ ...rejection, tokens: await list(), now: now() })
  throw status === 403 ? accessForbidden(party, rejection) : requestRejected(rejection)
}
