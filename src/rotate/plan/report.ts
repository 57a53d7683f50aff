import type { ErrorCode } from '../../base/error.ts'
import { formatTime } from '../../base/time.ts'
import { storeWords } from '../../token-list/store.ts'
import type { StoreState } from '../../stores/stores.ts'
import { markOf } from '../../tokens/copies.ts'
import { otherTokens } from '../../tokens/older.ts'
import { type HubToken, type EntryToken, works } from '../../tokens/token.ts'
import { dueCodes, whyChanged, whyDue, whyOtherStores } from './due.ts'
import { ends } from './events.ts'
import { otherPushers, unexplained } from './leak.ts'
import { planEntry } from './plan.ts'
import { findTaker, type Rotation } from './rotation.ts'
import { type StoreProgress } from './store-progress.ts'

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
  const { known } = rotation
  const { setup } = rotation
  const { label, channel = null, access } = setup.policy
  const { others, ...certificate } = certify(rotation, now)
  const expiresAt = known.replacement?.expiresAt
  const leaked = known.isLeaked
  return {
    label,
    channel,
    access,
    ...conclude(rotation, certificate, now),
    /** Of the entry's current token. */
    expiresAt: expiresAt === undefined ? null : formatTime(expiresAt),
    retired: known.retired,
    deleted: known.deleted,
    held: planEntry(rotation, now).held.map(({ id }) => id),
    ...certificate,
    others: others.map(it => ({ ...it, at: it.at === undefined ? null : formatTime(it.at) })),
    /** After a leak: who else can push to the entry's repositories. */
    pushers: leaked
      ? otherPushers(rotation, now).map(({ id, label: name }) => ({ id, label: name }))
      : undefined,
    /** After a leak: tokens that a person has looked at. */
    explained: leaked ? setup.explained : undefined,
  }
}

/** What was seen of an entry at the end. `gaps`: what has to be said first; empty when all is well. */
export function certify(rotation: Rotation, now: number) {
  const { setup, stores, tokens } = rotation
  const standing = rotation.known.replacement
  // A run that took a token away knows more of it than the list does, unless somebody has activated it since.
  const ended = ends(rotation).filter(({ id }) => !tokens.some(token => token.id === id && token.isActive))
  const listed = otherTokens(tokens, standing, now).filter(({ id }) => !ended.some(end => end.id === id))
  const others = [...ended, ...listed]
  const dead = others.filter(({ state }) => state !== 'works')
  const copies: readonly SeenCopy[] = stores.map(state => lookAt(state, { rotation, standing, now }))
  const reports: readonly StoreReport[] = copies.map(({ report }) => report)
  const leaked = rotation.known.isLeaked
  const alive = unexplained(rotation, now)
  const own = alive.filter(({ isOwn }) => isOwn)
  const gaps = [
    ...(leaked ? stillWorks(rotation, now) : whyOpen(rotation, now)),
    ...whyNotStanding(standing, rotation, now),
    ...(leaked ? whyOpen(rotation, now) : own.map(({ token }) => `${named(token)} still works`)),
    ...alive.filter(({ isOwn }) => !isOwn).map(({ token, why }) => `${named(token)} ${why}`),
    ...copies.flatMap(({ why }) => why ?? []),
    ...rotation.hidden.map(
      ({ store, by }) => `${storeWords(by)} hides ${storeWords(store)}: jobs get its value`,
    ),
    ...(setup.compromised && dead.length === 0 && alive.length === 0 ? [nothingFound] : []),
    ...(leaked && rotation.known.openLook !== undefined ? [notLookedAgain] : []),
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

function whyNotStanding(
  standing: EntryToken | undefined,
  rotation: Rotation,
  now: number,
): readonly string[] {
  // Of a label that is another list's nothing is known.
  if (standing === undefined && findTaker(rotation) !== undefined) return []
  if (standing !== undefined && works(standing, now)) {
    const other = whyOtherStores(standing, rotation.setup.policy)
    return standing.state !== 'current' || other === undefined ? [] : [other]
  }
  if (rotation.known.isLeaked) {
    const which = rotation.tokens.some(token => works(token, now)) ? 'new' : 'working'
    const places = rotation.stores.map(({ store }) => storeWords(store)).join(', ')
    return [`no ${which} token exists: jobs that use ${places} fail until there is one`]
  }
  return [standing === undefined ? 'Docker Hub lists no current token' : 'the current token does not work']
}

/** Why the run is not through. A leak's places are named one by one. */
function whyOpen(rotation: Rotation, now: number): readonly string[] {
  const { known } = rotation
  const failed = known.isLeaked ? [...known.failed] : []
  const places = failed.map(
    ([store, { message }]) =>
      `${storeWords(store)} did not get the new token, and its jobs fail until it has it: ${message}`,
  )
  const stop = known.stop
  if (stop !== undefined) {
    const isSaid = failed.some(([, { message }]) => message === stop.message)
    return isSaid ? places : [...places, stop.message]
  }
  const { decision, reason } = planEntry(rotation, now)
  return decision === 'nothing' || decision === 'sweep' ? places : [...places, reason]
}

interface Look {
  readonly rotation: Rotation
  readonly standing: EntryToken | undefined
  readonly now: number
}

interface SeenCopy {
  readonly report: StoreReport
  /** Why it counts as not having the token. */
  readonly why?: string | undefined
}

/** What became of a copy. */
function lookAt(state: StoreState, { rotation, standing, now }: Look): SeenCopy {
  const { store, kind } = state
  const progress: Partial<StoreProgress> = rotation.known.progress.get(store) ?? {}
  const { status = 'untouched', trouble } = progress
  const isOurs = status === 'confirmed'
  const of = (holds: boolean | null, seenAt?: number): StoreReport => ({
    store,
    holds,
    ...(seenAt !== undefined && { seenAt: formatTime(seenAt) }),
    status: status === 'unsure' ? 'failed' : status,
    ...(trouble && status !== 'written' && !isOurs && { code: trouble.code, message: trouble.message }),
  })
  if (kind === 'failed') return { report: of(null), why: state.message }
  if (kind === 'opaque' || kind === 'comparable') {
    return { report: isOurs ? of(true, progress.seenAt) : of(null) }
  }
  const seenAt = rotation.known.lookedAt ?? progress.seenAt
  if (standing === undefined) return { report: of(false, seenAt) }
  const isStill = kind !== 'stamped' || state.updatedAt === progress.updatedAt
  const isNew = isOurs && isStill && (kind !== 'open' || state.holds === standing.id)
  const { tolerance } = rotation.setup.limits
  const why =
    standing.state === 'current'
      ? whyChanged(state, { current: standing, now, tolerance })
      : isNew
        ? undefined
        : `${storeWords(store)} does not have the new token`
  const isNamed = rotation.known.isLeaked && rotation.known.failed.has(store)
  return { report: of(why === undefined, seenAt), why: isNamed ? undefined : why }
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
  const { known } = rotation
  const failed = (code: ErrorCode, reason: string): Conclusion => ({ action: 'failed', reason, code })
  const decision = planEntry(rotation, now)
  const { reason } = decision
  const stop = known.stop
  // Somebody told of a leak wants to hear that it is over, or what to do now.
  if (known.isLeaked && !complete && decision.decision !== 'blocked') {
    return failed(stop?.code ?? 'ROTATION_INCOMPLETE', gaps.join('; '))
  }
  if (stop !== undefined) return failed(stop.code, stop.message)
  if ('code' in decision) return failed(decision.code, reason)
  // Something changed after our promotion: until the next run a place has a token that it should not have.
  if (decision.decision === 'rotate') {
    return failed(dueCodes[whyDue(rotation, now)?.cause ?? 'request'], `rotated, and due again: ${reason}`)
  }
  const open = known.unannounced
  if (open !== undefined) return failed(open.code, open.message)
  if (known.ownId !== undefined) {
    return { action: 'rotated', reason: known.made?.reason ?? reason }
  }
  if (known.retired.length + known.deleted.length > 0) {
    return { action: 'swept', reason: 'older tokens were not needed any more' }
  }
  return { action: decision.held.length > 0 ? 'held' : 'nothing', reason }
}
