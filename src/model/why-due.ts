import { readCopies } from './copies.ts'
import type { Neighbour, Rotation, StoreState } from './rotation.ts'
import { compareResources } from './slot-resources.ts'
import { findCurrent, isExpired, isOlder, type SlotToken } from './slot-token.ts'

/** Why the slot needs a new token now, in words, or `undefined` when it does not. */
export function whyDue(rotation: Rotation, now: number): string | undefined {
  const { policy, forced, compromised, limits } = rotation.setup
  const { tokens, memory, stores } = rotation
  const current = findCurrent(tokens)
  const asked = current === undefined || current.id !== memory.own
  if (asked && compromised) return 'the token leaked'
  if (asked && forced) return 'asked for by force'
  if (tokens.some(token => token.state === 'pending' && (current === undefined || isOlder(current, token))))
    return 'the last rotation was interrupted'
  if (current === undefined) return 'the slot has no current token'
  if (!current.isActive) return 'the current token was deactivated'
  return (
    whyTooOld(current, { now, ...policy }) ??
    whyOtherResources(current, policy) ??
    whyOtherStores(current, policy) ??
    stores
      .map(store => whyChanged(store, { current, now, tolerance: limits.tolerance }))
      .find(why => why !== undefined)
  )
}

function whyTooOld(
  current: SlotToken,
  at: { now: number; every: number; grace: number },
): string | undefined {
  if (isExpired(current, at.now)) return 'the current token expired'
  if (current.expiresAt !== undefined && current.expiresAt - at.now <= at.grace)
    return 'the current token expires soon'
  return at.now - current.createdAt >= at.every ? 'the current token is old enough' : undefined
}

/** Compared by what they cover, as audit does: Docker Hub may write the same rights in other words. */
function whyOtherResources(
  { resources }: SlotToken,
  policy: Rotation['setup']['policy'],
): string | undefined {
  const isSame = resources === undefined || compareResources(resources, policy.resources).verdict === 'same'
  return isSame ? undefined : 'the register asks for other repositories or scopes'
}

/** Docker Hub may not tell a description at all: then only the times of the stores are left. */
export function whyOtherStores(
  { description }: SlotToken,
  { copies }: Pick<Neighbour, 'copies'>,
): string | undefined {
  const isSame = description === undefined || readCopies(description) === copies
  return isSame ? undefined : 'the register has other stores than those that got the current token'
}

interface Current {
  readonly current: SlotToken
  /** Docker Hub's clock. */
  readonly now: number
  readonly tolerance: number
}

/**
 * Why a store does not hold the current token. A hidden value counts as ours only when it was changed between the
 * token's creation and its label's time: the label is in the store's own server's time, the creation is converted to it.
 */
export function whyChanged(store: StoreState, { current, now, tolerance }: Current): string | undefined {
  if (store.kind === 'empty') return `${store.store} holds nothing`
  if (store.kind === 'open' && store.holds !== current.id)
    return `${store.store} does not hold the current token`
  if (store.kind !== 'stamped') return undefined
  if (store.updatedAt > current.since) return `${store.store} was changed after the current token was stored`
  if (store.ahead === undefined) return undefined
  if (store.updatedAt < current.createdAt + store.ahead - tolerance)
    return `${store.store} never got the current token`
  // Such a label would hide every change until that time has come.
  return current.since > now + store.ahead + tolerance
    ? `the current token's label is ahead of the clock of ${store.store}`
    : undefined
}
