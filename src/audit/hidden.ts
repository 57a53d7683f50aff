import { type OrganizationSecret, placeName, type SecretStore, storeName } from '../register/store.ts'
import type { PlaceView } from '../stores/github/inventory.ts'

/** Of the organization secrets that a repository is given, a workflow sees so many, by name (docs.github.com, "Limits for secrets"). */
export const visibleSecrets = 100

/** Organization secrets of the register that one repository reads, and that may be beyond what it sees. */
export interface SharedSecret {
  /** `owner/repo` */
  readonly repository: string
  readonly secrets: readonly { readonly secret: string; readonly store: string }[]
}

/** A secret that a repository is given and does not see. */
export interface HiddenSecret {
  readonly store: string
  readonly repository: string
  /** Its place by name, from 1, among so many. */
  readonly place: number
  readonly total: number
}

interface Places {
  readonly places: ReadonlyMap<string, PlaceView>
  readonly thisRepository: string
}

/** Which repositories to ask: none while the register's secrets come first by name. One that all may read is asked for here alone. */
export function readersToAsk(stores: readonly SecretStore[], view: Places): readonly SharedSecret[] {
  const readers = new Map<string, { secret: string; store: string }[]>()
  for (const store of stores) {
    if (store.kind !== 'organization-secret' || store.app !== 'actions') continue
    for (const repository of readersOf(store, view)) {
      const secrets = readers.get(repository) ?? []
      readers.set(repository, secrets)
      secrets.push({ secret: store.secret, store: storeName(store, view.thisRepository) })
    }
  }
  return [...readers].map(([repository, secrets]) => ({ repository, secrets }))
}

function readersOf(store: OrganizationSecret, { places, thisRepository }: Places): readonly string[] {
  const place = places.get(placeName(store, thisRepository))
  const secret = place?.secrets.get(store.secret)
  if (place === undefined || secret === undefined) return []
  if (placeOf(store.secret, [...place.secrets.keys()]) <= visibleSecrets) return []
  if (secret.visibility === 'selected') return secret.repositories ?? []
  const [owner = ''] = thisRepository.split('/')
  return owner.toLowerCase() === store.organization.toLowerCase() ? [thisRepository] : []
}

/** @param all names of all organization secrets that the repository is given */
export function hiddenIn(
  { repository, secrets }: SharedSecret,
  all: readonly string[],
): readonly HiddenSecret[] {
  const names = all.map(name => name.toUpperCase())
  return secrets.flatMap(({ secret, store }) => {
    const place = placeOf(secret, names)
    const isHidden = names.includes(secret) && place > visibleSecrets
    return isHidden ? [{ store, repository, place, total: names.length }] : []
  })
}

/** Its place by name, from 1. */
function placeOf(name: string, names: readonly string[]): number {
  return names.filter(other => other < name).length + 1
}

/** A secret that jobs get in place of a copy: it has the same name in a more specific place, and no entry has it. */
export function shadowsOf(
  stores: readonly SecretStore[],
  { places, thisRepository }: Places,
): readonly { readonly store: string; readonly by: string }[] {
  const listed = new Set(stores.map(store => storeName(store, thisRepository)))
  return stores.flatMap(store => {
    if (store.kind === 'environment-secret') return []
    const own = placeName(store, thisRepository)
    const inside = store.kind === 'organization-secret' ? `${own}/` : `${own}#`
    return [...places].flatMap(([place, { secrets }]) => {
      const by = `${place}:${store.secret}`
      const isShadow = place.startsWith(inside) && secrets.has(store.secret) && !listed.has(by)
      return isShadow ? [{ store: storeName(store, thisRepository), by }] : []
    })
  })
}
