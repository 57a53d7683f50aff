import { formatTime } from '../../base/time.ts'
import type { StoreState } from '../../stores/stores.ts'
import { type OtherToken, otherTokens, unusableSince } from '../../tokens/older.ts'
import { findCurrent, type SlotToken, works } from '../../tokens/token.ts'
import { whyChanged, whyOtherStores } from './due.ts'
import type { SlotDecision } from './plan.ts'
import type { Rotation } from './rotation.ts'

/** Whether a place was seen to hold the current token. `null`: it cannot be read back, or could not be looked at. */
export interface CopyProof {
  readonly store: string
  readonly holds: boolean | null
  /** When this run saw it last, by Docker Hub's clock. */
  readonly seenAt: number | undefined
}

/** What a run has seen of an entry, and whether that is all that a rotation is for. */
export interface Certificate {
  /** No other token of the entry works, and every copy that can be read back holds the current one. */
  readonly complete: boolean
  /** Why not, in words; empty when it is. */
  readonly gaps: readonly string[]
  /** From here on none of the others can be used, sessions of the registry included; only when complete. */
  readonly deadSince: number | undefined
  readonly others: readonly OtherToken[]
  readonly copies: readonly CopyProof[]
}

/** What can be said at the end of a run. `now` is Docker Hub's clock, in milliseconds. */
export function certify(rotation: Rotation, decision: SlotDecision, now: number): Certificate {
  const { memory, setup, stores, tokens } = rotation
  const current = findCurrent(tokens)
  // A run that took a token away knows more of it than the list does, unless somebody has activated it since.
  const ends = memory.ends.filter(({ id }) => !tokens.some(token => token.id === id && token.isActive))
  const others = [
    ...ends,
    ...otherTokens(tokens, current, now).filter(({ id }) => !ends.some(end => end.id === id)),
  ]
  const looked = stores.map(state => lookedAt(state, { rotation, current, now }))
  const gaps = [
    ...(memory.stop === undefined ? [] : [memory.stop.message]),
    ...(isOpen(decision) && memory.stop === undefined ? [decision.reason] : []),
    ...whyNotCurrent(current, setup.policy, now),
    ...others
      .filter(({ state }) => state === 'works')
      .map(({ id, label }) => `${id}, ${JSON.stringify(label)}, still works`),
    ...looked.flatMap(({ why }) => why ?? []),
    ...(memory.recheck === undefined
      ? []
      : ['the tokens and the copies were not looked at again after the last one was taken away']),
  ]
  const complete = gaps.length === 0
  return {
    complete,
    gaps: [...new Set(gaps)],
    deadSince: complete ? unusableSince(others, now) : undefined,
    others,
    copies: looked.map(({ proof }) => proof),
  }
}

function isOpen({ decision }: SlotDecision): boolean {
  return decision !== 'nothing' && decision !== 'sweep'
}

function whyNotCurrent(
  current: SlotToken | undefined,
  policy: Rotation['setup']['policy'],
  now: number,
): readonly string[] {
  if (current === undefined) return ['Docker Hub lists no current token']
  if (!works(current, now)) return ['the current token does not work']
  const other = whyOtherStores(current, policy)
  return other === undefined ? [] : [other]
}

interface Look {
  readonly rotation: Rotation
  readonly current: SlotToken | undefined
  readonly now: number
}

function lookedAt(state: StoreState, { rotation, current, now }: Look): { proof: CopyProof; why?: string } {
  const { memory, setup } = rotation
  const { store } = state
  const progress = memory.stores[store]
  const isConfirmed = progress?.status === 'confirmed' && current?.id === memory.own
  if (state.kind === 'failed') return { proof: { store, holds: null, seenAt: undefined }, why: state.message }
  if (state.kind === 'opaque' || state.kind === 'comparable') {
    return {
      proof: { store, holds: isConfirmed ? true : null, seenAt: isConfirmed ? progress.seenAt : undefined },
    }
  }
  const seenAt = memory.lookedAt ?? progress?.seenAt
  if (current === undefined) return { proof: { store, holds: false, seenAt } }
  const why = whyChanged(state, { current, now, tolerance: setup.limits.tolerance })
  return { proof: { store, holds: why === undefined, seenAt }, ...(why !== undefined && { why }) }
}

/** Evidence for the report, with times as ISO texts. */
export function reportOther({ id, label, state, at }: OtherToken) {
  return { id, label, state, at: at === undefined ? null : formatTime(at) }
}
