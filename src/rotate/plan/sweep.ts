import type { ErrorCode } from '../../base/error.ts'
import { endedRun } from '../../token-list/label.ts'
import { storeWords } from '../../token-list/store.ts'
import type { StoreState } from '../../stores/stores.ts'
import { markOf, whoseToken } from '../../tokens/copies.ts'
import { currentSince, findCurrent, isExpired, isOlder, type EntryToken, works } from '../../tokens/token.ts'
import { whyChanged, whyOtherPlace, whyOtherStores } from './due.ts'
import type { Neighbour } from './event.ts'
import { isLeaked, type Rotation } from './rotation.ts'

/** A superseded token that is kept: something still uses it, or a place of another entry may still hold it. */
type KeptToken = { readonly id: string } & (
  { readonly lastUsedAt: number; readonly store?: undefined } | { readonly store: string }
)

/** A superseded token that is kept because a place that may have it could not be read. */
interface UnreadCopy {
  readonly id: string
  readonly code: ErrorCode
  readonly reason: string
}

export interface Sweep {
  readonly retire: readonly string[]
  readonly delete: readonly string[]
  readonly held: readonly KeptToken[]
  /** To be written into their descriptions: since when they are superseded, or whose they are in the words of today. */
  readonly note: readonly { readonly id: string; readonly replacedAt: number | undefined }[]
  readonly unread: readonly UnreadCopy[]
}

export const noSweep: Sweep = { retire: [], delete: [], held: [], note: [], unread: [] }

/**
 * What may go, whether the entry is due or not: every superseded token whose own successor has been current for the grace, as long
 * as every place has the current one. After a leak nothing of this counts (`leak.ts`).
 * @param now Docker Hub's clock, in milliseconds
 */
export function planSweep(rotation: Rotation, now: number): Sweep {
  const { tokens, setup } = rotation
  const { limits, policy } = setup
  const current = findCurrent(tokens)
  if (isLeaked(rotation)) return noSweep
  const gone = overdue(rotation, now)
  const isOurs = current === undefined || whoseToken(current, policy) !== 'older'
  const rewrite = isOurs ? [] : [{ id: current.id, replacedAt: undefined }]
  if (current === undefined || !isEverywhere(rotation, current, now)) return { ...noSweep, delete: gone }
  // Docker refuses to change an expired token: one that is about to expire is left to the next run.
  const open = tokens.filter(
    token => isOlder(token, current) && !isRetired(token) && !isExpired(token, now + limits.look),
  )
  const over = open.filter(token => isOver(token, rotation, now))
  const kept = over.flatMap(token => keep(token, rotation, now))
  const retire = over.map(({ id }) => id).filter(id => !kept.some(it => it.id === id))
  return {
    retire,
    delete: gone,
    held: kept.flatMap(it => ('code' in it ? [] : it)),
    unread: kept.flatMap(it => ('code' in it ? it : [])),
    note: [
      ...rewrite,
      ...open
        .filter(token => !retire.includes(token.id) && lacksNote(token))
        .map(token => ({ id: token.id, replacedAt: supersededAt(token, tokens, now) })),
    ],
  }
}

function isEverywhere(rotation: Rotation, current: EntryToken, now: number): boolean {
  return (
    works(current, now) &&
    markOf(current)?.replacedAt === undefined &&
    whyOtherStores(current, rotation.setup.policy) === undefined &&
    whyOtherPlace(rotation, current, now) === undefined
  )
}

/** What works nowhere, so it may go even before a rotation, for Docker's limit: deactivated long enough ago, or superseded and expired. */
function overdue(rotation: Rotation, now: number): readonly string[] {
  const { tokens, setup } = rotation
  const current = findCurrent(tokens)
  const wait = setup.policy.deleteAfterMs
  const isSuperseded = (token: EntryToken): boolean => current !== undefined && isOlder(token, current)
  return tokens
    .filter(token =>
      isRetired(token)
        ? now - token.since >= wait || isExpired(token, now)
        : isSuperseded(token) && isExpired(token, now),
    )
    .map(({ id }) => id)
}

function isRetired(token: EntryToken): boolean {
  return token.state === 'retired' && !token.isActive
}

/** It was deactivated by a run, and a person has activated it since. */
function isRevived({ state, isActive }: EntryToken): boolean {
  return state === 'retired' && isActive
}

/** Its grace is over, and if another run left it, that run can no longer be at work. */
function isOver(token: EntryToken, { tokens, setup }: Rotation, now: number): boolean {
  const { policy, limits } = setup
  const isRested =
    token.state !== 'pending' ||
    token.run === endedRun ||
    now - lastSign(token, now + limits.alive) >= limits.rest
  const since = supersededAt(token, tokens, now)
  return isRested && !isRevived(token) && (policy.graceMs === 0 || now - since >= policy.graceMs)
}

/**
 * When its own successor became current. Its description says so; else the oldest successor that is still listed tells. A person who
 * activated it again began its time anew: the next run gave it a later label.
 */
export function supersededAt(token: EntryToken, tokens: readonly EntryToken[], now: number): number {
  if (isRevived(token)) return now
  const next = tokens.find(
    other => isOlder(token, other) && (other.state === 'current' || other.state === 'retired'),
  )
  const listed = next === undefined ? now : next.state === 'current' ? currentSince(next) : next.createdAt
  return Math.max(markOf(token)?.replacedAt ?? listed, token.state === 'current' ? currentSince(token) : 0)
}

/** Not a left-over: its run may still be at work. Nor one that a person deactivated, which waits for its new label. */
function lacksNote(token: EntryToken): boolean {
  if (isRevived(token)) return true
  if (token.state === 'pending' || !token.isActive || token.description === undefined) return false
  return markOf(token)?.replacedAt === undefined
}

/** A label of the future proves nothing: somebody's clock was wrong. Then Docker Hub's own time of creation counts. */
function lastSign({ since, createdAt }: EntryToken, latest: number): number {
  return since > latest ? createdAt : since
}

function keep(token: EntryToken, rotation: Rotation, now: number): (KeptToken | UnreadCopy)[] {
  const { tokens, setup } = rotation
  const copy = findOtherCopy(token, rotation, now)
  if (copy !== undefined) return [copy]
  if (!token.isActive) return []
  if (token.untold?.includes('last_used_at') === true) {
    const reason = `${token.id} was not deactivated, because Docker Hub does not say when it was last used`
    return [{ id: token.id, code: 'HUB_INVALID', reason }]
  }
  if (token.lastUsedAt === undefined) return []
  const from = supersededAt(token, tokens, now) + setup.policy.graceMs / 2
  return token.lastUsedAt >= from ? [{ id: token.id, lastUsedAt: token.lastUsedAt }] : []
}

/**
 * A place of another entry that may still hold this token: it belonged to this entry before, and did not get its new entry's token yet.
 * A place that could not be read is told as that, unless the token's own list of places says that it never was there.
 */
function findOtherCopy(
  token: EntryToken,
  { neighbours, setup }: Rotation,
  now: number,
): KeptToken | UnreadCopy | undefined {
  const { policy, limits } = setup
  const { tolerance } = limits
  const isAtHome = markOf(token)?.copies === policy.copies
  for (const neighbour of neighbours) {
    for (const store of neighbour.stores) {
      // The list lets no cluster have a push token.
      if (policy.access === 'push' && store.store.startsWith('kubernetes:')) continue
      if (store.kind === 'failed') {
        if (isAtHome) continue
        const reason = `${token.id} was not deactivated, because ${storeWords(store.store)} of ${JSON.stringify(neighbour.label)} could not be read: ${store.message}`
        return { id: token.id, code: store.code, reason }
      }
      const isOpen = !isSettled(store, { neighbour, tolerance, now }) && mayHold(store, token, tolerance)
      if (isOpen) return { id: token.id, store: store.store }
    }
  }
  return undefined
}

function isSettled(
  store: StoreState,
  { neighbour, tolerance, now }: { neighbour: Neighbour; tolerance: number; now: number },
): boolean {
  const { current } = neighbour
  if (current === undefined || whyOtherStores(current, neighbour) !== undefined) return false
  return whyChanged(store, { current, now, tolerance }) === undefined
}

/** A place that tells nothing may hold anything. */
function mayHold(store: StoreState, token: EntryToken, tolerance: number): boolean {
  if (store.kind === 'empty') return false
  if (store.kind === 'open') return store.holds === token.id || store.holds === undefined
  if (store.kind !== 'stamped' || store.ahead === undefined) return true
  return store.updatedAt >= token.createdAt + store.ahead - tolerance
}
