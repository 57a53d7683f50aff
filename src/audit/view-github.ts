import { inBatches } from '../base/batches.ts'
import { OatError } from '../base/error.ts'
import type { Register } from '../register/read.ts'
import type { SecretStore } from '../register/store.ts'
import type { GithubInventory } from './audit-ports.ts'
import { isSecretStore, placeName } from './secrets.ts'
import type { GithubView, PlaceView, Unseen } from './view.ts'

/** The places of the register's secrets, each read once. One that cannot be read is told of in `unseen`. */
export async function viewGithub(
  register: Register,
  { github, thisRepository }: { github: GithubInventory; thisRepository: string },
): Promise<{ view: GithubView; unseen: readonly Unseen[] }> {
  const stores = register.tokens.flatMap(slot => slot.stores).filter(isSecretStore)
  const names = [...new Set(stores.map(store => placeName(store, thisRepository)))]
  const looked = await inBatches(names, async name => {
    const own = stores.filter(store => placeName(store, thisRepository) === name)
    return { name, ...(await look(own, github)) }
  })
  const places = looked.flatMap(({ name, place }) => (place === undefined ? [] : [[name, place] as const]))
  return {
    view: { places: new Map(places) },
    unseen: looked.flatMap(({ name, reason }) =>
      reason === undefined ? [] : [{ subject: name, message: reason, wanted: true }],
    ),
  }
}

async function look(
  stores: readonly SecretStore[],
  github: GithubInventory,
): Promise<{ place?: PlaceView; reason?: string }> {
  const [first] = stores
  if (first === undefined) return {}
  try {
    const place = await github.place(
      first,
      stores.map(({ secret }) => secret),
    )
    const blind = first.app === 'actions' && place.variables === undefined
    return { place, ...(blind && { reason: 'its variables may not be read, so expiries were not compared' }) }
  } catch (error) {
    if (!(error instanceof OatError) || !error.code.startsWith('STORE_')) throw error
    return { reason: `${error.message}; ${error.hint}` }
  }
}
