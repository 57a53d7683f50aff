import { storeWords } from '../../token-list/store.ts'
import type { StoreState } from '../../stores/stores.ts'
import type { Situation, Event, Trouble } from './entry.ts'

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

/** Every place that was acted on. A write makes each earlier confirmation too old. @param ownId of the run's token */
export function storeProgress({ events, setup }: Situation, ownId: string | undefined) {
  const all = new Map<string, StoreProgress>()
  for (const event of events) {
    const { step, outcome } = event
    if (step.step !== 'write' && step.step !== 'confirm') continue
    const before = all.get(step.store) ?? untouched
    if (outcome.result === 'written') {
      for (const [store, it] of all) {
        if (it.status === 'confirmed') {
          all.set(store, { ...it, status: 'written', updatedAt: undefined, seenAt: undefined })
        }
      }
    }
    all.set(
      step.store,
      step.step === 'write' ? afterWrite(before, event) : afterLook(before, event, { ownId, ...setup }),
    )
  }
  return all
}

/** `unsure`: the write may have arrived. A write that certainly did not arrive is not counted. */
function afterWrite(before: StoreProgress, { outcome, isLastTry }: Event): StoreProgress {
  if (outcome.result === 'failed') return { ...before, status: 'failed', trouble: outcome }
  const writes = before.writes + 1
  if (outcome.result === 'lost') {
    return { ...before, status: isLastTry === true ? 'failed' : 'unsure', writes, trouble: outcome }
  }
  if (outcome.result !== 'written') return before
  const { sentAt, answeredAt } = outcome
  return { status: 'written', writes, looks: 0, sentAt, answeredAt }
}

/** A look at a written place: it shows our write, not yet, or somebody else's. */
function afterLook(
  before: StoreProgress,
  { outcome, now }: Event,
  { ownId, limits }: Pick<Situation['setup'], 'limits'> & { ownId: string | undefined },
): StoreProgress {
  if (outcome.result === 'failed') return { ...before, status: 'failed', trouble: outcome }
  if (outcome.result !== 'seen') return before
  const { store } = outcome
  const seen = verdict(store, before, { ownId, slack: limits.slack })
  const fail = (why: string): StoreProgress => {
    const trouble = { code: 'STORE_FAILED', message: `${storeWords(store.store)} ${why}` } as const
    return { ...before, status: 'failed', trouble }
  }
  if (seen === 'ours') {
    const updatedAt = store.kind === 'stamped' ? store.updatedAt : undefined
    return { ...before, status: 'confirmed', updatedAt, seenAt: now }
  }
  if (seen === 'overwritten') {
    if (before.writes < limits.attempts) return { ...before, status: 'unsure' }
    const isOpen = store.kind === 'open'
    return fail(
      isOpen
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
function verdict(
  state: StoreState,
  { sentAt = -Infinity, answeredAt = Infinity }: StoreProgress,
  { ownId, slack }: { ownId: string | undefined; slack: number },
) {
  if (state.kind === 'open') return state.holds === ownId ? 'ours' : 'overwritten'
  if (state.kind !== 'stamped') return state.kind === 'opaque' ? 'ours' : 'not-yet'
  if (state.updatedAt > answeredAt + slack) return 'overwritten'
  return state.updatedAt < sentAt - slack ? 'not-yet' : 'ours'
}
