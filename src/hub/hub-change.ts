import { backoff } from '../base/retry.ts'
import type { Clock, Deadline } from '../ports.ts'
import { isSameText } from '../register/label.ts'
import { noteCopies } from '../tokens/copies.ts'
import { compareResources } from '../tokens/resources.ts'
import type { TokenResource } from '../tokens/token.ts'
import { hubDetail, type HubTokenDetails, readHubToken } from './answers.ts'
import { type HubAccess, subjectOf } from './call.ts'
import type { Hub, HubChange } from './hub-port.ts'
import { changeNotTaken, requestRejected, tokenGone } from './hub-rejection.ts'

/** An answer may come from a copy that is a moment behind. */
const looks = 4

/** The fields of a PATCH. `isActive` only to retire: whoever deactivates a token while it is relabelled has the last word. */
interface Change {
  readonly label: string
  readonly isActive?: boolean
  readonly resources?: readonly TokenResource[]
  readonly description?: string
}

/** The part of the port that reads and changes one token. */
export function createHubChange(
  access: HubAccess & { clock: Clock; deadline: Pick<Deadline, 'signal'> },
): Pick<Hub, 'get' | 'change' | 'retire'> {
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

  return {
    get: id => get(id, access),
    change: async (id, change) => {
      const whole = complete(await read(id, access), change)
      const refusal = await send({ id, change: whole }, access)
      if (refusal !== undefined) throw requestRejected({ ...refusal, ...whole })
      return confirm(id, whole)
    },
    retire: async (id, label) => {
      const whole = { ...complete(await read(id, access), { label }), isActive: false }
      const refusal = await send({ id, change: whole }, access)
      if (refusal === undefined) return confirm(id, whole)
      // A repository of it may be gone, and then its resources cannot be sent: nobody needs them any more.
      const least = { label, isActive: false }
      const again = await send({ id, change: least }, access)
      if (again !== undefined) throw requestRejected({ ...again, ...whole })
      return confirm(id, least)
    },
  }
}

async function get(id: string, { call, url }: HubAccess): Promise<HubTokenDetails | undefined> {
  const request = { method: 'GET', url: `${url}/${encodeURIComponent(id)}` } as const
  const response = await call(request, [200, 404])
  return response.status === 404 ? undefined : readHubToken(response.body, subjectOf(request))
}

async function read(id: string, access: HubAccess): Promise<HubTokenDetails> {
  const token = await get(id, access)
  if (token === undefined) throw tokenGone(id)
  return token
}

/**
 * Whether a PATCH with some of the fields keeps the others is not documented, so all are sent but the state: Docker's own
 * client leaves `is_active` out (client_org_access_token.go of its Terraform provider), and then it is kept.
 */
function complete(
  { label, resources, description }: HubTokenDetails,
  change: HubChange,
): Change & Pick<HubTokenDetails, 'resources'> {
  const whole = { label: change.label ?? label, resources }
  // Where Docker Hub does not show a description, one that nobody has read must not be replaced.
  if (description === undefined) return whole
  const { copies } = change
  return {
    ...whole,
    description: copies === undefined ? description : noteCopies(description, copies),
  }
}

/** Gives what Docker Hub says against the change, `undefined` for nothing. */
async function send(
  { id, change }: { id: string; change: Change },
  { call, url }: HubAccess,
): Promise<{ status: number; detail: string } | undefined> {
  const { isActive, ...rest } = change
  const body = { ...rest, ...(isActive !== undefined && { is_active: isActive }) }
  const request = { method: 'PATCH', url: `${url}/${encodeURIComponent(id)}`, body } as const
  const response = await call(request, [200, 400, 404, 422])
  if (response.status === 404) throw tokenGone(id)
  return response.status === 200 ? undefined : { status: response.status, detail: hubDetail(response.body) }
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
