import { inBatches } from '../base/batches.ts'
import { OatError, resultOrError, withoutCode } from '../base/error.ts'
import { type Look, lookAt } from '../base/look.ts'
import type { Entry } from '../token-list/token-list.ts'
import { anySecretOf, isHiddenFrom, isSecretStore, placeName } from '../token-list/store.ts'
import { type SecretStore, type Store, storeName, storeWords } from '../token-list/store.ts'
import type { StoreState } from '../stores/stores.ts'
import type { HiddenCopy } from './plan/entry.ts'
import { advance, type Rotation, startRotation } from './plan/rotation.ts'
import type { RotateRun } from './run.ts'

/** The entry's places, and what hides their copies. @param how `check`: they can be written, too */
export async function lookAtEntry({ stores }: Entry, run: RotateRun, how: 'check' | 'look') {
  // One that cannot be looked at blocks its entry alone.
  const observe = async (store: Store): Promise<StoreState> => {
    const state = await resultOrError(() => run.stores[how](store))
    if (!(state instanceof OatError)) return state
    const name = storeName(store, run.job.thisRepository)
    return { store: name, kind: 'failed', code: state.code, message: withoutCode(state) }
  }
  // Many kubectl a few at once; GitHub's requests are few, and its writes one after the other.
  const isMany = stores.length > 8 && stores.every(({ kind }) => kind === 'kubernetes')
  const observeAll = () => inBatches(stores, observe, isMany ? 4 : 1)
  if (how === 'check') return { stores: await observeAll(), hidden: await findHidden(stores, run) }
  // The places last, so that they are as fresh as can be.
  return { hidden: await findHidden(stores, run), stores: await observeAll() }
}

/** The entries before this one may have taken hours. Where Docker Hub gives no list, this entry alone fails. */
export async function lookAgain(rotation: Rotation, run: RotateRun): Promise<Rotation> {
  const { setup, events } = rotation
  const { stores, hidden } = await lookAtEntry(setup.policy.entry, run, 'look')
  const tokens = await resultOrError(run.list)
  if (!(tokens instanceof OatError)) return startRotation(setup, { tokens, stores, hidden }, events)
  const outcome = { result: 'failed', code: tokens.code, message: withoutCode(tokens) } as const
  return advance(rotation, { step: { step: 'list', pause: 0 }, outcome, now: run.hubNow() })
}

/**
 * Secrets that hide a copy from jobs, since they have its name in a more specific place, and that the list
 * does not have: this repository's the organization's, and those of the environments that the list names
 * their repository's and the organization's. One that may not be read may be there.
 */
async function findHidden(copies: readonly Store[], { job, stores }: RotateRun) {
  const { tokenList, thisRepository } = job
  const listStores = tokenList.tokens.flatMap(it => it.stores)
  const listNames = new Set(listStores.map(store => storeName(store, thisRepository)))
  const places = [anySecretOf(), ...listStores]
  const hidden = new Map<string, Look<HiddenCopy>>()
  for (const store of copies) {
    for (const place of places) {
      const secret = moreSpecific(store, place, thisRepository)
      if (secret === undefined) continue
      const hider = storeName(secret, thisRepository)
      if (listNames.has(hider) || hidden.has(hider)) continue
      const state = await lookAt(storeWords(hider), 'workflow', () => stores.look(secret))
      if ('seen' in state && state.seen.kind !== 'stamped') continue
      const copy = { store: storeName(store, thisRepository), by: hider }
      hidden.set(hider, 'unseen' in state ? state : { seen: copy })
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
