import type { SlotToken } from '../../tokens/slot-token.ts'
import { whyChanged, whyOtherStores } from './due.ts'
import type { RotationLimits } from './rotation-limits.ts'
import type { Neighbour, StoreState } from './rotation.ts'

interface Around {
  readonly neighbours: readonly Neighbour[]
  readonly limits: RotationLimits
  /** Docker Hub's clock. */
  readonly now: number
}

/**
 * A store of another slot that may still hold this token, by name: it was this slot's once, and has not got its new
 * slot's token yet. `undefined` when there is none.
 */
export function findOtherCopy(token: SlotToken, around: Around): string | undefined {
  return around.neighbours
    .flatMap(neighbour => neighbour.stores.filter(store => !isSettled(store, { neighbour, ...around })))
    .find(store => mayHold(store, token, around.limits))?.store
}

function isSettled(
  store: StoreState,
  { neighbour, limits, now }: { neighbour: Neighbour } & Omit<Around, 'neighbours'>,
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
