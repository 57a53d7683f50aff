import { formatTime } from '../base/time.ts'
import type { Register, Slot } from '../register/register.ts'
import { withoutCopies } from '../tokens/copies.ts'
import { everyPublicRepository } from '../tokens/resources.ts'
import { type HubToken, works } from '../tokens/token.ts'
import { copiesIn, type SeenCopy } from './copies.ts'
import { onlyReadsActivity } from './token-findings.ts'
import type { SeenToken, TokenState } from './tokens.ts'
import type { AuditView } from './look.ts'

/** One token, or an entry without one. `null`: not known. Times: ISO texts in UTC, or `never`. Rights are Docker Hub's, of tokens that work. */
export type InventoryToken = ReturnType<typeof auditInventory>[number]

/** Every token of the list in its order, each followed by its older ones; then those that the list does not know. */
export function auditInventory(register: Register, view: AuditView, tokens: readonly SeenToken[]) {
  const rows = register.tokens.flatMap(slot => {
    const own = tokens.filter(it => it.slot === slot)
    const hasCurrent = own.some(({ state }) => state === 'current')
    return [...(hasCurrent ? [] : [emptyRow(slot, view)]), ...own.map(seen => tokenRow(seen, view))]
  })
  return [...rows, ...tokens.filter(({ slot }) => slot === undefined).map(seen => tokenRow(seen, view))]
}

const unknown = {
  works: null,
  rights: null,
  publicRead: null,
  createdBy: null,
  createdAt: null,
  expiresAt: null,
  lastUsedAt: null,
  rotatedAt: null,
  deactivateAfter: null,
  deleteAfter: null,
  id: null,
}

/** An entry: `absent` from Docker Hub, or that was not looked at. */
function emptyRow(slot: Slot, view: AuditView) {
  const state = view.hub === undefined ? ('not seen' as const) : ('absent' as const)
  return { ...entryFields(slot), state, ...unknown, copies: inventoryCopies(slot, view) }
}

function entryFields({ label, channel, access, repositories, purpose, oidc }: Slot) {
  return {
    label,
    purpose: purpose ?? null,
    channel: channel ?? null,
    access,
    repositories,
    oidc: oidc ?? null,
  }
}

function tokenRow({ token, slot, state, leaves }: SeenToken, view: AuditView) {
  const entry = slot && entryFields(slot)
  const known = tokenFields(token, view.hub?.now ?? 0)
  const { hasActivityToken } = view
  const isReader = hasActivityToken && onlyReadsActivity(token)
  const told = withoutCopies(token.description ?? '') || null
  const isCurrent = state === 'current'
  return {
    label: token.label,
    state: state as TokenState | 'absent' | 'not seen',
    ...known,
    purpose: entry?.purpose ?? told ?? (isReader ? 'reads the audit log (activity-token)' : null),
    channel: entry?.channel ?? null,
    access: entry?.access ?? null,
    oidc: entry?.oidc ?? null,
    repositories: known.repositories ?? entry?.repositories ?? null,
    rotatedAt: isCurrent && token.state === 'current' ? formatTime(token.since ?? token.createdAt) : null,
    deactivateAfter: state === 'superseded' && leaves !== undefined ? formatTime(leaves) : null,
    deleteAfter: state === 'deactivated' && leaves !== undefined ? formatTime(leaves) : null,
    copies: isCurrent && slot ? inventoryCopies(slot, view) : [],
  }
}

export interface InventoryCopy {
  readonly store: string
  /** When it was last changed; `null` when that is not known. */
  readonly updatedAt: string | null
  readonly state: SeenCopy['state']
}

function inventoryCopies(slot: Slot, view: AuditView): readonly InventoryCopy[] {
  return copiesIn(slot, view).map(({ name, secret, state }) => ({
    store: name,
    updatedAt: secret === undefined ? null : formatTime(secret.updatedAt),
    state,
  }))
}

/** What Docker Hub says. */
function tokenFields(token: HubToken, now: number) {
  const { id, createdBy, createdAt, expiresAt, lastUsedAt, resources } = token
  const flat = resources?.flatMap(({ path, scopes }) => scopes.map(scope => ({ path, scope })))
  const own = flat?.filter(({ path }) => path !== everyPublicRepository)
  const repositories = resources?.filter(
    ({ type, path }) => type === 'TYPE_REPO' && path !== everyPublicRepository,
  )
  return {
    id,
    works: works(token, now),
    createdBy: createdBy ?? null,
    createdAt: formatTime(createdAt),
    expiresAt: expiresAt === undefined ? 'never' : formatTime(expiresAt),
    lastUsedAt: lastUsedAt === undefined ? 'never' : formatTime(lastUsedAt),
    repositories: repositories?.map(({ path }) => path) ?? null,
    rights: own?.map(({ path, scope }) => `${scope} on ${path}`) ?? null,
    publicRead: flat === undefined ? null : flat.some(({ path }) => path === everyPublicRepository),
  }
}
