import { OatError, resultOrError } from '../base/error.ts'
import { backoff } from '../base/retry.ts'
import { Secret } from '../base/secret.ts'
import { isSameText } from '../token-list/label.ts'
import { type Mark, noteMark } from '../tokens/copies.ts'
import { compareResources } from '../tokens/resources.ts'
import { type TokenResource, toldOf } from '../tokens/token.ts'
import { hubDetail, type HubTokenDetails, parseHubObject, readHubToken } from './answers.ts'
import { type HubAccess, listTokens, openHubAccess, readToken } from './requests.ts'
import { accessForbidden, hubInvalid, isQuota, quotaReached, rejected, requestRejected } from './failure.ts'
import { type HubActivity, readActivity } from './inventory.ts'
import type { HubOptions, HubPorts } from './session.ts'

/** What can be changed of a token. Its expiry cannot, and `retire` alone changes whether it works. */
interface HubChange {
  label?: string | undefined
  /** What is to change in the mark of the description. */
  mark?: Partial<Mark> | undefined
}

/** A token to create. `expiresAt`: by Docker Hub's clock; `description`: at most 200 characters. */
interface WantedHubToken {
  label: string
  resources: readonly TokenResource[]
  expiresAt: number
  description?: string | undefined
}

/** One organization's access tokens on Docker Hub, as an owner manages them. Without `pushes` Docker Hub is not asked. */
export type Hub = Omit<ReturnType<typeof createHub>, 'pushes'> & Partial<Pick<HubActivity, 'pushes'>>

/**
 * Docker Hub's API for access tokens (docs.docker.com/reference/api/hub/latest). All times by Docker Hub's clock.
 * Errors at once: those of `openHubAccess`; of all: HUB_FORBIDDEN (told apart), HUB_INVALID, RATE_LIMITED,
 * REGISTRY_UNREACHABLE (it may have happened), REGISTRY_UNTRUSTED.
 */
export function createHub(options: HubOptions, ports: HubPorts, access = openHubAccess(options, ports)) {
  return {
    /** Logs in when nothing was asked before. */
    serverTime: async () => {
      await access.logIn()
      return access.now()
    },
    pushes: readActivity(access).pushes,
    list: () => listTokens(access),
    get: (id: string) => readToken(id, access),
    /**
     * Never sent twice. After REGISTRY_UNREACHABLE or HUB_INVALID the token may exist: only the list tells. After any
     * other error it does not: HUB_QUOTA, HUB_REJECTED (a repository is gone) as well.
     */
    mint: (request: WantedHubToken) => mint(request, access),
    /** Sends everything, changed in these fields, and reads it again. HUB_REJECTED when it is gone or not changed. */
    change: async (id: string, change: HubChange) => {
      const fields = await complete(id, change, access)
      const { label, description } = fields
      const { replacedAt, leak } = change.mark ?? {}
      const isEnding = replacedAt !== undefined || (typeof leak === 'object' && leak.isLeaked)
      return put(id, { fields, least: isEnding ? { label, description } : undefined }, access)
    },
    /** Deactivates it with these changes; also one whose repositories are gone. HUB_REJECTED as `change`. */
    retire: async (id: string, { label, mark }: HubChange & { label: string }) => {
      const isActive = false
      const fields = await complete(id, { label, mark }, access)
      return put(id, { fields: { ...fields, isActive }, least: { label, isActive } }, access)
    },
    /** One that is gone already is fine. */
    remove: (id: string) => remove(id, access),
  }
}

async function mint(request: WantedHubToken, access: HubAccess) {
  const { call, organization, url, runner, now } = access
  const { label, resources, expiresAt, description } = request
  const body = { label, resources, expires_at: new Date(expiresAt).toISOString(), description }
  const answer = await call({ method: 'POST', url, body, isOnce: true }, [201, 400, 402, 403, 409, 422])
  const { status } = answer
  if (status === 201) {
    const { token: value } = parseHubObject(answer)
    const token = readHubToken(answer)
    const secret = typeof value === 'string' && value !== '' ? new Secret(value, runner.mask) : undefined
    const wrong = differences(token, { label, resources, expiresAt, isActive: true })
    if (secret !== undefined && wrong.length === 0) return { token, value: secret }
    const difference = secret === undefined ? 'without its value' : `with another ${wrong.join(' and ')}`
    // Whether that works or not, the list tells what is there.
    const removed = await resultOrError(() => remove(token.id, access))
    if (removed instanceof OatError) throw hubInvalid(answer.subject, difference)
    throw rejected(
      `Docker Hub created the token ${JSON.stringify(label)} ${difference}, and answered that the token was deleted`,
      'check input "hub-url", and whether a proxy changes its answers; if neither, run it again later',
    )
  }
  const detail = hubDetail(answer.body)
  if (isQuota({ status, detail })) {
    const holdings = { tokens: await listTokens(access), now: now() }
    throw quotaReached(organization, detail, holdings)
  }
  throw status === 403
    ? accessForbidden(access, status, detail)
    : requestRejected({ status, detail, label, resources })
}

function tokenGone(id: string): OatError {
  return rejected(`token ${id} does not exist on Docker Hub any more`, 'somebody deleted it: run it again')
}

async function remove(id: string, { call, url }: HubAccess): Promise<void> {
  await call({ method: 'DELETE', url: `${url}/${encodeURIComponent(id)}` }, [204, 404])
}

async function read(id: string, access: HubAccess): Promise<HubTokenDetails> {
  const token = await readToken(id, access)
  if (token === undefined) throw tokenGone(id)
  return token
}

/** The fields of a PATCH. `isActive` only to retire: who deactivates it by hand has the last word. */
interface Change extends Partial<Pick<WantedHubToken, 'resources' | 'description' | 'expiresAt'>> {
  label: string
  isActive?: boolean
}

/**
 * Whether a PATCH with some of the fields keeps the others is not documented, so all are sent but the state:
 * Docker's own client leaves `is_active` out (client_org_access_token.go of its Terraform provider), and then
 * it is kept. Where Docker Hub does not show a description, one that was not read must not be replaced.
 */
async function complete(id: string, { label, mark }: HubChange, access: HubAccess) {
  const { label: currentLabel, description, resources } = await read(id, access)
  const isRead = description !== undefined && mark !== undefined
  return {
    label: label ?? currentLabel,
    resources,
    description: isRead ? noteMark(description, mark) : description,
  }
}

/** An answer may come from a copy that is a moment behind. */
const looks = 4

/** @param least for a refusal of all fields: a repository may be gone, and resources cannot be sent */
async function put(
  id: string,
  { fields, least }: { fields: Awaited<ReturnType<typeof complete>> & Change; least?: Change | undefined },
  access: HubAccess,
): Promise<HubTokenDetails> {
  const { clock, deadline } = access
  const refusal = await send(id, fields, access)
  const again = refusal && least ? await send(id, least, access) : refusal
  const { label, resources } = fields
  if (again !== undefined) throw requestRejected({ ...again, label, resources })
  for (let tries = 1; ; tries++) {
    const token = await read(id, access)
    const wrong = differences(token, (refusal && least) ?? fields)
    if (wrong.length === 0) return token
    if (tries === looks) {
      throw rejected(
        `Docker Hub confirmed a change of the token ${JSON.stringify(token.label)} and now shows another ${wrong.join(' and ')}`,
        'somebody else may have changed it at the same time: look at it in Docker Home, and run it again',
      )
    }
    await clock.sleep(backoff(tries, clock.random()), deadline.signal)
  }
}

async function send(id: string, { label, resources, description, isActive }: Change, access: HubAccess) {
  const { call, url } = access
  // A field that is undefined is not sent.
  const body = { label, resources, description, is_active: isActive }
  const request = { method: 'PATCH', url: `${url}/${encodeURIComponent(id)}`, body } as const
  const { status, body: text } = await call(request, [200, 400, 402, 404, 409, 422])
  if (status === 404) throw tokenGone(id)
  return status === 200 ? undefined : { status, detail: hubDetail(text) }
}

const rounding = 60_000

function differences(token: HubTokenDetails, change: Change): string[] {
  const { label, isActive, resources, description, expiresAt } = change
  const isTold = description !== undefined && token.description !== undefined
  const wrong = {
    label: !isSameText(label, token.label),
    state: isActive !== undefined && isActive !== token.isActive,
    access: resources !== undefined && compareResources(token.resources, resources).verdict !== 'same',
    description: isTold && !isSameText(description, token.description),
    expiry: expiresAt !== undefined && Math.abs((toldOf(token.expiresAt) ?? Infinity) - expiresAt) > rounding,
  }
  return Object.entries(wrong).flatMap(([name, isWrong]) => (isWrong ? [name] : []))
}
