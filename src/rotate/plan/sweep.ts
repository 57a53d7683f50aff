import type { StoreState } from '../../stores/stores.ts'
import { currentSince, findCurrent, isExpired, isOlder, type SlotToken } from '../../tokens/token.ts'
import { whyChanged, whyOtherStores } from './due.ts'
import type { Neighbour, Rotation, RotationLimits } from './rotation.ts'

/** A superseded token that is kept: something still uses it, or a store of another slot may still hold it. */
type KeptToken = { readonly id: string } & (
  { readonly lastUsedAt: number; readonly store?: undefined } | { readonly store: string }
)

export interface Sweep {
  readonly retire: readonly string[]
  readonly delete: readonly string[]
  readonly held: readonly KeptToken[]
}

/**
 * What may go. The caller has made sure that the slot is not due: then every store holds the current token.
 * Once `compromised` has its new token, neither grace nor hold nor rest keeps an older one.
 */
export function planSweep(rotation: Rotation, now: number): Sweep {
  const { tokens, setup, neighbours } = rotation
  const { policy, limits } = setup
  const current = findCurrent(tokens)
  const atOnce = isLeakReplaced(rotation)
  const isOver =
    current !== undefined && (atOnce || policy.graceMs === 0 || now - currentSince(current) >= policy.graceMs)
  const superseded = isOver ? tokens.filter(token => isOlder(token, current) && !isRetired(token)) : []
  const dead = superseded.filter(token => isExpired(token, now))
  // Docker refuses to change an expired token: one that is about to expire is left to the next run.
  const open = superseded.filter(token => !isExpired(token, now + limits.look))
  const rested = open.filter(
    token => atOnce || token.state !== 'pending' || now - lastSign(token, now + limits.alive) >= limits.rest,
  )
  const held = atOnce
    ? []
    : rested.flatMap(token => {
        const store = findOtherCopy(token, { neighbours, limits, now })
        return store === undefined
          ? hold(token, { tokens, grace: policy.graceMs })
          : [{ id: token.id, store }]
      })
  return {
    retire: rested.map(token => token.id).filter(id => !held.some(kept => kept.id === id)),
    delete: [...overdue(rotation, now), ...dead.map(token => token.id)],
    held,
  }
}

/** Retired tokens whose time is up. They work nowhere, so they may go even before a rotation: quota. */
export function overdue(rotation: Rotation, now: number): readonly string[] {
  const wait = isLeakReplaced(rotation) ? -Infinity : rotation.setup.policy.deleteAfterMs
  const retired = rotation.tokens.filter(isRetired)
  return retired.filter(token => now - token.since >= wait || isExpired(token, now)).map(token => token.id)
}

function isRetired(token: SlotToken): boolean {
  return token.state === 'retired' && !token.isActive
}

function isLeakReplaced({ setup, tokens, memory }: Rotation): boolean {
  const current = findCurrent(tokens)
  return setup.compromised && current !== undefined && current.id === memory.own
}

/** A label of the future is no sign of life: somebody's clock was wrong. Docker Hub's own time of creation is left. */
function lastSign({ since, createdAt }: SlotToken, latest: number): number {
  return since > latest ? createdAt : since
}

function hold(
  token: SlotToken,
  { tokens, grace }: { tokens: readonly SlotToken[]; grace: number },
): KeptToken[] {
  const next = tokens.find(
    other => isOlder(token, other) && (other.state === 'current' || other.state === 'retired'),
  )
  if (!token.isActive || token.lastUsedAt === undefined || next === undefined) return []
  const supersededAt = next.state === 'current' ? currentSince(next) : next.createdAt
  return token.lastUsedAt >= supersededAt + grace / 2 ? [{ id: token.id, lastUsedAt: token.lastUsedAt }] : []
}

interface OtherSlots {
  readonly neighbours: readonly Neighbour[]
  readonly limits: RotationLimits
  /** Docker Hub's clock. */
  readonly now: number
}

/**
 * A store of another slot that may still hold this token, by name: it was this slot's once, and has not got its new
 * slot's token yet. `undefined` when there is none.
 */
function findOtherCopy(token: SlotToken, others: OtherSlots): string | undefined {
  return others.neighbours
    .flatMap(neighbour => neighbour.stores.filter(store => !isSettled(store, { neighbour, ...others })))
    .find(store => mayHold(store, token, others.limits))?.store
}

function isSettled(
  store: StoreState,
  { neighbour, limits, now }: { neighbour: Neighbour } & Omit<OtherSlots, 'neighbours'>,
): boolean {
  const { current } = neighbour
  if (current === undefined || whyOtherStores(current, neighbour) !== undefined) return false
  return whyChanged(store, { current, now, tolerance: limits.tolerance }) === undefined
}

/** A store that cannot be looked at, or tells nothing, may hold anything. */
function mayHold(store: StoreState, token: SlotToken, limits: RotationLimits): boolean {
  if (store.kind === 'empty') return false
  if (store.kind === 'open') return store.holds === token.id || store.holds === undefined
  if (store.kind !== 'stamped' || store.ahead === undefined) return true
  return store.updatedAt >= token.createdAt + store.ahead - limits.tolerance
}
