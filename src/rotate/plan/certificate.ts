import type { ErrorCode } from '../../base/error.ts'
import { firstOf } from '../../base/text.ts'
import { formatTime } from '../../base/time.ts'
import { isSameText, parseLabel } from '../../token-list/label.ts'
import { storeWords } from '../../token-list/store.ts'
import type { StoreState } from '../../stores/stores.ts'
import { markOf, whoseToken } from '../../tokens/copies.ts'
import { compareResources, shareRepository, writtenRights } from '../../tokens/resources.ts'
import { type HubToken, isOlder, type OtherToken, otherToken, works } from '../../tokens/token.ts'
import { whyChanged } from './due.ts'
import type { EntrySetup } from './entry.ts'
import type { Rotation } from './rotation.ts'
import { supersededAt } from './sweep.ts'

export interface StoreReport {
  readonly store: string
  /** Whether it was seen to have the current token; `null`: it cannot be read back, or was not. */
  readonly holds: boolean | null
  readonly status: 'confirmed' | 'written' | 'failed' | 'untouched'
  readonly code?: ErrorCode
  readonly message?: string
}

/**
 * What was seen of an entry at the end. `gaps`: what has to be said first; empty when all is well.
 * @param open what the entry still needs, if anything
 */
export function certify(rotation: Rotation, open: string | undefined, now: number) {
  const { setup, stores, tokens, known } = rotation
  const { replacement, isLeaked } = known
  // A run that took a token away knows more of it than the list does, unless somebody has activated it since.
  const ended = ends(rotation).filter(({ id }) => !tokens.some(token => token.id === id && token.isActive))
  const isTold = (id: string): boolean => id === replacement?.id || ended.some(end => end.id === id)
  const listed = tokens.filter(({ id }) => !isTold(id)).map(token => otherToken(token, now))
  const others = [...ended, ...listed]
  const dead = others.filter(({ state }) => state !== 'works')
  const copies = stores.map(state => lookAt(state, rotation))
  const alive = unexplained(rotation, now)
  const older = alive.flatMap(({ isOwn, why }) => (isOwn ? why : []))
  const gaps = [
    ...(isLeaked ? older : []),
    ...whyNotStanding(rotation, now),
    ...whyOpen(rotation, open),
    ...older,
    ...alive.flatMap(({ isOwn, why }) => (isOwn ? [] : why)),
    ...copies.flatMap(({ why }) => why ?? []),
    ...whyHidden(rotation),
    ...(setup.compromised && dead.length === 0 && alive.length === 0 ? [nothingFound] : []),
    ...(isLeaked && known.openLook !== undefined ? [notLookedAgain] : []),
  ]
  const complete = gaps.length === 0
  // Only a token's description could tell the next run.
  const isForgotten = setup.compromised && !tokens.some(token => markOf(token)?.leakSince !== undefined)
  if (!complete && isForgotten) gaps.push(unknownLater)
  return {
    /** No other token that can be the entry's works, and every copy that can be read holds this one. */
    complete,
    gaps: [...new Set(gaps)],
    /** Since when none of the others can be used, but for open sessions. */
    deadSince:
      complete && dead.length > 0 ? formatTime(Math.max(...dead.map(({ at }) => at ?? now))) : undefined,
    /** The entry's tokens beside the one that takes their place, those that this run deleted included. */
    others,
    stores: copies.map(({ report }) => report),
    /** Who else can push to the entry's repositories. */
    pushers: otherPushers(rotation, now).map(({ id, label }) => ({ id, label })),
  }
}

const nothingFound =
  'no token was found that can be the leaked one: look for it in Docker Home, also under another name'
const notLookedAgain = 'the tokens and the copies were not looked at again after the last change'
const unknownLater = 'later runs do not know of this leak: run it again with the label in "compromised"'

/** One that could not be read is held against the entry after a leak. */
function whyHidden({ hidden, known }: Rotation): readonly string[] {
  const unread = hidden.filter(({ isUnread }) => known.isLeaked && isUnread).map(({ by }) => storeWords(by))
  const seen = hidden.filter(({ isUnread }) => isUnread !== true)
  const gaps = seen.map(({ store, by }) => `${storeWords(by)} hides ${storeWords(store)}: jobs get its value`)
  if (unread.length === 0) return gaps
  const places = firstOf(unread, 8).join(', ')
  const remedy = 'let the App or the token for GitHub read the secrets of that repository'
  return [...gaps, `${places} could not be read, and would hide the copy of the same name: ${remedy}`]
}

function whyNotStanding(rotation: Rotation, now: number): readonly string[] {
  const { replacement, isLeaked } = rotation.known
  // Of a label that is another list's nothing is known.
  if (replacement === undefined && rotation.taker !== undefined) return []
  if (replacement !== undefined && works(replacement, now)) return []
  if (isLeaked) {
    const which = rotation.tokens.some(token => works(token, now)) ? 'new' : 'working'
    const places = rotation.stores.map(({ store }) => storeWords(store)).join(', ')
    return [`no ${which} token exists: jobs that use ${places} fail until there is one`]
  }
  return [replacement === undefined ? 'Docker Hub lists no current token' : 'the current token does not work']
}

/** Why the run is not through. A leak's places are named one by one. */
function whyOpen({ known }: Rotation, open: string | undefined): readonly string[] {
  const { isLeaked, failed, stop } = known
  const broken = isLeaked ? [...failed] : []
  const places = broken.map(
    ([store, { message }]) =>
      `${storeWords(store)} did not get the new token, and its jobs fail until it has it: ${message}`,
  )
  const why = stop === undefined ? open : stop.message
  return why === undefined || broken.some(([, { message }]) => message === why) ? places : [...places, why]
}

/** What became of a copy; `why` it counts as not having the token. */
function lookAt(state: StoreState, { known, setup }: Rotation): { report: StoreReport; why?: string } {
  const { store, kind } = state
  const { replacement, failed, isLeaked } = known
  const { status = 'untouched', trouble, updatedAt } = known.progress.get(store) ?? {}
  const isOurs = status === 'confirmed'
  const of = (holds: boolean | null): StoreReport => ({
    store,
    holds,
    status: status === 'unsure' ? 'failed' : status,
    ...(trouble && status !== 'written' && !isOurs && { code: trouble.code, message: trouble.message }),
  })
  if (kind === 'failed') return { report: of(null), why: state.message }
  if (kind === 'opaque' || kind === 'comparable') return { report: of(isOurs ? true : null) }
  if (replacement === undefined) return { report: of(false) }
  const isStill = kind !== 'stamped' || state.updatedAt === updatedAt
  const isNew = isOurs && isStill && (kind !== 'open' || state.holds === replacement.id)
  const missing = isNew ? undefined : `${storeWords(store)} does not have the new token`
  const { tolerance } = setup.limits
  const why = replacement.state === 'current' ? whyChanged(state, replacement, tolerance) : missing
  const isNamed = isLeaked && failed.has(store)
  return { report: of(why === undefined), ...(why !== undefined && !isNamed && { why }) }
}

/** What became of the tokens that this run took away: when the first act ended it, and what was done last. */
function ends({ events, setup, known }: Rotation): readonly OtherToken[] {
  const told = new Map<string, OtherToken>()
  for (const { step, before, now, outcome } of events) {
    if (before === undefined || known.madeIds.has(before.id) || before.run === setup.run) continue
    const { id, label } = before
    const earlier = told.get(id)
    const at = earlier?.at ?? otherToken(before, now).at ?? now
    if (step.step === 'retire' && outcome.result === 'token' && !outcome.token.isActive) {
      told.set(id, { id, label, state: 'deactivated', at })
    } else if (step.step === 'delete' && outcome.result === 'done') {
      told.set(id, { id, label: earlier?.label ?? label, state: 'deleted', at })
    }
  }
  return [...told.values()]
}

/**
 * Every token that works and may be the leaked one, in words; `isOwn`: of the entry, made before the one that
 * replaces it. Explained are: what this run made or newer tokens of the entry; another list's; those of
 * another entry with exactly its rights; and strangers' without this list's mark, this entry's label or a
 * right on its repositories.
 */
export function unexplained({ listed, tokens, setup, known }: Rotation, now: number) {
  const { replacement, isLeaked } = known
  return listed.flatMap(token => {
    if (!works(token, now) || setup.explained.includes(token.id)) return []
    // A label and an id, as Docker Home shows them.
    const named = `${JSON.stringify(token.label)} (${token.id})`
    const own = tokens.find(({ id }) => id === token.id)
    if (own === undefined) {
      const why = whyUnexplained(token, setup, isLeaked)
      return why === undefined ? [] : [{ isOwn: false, why: `${named} works, and ${why}` }]
    }
    const isLater = replacement !== undefined && isOlder(replacement, token) && own.state !== 'plain'
    if (token.id === replacement?.id || isLater) return []
    const leaked = `the leaked token ${named} still works: deactivate it in Docker Home now`
    const until = supersededAt(own, tokens, now) + setup.policy.graceMs
    const isCalm = replacement !== undefined && until > now
    const calm = isCalm ? `works beside the new one until ${formatTime(until)}` : 'still works'
    return [{ isOwn: true, why: isLeaked ? leaked : `${named} ${calm}` }]
  })
}

/** What is not known of a token is held against it only after a leak, when all are read. */
function whyUnexplained(token: HubToken, { policy, renamed }: EntrySetup, isLeaked: boolean) {
  const { resources } = token
  if (resources === undefined) return isLeaked ? 'Docker Hub did not say what it may do' : undefined
  const { name, state } = parseLabel(token.label)
  const mark = markOf(token)
  const former = mark?.home !== undefined && renamed.includes(mark.home.toLowerCase())
  if (whoseToken(token, policy) === 'elsewhere' && mark?.home !== undefined && !former) return undefined
  const isNamed = isSameText(name, policy.label)
  const other = isNamed ? undefined : [...policy.entries].find(([label]) => isSameText(label, name))
  if (other !== undefined && compareResources(resources, other[1]).verdict === 'same') return undefined
  if (former) return `its description names ${mark.home}, as this repository was called`
  if (mark !== undefined && (other === undefined || shareRepository(resources, policy.resources))) {
    return `its description ${mark.home === undefined ? 'does not name its list' : 'names this list'}`
  }
  if (isNamed) return `has the label of the entry${state === undefined ? '' : ' and no known mark'}`
  const rights = writtenRights(resources, policy.resources)
  return rights.length === 0 || !isLeaked ? undefined : `has ${rights.join(', ')}`
}

/** Who else can push to the entry's repositories, as far as the tokens were read. */
function otherPushers({ listed, tokens, setup }: Rotation, now: number): readonly HubToken[] {
  const canPush = ({ resources = [] }: HubToken): boolean =>
    writtenRights(resources, setup.policy.resources).some(right => right.startsWith('scope-image-push'))
  return listed.filter(token => {
    const isKnown = tokens.some(({ id }) => id === token.id) || setup.explained.includes(token.id)
    return works(token, now) && !isKnown && canPush(token)
  })
}
