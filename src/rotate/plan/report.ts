import type { ErrorCode } from '../../base/error.ts'
import { firstOf } from '../../base/text.ts'
import { formatTime } from '../../base/time.ts'
import { storeWords } from '../../token-list/store.ts'
import type { StoreState } from '../../stores/stores.ts'
import { markOf } from '../../tokens/copies.ts'
import { type HubToken, otherTokens, works } from '../../tokens/token.ts'
import { dueCodes, whyChanged, whyDue, whyOtherStores } from './due.ts'
import { otherPushers, unexplained } from './leak.ts'
import { planEntry } from './plan.ts'
import { ends, findTaker, type Rotation } from './rotation.ts'

/** One entry of the `report` output; times as ISO texts by Docker Hub's clock. */
export type EntryReport = Readonly<ReturnType<typeof reportEntry>>

export interface StoreReport {
  readonly store: string
  /** Whether it was seen to have the current token; `null`: it cannot be read back, or was not. */
  readonly holds: boolean | null
  /** When this run saw it last. */
  readonly seenAt?: string
  readonly status: 'confirmed' | 'written' | 'failed' | 'untouched'
  readonly code?: ErrorCode
  readonly message?: string
}

/** What came of an entry, once `nextStep` says `done`: from what is alive and what this run has seen. */
export function reportEntry(rotation: Rotation, now: number) {
  const { known, setup } = rotation
  const { label, channel = null, access } = setup.policy
  const { others, ...certificate } = certify(rotation, now)
  const timeText = (at: number | undefined) => (at === undefined ? null : formatTime(at))
  return {
    label,
    channel,
    access,
    ...conclude(rotation, certificate, now),
    /** Of the entry's current token. */
    expiresAt: timeText(known.replacement?.expiresAt),
    retired: known.retired,
    deleted: known.deleted,
    held: planEntry(rotation, now).held.map(({ id }) => id),
    ...certificate,
    others: others.map(it => ({ ...it, at: timeText(it.at) })),
    /** After a leak: who else can push to the entry's repositories. */
    pushers: known.isLeaked
      ? otherPushers(rotation, now).map(({ id, label: name }) => ({ id, label: name }))
      : undefined,
    /** After a leak: tokens that a person has looked at. */
    explained: known.isLeaked ? setup.explained : undefined,
  }
}

/** What was seen of an entry at the end. `gaps`: what has to be said first; empty when all is well. */
export function certify(rotation: Rotation, now: number) {
  const { setup, stores, tokens, known } = rotation
  const { replacement, isLeaked } = known
  // A run that took a token away knows more of it than the list does, unless somebody has activated it since.
  const ended = ends(rotation).filter(({ id }) => !tokens.some(token => token.id === id && token.isActive))
  const listed = otherTokens(tokens, replacement, now).filter(({ id }) => !ended.some(end => end.id === id))
  const others = [...ended, ...listed]
  const dead = others.filter(({ state }) => state !== 'works')
  const copies = stores.map(state => lookAt(state, rotation, now))
  const reports: readonly StoreReport[] = copies.map(({ report }) => report)
  const alive = unexplained(rotation, now)
  const own = alive.filter(({ isOwn }) => isOwn)
  const gaps = [
    ...(isLeaked ? stillWorks(rotation, now) : whyOpen(rotation, now)),
    ...whyNotStanding(rotation, now),
    ...(isLeaked ? whyOpen(rotation, now) : own.map(({ token, why }) => `${named(token)} ${why}`)),
    ...alive.filter(({ isOwn }) => !isOwn).map(({ token, why }) => `${named(token)} ${why}`),
    ...copies.flatMap(({ why }) => why ?? []),
    ...whyHidden(rotation),
    ...(setup.compromised && dead.length === 0 && alive.length === 0 ? [nothingFound] : []),
    ...(isLeaked && known.openLook !== undefined ? [notLookedAgain] : []),
  ]
  const complete = gaps.length === 0
  // Only a token's description could tell the next run.
  const isForgotten = setup.compromised && !tokens.some(token => markOf(token)?.leakSince !== undefined)
  if (!complete && isForgotten) gaps.push(unknownLater)
  const since = dead.map(({ at }) => at ?? now)
  return {
    /** No other token that can be the entry's works, and every copy that can be read holds this one. */
    complete,
    gaps: [...new Set(gaps)],
    /** Since when none of the others can be used, but for open sessions. */
    deadSince: complete && dead.length > 0 ? formatTime(Math.max(...since)) : undefined,
    /** The entry's tokens beside the one that takes their place, those that this run deleted included. */
    others,
    stores: reports,
  }
}

const nothingFound =
  'no token was found that can be the leaked one: look for it in Docker Home, also under another name'
const notLookedAgain = 'the tokens and the copies were not looked at again after the last change'
const unknownLater = 'later runs do not know of this leak: run it again with the label in "compromised"'

/** A label and an id, as Docker Home shows them. */
function named({ label, id }: Pick<HubToken, 'id' | 'label'>): string {
  return `${JSON.stringify(label)} (${id})`
}

/** What is to be said of a leak that this run could not end. */
export function stillWorks(rotation: Rotation, now: number): readonly string[] {
  const own = rotation.known.isLeaked ? unexplained(rotation, now).filter(({ isOwn }) => isOwn) : []
  return own.map(
    ({ token }) => `the leaked token ${named(token)} still works: deactivate it in Docker Home now`,
  )
}

/** One that could not be read is held against the entry after a leak, and said once: a permission is missing for all. */
function whyHidden({ hidden, known }: Rotation): readonly string[] {
  const unread = known.isLeaked ? hidden.filter(({ isUnread }) => isUnread) : []
  const places = firstOf(
    unread.map(({ by }) => storeWords(by)),
    8,
  ).join(', ')
  return [
    ...hidden
      .filter(({ isUnread }) => isUnread !== true)
      .map(({ store, by }) => `${storeWords(by)} hides ${storeWords(store)}: jobs get its value`),
    ...(unread.length === 0
      ? []
      : [`${places} could not be read, and would hide the copy of the same name: ${mayRead}`]),
  ]
}

const mayRead = 'let the App or the token for GitHub read the secrets of that repository'

function whyNotStanding(rotation: Rotation, now: number): readonly string[] {
  const { replacement, isLeaked } = rotation.known
  // Of a label that is another list's nothing is known.
  if (replacement === undefined && findTaker(rotation) !== undefined) return []
  if (replacement !== undefined && works(replacement, now)) {
    const other = whyOtherStores(replacement, rotation.setup.policy)
    return replacement.state !== 'current' || other === undefined ? [] : [other]
  }
  if (isLeaked) {
    const which = rotation.tokens.some(token => works(token, now)) ? 'new' : 'working'
    const places = rotation.stores.map(({ store }) => storeWords(store)).join(', ')
    return [`no ${which} token exists: jobs that use ${places} fail until there is one`]
  }
  return [replacement === undefined ? 'Docker Hub lists no current token' : 'the current token does not work']
}

/** Why the run is not through. A leak's places are named one by one. */
function whyOpen(rotation: Rotation, now: number): readonly string[] {
  const { isLeaked, failed, stop } = rotation.known
  const broken = isLeaked ? [...failed] : []
  const places = broken.map(
    ([store, { message }]) =>
      `${storeWords(store)} did not get the new token, and its jobs fail until it has it: ${message}`,
  )
  if (stop !== undefined) {
    const isSaid = broken.some(([, { message }]) => message === stop.message)
    return isSaid ? places : [...places, stop.message]
  }
  const { decision, reason } = planEntry(rotation, now)
  return decision === 'nothing' || decision === 'sweep' ? places : [...places, reason]
}

/** What became of a copy; `why` it counts as not having the token. */
function lookAt(
  state: StoreState,
  { known, setup }: Rotation,
  now: number,
): { report: StoreReport; why?: string } {
  const { store, kind } = state
  const { replacement, failed, isLeaked } = known
  const progress = known.progress.get(store)
  const { status = 'untouched', trouble } = progress ?? {}
  const isOurs = status === 'confirmed'
  const of = (holds: boolean | null, at?: number): StoreReport => ({
    store,
    holds,
    ...(at !== undefined && { seenAt: formatTime(at) }),
    status: status === 'unsure' ? 'failed' : status,
    ...(trouble && status !== 'written' && !isOurs && { code: trouble.code, message: trouble.message }),
  })
  if (kind === 'failed') return { report: of(null), why: state.message }
  if (kind === 'opaque' || kind === 'comparable') {
    return { report: isOurs ? of(true, progress?.seenAt) : of(null) }
  }
  const seenAt = known.lookedAt ?? progress?.seenAt
  if (replacement === undefined) return { report: of(false, seenAt) }
  const isStill = kind !== 'stamped' || state.updatedAt === progress?.updatedAt
  const isNew = isOurs && isStill && (kind !== 'open' || state.holds === replacement.id)
  const missing = isNew ? undefined : `${storeWords(store)} does not have the new token`
  const { tolerance } = setup.limits
  const why = replacement.state === 'current' ? whyChanged(state, replacement, { now, tolerance }) : missing
  const isNamed = isLeaked && failed.has(store)
  return { report: of(why === undefined, seenAt), ...(why !== undefined && !isNamed && { why }) }
}

interface Conclusion {
  readonly action: 'rotated' | 'swept' | 'held' | 'nothing' | 'failed'
  readonly reason: string
  readonly code?: ErrorCode
}

/** The first that applies of failed, rotated, swept, held, nothing. */
function conclude(
  rotation: Rotation,
  { complete, gaps }: { complete: boolean; gaps: readonly string[] },
  now: number,
): Conclusion {
  const { isLeaked, stop, unannounced, ownId, made, retired, deleted } = rotation.known
  const failed = (code: ErrorCode, reason: string): Conclusion => ({ action: 'failed', reason, code })
  const { decision, reason, code, held } = planEntry(rotation, now)
  // Somebody told of a leak wants to hear that it is over, or what to do now.
  if (isLeaked && !complete && decision !== 'blocked') {
    return failed(stop?.code ?? 'ROTATION_INCOMPLETE', gaps.join('; '))
  }
  if (stop !== undefined) return failed(stop.code, stop.message)
  if (code !== undefined) return failed(code, reason)
  // Something changed after our promotion: until the next run a place has a token that it should not have.
  if (decision === 'rotate') {
    return failed(dueCodes[whyDue(rotation, now)?.cause ?? 'request'], `rotated, and due again: ${reason}`)
  }
  if (unannounced !== undefined) return failed(unannounced.code, unannounced.message)
  if (ownId !== undefined) return { action: 'rotated', reason: made?.reason ?? reason }
  if (retired.length + deleted.length > 0) {
    return { action: 'swept', reason: 'older tokens were not needed any more' }
  }
  return { action: held.length > 0 ? 'held' : 'nothing', reason }
}
