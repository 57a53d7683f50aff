import { storeWords } from '../../token-list/store.ts'
import type { StoreState } from '../../stores/stores.ts'
import type { Event, Trouble } from './event.ts'
import type { Situation } from './entry.ts'

/** How far this run is with one place; stamps in the time of the place's own server. */
export interface StoreProgress {
  readonly status: 'unsure' | 'written' | 'confirmed' | 'failed'
  readonly writes: number
  readonly looks: number
  readonly sentAt?: number | undefined
  readonly answeredAt?: number | undefined
  /** The first look in vain since the last write, by Docker Hub's clock. */
  readonly vainSince?: number | undefined
  readonly updatedAt?: number | undefined
  /** When it was last seen to hold the new token, by Docker Hub's clock. */
  readonly seenAt?: number | undefined
  readonly trouble?: Trouble | undefined
}

const untouched: StoreProgress = { status: 'unsure', writes: 0, looks: 0 }

/** Every place that was acted on. A write makes each earlier confirmation too old. */
export function storeProgress(
  { events, setup }: Situation,
  ownId: string | undefined,
): ReadonlyMap<string, StoreProgress> {
  const all = new Map<string, StoreProgress>()
  const confirmed = new Map<string, number>()
  let written = -1
  for (const [at, event] of events.entries()) {
    const { step } = event
    if (step.step !== 'write' && step.step !== 'confirm') continue
    const before = all.get(step.store) ?? untouched
    const next =
      step.step === 'write' ? afterWrite(before, event) : afterLook(before, event, { ownId, ...setup })
    if (event.outcome.result === 'written') written = at
    if (next.status === 'confirmed') confirmed.set(step.store, at)
    all.set(step.store, next)
  }
  for (const [store, progress] of all) {
    if (progress.status !== 'confirmed' || (confirmed.get(store) ?? 0) > written) continue
    all.set(store, { ...progress, status: 'written', updatedAt: undefined, seenAt: undefined })
  }
  return all
}

/** `unsure`: the write may have arrived. A write that certainly did not arrive is not counted. */
function afterWrite(before: StoreProgress, { outcome, isLastTry }: Event): StoreProgress {
  switch (outcome.result) {
    case 'written': {
      const { sentAt, answeredAt } = outcome
      return { status: 'written', writes: before.writes + 1, looks: 0, sentAt, answeredAt }
    }
    case 'lost': {
      const status = isLastTry === true ? 'failed' : 'unsure'
      return { ...before, status, writes: before.writes + 1, trouble: outcome }
    }
    case 'failed':
      return { ...before, status: 'failed', trouble: outcome }
    default:
      return before
  }
}

/** The run's token, and how long it waits. */
type Run = { readonly ownId: string | undefined } & Pick<Situation['setup'], 'limits'>

/** A look at a written place: it shows our write, not yet, or somebody else's. */
function afterLook(before: StoreProgress, { outcome, now }: Event, run: Run): StoreProgress {
  const { limits } = run
  if (outcome.result === 'failed') return { ...before, status: 'failed', trouble: outcome }
  if (outcome.result !== 'seen') return before
  const { store } = outcome
  const seen = verdict(store, before, run)
  const fail = (message: string): StoreProgress => ({
    ...before,
    status: 'failed',
    trouble: { code: 'STORE_FAILED', message: `${storeWords(store.store)} ${message}` },
  })
  if (seen === 'ours') {
    const updatedAt = store.kind === 'stamped' ? store.updatedAt : undefined
    return { ...before, status: 'confirmed', updatedAt, seenAt: now }
  }
  if (seen === 'overwritten') {
    if (before.writes < limits.attempts) return { ...before, status: 'unsure' }
    return fail(
      store.kind === 'open'
        ? `still has another value after ${before.writes} writes of the new one`
        : 'keeps being changed by somebody else',
    )
  }
  const again = { ...before, looks: before.looks + 1, vainSince: before.vainSince ?? now }
  // GitHub's lists may be a minute behind; servers without a clock show what they have.
  const isHopeless =
    again.sentAt === undefined ? again.looks >= limits.attempts : now - again.vainSince >= limits.patience
  return isHopeless ? fail('does not show the new value') : again
}

/** GitHub hides the value, so ours is the change made between the clock before sending and the answer's. */
export function verdict(
  state: StoreState,
  before: Pick<StoreProgress, 'sentAt' | 'answeredAt'>,
  { ownId, limits }: Run,
): 'ours' | 'not-yet' | 'overwritten' {
  const { slack } = limits
  if (state.kind === 'open') return state.holds === ownId ? 'ours' : 'overwritten'
  if (state.kind !== 'stamped') return state.kind === 'opaque' ? 'ours' : 'not-yet'
  if (state.updatedAt > (before.answeredAt ?? Infinity) + slack) return 'overwritten'
  return state.updatedAt < (before.sentAt ?? -Infinity) - slack ? 'not-yet' : 'ours'
}
