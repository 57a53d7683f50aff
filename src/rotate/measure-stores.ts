import type { AllStores } from '../stores/stores.ts'
import type { StoreState } from './plan/rotation.ts'

/**
 * Stores tell how far their server's clock is ahead of this machine's; here it is told how far it is ahead of Docker Hub's,
 * so that a token's creation and a store's change are compared on one clock.
 * @param hubAhead milliseconds that Docker Hub's clock is ahead of this machine's
 */
export function measureStores(stores: AllStores, hubAhead: number): AllStores {
  const measured = (state: StoreState): StoreState =>
    state.kind === 'stamped' && state.ahead !== undefined
      ? { ...state, ahead: state.ahead - hubAhead }
      : state
  return {
    ...stores,
    check: async store => measured(await stores.check(store)),
    look: async (store, own) => measured(await stores.look(store, own)),
  }
}
