import { fingerprint } from '../docker/fingerprint.ts'
import { type ProgramStore, storeName } from '../register/store.ts'
import { createProgramCalls, type ProgramOptions } from './program-call.ts'
import { confirms } from './program-store.ts'
import type { Stores } from './stores.ts'

/** Stores that are programs: the value comes on their stdin, exit code 0 is success. Nothing of what they say is trusted. */
export function createPrograms(options: ProgramOptions): Stores<ProgramStore> {
  const { find, call } = createProgramCalls(options)
  return {
    check: store => {
      find(store, store.argv)
      if (store.confirmArgv !== undefined) find(store, store.confirmArgv)
      return Promise.resolve(unseen(store))
    },
    look: async (store, own) => {
      const argv = store.confirmArgv
      if (argv === undefined || own === undefined) return unseen(store)
      const said = await call(store, { argv, token: own, input: '' })
      if (said === undefined) return unseen(store)
      if ('problem' in said) throw said.problem
      const value = own.value.reveal()
      const shown = said.stdout.trim()
      const isOurs = confirms(shown, { value, digest: fingerprint(value) })
      // What is there may be another token: it must not be seen either.
      if (!isOurs && /^\S{12,}$/.test(shown)) options.mask(shown)
      return { store: storeName(store, ''), kind: 'open', holds: isOurs ? own.id : undefined }
    },
    write: async (store, token) => {
      const said = await call(store, { argv: store.argv, token, input: token.value.reveal() })
      if (said === undefined) return { result: 'late' }
      // It had the value, and may have stored it before it failed.
      if ('problem' in said) return { result: 'lost', error: said.problem }
      return { result: 'written', sentAt: undefined, answeredAt: undefined }
    },
  }
}

function unseen(store: ProgramStore) {
  return { store: storeName(store, ''), kind: store.confirmArgv ? 'comparable' : 'opaque' } as const
}
