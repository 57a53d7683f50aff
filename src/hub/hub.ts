import { OatError, resultOrError } from '../base/error.ts'
import { backoff } from '../base/retry.ts'
import { Secret } from '../base/secret.ts'
import { isSameText } from '../token-list/label.ts'
import { type Mark, noteMark } from '../tokens/copies.ts'
import { compareResources } from '../tokens/resources.ts'
import type { HubToken, TokenResource } from '../tokens/token.ts'
import { hubDetail, type HubTokenDetails, parseHubObject, readHubToken } from './answers.ts'
import { type HubAccess, listTokens, openHubAccess, readToken } from './call.ts'
import {
  accessForbidden,
  changeNotTaken,
  hubInvalid,
  isQuota,
  quotaReached,
  requestRejected,
  tokenGone,
  valueNotTold,
} from './failure.ts'
import { type HubActivity, readActivity } from './inventory.ts'
import type { HubOptions } from './session.ts'

/** Docker Hub's API for access tokens (docs.docker.com/reference/api/hub/latest). Errors: `openHubAccess`. */
export function createHub(options: HubOptions): Hub {
  const access = openHubAccess(options)
  const { now, logIn } = access
  return {
    ...createHubChange(access),
    serverTime: async () => {
      await logIn()
      return now()
    },
    pushes: (name, window) => readActivity(access).pushes(name, window),
    list: () => listTokens(access),
    mint: wanted => mint(wanted, access),
    remove: id => remove(id, access),
  }
}

const creation = [201, 400, 402, 403, 409, 422]

async function mint(wanted: WantedHubToken, access: HubAccess): ReturnType<Hub['mint']> {
  const { call, identity, url, mask, now } = access
  const { label, resources, description, expiresAt } = wanted
  const expires_at = new Date(expiresAt).toISOString()
  const body = { label, resources, expires_at, ...(description !== undefined && { description }) }
  const answer = await call({ method: 'POST', url, body, isOnce: true }, creation)
  const { status } = answer
  if (status === 201) {
    const { token: value } = parseHubObject(answer)
    const token = readHubToken(answer)
    if (typeof value === 'string' && value !== '') return { token, value: new Secret(value, mask) }
    // Whether that works or not, the list tells what is there.
    const removed = await resultOrError(() => remove(token.id, access))
    throw removed instanceof OatError ? hubInvalid(answer.subject, 'without the value') : valueNotTold(label)
  }
  const detail = hubDetail(answer.body)
  const rejection = { status, detail, label, resources, ...identity }
  if (isQuota(rejection)) throw quotaReached({ ...rejection, tokens: await listTokens(access), now: now() })
  throw status === 403 ? accessForbidden(identity, status, detail) : requestRejected(rejection)
}

async function remove(id: string, { call, url }: HubAccess): Promise<void> {
  await call({ method: 'DELETE', url: `${url}/${encodeURIComponent(id)}` }, [204, 404])
}

/** An answer may come from a copy that is a moment behind. */
const looks = 4

/** The fields of a PATCH. `isActive` only to retire: whoever deactivates it meanwhile has the last word. */
interface Change {
  readonly label: string
  readonly isActive?: boolean
  readonly resources?: readonly TokenResource[]
  readonly description?: string
}

/** The part of the port that reads and changes one token. */
function createHubChange(access: HubAccess): Pick<Hub, 'get' | 'change' | 'retire'> {
  const { clock, deadline } = access

  const confirm = async (id: string, change: Change): Promise<HubTokenDetails> => {
    for (let tries = 1; ; tries++) {
      const token = await read(id, access)
      const wrong = differences(token, change)
      if (wrong.length === 0) return token
      if (tries === looks) throw changeNotTaken(token.label, wrong)
      await clock.sleep(backoff(tries, clock.random()), deadline.signal)
    }
  }

  /** @param least for a refusal of the whole: a repository may be gone, and resources cannot be sent */
  const put = async (
    id: string,
    whole: ReturnType<typeof complete>,
    least?: Change,
  ): Promise<HubTokenDetails> => {
    const refusal = await send(id, whole, access)
    if (refusal === undefined) return confirm(id, whole)
    const again = least === undefined ? refusal : await send(id, least, access)
    if (again !== undefined) throw requestRejected({ ...again, ...whole })
    return confirm(id, least ?? whole)
  }

  return {
    get: id => readToken(id, access),
    change: async (id, change) => {
      const whole = complete(await read(id, access), change)
      const { label, description } = whole
      const least = { label, ...(description !== undefined && { description }) }
      return put(id, whole, change.mark?.replacedAt === undefined ? undefined : least)
    },
    retire: async (id, label) => {
      const whole = { ...complete(await read(id, access), { label }), isActive: false }
      return put(id, whole, { label, isActive: false })
    },
  }
}

async function read(id: string, access: HubAccess): Promise<HubTokenDetails> {
  const token = await readToken(id, access)
  if (token === undefined) throw tokenGone(id)
  return token
}

/**
 * Whether a PATCH with some of the fields keeps the others is not documented, so all are sent but the state:
 * Docker's own client leaves `is_active` out (client_org_access_token.go of its Terraform provider), and then
 * it is kept.
 */
function complete(
  { label, resources, description }: HubTokenDetails,
  change: HubChange,
): Change & Pick<HubTokenDetails, 'resources'> {
  const whole = { label: change.label ?? label, resources }
  // Where Docker Hub does not show a description, one that nobody has read must not be replaced.
  if (description === undefined) return whole
  const { mark } = change
  return { ...whole, description: mark === undefined ? description : noteMark(description, mark) }
}

/** Gives what Docker Hub says against the change, `undefined` for nothing. */
async function send(
  id: string,
  change: Change,
  { call, url }: HubAccess,
): Promise<{ status: number; detail: string } | undefined> {
  const { isActive, ...rest } = change
  const body = { ...rest, ...(isActive !== undefined && { is_active: isActive }) }
  const request = { method: 'PATCH', url: `${url}/${encodeURIComponent(id)}`, body } as const
  const answer = await call(request, [200, 400, 402, 404, 409, 422])
  const { status } = answer
  if (status === 404) throw tokenGone(id)
  return status === 200 ? undefined : { status, detail: hubDetail(answer.body) }
}

function differences(token: HubTokenDetails, change: Change): string[] {
  const { label, isActive, resources, description } = change
  const isSame = resources === undefined || compareResources(token.resources, resources).verdict === 'same'
  return [
    ...(isSameText(label, token.label) ? [] : ['label']),
    ...(isActive === undefined || isActive === token.isActive ? [] : ['state']),
    ...(isSame ? [] : ['access']),
    ...(description === undefined ||
    token.description === undefined ||
    isSameText(description, token.description)
      ? []
      : ['description']),
  ]
}

/** What can be changed of a token. Its expiry cannot, and `retire` alone changes whether it works. */
interface HubChange {
  readonly label?: string
  /** Noted at the end of the description. */
  readonly mark?: Mark
}

/** A token that is to be. `expiresAt`: milliseconds since 1970 by Docker Hub's clock. */
interface WantedHubToken {
  readonly label: string
  readonly resources: readonly TokenResource[]
  readonly expiresAt: number
  /** At most 200 characters. */
  readonly description?: string | undefined
}

/**
 * One organization's access tokens on Docker Hub, as an owner manages them. All times by Docker Hub's clock.
 * Errors of all: HUB_FORBIDDEN (told apart), HUB_INVALID, RATE_LIMITED, REGISTRY_UNREACHABLE (no answer: it
 * may have happened, except for reads), REGISTRY_UNTRUSTED.
 */
export interface Hub {
  /** Docker Hub's time at this moment, in milliseconds since 1970. Logs in when nothing was asked before. */
  serverTime(): Promise<number>
  /** As `HubActivity`; `undefined`: Docker Hub is not asked. */
  readonly pushes?: HubActivity['pushes']
  /** Every token of the organization, without resources. */
  list(): Promise<readonly HubToken[]>
  /** `undefined` when there is none. */
  get(id: string): Promise<HubTokenDetails | undefined>
  /**
   * Never sent twice. After REGISTRY_UNREACHABLE or HUB_INVALID the token may exist: only the list tells.
   * After any other error it does not: HUB_QUOTA, HUB_REJECTED (a repository is gone) as well.
   */
  mint(wanted: WantedHubToken): Promise<{ token: HubTokenDetails; value: Secret }>
  /** Sends everything, changed in these fields, and reads it again. HUB_REJECTED when it is gone or not changed. */
  change(id: string, change: HubChange): Promise<HubTokenDetails>
  /** Deactivates it under a new label; also one whose repositories are gone. HUB_REJECTED as `change`. */
  retire(id: string, label: string): Promise<HubTokenDetails>
  /** Deletes it for good; one that is gone already is fine. */
  remove(id: string): Promise<void>
}
