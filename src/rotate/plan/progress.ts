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
  readonly trouble?: Trouble | undefined
}

/** Every place that was acted on. A write makes each earlier confirmation too old. */
export function storeProgress({ events, setup }: Situation, ownId: string | undefined) {
  const all = new Map<string, StoreProgress>()
  for (const event of events) {
    const { step } = event
    if (step.step !== 'write' && step.step !== 'confirm') continue
    const before: StoreProgress = all.get(step.store) ?? { status: 'unsure', writes: 0, looks: 0 }
    if (event.outcome.result === 'written') {
      for (const [store, it] of all) {
        if (it.status === 'confirmed') all.set(store, { ...it, status: 'written', updatedAt: undefined })
      }
    }
    all.set(step.store, after(before, event, { ownId, ...setup }))
  }
  return all
}

/** `unsure`: the write may have arrived. A write that certainly did not arrive is not counted. */
function after(
  before: StoreProgress,
  { step, outcome, isLastTry, now }: Event,
  { ownId, limits }: Pick<Situation['setup'], 'limits'> & { ownId: string | undefined },
): StoreProgress {
  const writes = before.writes + 1
  switch (outcome.result) {
    case 'failed':
      return { ...before, status: 'failed', trouble: outcome }
    case 'lost':
      if (step.step === 'confirm') return before
      return { ...before, status: isLastTry === true ? 'failed' : 'unsure', writes, trouble: outcome }
    case 'written': {
      const { sentAt, answeredAt } = outcome
      return { status: 'written', writes, looks: 0, sentAt, answeredAt }
    }
    case 'seen': {
      const { store } = outcome
      const seen = verdict(store, before, { ownId, slack: limits.slack })
      const updatedAt = store.kind === 'stamped' ? store.updatedAt : undefined
      if (seen === 'ours') return { ...before, status: 'confirmed', updatedAt }
      const again = { ...before, looks: before.looks + 1, vainSince: before.vainSince ?? now }
      // GitHub's lists may be a minute behind; servers without a clock show what they have.
      const isHopeless =
        again.sentAt === undefined ? again.looks >= limits.attempts : now - again.vainSince >= limits.patience
      if (seen === 'not-yet' && !isHopeless) return again
      const why =
        seen === 'not-yet' ? 'does not show the new value' : 'was changed by somebody else meanwhile'
      const message = `${storeWords(store.store)} ${why}`
      return { ...before, status: 'failed', trouble: { code: 'STORE_FAILED', message } }
    }
    default:
      return before
  }
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
