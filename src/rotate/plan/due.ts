import type { ErrorCode } from '../../base/error.ts'
import { isSameText, parseLabel } from '../../token-list/label.ts'
import { storeWords } from '../../token-list/store.ts'
import type { StoreState } from '../../stores/stores.ts'
import { markOf } from '../../tokens/copies.ts'
import { compareResources } from '../../tokens/resources.ts'
import { findCurrent, isExpired, isOlder, type EntryToken } from '../../tokens/token.ts'
import type { EntryPolicy } from './entry.ts'
import type { Rotation } from './rotation.ts'

/** By cause, what a run that has just rotated the entry calls it when it is due again. */
export const dueCodes = {
  request: 'ROTATION_IN_PROGRESS',
  token: 'HUB_REJECTED',
  rights: 'HUB_REJECTED',
  list: 'HUB_REJECTED',
  place: 'STORE_FAILED',
} as const satisfies Readonly<Record<string, ErrorCode>>

/** Why an entry needs a new token, in words. */
export interface Due {
  readonly cause: keyof typeof dueCodes
  readonly reason: string
}

/** Why the entry needs a new token now, or `undefined` when it does not. */
export function whyDue(rotation: Rotation, now: number): Due | undefined {
  const { policy, forced, compromised, given } = rotation.setup
  const { tokens, known } = rotation
  const current = findCurrent(tokens)
  const asked = given ?? (compromised ? 'the token leaked' : forced ? 'asked for with "force"' : undefined)
  if (asked !== undefined && (current === undefined || current.id !== known.ownId)) {
    return { cause: 'request', reason: asked }
  }
  const token = whyOtherToken(tokens, current) ?? (current && whyTooOld(current, policy, now))
  if (token !== undefined) return { cause: 'token', reason: token }
  if (current === undefined) return undefined
  // Rights are compared by what they cover: Docker Hub may write the same rights in other words.
  const { resources, label } = current
  if (resources !== undefined && compareResources(resources, policy.resources).verdict !== 'same') {
    return { cause: 'rights', reason: 'the token list has other repositories or rights than the token' }
  }
  if (!isSameText(parseLabel(label).name, policy.label)) {
    return { cause: 'list', reason: 'the token list has another label than the token' }
  }
  const list = whyOtherStores(current, policy)
  if (list !== undefined) return { cause: 'list', reason: list }
  const place = whyOtherPlace(rotation, current, now)
  return place === undefined ? undefined : { cause: 'place', reason: place }
}

function whyOtherToken(tokens: readonly EntryToken[], current: EntryToken | undefined): string | undefined {
  if (tokens.some(token => token.state === 'pending' && (current === undefined || isOlder(current, token)))) {
    return 'the last rotation was interrupted'
  }
  if (current === undefined) {
    return tokens.some(({ state }) => state === 'plain')
      ? 'the token was made by hand'
      : 'there is no token yet'
  }
  if (!current.isActive) return 'the current token was deactivated'
  // Its label says current, since labels of older tokens are left as they are.
  return markOf(current)?.replacedAt === undefined ? undefined : 'the current token was deleted'
}

function whyTooOld(current: EntryToken, policy: EntryPolicy, now: number): string | undefined {
  if (isExpired(current, now)) return 'the current token expired'
  if (isExpired(current, now + policy.graceMs)) return 'the current token expires soon'
  return now - current.createdAt >= policy.everyMs
    ? 'the current token has reached its age ("every" in the token list)'
    : undefined
}

/** Docker Hub may not tell a description at all: then only the times of the stores are left. */
export function whyOtherStores(token: EntryToken, { copies }: EntryPolicy): string | undefined {
  const isSame = token.description === undefined || markOf(token)?.copies === copies
  return isSame ? undefined : 'the token list has other copies than those that got the current token'
}

/** Why a place does not have the current token; `undefined`: every place shows it, or tells nothing. */
export function whyOtherPlace({ stores, setup }: Rotation, current: EntryToken, now: number) {
  const { tolerance } = setup.limits
  return stores.map(store => whyChanged(store, current, { now, tolerance })).find(why => why !== undefined)
}

/**
 * Somebody else changed a place of the current token, or emptied it: no run left it like this, and the list
 * has not changed either. What a run saw before another run rotated does not show that: it is older than the
 * current token, or an older token of the entry.
 */
export function isChangedByOthers({ tokens, setup, stores }: Rotation): boolean {
  const current = findCurrent(tokens)
  if (current === undefined || whyOtherToken(tokens, current) !== undefined) return false
  if (whyOtherStores(current, setup.policy) !== undefined) return false
  return stores.some(
    store =>
      (store.kind === 'empty' && store.store.startsWith('kubernetes:')) ||
      (store.kind === 'stamped' && store.updatedAt > current.since) ||
      (store.kind === 'open' && !tokens.some(({ id }) => id === store.holds)),
  )
}

/**
 * Why a store does not have the current token. A hidden value counts as ours only when it was changed between
 * the token's creation and its label's time: the label is in the store's own server's time, the creation is
 * converted to it. @param at Docker Hub's clock
 */
export function whyChanged(
  store: StoreState,
  current: EntryToken,
  { now, tolerance }: { now: number; tolerance: number },
): string | undefined {
  const storeText = storeWords(store.store)
  if (store.kind === 'empty') return `${storeText} has no token yet`
  if (store.kind === 'open' && store.unlinked !== undefined) {
    return `the service account ${store.unlinked.join(', ')} does not name ${storeText}`
  }
  if (store.kind === 'open' && store.holds !== current.id) {
    return `${storeText} does not have the current token`
  }
  if (store.kind !== 'stamped') return undefined
  if (store.updatedAt > current.since) {
    return `${storeText} was changed by somebody else after the last rotation`
  }
  if (store.ahead === undefined) return undefined
  if (store.updatedAt < current.createdAt + store.ahead - tolerance) {
    return `${storeText} never got the current token`
  }
  // Such a label would hide every change until that time has come.
  return current.since > now + store.ahead + tolerance
    ? `the current token's label is ahead of the clock of ${storeText}`
    : undefined
}
