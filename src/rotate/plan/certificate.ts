import { formatTime } from '../../base/time.ts'
import { storeWords } from '../../token-list/store.ts'
import type { StoreState } from '../../stores/stores.ts'
import { markOf } from '../../tokens/copies.ts'
import { type OtherToken, otherTokens } from '../../tokens/older.ts'
import { type HubToken, type EntryToken, works } from '../../tokens/token.ts'
import { whyChanged, whyOtherStores } from './due.ts'
import { ends, failedPlaces, lookedAt, openLook, stopOf } from './events.ts'
import { otherPushers, unexplained } from './leak.ts'
import { planEntry } from './plan.ts'
import { findReplacement, findTaker, isLeaked, type Rotation } from './rotation.ts'
import { storeProgress } from './store-progress.ts'

/** Whether a place was seen to hold this run's token, or the current one. `null`: it cannot be read back, or could not be looked at. */
export interface CopyProof {
  readonly store: string
  readonly holds: boolean | null
  /** When this run saw it last, by Docker Hub's clock. */
  readonly seenAt: number | undefined
}

/** What a run has seen of an entry at its end, from what is alive: the log, the report, the page and the outputs say this. */
export interface Certificate {
  /** What has to be said first, and is to be done; empty when all is well. */
  readonly gaps: readonly string[]
  readonly complete: boolean
  /** Since when none of the others can be used, but for open sessions; only when complete. */
  readonly deadSince: number | undefined
  /** The entry's tokens beside the one that takes their place. */
  readonly others: readonly OtherToken[]
  readonly copies: readonly CopyProof[]
  /** Who else can push. */
  readonly pushers: readonly HubToken[]
}

/** What can be said at the end of a run. `now` is Docker Hub's clock, in milliseconds. */
export function certify(rotation: Rotation, now: number): Certificate {
  const { setup, stores, tokens } = rotation
  const standing = findReplacement(rotation)
  // A run that took a token away knows more of it than the list does, unless somebody has activated it since.
  const ended = ends(rotation).filter(({ id }) => !tokens.some(token => token.id === id && token.isActive))
  const others = [
    ...ended,
    ...otherTokens(tokens, standing, now).filter(({ id }) => !ended.some(end => end.id === id)),
  ]
  const looked = stores.map(state => lookAt(state, { rotation, standing, now }))
  const leaked = isLeaked(rotation)
  const dead = others.filter(({ state }) => state !== 'works')
  const alive = unexplained(rotation, now)
  const own = alive.filter(({ isOwn }) => isOwn)
  const gaps = [
    ...(leaked ? own.map(({ token }) => mustGo(token)) : whyOpen(rotation, now)),
    ...whyNotStanding(standing, rotation, now),
    ...(leaked ? whyOpen(rotation, now) : own.map(({ token }) => `${named(token)} still works`)),
    ...alive.filter(({ isOwn }) => !isOwn).map(({ token, why }) => `${named(token)} ${why}`),
    ...looked.flatMap(({ why }) => why ?? []),
    ...rotation.hidden.map(
      ({ store, by }) => `${storeWords(by)} hides ${storeWords(store)}: jobs get its value`,
    ),
    ...(setup.compromised && dead.length === 0 && alive.length === 0
      ? ['no token was found that can be the leaked one: look for it in Docker Home, also under another name']
      : []),
    ...(leaked && openLook(rotation) !== undefined
      ? ['the tokens and the copies were not looked at again after the last change']
      : []),
  ]
  const complete = gaps.length === 0
  // Only a token's description could tell the next run.
  const isForgotten = setup.compromised && !tokens.some(token => markOf(token)?.leakSince !== undefined)
  if (!complete && isForgotten) gaps.push(unknownLater)
  return {
    complete,
    gaps: [...new Set(gaps)],
    deadSince: complete && dead.length > 0 ? Math.max(...dead.map(({ at }) => at ?? now)) : undefined,
    others,
    copies: looked.map(({ proof }) => proof),
    pushers: leaked ? otherPushers(rotation, now).filter(({ id }) => !setup.explained.includes(id)) : [],
  }
}

const unknownLater = 'later runs do not know of this leak: run it again with the label in "compromised"'

/** A label and an id, as Docker Home shows them. */
function named({ label, id }: Pick<HubToken, 'id' | 'label'>): string {
  return `${JSON.stringify(label)} (${id})`
}

function mustGo(token: Pick<HubToken, 'id' | 'label'>): string {
  return `the leaked token ${named(token)} still works: deactivate it in Docker Home now`
}

/** What is to be said of a leak that this run could not end. */
export function stillWorks(rotation: Rotation, now: number): readonly string[] {
  if (!isLeaked(rotation)) return []
  return unexplained(rotation, now).flatMap(({ isOwn, token }) => (isOwn ? mustGo(token) : []))
}

function whyNotStanding(
  standing: EntryToken | undefined,
  rotation: Rotation,
  now: number,
): readonly string[] {
  const leaked = isLeaked(rotation)
  // Of a label that is another list's nothing is known.
  if (standing === undefined && findTaker(rotation) !== undefined) return []
  if (standing !== undefined && works(standing, now)) {
    const other = whyOtherStores(standing, rotation.setup.policy)
    return standing.state !== 'current' || other === undefined ? [] : [other]
  }
  const places = rotation.stores.map(({ store }) => storeWords(store)).join(', ')
  if (leaked) {
    const hasOther = rotation.tokens.some(token => works(token, now))
    return [
      `no ${hasOther ? 'new' : 'working'} token exists: jobs that use ${places} fail until there is one`,
    ]
  }
  return [standing === undefined ? 'Docker Hub lists no current token' : 'the current token does not work']
}

/** Why the run is not through. A leak's places are named one by one. */
function whyOpen(rotation: Rotation, now: number): readonly string[] {
  const failed = isLeaked(rotation) ? failedPlaces(rotation) : new Map<string, { message: string }>()
  const places = [...failed].map(
    ([store, { message }]) =>
      `${storeWords(store)} did not get the new token, and its jobs fail until it has it: ${message}`,
  )
  const stop = stopOf(rotation)
  const isSaid = stop !== undefined && [...failed.values()].some(({ message }) => message === stop.message)
  if (stop !== undefined) return isSaid ? places : [...places, stop.message]
  const { decision, reason } = planEntry(rotation, now)
  return decision === 'nothing' || decision === 'sweep' ? places : [...places, reason]
}

interface Look {
  readonly rotation: Rotation
  readonly standing: EntryToken | undefined
  readonly now: number
}

function lookAt(state: StoreState, { rotation, standing, now }: Look): { proof: CopyProof; why?: string } {
  const { setup } = rotation
  const { store } = state
  const progress = storeProgress(rotation).get(store)
  const isOurs = progress?.status === 'confirmed'
  const seenAt = lookedAt(rotation) ?? progress?.seenAt
  if (state.kind === 'failed') return { proof: { store, holds: null, seenAt: undefined }, why: state.message }
  if (state.kind === 'opaque' || state.kind === 'comparable') {
    return { proof: { store, holds: isOurs ? true : null, seenAt: isOurs ? progress.seenAt : undefined } }
  }
  if (standing === undefined) return { proof: { store, holds: false, seenAt } }
  const isStill = state.kind !== 'stamped' || state.updatedAt === progress?.updatedAt
  const why =
    standing.state === 'current'
      ? whyChanged(state, { current: standing, now, tolerance: setup.limits.tolerance })
      : isOurs && isStill && (state.kind !== 'open' || state.holds === standing.id)
        ? undefined
        : `${storeWords(store)} does not have the new token`
  const isNamed = failedPlaces(rotation).has(store) && isLeaked(rotation)
  return { proof: { store, holds: why === undefined, seenAt }, ...(why !== undefined && !isNamed && { why }) }
}

/** Evidence for the report, with times as ISO texts. */
export function reportOther({ id, label, state, at }: OtherToken) {
  return { id, label, state, at: at === undefined ? null : formatTime(at) }
}
