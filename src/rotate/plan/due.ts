import { storeWords } from '../../register/store.ts'
import type { StoreState } from '../../stores/stores.ts'
import { readCopies } from '../../tokens/copies.ts'
import { compareResources } from '../../tokens/resources.ts'
import { findCurrent, isExpired, isOlder, type SlotToken } from '../../tokens/token.ts'
import type { Neighbour, Rotation } from './rotation.ts'

/** Why the slot needs a new token now, in words, or `undefined` when it does not. */
export function whyDue(rotation: Rotation, now: number): string | undefined {
  const { policy, forced, compromised, limits } = rotation.setup
  const { tokens, memory, stores } = rotation
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
    whyOtherResources(current, policy) ??
    whyOtherStores(current, policy) ??
    stores
      .map(store => whyChanged(store, { current, now, tolerance: limits.tolerance }))
      .find(why => why !== undefined)
  )
}

function whyTooOld(
  current: SlotToken,
  at: { now: number; everyMs: number; graceMs: number },
): string | undefined {
  if (isExpired(current, at.now)) return 'the current token expired'
  if (current.expiresAt !== undefined && current.expiresAt - at.now <= at.graceMs)
    return 'the current token expires soon'
  return at.now - current.createdAt >= at.everyMs
    ? 'the current token has reached its age ("every" in the register)'
    : undefined
}

/** Compared by what they cover, as audit does: Docker Hub may write the same rights in other words. */
function whyOtherResources(
  { resources }: SlotToken,
  policy: Rotation['setup']['policy'],
): string | undefined {
  const isSame = resources === undefined || compareResources(resources, policy.resources).verdict === 'same'
  return isSame ? undefined : 'the register has other repositories or rights than the token'
}

/** Docker Hub may not tell a description at all: then only the times of the stores are left. */
export function whyOtherStores(
  { description }: SlotToken,
  { copies }: Pick<Neighbour, 'copies'>,
): string | undefined {
  const isSame = description === undefined || readCopies(description) === copies
  return isSame ? undefined : 'the register has other copies than those that got the current token'
}

interface Current {
  readonly current: SlotToken
  /** Docker Hub's clock. */
  readonly now: number
  readonly tolerance: number
}

/**
 * Why a store does not have the current token. A hidden value counts as ours only when it was changed between the
 * token's creation and its label's time: the label is in the store's own server's time, the creation is converted to it.
 */
export function whyChanged(store: StoreState, { current, now, tolerance }: Current): string | undefined {
  const storeText = storeWords(store.store)
  if (store.kind === 'empty') return `${storeText} has no token yet`
  if (store.kind === 'open' && store.holds !== current.id)
    return `${storeText} does not have the current token`
  if (store.kind !== 'stamped') return undefined
  if (store.updatedAt > current.since)
    return `${storeText} was changed by somebody else after the last rotation`
  if (store.ahead === undefined) return undefined
  if (store.updatedAt < current.createdAt + store.ahead - tolerance)
    return `${storeText} never got the current token`
  // Such a label would hide every change until that time has come.
  return current.since > now + store.ahead + tolerance
    ? `the current token's label is ahead of the clock of ${storeText}`
    : undefined
}
