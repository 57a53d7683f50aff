import type { ErrorCode } from '../../base/error.ts'
import { firstOf } from '../../base/text.ts'
import { formatTime } from '../../base/time.ts'
import { storeWords } from '../../token-list/store.ts'
import type { StoreState } from '../../stores/stores.ts'
import { markOf } from '../../tokens/copies.ts'
import { otherToken, works } from '../../tokens/token.ts'
import { dueCode, whyChanged, whyDue } from './due.ts'
import { doomed, otherPushers, unexplained } from './leak.ts'
import { planEntry } from './plan.ts'
import { ends, findTaker, type Rotation } from './rotation.ts'

/** One entry of the `report` output; times as ISO texts by Docker Hub's clock. */
export type EntryReport = Readonly<ReturnType<typeof reportEntry>>

export interface StoreReport {
  readonly store: string
  /** Whether it was seen to have the current token; `null`: it cannot be read back, or was not. */
  readonly holds: boolean | null
  readonly status: 'confirmed' | 'written' | 'failed' | 'untouched'
  readonly code?: ErrorCode
  readonly message?: string
}

/**
 * What came of an entry, once `nextStep` says `done`: from what is alive and what this run has seen.
 * @param isPlan before the first step: what would come of it
 */
export function reportEntry(rotation: Rotation, now: number, isPlan = false) {
  const { known, setup } = rotation
  const { label, channel = null, access } = setup.policy
  const { others, ...certificate } = certify(rotation, now)
  const { expiresAt, ...outcome } = isPlan
    ? foresee(rotation, now)
    : conclude(rotation, certificate.gaps, now)
  const timeText = (at: number | undefined) => (at === undefined ? null : formatTime(at))
  return {
    label,
    channel,
    access,
    ...outcome,
    /** Of the entry's current token. */
    expiresAt: timeText(expiresAt ?? known.replacement?.expiresAt),
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
    ...whyOpen(rotation, now),
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
  const since = dead.map(({ at }) => at ?? now)
  return {
    /** No other token that can be the entry's works, and every copy that can be read holds this one. */
    complete,
    gaps: [...new Set(gaps)],
    /** Since when none of the others can be used, but for open sessions. */
    deadSince: complete && dead.length > 0 ? formatTime(Math.max(...since)) : undefined,
    /** The entry's tokens beside the one that takes their place, those that this run deleted included. */
    others,
    stores: copies.map(({ report }) => report),
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
  if (replacement === undefined && findTaker(rotation) !== undefined) return []
  if (replacement !== undefined && works(replacement, now)) return []
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
  const { decision, reason } = planEntry(rotation, now)
  const planned = decision === 'nothing' || decision === 'sweep' ? undefined : reason
  const why = stop === undefined ? planned : stop.message
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

interface Conclusion {
  readonly action: 'rotated' | 'swept' | 'held' | 'nothing' | 'failed'
  readonly reason: string
  readonly code?: ErrorCode
  readonly retired: readonly string[]
  readonly deleted: readonly string[]
  /** Where it is another one's than that of the token which is there. */
  readonly expiresAt?: number
}

/** The first that applies of failed, rotated, swept, held, nothing. */
function conclude(rotation: Rotation, gaps: readonly string[], now: number): Conclusion {
  const { isLeaked, stop, unannounced, ownId, made, retired, deleted } = rotation.known
  const failed = (code: ErrorCode, reason: string): Conclusion => {
    return { action: 'failed', reason, code, retired, deleted }
  }
  const { decision, reason, code, held } = planEntry(rotation, now)
  // Somebody told of a leak wants to hear that it is over, or what to do now.
  if (isLeaked && gaps.length > 0 && decision !== 'blocked') {
    return failed(stop?.code ?? 'ROTATION_INCOMPLETE', gaps.join('; '))
  }
  if (stop !== undefined) return failed(stop.code, stop.message)
  if (code !== undefined) return failed(code, reason)
  // Something changed after our promotion: until the next run a place has a token that it should not have.
  if (decision === 'rotate') {
    return failed(dueCode(whyDue(rotation, now)), `rotated, and due again: ${reason}`)
  }
  if (unannounced !== undefined) return failed(unannounced.code, unannounced.message)
  if (ownId !== undefined) return { action: 'rotated', reason: made?.reason ?? reason, retired, deleted }
  const isSwept = retired.length + deleted.length > 0
  if (isSwept) return { action: 'swept', reason: 'older tokens were not needed any more', retired, deleted }
  return { action: held.length > 0 ? 'held' : 'nothing', reason, retired, deleted }
}

/** What `dry-run` says. */
function foresee(rotation: Rotation, now: number): Conclusion {
  const { setup, tokens, known } = rotation
  const { decision, reason, code, held, retire, delete: deleted } = planEntry(rotation, now)
  const stop = known.stop ?? (code && { code, message: reason })
  if (stop !== undefined) {
    return { action: 'failed', reason: stop.message, code: stop.code, retired: [], deleted: [] }
  }
  const isDue = decision === 'rotate'
  const ending = isDue && setup.policy.graceMs === 0 ? tokens : doomed(rotation)
  const retired = [...retire, ...ending.flatMap(token => (works(token, now) ? token.id : []))]
  if (isDue) return { action: 'rotated', reason, retired, deleted, expiresAt: now + setup.policy.lifetimeMs }
  const isSwept = decision === 'sweep' || retired.length > 0
  const idle = held.length > 0 ? 'held' : 'nothing'
  return { action: isSwept ? 'swept' : idle, reason, retired, deleted }
}
