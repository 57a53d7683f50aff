import { formatTime } from '../base/time.ts'
import type { Access, Register, Slot } from '../register/register.ts'
import { supersededAt } from '../rotate/plan/sweep.ts'
import { withoutCopies } from '../tokens/copies.ts'
import { everyPublicRepository } from '../tokens/resources.ts'
import {
  currentSince,
  type HubToken,
  isExpired,
  readSlotTokens,
  type SlotToken,
  slotTokens,
  works,
} from '../tokens/token.ts'
import { copiesIn, type InventoryCopy } from './copies.ts'
import { isComplete } from './leak.ts'
import { onlyReadsActivity } from './organization.ts'
import { extraTokens } from './slots.ts'
import type { AuditView, HubView } from './view.ts'

/** `absent`: the register has an entry, Docker Hub no token. `not seen`: Docker Hub was not looked at. */
type InventoryState =
  | 'current'
  | 'pending'
  | 'superseded'
  | 'duplicate'
  | 'reactivated'
  | 'deactivated'
  | 'expired'
  | 'not in the register'
  | 'absent'
  | 'not seen'

/** One token, or an entry without one. `null`: not known. Times: ISO texts in UTC. Rights are Docker Hub's, of tokens that work. */
export interface InventoryToken {
  readonly label: string
  readonly state: InventoryState
  readonly works: boolean | null
  readonly purpose: string | null
  readonly channel: string | null
  readonly access: Access | null
  readonly repositories: readonly string[] | null
  readonly rights: readonly string[] | null
  readonly publicRead: boolean | null
  readonly createdBy: string | null
  readonly createdAt: string | null
  /** `never` for a token without an end. */
  readonly expiresAt: string | null
  /** `never` for one that nobody used. */
  readonly lastUsedAt: string | null
  /** Of a current one: no other token of its entry works, and each secret on GitHub can have it; `null` where that was not seen. */
  readonly complete: boolean | null
  /** When mode rotate made it the current one. */
  readonly rotatedAt: string | null
  /** When mode rotate may deactivate a superseded token: in its first run after this time, unless the token is still used. */
  readonly deactivateAfter: string | null
  /** When mode rotate may delete a deactivated one. */
  readonly deleteAfter: string | null
  readonly oidc: string | null
  readonly id: string | null
  readonly copies: readonly InventoryCopy[]
}

/** Every token of the register in its order, each followed by its older ones; then those that the register does not know. */
export function auditInventory(register: Register, view: AuditView): readonly InventoryToken[] {
  const known = register.tokens.flatMap(slot => slotRows(slot, register, view))
  const ids = new Set(known.map(({ id }) => id))
  const strangers = (view.hub?.tokens ?? []).filter(({ id }) => !ids.has(id))
  return [...known, ...strangers.map(token => strangerRow(token, view))]
}

function slotRows(slot: Slot, register: Register, view: AuditView): readonly InventoryToken[] {
  const { hub } = view
  const empty = { ...entryOf(slot), copies: copiesIn(slot, view, undefined) }
  if (hub === undefined) return [{ ...empty, state: 'not seen' }]
  const own = readSlotTokens(hub.tokens, slot.label)
  const extra = extraTokens(slot, hub)
  const isExtra = ({ id }: SlotToken): boolean => extra.some(({ token }) => token.id === id)
  const { current, pending, superseded: older } = slotTokens(slot, hub)
  const superseded = older.filter(token => !isExtra(token))
  const dead = own.filter(
    token => !isExtra(token) && ![current, ...pending, ...superseded].some(shown => shown?.id === token.id),
  )
  const row = (token: SlotToken, more: Partial<InventoryToken>): InventoryToken => {
    const fields = hubFields(token, hub)
    const purpose = slot.purpose ?? fields.purpose
    const repositories = fields.repositories ?? slot.repositories
    return { ...entryOf(slot), ...fields, purpose, repositories, ...more }
  }
  return [
    current === undefined
      ? empty
      : row(current, {
          state: 'current',
          complete: isComplete(slot, register, { ...view, hub }),
          rotatedAt: current.state === 'plain' ? null : formatTime(currentSince(current)),
          copies: copiesIn(slot, view, current),
        }),
    ...extra.map(({ token, code }) =>
      row(token, { state: code === 'TOKEN_DUPLICATE' ? 'duplicate' : 'reactivated' }),
    ),
    ...pending.map(token => row(token, { state: 'pending' })),
    ...superseded.map(token =>
      row(token, {
        state: 'superseded',
        deactivateAfter: formatTime(supersededAt(token, own, hub.now) + slot.rotation.graceMs),
      }),
    ),
    ...dead.map(token =>
      row(token, {
        state: isExpired(token, hub.now) ? 'expired' : 'deactivated',
        deleteAfter: token.state === 'retired' ? formatTime(token.since + slot.rotation.deleteAfterMs) : null,
      }),
    ),
  ]
}

/** In the order of an entry's fields. */
const nothing = {
  state: 'absent',
  works: null,
  purpose: null,
  channel: null,
  access: null,
  repositories: null,
  rights: null,
  publicRead: null,
  createdBy: null,
  createdAt: null,
  expiresAt: null,
  lastUsedAt: null,
  complete: null,
  rotatedAt: null,
  deactivateAfter: null,
  deleteAfter: null,
  oidc: null,
  id: null,
  copies: [],
} as const

/** What the register says; nothing is known of a token. */
function entryOf({ label, channel, access, repositories, purpose, oidc }: Slot): InventoryToken {
  const known = {
    access,
    repositories,
    channel: channel ?? null,
    purpose: purpose ?? null,
    oidc: oidc ?? null,
  }
  return { label, ...nothing, ...known }
}

/** What Docker Hub says. */
function hubFields(token: HubToken, { now }: Pick<HubView, 'now'>) {
  const { id, label, createdBy, createdAt, expiresAt, lastUsedAt, resources, description } = token
  const flat = resources?.flatMap(({ path, scopes }) => scopes.map(scope => ({ path, scope })))
  const own = flat?.filter(({ path }) => path !== everyPublicRepository)
  const repositories = resources?.filter(
    ({ type, path }) => type === 'TYPE_REPO' && path !== everyPublicRepository,
  )
  return {
    id,
    label,
    works: works(token, now),
    purpose: withoutCopies(description ?? '') || null,
    createdBy: createdBy ?? null,
    createdAt: formatTime(createdAt),
    expiresAt: expiresAt === undefined ? 'never' : formatTime(expiresAt),
    lastUsedAt: lastUsedAt === undefined ? 'never' : formatTime(lastUsedAt),
    repositories: repositories?.map(({ path }) => path) ?? null,
    rights: own?.map(({ path, scope }) => `${scope} on ${path}`) ?? null,
    publicRead: flat === undefined ? null : flat.some(({ path }) => path === everyPublicRepository),
  }
}

function strangerRow(token: HubToken, { hub, hasActivityToken }: AuditView): InventoryToken {
  const fields = hubFields(token, { now: hub?.now ?? 0 })
  const reads = hasActivityToken && onlyReadsActivity(token) ? 'reads the audit log (activity-token)' : null
  return { ...nothing, ...fields, purpose: fields.purpose ?? reads, state: 'not in the register' }
}
