import type { StoreState } from '../../stores/stores.ts'
import { storeWords } from '../../token-list/store.ts'
import { type EntryToken, type HubToken, readEntryTokens } from '../../tokens/token.ts'
import type { EntrySetup } from './entry.ts'

/**
 * Why a store does not have the current token. A hidden value counts as ours only when it was changed between
 * the token's creation and its label's time: the label is in the store's own server's time, the creation is
 * converted to it.
 */
export function whyChanged(store: StoreState, current: EntryToken, tolerance: number): string | undefined {
  const place = (): string => storeWords(store.store)
  if (store.kind === 'empty') return `${place()} has no token yet`
  if (store.kind === 'open' && store.unlinked !== undefined) {
    return `the service account ${store.unlinked.join(', ')} does not name ${place()}`
  }
  if (store.kind === 'open' && store.holds !== current.id) return `${place()} does not have the current token`
  if (store.kind !== 'stamped') return undefined
  if (store.updatedAt > current.since) {
    return `${place()} was changed by somebody else after the last rotation`
  }
  const isBefore = store.ahead !== undefined && store.updatedAt < current.createdAt + store.ahead - tolerance
  return isBefore ? `${place()} never got the current token` : undefined
}

/**
 * Tokens under the entry's label that could not be read, and that none of its places got: another list, on
 * another host, may have made them.
 */
export function findUnclaimed(
  tokens: readonly HubToken[],
  stores: readonly StoreState[],
  { policy, limits }: EntrySetup,
): readonly string[] {
  const unread = readEntryTokens(tokens, policy.label).filter(token => token.unread !== undefined)
  const isNowhere = (token: EntryToken): boolean =>
    stores.every(store => whyChanged(store, token, limits.tolerance) !== undefined)
  return unread.flatMap(token => (isNowhere(token) ? token.id : []))
}
