import { inBatches } from '../base/batches.ts'
import { OatError } from '../base/error.ts'
import type { Register } from '../register/register.ts'
import { isSecretStore, placeName, type SecretStore } from '../register/store.ts'
import type { GithubInventory, PlaceView } from '../stores/github/inventory.ts'
import { hiddenIn, type HiddenSecret, readersToAsk, type SharedSecret } from './hidden.ts'
import type { GithubView, Unseen } from './view.ts'

/** The places of the register's secrets, each read once. One that cannot be read is told of in `unseen`. */
export async function viewGithub(
  register: Register,
  ports: { github: GithubInventory; thisRepository: string; onProgress?: (text: string) => void },
): Promise<{ view: GithubView; unseen: readonly Unseen[] }> {
  const { github, thisRepository, onProgress } = ports
  const stores = register.tokens.flatMap(slot => slot.stores).filter(isSecretStore)
  const names = [...new Set(stores.map(store => placeName(store, thisRepository)))]
  let looks = 0
  const looked = await inBatches(names, async name => {
    onProgress?.(`${(looks += 1)} of ${names.length}: ${name}`)
    const own = stores.filter(store => placeName(store, thisRepository) === name)
    return { name, ...(await look(own, github)) }
  })
  const places = new Map(
    looked.flatMap(({ name, place }) => (place === undefined ? [] : [[name, place] as const])),
  )
  const shared = readersToAsk(stores, { places, thisRepository })
  const readers = await inBatches(shared, one => readShared(one, github))
  return {
    view: { places, hidden: readers.flatMap(({ hidden }) => hidden) },
    unseen: [
      ...looked.flatMap(({ name, reason }) =>
        reason === undefined ? [] : [{ subject: name, message: reason, wanted: true }],
      ),
      ...readers.flatMap(({ unseen }) => unseen),
    ],
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
    return { reason: reasonOf(error) }
  }
}

/** What a workflow of one repository sees of the organization's secrets. */
async function readShared(
  shared: SharedSecret,
  github: GithubInventory,
): Promise<{ hidden: readonly HiddenSecret[]; unseen: readonly Unseen[] }> {
  try {
    const given = await github.organizationSecrets(shared.repository)
    return { hidden: hiddenIn(shared, given), unseen: [] }
  } catch (error) {
    const message = `which organization secrets it is given could not be seen: ${reasonOf(error)}`
    return { hidden: [], unseen: [{ subject: `actions:${shared.repository}`, message, wanted: true }] }
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof OatError) || !error.code.startsWith('STORE_')) throw error
  return `${error.message}; ${error.hint}`
}
