import { OatError, resultOrError, withoutCode } from '../base/error.ts'
import type { Slot } from '../register/register.ts'
import { storeName } from '../register/store.ts'
import type { StoreState } from '../stores/stores.ts'
import { copiesOf } from '../tokens/copies.ts'
import { findCurrent, readSlotTokens } from '../tokens/token.ts'
import type { Neighbour, StepOutcome } from './plan/event.ts'
import type { RotateRun } from './run.ts'

/** Looks at the stores of all slots: a store may have been moved from one to another. Throws errors of Docker Hub. */
export async function lookAround(slot: Slot, run: RotateRun, isLeaked: boolean): Promise<StepOutcome> {
  const { thisRepository, register } = run.job
  // A leaked token goes at once, whoever may still hold it.
  const others = isLeaked ? [] : register.tokens.filter(({ label }) => label !== slot.label)
  const tokens = others.length === 0 ? [] : await run.list()
  const neighbours: Neighbour[] = []
  for (const other of others) {
    neighbours.push({
      label: other.label,
      copies: copiesOf(other.stores, thisRepository),
      current: findCurrent(readSlotTokens(tokens, other.label)),
      stores: await observeStores(other, run, 'look'),
    })
  }
  // Last, so that it is as fresh as can be.
  return { result: 'looked', stores: await observeStores(slot, run, 'look'), neighbours }
}

/** A store that cannot be looked at is a state too: it blocks its slot alone. @param how `check` proves that it can be written, too */
export async function observeStores(
  slot: Slot,
  { stores, job }: RotateRun,
  how: 'check' | 'look',
): Promise<readonly StoreState[]> {
  const states: StoreState[] = []
  for (const store of slot.stores) {
    const state = await resultOrError(() => stores[how](store))
    if (state instanceof OatError) {
      const name = storeName(store, job.thisRepository)
      states.push({ store: name, kind: 'failed', code: state.code, message: withoutCode(state) })
    } else states.push(state)
  }
  return states
}
