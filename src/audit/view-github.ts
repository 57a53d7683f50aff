import { inBatches } from '../base/batches.ts'
import { OatError } from '../base/error.ts'
import type { Register } from '../register/register.ts'
import { isSecretStore, placeName, type RepositorySecret, type SecretStore } from '../register/store.ts'
import type { GithubInventory, PlaceView } from '../stores/github/inventory.ts'
import { hiddenIn, type HiddenSecret, readersToAsk, shadowsOf, type SharedSecret } from './hidden.ts'
import type { GithubView, Tell } from './view.ts'

/** The places of the register's secrets, each read once, and this repository, where old secrets of the shared account may be. */
export async function viewGithub(
  register: Register,
  ports: { github: GithubInventory; thisRepository: string; tell: Tell; onProgress: (text: string) => void },
): Promise<GithubView> {
  const { github, thisRepository, tell, onProgress } = ports
  const stores = register.tokens.flatMap(slot => slot.stores).filter(isSecretStore)
  const isLost = register.legacySecrets.length > 0 && thisRepository === ''
  // A secret of this repository hides the organization's secret of the same name.
  const isAsked = register.legacySecrets.length > 0 || stores.some(it => it.kind === 'organization-secret')
  const searched = isAsked && thisRepository !== '' ? [ownPlace] : []
  const names = [...new Set([...stores, ...searched].map(store => placeName(store, thisRepository)))]
  let looks = 0
  const looked = await inBatches(names, async name => {
    onProgress(`${(looks += 1)} of ${names.length}: ${name}`)
    const own = stores.filter(store => placeName(store, thisRepository) === name)
    return { name, ...(await look(own.length > 0 ? own : searched, github)) }
  })
  const places = new Map(
    looked.flatMap(({ name, place }) => (place === undefined ? [] : [[name, place] as const])),
  )
  const shared = readersToAsk(stores, { places, thisRepository })
  const readers = await inBatches(shared, one => readShared(one, github))
  if (isLost) tell('this repository', unknownRepository)
  for (const { name, reason } of [...looked, ...readers]) {
    if (reason !== undefined) tell(name, reason)
  }
  const shadows = shadowsOf(stores, { places, thisRepository })
  return { places, shadows, hidden: readers.flatMap(({ hidden }) => hidden) }
}

/** Stands for the Actions secrets of this repository, where no copy of the register has to lie there. */
const ownPlace: RepositorySecret = {
  kind: 'repository-secret',
  secret: '',
  app: 'actions',
  repository: undefined,
  position: { line: 1, column: 1 },
}

const unknownRepository =
  'is not known, so "legacy-secrets" were not looked for in it: set the variable GITHUB_REPOSITORY to OWNER/NAME'

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
    const blind = first !== ownPlace && first.app === 'actions' && place.variables === undefined
    return { place, ...(blind && { reason: 'its variables may not be read, so expiries were not compared' }) }
  } catch (error) {
    return { reason: reasonOf(error) }
  }
}

/** What a workflow of one repository sees of the organization's secrets. */
async function readShared(
  shared: SharedSecret,
  github: GithubInventory,
): Promise<{ name: string; hidden: readonly HiddenSecret[]; reason?: string }> {
  const name = `actions:${shared.repository}`
  try {
    return { name, hidden: hiddenIn(shared, await github.organizationSecrets(shared.repository)) }
  } catch (error) {
    const reason = `which organization secrets it is given could not be seen: ${reasonOf(error)}`
    return { name, hidden: [], reason }
  }
}

/** What a place said, in a sentence. Throws any error that is not of a place. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof OatError) || !error.code.startsWith('STORE_')) throw error
  return `${error.message}; ${error.hint}`
}
