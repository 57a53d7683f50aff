import { inBatches } from '../base/batches.ts'
import { OatError } from '../base/error.ts'
import type { TokenEvent } from '../hub/answers.ts'
import type { HubActivity, HubInventory } from '../hub/inventory.ts'
import type { Register } from '../register/register.ts'
import type { PlaceView } from '../stores/github/inventory.ts'
import { type HubToken, works } from '../tokens/token.ts'
import type { RegisterCheckout } from './checkout.ts'
import type { HiddenSecret } from './hidden.ts'

/** What Docker Hub shows. `now`: its clock, in milliseconds since 1970. */
export interface HubView {
  readonly now: number
  /** Every token; resources and description only of those that work. */
  readonly tokens: readonly HubToken[]
  /** Repositories of the register that are not there. */
  readonly goneRepositories: readonly string[]
}

/** Places by their name in a store's name: `actions:kong/kong#nightly`. */
export interface GithubView {
  readonly places: ReadonlyMap<string, PlaceView>
  readonly hidden: readonly HiddenSecret[]
}

/** What was wanted and could not be had, in words. `wanted`: it was asked for. */
export interface Unseen {
  readonly subject: string
  readonly message: string
  readonly wanted: boolean
}

/** Every part may be missing. */
export interface AuditView {
  readonly hub: HubView | undefined
  readonly github: GithubView | undefined
  /** Docker's audit log; `undefined`: it was not read. */
  readonly events: readonly TokenEvent[] | undefined
  /** The files around the register; `undefined`: it lies outside of the checkout. */
  readonly checkout: RegisterCheckout | undefined
  readonly unseen: readonly Unseen[]
  /** Whose password was used; '' without one. */
  readonly account: string
  /** Input activity-token is given: the organization has a token for the audit log. */
  readonly hasActivityToken: boolean
  /** `owner/repo` that the register stands in. */
  readonly thisRepository: string
  readonly warningMs: number
}

/**
 * Everything on Docker Hub that the register speaks of: the list, the rights of each token that works, and which repositories
 * are there.
 */
export async function viewHub(register: Register, hub: HubInventory): Promise<HubView> {
  const listed = await hub.list()
  const now = hub.serverTime()
  const alive = listed.filter(token => works(token, now))
  const details = new Map(await inBatches(alive, async ({ id }) => [id, await hub.details(id)] as const))
  const repositories = [...new Set(register.tokens.flatMap(slot => slot.repositories))]
  const there = await inBatches(repositories, name => hub.hasRepository(name))
  return {
    now,
    tokens: listed.map((token): HubToken => {
      const { resources, description } = details.get(token.id) ?? {}
      return { ...token, resources, description }
    }),
    goneRepositories: repositories.filter((_, place) => there[place] === false),
  }
}

/** A role, or a token, may be good for something else and not read the log: then the rest is still worth seeing. */
export async function viewActivity(
  log: HubActivity,
  days: number,
): Promise<{ events: readonly TokenEvent[] | undefined; unseen: readonly Unseen[] }> {
  try {
    const actions = ['create', 'update', 'delete'] as const
    const events = await inBatches(actions, action => log.events(action, { days }))
    return { events: events.flat(), unseen: [] }
  } catch (error) {
    if (!(error instanceof OatError) || error.code !== 'HUB_FORBIDDEN') throw error
    const message = `${error.message}; ${error.hint}`
    return { events: undefined, unseen: [{ subject: "Docker's audit log", message, wanted: true }] }
  }
}
