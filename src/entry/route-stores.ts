import { OatError } from '../model/error.ts'
import type { SecretStore, Store } from '../model/store.ts'
import type { AllStores, GithubStores } from '../ports.ts'

/** Hands each store to the adapter of its kind. `github` undefined: no token was given, since no store needs one. */
export function routeStores(github: GithubStores | undefined): AllStores {
  const adapterOf = (store: Store): { stores: GithubStores; store: SecretStore } => {
    const isSecret = store.kind !== 'kubernetes' && store.kind !== 'program'
    if (isSecret && github !== undefined) return { stores: github, store }
    throw new OatError('STORE_FAILED', {
      message: `stores of the kind ${store.kind} are not there yet`,
      hint: 'remove it from the register, and bring the new value there by other means',
    })
  }
  return {
    check: async store => {
      const { stores, store: own } = adapterOf(store)
      return stores.check(own)
    },
    look: async store => {
      const { stores, store: own } = adapterOf(store)
      return stores.look(own)
    },
    write: async (store, token) => {
      const { stores, store: own } = adapterOf(store)
      return stores.write(own, token)
    },
    announce: async (store, expiry) => {
      const { stores, store: own } = adapterOf(store)
      return stores.announce(own, expiry)
    },
  }
}
