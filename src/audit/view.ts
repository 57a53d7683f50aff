import { inBatches } from '../base/batches.ts'
import { OatError } from '../base/error.ts'
import type { TokenEvent } from '../hub/answers.ts'
import type { HubInventory } from '../hub/inventory.ts'
import type { Register } from '../register/register.ts'
import { isSecretStore, placeName, type SecretStore } from '../register/store.ts'
import type { GithubInventory, PlaceView } from '../stores/github/inventory.ts'
import { type HubToken, slotTokens } from '../tokens/token.ts'

/** What Docker Hub shows. `now`: its clock, in milliseconds since 1970. */
export interface HubView {
  readonly now: number
  /** Whose password was used. */
  readonly account: string
  /** Every token; resources only of those that are compared with the register. */
  readonly tokens: readonly HubToken[]
  /** Repositories of the register that are not there. */
  readonly goneRepositories: readonly string[]
  /** `undefined`: the log could not be read. */
  readonly events: readonly TokenEvent[] | undefined
}

/** Places by their name in a store's name: `actions:kong/kong#nightly`. */
export interface GithubView {
  readonly places: ReadonlyMap<string, PlaceView>
}

/** What was wanted and could not be had, in words. `wanted`: it was asked for. */
export interface Unseen {
  readonly subject: string
  readonly message: string
  readonly wanted: boolean
}

/** Both halves; either may be missing. */
export interface AuditView {
  readonly hub: HubView | undefined
  readonly github: GithubView | undefined
  readonly unseen: readonly Unseen[]
  /** `owner/repo` that the register stands in. */
  readonly thisRepository: string
  readonly warningMs: number
}

const dayMs = 86_400_000

/**
 * Everything on Docker Hub that the register speaks of: the list, the resources of each entry's current token, which
 * repositories are there, and the audit log (an account that may not read it is told of in `unseen`).
 */
export async function viewHub(
  register: Register,
  { hub, account }: { hub: HubInventory; account: string },
): Promise<{ view: HubView; unseen: readonly Unseen[] }> {
  const listed = await hub.list()
  const now = hub.serverTime()
  const compared = register.tokens.flatMap(slot => slotTokens(slot, { tokens: listed, now }).current ?? [])
  const resources = new Map(
    await inBatches(compared, async ({ id }) => [id, await hub.resources(id)] as const),
  )
  const repositories = [...new Set(register.tokens.flatMap(slot => slot.repositories))]
  const there = await inBatches(repositories, name => hub.hasRepository(name))
  const log = await readLog(hub, now - register.auditDays * dayMs)
  const tokens = listed.map((token): HubToken => ({ ...token, resources: resources.get(token.id) }))
  return {
    view: {
      now,
      account,
      tokens,
      events: log.events,
      goneRepositories: repositories.filter((_, place) => there[place] === false),
    },
    unseen: log.unseen,
  }
}

/** A role may manage tokens and not read the log: then the rest is still worth seeing. */
async function readLog(
  hub: HubInventory,
  from: number,
): Promise<{ events: readonly TokenEvent[] | undefined; unseen: readonly Unseen[] }> {
  try {
    const actions = ['create', 'update', 'delete'] as const
    const events = await inBatches(actions, action => hub.events(action, { from }))
    return { events: events.flat(), unseen: [] }
  } catch (error) {
    if (!(error instanceof OatError) || error.code !== 'HUB_FORBIDDEN') throw error
    const unseen = { subject: "Docker's audit log", message: error.message, wanted: true }
    return { events: undefined, unseen: [unseen] }
  }
}

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
