import { OatError } from '../base/error.ts'
import { isSecretStore, type ProgramStore, type Store } from '../register/store.ts'
import type { AllStores, GithubStores, KubernetesStores, Stores } from './stores.ts'

/** One for each kind. `github` undefined: no token was given, since no store of the register needs one. */
export interface Adapters {
  readonly github: GithubStores | undefined
  readonly kubernetes: KubernetesStores
  readonly program: Stores<ProgramStore>
}

/** Hands each store to the adapter of its kind. */
export function routeStores({ github, kubernetes, program }: Adapters): AllStores {
  const route = <T>(store: Store, act: <S extends Store>(bound: { stores: Stores<S>; own: S }) => T): T => {
    if (store.kind === 'kubernetes') return act({ stores: kubernetes, own: store })
    if (store.kind === 'program') return act({ stores: program, own: store })
    return act({ stores: needed(github), own: store })
  }
  return {
    check: async store => route(store, ({ stores, own }) => stores.check(own)),
    look: async (store, token) => route(store, ({ stores, own }) => stores.look(own, token)),
    write: async (store, token) => route(store, ({ stores, own }) => stores.write(own, token)),
    identify: async store =>
      store.kind === 'kubernetes' ? kubernetes.identify(store) : needed(github).identify(store),
    announce: async (store, expiry) =>
      isSecretStore(store) ? needed(github).announce(store, expiry) : 'same',
    oldJobs: async copies => needed(github).oldJobs(copies),
  }
}

function needed(github: GithubStores | undefined): GithubStores {
  if (github !== undefined) return github
  throw new OatError('INTERNAL', { message: 'there is no token for GitHub', hint: 'please report this line' })
}
