import type { Secret } from '../base/secret.ts'
import { fingerprint } from '../docker/place.ts'
import type { Entry } from '../token-list/token-list.ts'
import { type ProgramStore, type Store, storeName } from '../token-list/store.ts'
import { createProgramCalls, type ProgramCallOptions } from './program-calls.ts'
import type { NotedValue } from '../tokens/copies.ts'
import type { Stores } from './stores.ts'

export interface ProgramOptions extends ProgramCallOptions {
  readonly mask: (value: string) => void
  /** `undefined`: nothing is noted of the entry's current token. */
  readonly noted: (entry: Entry) => NotedValue | undefined
}

/** Stores that are programs: the value comes on their stdin, exit code 0 is success. Nothing of what they say is trusted. */
export function createPrograms(options: ProgramOptions): Stores<ProgramStore> {
  const { entryOf, prepare, call } = createProgramCalls(options)
  const look: Stores<ProgramStore>['look'] = async (store, own) => {
    const argv = store.checkArgv
    const wanted = own ?? options.noted(entryOf(store))
    if (argv === undefined || wanted === undefined) return unseen(store)
    const outcome = await call(store, { argv, token: own, input: '' })
    if (outcome === undefined) return unseen(store)
    if ('problem' in outcome) throw outcome.problem
    const shown = outcome.stdout.trim()
    const name = storeName(store, '')
    // A run writes there next; an empty place does not have another value.
    if (shown === '' && own === undefined) return { store: name, kind: 'empty' }
    const isDigest = /^[0-9a-f]{64}$/i.test(shown)
    const digest = isDigest ? shown.toLowerCase() : fingerprint(shown)
    const isWanted =
      'digest' in wanted
        ? digest.slice(0, digestLength) === wanted.digest
        : digest === fingerprint(wanted.value.reveal())
    // It may be another token, or one of an earlier run: that must not be seen either.
    if (!isDigest && /^\S{12,}$/.test(shown)) options.mask(shown)
    return { store: name, kind: 'open', holds: isWanted ? wanted.id : undefined }
  }
  return {
    check: async store => {
      prepare(store, store.argv)
      if (store.checkArgv !== undefined) prepare(store, store.checkArgv)
      return look(store)
    },
    look,
    write: async (store, token) => {
      const outcome = await call(store, { argv: store.argv, token })
      if (outcome === undefined) return { result: 'late' }
      // It had the value, and may have stored it before it failed.
      if ('problem' in outcome) return { result: 'lost', error: outcome.problem }
      return { result: 'written', sentAt: undefined, answeredAt: undefined }
    },
  }
}

function unseen(store: ProgramStore) {
  return { store: storeName(store, ''), kind: store.checkArgv ? 'comparable' : 'opaque' } as const
}

/** Of a value with the entropy of a token, so many digits of its SHA-256 tell nothing but whether another value is the same. */
const digestLength = 8

/** What is to be noted of a value on Docker Hub, so that a later run can compare; nothing, where no place can be compared. */
export function notedDigest(value: Secret | undefined, stores: readonly Store[]): string | undefined {
  if (value === undefined || !stores.some(isChecked)) return undefined
  return fingerprint(value.reveal()).slice(0, digestLength)
}

/** Whether a program of the token list says what the store holds. */
export function isChecked(store: Store): store is ProgramStore {
  return store.kind === 'program' && store.checkArgv !== undefined
}
