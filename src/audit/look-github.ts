import { inBatches } from '../base/batches.ts'
import { OatError, resultOrError, withoutCode } from '../base/error.ts'
import { groupBy } from '../base/group-by.ts'
import type { Log } from '../runner/runner.ts'
import type { TokenList } from '../token-list/token-list.ts'
import { anySecretOf, isHiddenFrom, isSecretStore } from '../token-list/store.ts'
import { placeName, type SecretStore, storeName } from '../token-list/store.ts'
import type { GithubInventory, PlaceView } from '../stores/github/inventory.ts'

export type NoteGap = (subject: string, message: string) => void

type GithubPorts = Readonly<{ github: GithubInventory; thisRepository: string; noteGap: NoteGap }>

/** The places of the list's secrets, each read once, and which of their repositories are archived. */
export async function lookAtGithub(tokenList: TokenList, ports: GithubPorts, onProgress: Log['progress']) {
  const { github, thisRepository, noteGap } = ports
  const stores = tokenList.tokens.flatMap(entry => entry.stores).filter(isSecretStore)
  // This repository's secrets hide the organization's of the same name, and the old account's may be there.
  const isAsked = tokenList.legacySecrets.length > 0 || stores.some(it => it.kind === 'organization-secret')
  const searched = isAsked && thisRepository !== '' ? [homePlace] : []
  const byPlace = groupBy(stores.concat(searched), store => placeName(store, thisRepository))
  const places = new Map<string, PlaceView>()
  const repositories = new Set<string>()
  let looks = 0
  await inBatches(Array.from(byPlace), async ([name, placeStores]) => {
    onProgress(`${(looks += 1)} of ${byPlace.size}: ${name}`)
    const [first] = placeStores
    if (first === undefined) return
    const watched = placeStores.map(({ secret }) => secret)
    const place = await orGap(name, noteGap, () => github.place(first, watched))
    if (place === undefined) return
    places.set(name, place)
    if (first === homePlace) return
    if (first.kind !== 'organization-secret') repositories.add(first.repository ?? thisRepository)
    if (first.app === 'actions' && place.variables === undefined) {
      noteGap(name, 'its variables may not be read, so expiries were not compared')
    }
  })
  const archives = await inBatches(Array.from(repositories), async name => {
    return (await orGap(name, noteGap, () => github.isArchived(name))) === true ? [name] : []
  })
  return {
    /** By their name in a store's name: `actions:acme/acme#nightly`. */
    places,
    archived: archives.flat(),
    shadows: shadowsOf(stores, places, thisRepository),
  }
}

/** Stands for the Actions secrets of this repository, where no copy of the list has to lie there. */
const homePlace = anySecretOf()

/** A secret of the same name in a more specific place, that no entry has: jobs get it instead. */
function shadowsOf(
  stores: readonly SecretStore[],
  places: ReadonlyMap<string, PlaceView>,
  thisRepository: string,
) {
  const names = new Set(stores.map(store => storeName(store, thisRepository)))
  return stores.flatMap(store =>
    Array.from(places).flatMap(([place, { secrets }]) => {
      const shadow = `${place}:${store.secret}`
      const isThere = secrets.has(store.secret) && !names.has(shadow)
      const isShadow = isThere && isHiddenFrom(place, store, thisRepository)
      return isShadow ? [{ store: storeName(store, thisRepository), by: shadow }] : []
    }),
  )
}

/** What a place shows, or `undefined`, and what it said is told. Throws any error that is not of a place. */
export async function orGap<T>(subject: string, noteGap: NoteGap, readPlace: () => Promise<T>) {
  const answer = await resultOrError(readPlace)
  if (!(answer instanceof OatError)) return answer
  if (!answer.code.startsWith('STORE_')) throw answer
  noteGap(subject, withoutCode(answer))
  return undefined
}
