import { OatError, withoutCode } from '../base/error.ts'
import type { Slot } from '../register/register.ts'
import { storeName } from '../register/store.ts'
import type { AllStores, StoreState } from '../stores/stores.ts'
import { copiesOf } from '../tokens/copies.ts'
import { findCurrent, readSlotTokens } from '../tokens/token.ts'
import type { StepOutcome } from './plan/advance.ts'
import type { Neighbour } from './plan/rotation.ts'
import type { RotateRun } from './run.ts'

/**
 * Looks at every store of a slot and of the register's other slots, those that `only` leaves out included: a store may have been
 * moved from one to the other. A store that cannot be looked at is a state too. Throws errors of Docker Hub.
 */
export async function lookAround(slot: Slot, run: RotateRun, isLeaked: boolean): Promise<StepOutcome> {
  const { thisRepository, register } = run.job
  const how = { stores: run.stores, thisRepository, how: 'look' } as const
  // A leaked token goes at once, whoever may still hold it.
  const others = isLeaked ? [] : register.tokens.filter(({ label }) => label !== slot.label)
  const tokens = others.length === 0 ? [] : await run.list()
  const neighbours: Neighbour[] = []
  for (const other of others) {
    neighbours.push({
      label: other.label,
      copies: copiesOf(other.stores, thisRepository),
      current: findCurrent(readSlotTokens(tokens, other.label)),
      stores: await observeStores(other, how),
    })
  }
  // Last, so that it is as fresh as can be.
  return { result: 'looked', stores: await observeStores(slot, how), neighbours }
}

interface Observing {
  readonly stores: AllStores
  readonly thisRepository: string
  /** `check` proves as well that the store can be written. */
  readonly how: 'check' | 'look'
}

/** What every store of a slot shows. One that cannot be looked at is a state too: it blocks its slot alone. */
export async function observeStores(slot: Slot, observing: Observing): Promise<readonly StoreState[]> {
  const { stores, thisRepository, how } = observing
  const states: StoreState[] = []
  for (const store of slot.stores) {
    try {
      states.push(await stores[how](store))
    } catch (error) {
      if (!(error instanceof OatError)) throw error
      const name = storeName(store, thisRepository)
      states.push({ store: name, kind: 'failed', code: error.code, message: withoutCode(error) })
    }
  }
  return states
}
