import { endedRun, formatLabel } from '../../register/label.ts'
import type { StoreState } from '../../stores/stores.ts'
import { type Mark, markOf } from '../../tokens/copies.ts'
import { leakSince } from '../../tokens/older.ts'
import type { SlotToken } from '../../tokens/token.ts'
import { findOwn, findUnanswered, planSlot, type SlotDecision } from './plan.ts'
import { markFor, pendingLabel, type Rotation } from './rotation.ts'

/**
 * One effect, or the end. `list`: read Docker Hub's list again; `look` counts the lists that did not have this run's token.
 * `look`: look at every store of the slot and of the others. `mark`: for the token's description. `note`: write into an older token since when it
 * is superseded. `announce`: write the `_EXPIRES_AT` variables, or mend them; before the promotion, so that no crash can leave them behind a token that is
 * not theirs.
 */
export type RotationStep =
  | { readonly step: 'announce' | 'look' | 'done' }
  | { readonly step: 'list'; readonly look: number }
  | { readonly step: 'mint'; readonly label: string; readonly expiresAt: number; readonly mark: Mark }
  | { readonly step: 'verify' | 'delete'; readonly id: string }
  | { readonly step: 'refresh' | 'retire'; readonly id: string; readonly label: string }
  | { readonly step: 'promote' | 'note'; readonly id: string; readonly label: string; readonly mark: Mark }
  | StoreStep

/** The next effect on this slot: perform it, hand its outcome to `advance`, ask again. `now`: Docker Hub's clock at this moment. */
export function nextStep(rotation: Rotation, now: number): RotationStep {
  const { memory } = rotation
  const own = findOwn(rotation)
  if (memory.stop !== undefined) return giveUp(rotation, now)
  if (memory.mustReread) return list(rotation)
  if (memory.unanswered !== undefined) return discardUnanswered(rotation)
  if (memory.own !== undefined && own?.state !== 'current') return goOn(rotation, own, now)
  const decision = planSlot(rotation, now)
  const isDue = decision.decision === 'rotate' && own === undefined
  const isCalm = decision.decision === 'nothing' || decision.decision === 'sweep'
  // Beside a token that stays, a variable may have the date of the one before.
  if (isCalm && !memory.announced) return { step: 'announce' }
  if (!isDue && decision.decision !== 'sweep') return finish(rotation)
  if (!memory.listIsCurrent) return list(rotation)
  return takeAway(rotation, { decision, isDue, now }) ?? (isDue ? mint(rotation, now) : finish(rotation))
}

/** After a leak the list and the places are read once more: only what they show then is said to be complete. */
function finish(rotation: Rotation): RotationStep {
  const { recheck } = rotation.memory
  if (recheck === 'list') return list(rotation)
  return { step: recheck === 'stores' ? 'look' : 'done' }
}

/** What works nowhere may go before a rotation without a look at the places; what is superseded is noted when there is time. */
function takeAway(
  rotation: Rotation,
  { decision, isDue, now }: { decision: SlotDecision; isDue: boolean; now: number },
): RotationStep | undefined {
  const [old] = decision.retire
  const [gone] = decision.delete
  const [unnoted] = decision.note
  if (isDue && gone !== undefined) return { step: 'delete', id: gone }
  if (old !== undefined || gone !== undefined) {
    if (!hasJustLooked(rotation, now)) return { step: 'look' }
    if (old !== undefined) {
      return { step: 'retire', id: old, label: relabel(rotation, { state: 'retired', time: now }) }
    }
    if (gone !== undefined) return { step: 'delete', id: gone }
  }
  return isDue || unnoted === undefined ? undefined : note(rotation, { ...unnoted, now })
}

/** Its label stays, but for one that a person activated again: that is from now. */
function note(
  rotation: Rotation,
  { id, replacedAt, now }: { id: string; replacedAt: number; now: number },
): RotationStep {
  const token = rotation.tokens.find(it => it.id === id)
  const { copies, home = rotation.setup.policy.home } = (token && markOf(token)) ?? { copies: undefined }
  const isRevived = token === undefined || token.state === 'retired'
  const label = isRevived ? relabel(rotation, { state: 'current', time: now }) : token.label
  return { step: 'note', id, label, mark: { copies, home, replacedAt } }
}

function list({ memory }: Rotation): RotationStep {
  return { step: 'list', look: memory.missingFromList }
}

/** What was seen when the run began may be hours old, and a store that was changed since may hold any token. */
function hasJustLooked({ memory, setup }: Rotation, now: number): boolean {
  return memory.lookedAt !== undefined && now - memory.lookedAt <= setup.limits.look
}

function mint({ setup, tokens }: Rotation, now: number): RotationStep {
  const { policy, compromised } = setup
  const mark = markFor(policy, compromised ? { leakSince: leakSince(tokens) } : {})
  return { step: 'mint', label: pendingLabel(setup, now), expiresAt: now + policy.lifetimeMs, mark }
}

function goOn(rotation: Rotation, own: SlotToken | undefined, now: number): RotationStep {
  const { memory, setup } = rotation
  if (own === undefined || !memory.claimed) return list(rotation)
  if (now - own.since >= setup.limits.refresh) {
    return { step: 'refresh', id: own.id, label: pendingLabel(setup, now) }
  }
  if (!memory.verified) return { step: 'verify', id: own.id }
  const step = nextStoreStep(rotation, own)
  if (step?.step === 'confirm') return step
  if (!memory.listIsCurrent) return list(rotation)
  if (step !== undefined) return step
  if (!memory.announced) return { step: 'announce' }
  return {
    step: 'promote',
    id: own.id,
    label: relabel(rotation, { state: 'current', time: storedAt(rotation) ?? now }),
    mark: markFor(setup.policy, memory),
  }
}

/** The latest change of a store that this run confirmed as its own: any later one is somebody else's. */
function storedAt({ memory }: Rotation): number | undefined {
  const stamps = Object.values(memory.stores).flatMap(({ updatedAt }) => updatedAt ?? [])
  return stamps.length > 0 ? Math.max(...stamps) : undefined
}

/** A mint whose answer was lost: the token is in the list, or there is none. Its value is lost either way. */
function discardUnanswered(rotation: Rotation): RotationStep {
  const lost = findUnanswered(rotation)
  return lost === undefined ? { step: 'done' } : { step: 'delete', id: lost.id }
}

/** A token that was not written anywhere goes at once. Any other stays, and its label says that this run is over. */
function giveUp(rotation: Rotation, now: number): RotationStep {
  const { memory, setup } = rotation
  if (memory.stop?.final === true) return { step: 'done' }
  if (memory.unanswered !== undefined) return memory.mustReread ? list(rotation) : discardUnanswered(rotation)
  const own = findOwn(rotation)
  if (memory.own === undefined || (own !== undefined && own.state !== 'pending')) return { step: 'done' }
  const kept = memory.isAssisted || Object.values(memory.stores).some(({ writes }) => writes > 0)
  if (!kept) return { step: 'delete', id: memory.own }
  if (own?.run !== setup.run) return { step: 'done' }
  return { step: 'refresh', id: own.id, label: pendingLabel({ ...setup, run: endedRun }, now) }
}

function relabel({ setup }: Rotation, to: { state: 'current' | 'retired'; time: number }): string {
  return formatLabel({ name: setup.policy.label, ...to })
}

/** `before`, by Docker Hub's clock: later than this the value must not leave, the claim may have lapsed. */
export type StoreStep =
  | { readonly step: 'write'; readonly store: string; readonly before: number }
  | { readonly step: 'confirm'; readonly store: string; readonly look: number }

/** The next store to write, then to confirm: a confirmation counts only when nothing was written after it. `undefined`: all are done. */
function nextStoreStep({ setup, stores, memory }: Rotation, own: SlotToken): StoreStep | undefined {
  const before = own.since + setup.limits.write
  const open = longestUnchanged(stores).filter(({ store }) => !isSettled(memory.stores[store]?.status))
  const [unwritten] = open
  if (unwritten !== undefined) return { step: 'write', store: unwritten.store, before }
  const next = stores.find(
    ({ store, kind }) => kind !== 'opaque' && memory.stores[store]?.status === 'written',
  )
  return next && { step: 'confirm', store: next.store, look: memory.stores[next.store]?.looks ?? 0 }
}

function isSettled(status: string | undefined): boolean {
  return status === 'written' || status === 'confirmed'
}

/** What failed in the last run comes first: if it fails again, nothing was written, and the new token can go. */
function longestUnchanged(stores: readonly StoreState[]): readonly StoreState[] {
  return stores.toSorted((a, b) => changedAt(a) - changedAt(b))
}

function changedAt(store: StoreState): number {
  return store.kind === 'stamped' ? store.updatedAt : 0
}
