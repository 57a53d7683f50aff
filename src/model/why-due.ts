import type { TokenResource } from './hub-token.ts'
import type { Rotation, StoreState } from './rotation.ts'
import { findCurrent, isExpired, isOlder, type SlotToken } from './slot-token.ts'
import { storeWords } from './store-words.ts'

/** Why the slot needs a new token now, in words, or `undefined` when it does not. */
export function whyDue(rotation: Rotation, now: number): string | undefined {
  const { policy, forced, compromised } = rotation.setup
  const { tokens, memory } = rotation
  const current = findCurrent(tokens)
  const asked = current === undefined || current.id !== memory.own
  if (asked && compromised) return 'the token leaked'
  if (asked && forced) return 'asked for with "force"'
  if (tokens.some(token => token.state === 'pending' && (current === undefined || isOlder(current, token))))
    return 'the last rotation was interrupted'
  if (current === undefined)
    return tokens.some(({ state }) => state === 'plain')
      ? 'the token was made by hand'
      : 'there is no token yet'
  if (!current.isActive) return 'the current token was deactivated'
  return (
    whyTooOld(current, { now, ...policy }) ??
    (differ(current.resources, policy.resources)
      ? 'the register has other repositories or rights than the token'
      : undefined) ??
    findChange(rotation, current)
  )
}

function whyTooOld(
  current: SlotToken,
  at: { now: number; every: number; grace: number },
): string | undefined {
  if (isExpired(current, at.now)) return 'the current token expired'
  if (current.expiresAt !== undefined && current.expiresAt - at.now <= at.grace)
    return 'the current token expires soon'
  return at.now - current.createdAt >= at.every
    ? 'the current token has reached its age ("every" in the register)'
    : undefined
}

/** Compared with the label's time, which is the store's own server's: nothing else wrote after us unseen. */
function findChange({ setup, stores }: Rotation, current: SlotToken): string | undefined {
  const earliest = current.createdAt - setup.limits.skew
  return stores.map(store => whyChanged(store, { current, earliest })).find(why => why !== undefined)
}

function whyChanged(
  store: StoreState,
  { current, earliest }: { current: SlotToken; earliest: number },
): string | undefined {
  if (store.kind === 'empty') return `${storeWords(store.store)} has no token yet`
  if (store.kind === 'open' && store.holds !== current.id)
    return `${storeWords(store.store)} does not hold the current token`
  if (store.kind !== 'stamped') return undefined
  if (store.updatedAt > current.since)
    return `${storeWords(store.store)} was changed by somebody else after the last rotation`
  return store.updatedAt < earliest ? `${storeWords(store.store)} never got the current token` : undefined
}

function differ(has: readonly TokenResource[] | undefined, wants: readonly TokenResource[]): boolean {
  return has !== undefined && fingerprint(has) !== fingerprint(wants)
}

function fingerprint(resources: readonly TokenResource[]): string {
  return JSON.stringify(
    resources.map(({ type, path, scopes }) => JSON.stringify([type, path, [...scopes].sort()])).sort(),
  )
}
