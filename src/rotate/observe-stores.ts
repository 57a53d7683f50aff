import { describeError, OatError } from '../base/error.ts'
import type { Slot } from '../register/register.ts'
import { storeName } from '../register/store.ts'
import type { AllStores } from '../stores/stores.ts'
import type { StoreState } from './plan/rotation.ts'

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

/** Message and hint in one: a report has no field for the latter. */
export function withoutCode(error: OatError): string {
  return describeError(error).slice(error.code.length + 2)
}
