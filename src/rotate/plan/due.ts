import { markOf, extentOf } from '../../tokens/copies.ts'
import { compareResources } from '../../tokens/resources.ts'
import { findCurrent, isExpired, isOlder, type EntryToken, tokenName, works } from '../../tokens/token.ts'
import type { EntryPolicy } from './entry.ts'
import { whyChanged } from './places.ts'
import type { Rotation } from './rotation.ts'

export type Due = NonNullable<ReturnType<typeof readDue>['due']>

/**
 * `due`: why the entry needs a new token now, `undefined` when it does not. `isStanding`: the current one
 * works, and no place is known not to have it.
 */
export function readDue({ setup, tokens, stores, facts }: Rotation, now: number) {
  const { policy, forced, assistedId, limits } = setup
  const current = findCurrent(tokens)
  const isOwn = current !== undefined && current.id === facts.newTokenId
  /** `rights` and `place`: somebody else may have changed them; `isAgain`: after the last answer to that. */
  const because = (
    cause: 'rights' | 'place' | 'list' | 'other',
    reason: string | undefined,
    isAgain = false,
  ) => {
    if (reason === undefined) return undefined
    /** What it is called where a run cannot settle it. */
    const code = cause === 'place' ? ('STORE_FAILED' as const) : ('HUB_REJECTED' as const)
    return { cause, reason, code, isRepeated: isAgain && !isOwn }
  }
  const hasLeaked = facts.isLeaked && (current === undefined || facts.leaked.includes(current))
  const byLabel = hasLeaked ? 'the token leaked' : forced ? 'asked for with "force"' : undefined
  const request = isOwn ? undefined : assistedId === undefined ? byLabel : 'a new token was given'
  const first = because('other', request ?? whyOtherToken(tokens, current))
  if (current === undefined) return { due: first, isStanding: false }
  const { rights, before, isAnswer, replacedAt } = markOf(current) ?? {}
  // Whoever took it from this list, one of them would take it from the other for ever.
  const isTakenBack = before === extentOf(policy.copies, policy.resources)
  const copies = whyOtherStores(current, policy)
  const places = stores.flatMap(store => whyChanged(store, current, limits.tolerance) ?? [])
  const due =
    first ??
    because('other', whyTooOld(current, policy, now)) ??
    because('rights', whyOtherRights(current, policy), isTakenBack || rights === policy.rights) ??
    because('list', copies, isTakenBack) ??
    because('place', places[0], isAnswer)
  const isMissing = copies !== undefined || places.length > 0
  return { due, isStanding: works(current, now) && replacedAt === undefined && !isMissing }
}

/** Rights are compared by what they cover: Docker Hub may write the same rights in other words. */
function whyOtherRights({ resources }: EntryToken, policy: EntryPolicy): string | undefined {
  const isSame = resources === undefined || compareResources(resources, policy.resources).verdict === 'same'
  return isSame ? undefined : 'the token list has other repositories or rights than the token'
}

function whyOtherToken(tokens: readonly EntryToken[], current: EntryToken | undefined): string | undefined {
  if (tokens.some(token => token.state === 'pending' && (current === undefined || isOlder(current, token)))) {
    return 'the last rotation was interrupted'
  }
  const isPlain = tokens.some(({ state }) => state === 'plain')
  if (current === undefined) return isPlain ? 'the token was made by hand' : 'there is no token yet'
  if (!current.isActive) return 'the current token was deactivated'
  // Its label says current, since labels of older tokens are left as they are.
  return markOf(current)?.replacedAt === undefined ? undefined : 'the current token was deleted'
}

function whyTooOld(current: EntryToken, policy: EntryPolicy, now: number): string | undefined {
  if (isExpired(current, now)) return 'the current token expired'
  if (isExpired(current, now + policy.graceMs)) return 'the current token expires soon'
  const isOld = now - current.createdAt >= policy.everyMs
  return isOld ? 'the current token has reached its age ("every" in the token list)' : undefined
}

/** Docker Hub may not tell a description at all: then only the times of the stores are left. */
function whyOtherStores(token: EntryToken, { copies, label }: EntryPolicy): string | undefined {
  if (tokenName(token) !== label.normalize()) {
    return 'the token list has another label than the token'
  }
  const notedCopies = markOf(token)?.copies
  if (token.description === undefined || notedCopies === copies) return undefined
  return notedCopies === undefined
    ? 'no note says that every copy has the current token'
    : 'the token list has other copies than those that got the current token'
}
