import { inBatches } from '../base/batches.ts'
import { OatError } from '../base/error.ts'
import { groupBy } from '../base/group-by.ts'
import type { Register } from '../register/register.ts'
import { isSecretStore, placeName } from '../register/store.ts'
import type { GithubInventory, PlaceView } from '../stores/github/inventory.ts'

/** Says what was asked for and could not be had, in words. */
export type Tell = (subject: string, message: string) => void

/** The places of the list's secrets, each read once, and which of their repositories are archived. */
export async function lookAtGithub(
  register: Register,
  ports: {
    github: GithubInventory
    thisRepository: string
    tell: Tell
    onProgress: (text: string) => void
  },
) {
  const { github, thisRepository, tell, onProgress } = ports
  const stores = register.tokens.flatMap(slot => slot.stores).filter(isSecretStore)
  const byPlace = groupBy(stores, store => placeName(store, thisRepository))
  const places = new Map<string, PlaceView>()
  const repositories = new Set<string>()
  let looks = 0
  await inBatches([...byPlace], async ([name, [first, ...others]]) => {
    onProgress(`${(looks += 1)} of ${byPlace.size}: ${name}`)
    if (first === undefined) return
    const watched = [first, ...others].map(({ secret }) => secret)
    const place = await orTell(name, tell, () => github.place(first, watched))
    if (place === undefined) return
    places.set(name, place)
    if (first.kind !== 'organization-secret') repositories.add(first.repository ?? thisRepository)
    if (first.app === 'actions' && place.variables === undefined) {
      tell(name, 'its variables may not be read, so expiries were not compared')
    }
  })
  const archives = await inBatches([...repositories], async name => {
    return (await orTell(name, tell, () => github.isArchived(name))) === true ? [name] : []
  })
  /** `places` by their name in a store's name: `actions:kong/kong#nightly`. */
  return { places, archived: archives.flat() }
}

async function orTell<T>(subject: string, tell: Tell, read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    tell(subject, reasonOf(error))
    return undefined
  }
}

/** What a place said, in a sentence. Throws any error that is not of a place. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof OatError) || !error.code.startsWith('STORE_')) throw error
  return `${error.message}; ${error.hint}`
}
