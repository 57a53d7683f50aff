import { inBatches } from '../base/batches.ts'
import { OatError, resultOrError, withoutCode } from '../base/error.ts'
import { type Look, lookAt } from '../base/look.ts'
import type { Entry } from '../token-list/token-list.ts'
import { anySecretOf, isHiddenFrom, isSecretStore, placeName } from '../token-list/store.ts'
import { type SecretStore, type Store, storeName, storeWords } from '../token-list/store.ts'
import type { StoreState } from '../stores/stores.ts'
import type { HiddenCopy } from './plan/entry.ts'
import { type Rotation, startRotation } from './plan/rotation.ts'
import type { RotateRun } from './run.ts'

/** A store that cannot be looked at blocks its entry alone. @param how `check`: it can be written, too */
export async function observeStores(all: readonly Store[], run: RotateRun, how: 'check' | 'look') {
  const { stores, job } = run
  const observe = async (store: Store): Promise<StoreState> => {
    const state = await resultOrError(() => stores[how](store))
    if (!(state instanceof OatError)) return state
    const { code } = state
    return { store: storeName(store, job.thisRepository), kind: 'failed', code, message: withoutCode(state) }
  }
  // Many kubectl a few at once; GitHub's requests are few, and its writes one after the other.
  const isMany = all.length > 8 && all.every(({ kind }) => kind === 'kubernetes')
  return inBatches(all, observe, isMany ? 4 : 1)
}

/** The entries before this one may have taken hours. */
export async function lookAgain({ setup, events }: Rotation, run: RotateRun): Promise<Rotation> {
  const stores = await observeStores(setup.policy.entry.stores, run, 'look')
  const hidden = await findHidden(setup.policy.entry, run)
  return startRotation(setup, { tokens: await run.list(), stores, hidden }, events)
}

/**
 * Secrets that hide a copy from jobs, since they have its name in a more specific place, and that the list
 * does not have: this repository's the organization's, and those of the environments that the list names
 * their repository's and the organization's. One that may not be read may be there.
 */
export async function findHidden(entry: Entry, { job, stores }: RotateRun) {
  const { tokenList, thisRepository } = job
  const all = tokenList.tokens.flatMap(it => it.stores)
  const listed = new Set(all.map(store => storeName(store, thisRepository)))
  const places = [anySecretOf(), ...all]
  const hidden = new Map<string, Look<HiddenCopy>>()
  for (const store of entry.stores) {
    for (const place of places) {
      const secret = moreSpecific(store, place, thisRepository)
      if (secret === undefined) continue
      const by = storeName(secret, thisRepository)
      if (listed.has(by) || hidden.has(by)) continue
      const look = await lookAt(storeWords(by), 'workflow', () => stores.look(secret))
      if ('seen' in look && look.seen.kind !== 'stamped') continue
      hidden.set(by, 'unseen' in look ? look : { seen: { store: storeName(store, thisRepository), by } })
    }
  }
  return [...hidden.values()]
}

/** The secret of the same name in that place, if jobs there get it instead. */
function moreSpecific(store: Store, place: Store, thisRepository: string): SecretStore | undefined {
  if (!isSecretStore(store) || !isSecretStore(place) || place.kind === 'organization-secret') return undefined
  const { secret, app } = store
  const other = place.kind === 'environment-secret' ? { ...place, secret } : { ...place, secret, app }
  return isHiddenFrom(placeName(other, thisRepository), store, thisRepository) ? other : undefined
}
