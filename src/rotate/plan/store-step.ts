import type { SlotToken } from '../../tokens/slot-token.ts'
import type { Rotation, StoreState } from './rotation.ts'

/** `before`, by Docker Hub's clock: later than this the value must not leave, the claim may have lapsed. */
export type StoreStep =
  | { readonly step: 'write'; readonly store: string; readonly before: number }
  | { readonly step: 'confirm'; readonly store: string; readonly look: number }

/**
 * The next store to write or to confirm, or `undefined` when every store holds the new token.
 * All are written, then all are confirmed: a confirmation counts only when nothing was written after it.
 */
export function nextStoreStep({ setup, stores, memory }: Rotation, own: SlotToken): StoreStep | undefined {
  const before = own.state === 'pending' ? own.since + setup.limits.write : Infinity
  const open = longestUnchanged(stores).filter(({ store }) => !isSettled(memory.stores[store]?.status))
  const [unwritten] = open
  if (unwritten !== undefined) return { step: 'write', store: unwritten.store, before }
  const next = stores.find(
    ({ store, kind }) => kind !== 'opaque' && memory.stores[store]?.status === 'written',
  )
  return next && { step: 'confirm', store: next.store, look: memory.stores[next.store]?.looks ?? 0 }
}

function isSettled(status: string | undefined): boolean {
  return status === 'written' || status === 'confirmed'
}

/**
 * A store that failed in the last run was not changed by it, so it comes first: if it fails again, nothing
 * was written and the new token can go, instead of one left-over more with every run.
 */
function longestUnchanged(stores: readonly StoreState[]): readonly StoreState[] {
  return stores.toSorted((a, b) => changedAt(a) - changedAt(b))
}

function changedAt(store: StoreState): number {
  return store.kind === 'stamped' ? store.updatedAt : 0
}
