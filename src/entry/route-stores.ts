import { OatError } from '../model/error.ts'
import type { KubernetesStore, ProgramStore, SecretStore, Store } from '../model/store.ts'
import type { AllStores, GithubStores, Stores } from '../ports.ts'

/** One for each kind; `undefined` where no store of the register needs it. */
export interface Adapters {
  readonly github: GithubStores | undefined
  readonly kubernetes: Stores<KubernetesStore> | undefined
  readonly program: Stores<ProgramStore> | undefined
}

/** Hands each store to the adapter of its kind. */
export function routeStores({ github, kubernetes, program }: Adapters): AllStores {
  const route = <T>(store: Store, act: <S extends Store>(bound: { stores: Stores<S>; own: S }) => T): T => {
    if (store.kind === 'kubernetes') return act({ stores: given(kubernetes, store), own: store })
    if (store.kind === 'program') return act({ stores: given(program, store), own: store })
    return act({ stores: given(github, store), own: store })
  }
  return {
    check: async store => route(store, ({ stores, own }) => stores.check(own)),
    look: async (store, token) => route(store, ({ stores, own }) => stores.look(own, token)),
    write: async (store, token) => route(store, ({ stores, own }) => stores.write(own, token)),
    announce: async (store, expiry) =>
      isSecret(store) ? given(github, store).announce(store, expiry) : 'done',
  }
}

function isSecret(store: Store): store is SecretStore {
  return store.kind !== 'kubernetes' && store.kind !== 'program'
}

function given<A>(adapter: A | undefined, { kind }: Store): A {
  if (adapter !== undefined) return adapter
  throw new OatError('STORE_FAILED', {
    message: `stores of the kind ${kind} are not there yet`,
    hint: 'remove it from the register, and bring the new value there by other means',
  })
}
