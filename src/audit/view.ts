import { inBatches } from '../base/batches.ts'
import { OatError, type ReadingPlace } from '../base/error.ts'
import type { TokenEvent } from '../hub/answers.ts'
import type { HubActivity, HubInventory } from '../hub/inventory.ts'
import type { Register } from '../register/register.ts'
import type { ProgramStore } from '../register/store.ts'
import type { PlaceView } from '../stores/github/inventory.ts'
import { date, type HubToken, works } from '../tokens/token.ts'
import type { RegisterCheckout } from './checkout.ts'
import type { HiddenSecret } from './hidden.ts'
import type { AuditPart } from './inputs.ts'

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

/** What the `check` of programs said of copies; those without an answer are left out. */
export type ProgramsView = ReadonlyMap<ProgramStore, 'present' | 'changed' | 'absent'>

/** What was asked for and could not be had, in words. */
export interface Unseen {
  readonly subject: string
  readonly message: string
}

/** A part, or what takes its place. `view` is `undefined` when nothing of it was seen. */
export interface Seen<T> {
  readonly view: T | undefined
  readonly unseen: readonly Unseen[]
}

/** Any part may be missing: because nobody asked for it, or as `unseen` says. */
export interface AuditView {
  /** What was asked for. */
  readonly parts: readonly AuditPart[]
  readonly hub: HubView | undefined
  readonly github: GithubView | undefined
  readonly programs: ProgramsView | undefined
  /** Docker's audit log. */
  readonly events: readonly TokenEvent[] | undefined
  /** The files around the register; `undefined`: it lies outside of the checkout. */
  readonly checkout: RegisterCheckout | undefined
  readonly unseen: readonly Unseen[]
  /** Whose password was used; '' without one. */
  readonly account: string
  /** Input activity-token is given: the organization has a token for the audit log. */
  readonly hasActivityToken: boolean
  /** `owner/repo` that the register stands in; '' where nobody knows. */
  readonly thisRepository: string
  readonly warningMs: number
}

/** What the log, the page and the findings call the parts. */
export const partWords: Readonly<Record<AuditPart, string>> = {
  hub: 'Docker Hub',
  github: 'GitHub',
  activity: "Docker's audit log",
  programs: 'copies that programs check',
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

/** The audit log of so many days; of a very long one its latest events. */
export async function viewActivity(log: HubActivity, days: number): Promise<Seen<readonly TokenEvent[]>> {
  const actions = ['create', 'update', 'delete'] as const
  const logs = await inBatches(actions, action => log.events(action, { days }))
  const cut = logs.flatMap(({ events, isWhole }, index) =>
    isWhole ? [] : [`${events.length} of "${actions[index] ?? ''}" after ${date(oldest(events))}`],
  )
  const message = `has too many events in ${days} days, and only the latest were compared: ${cut.join(', ')}. A smaller "audit-days" in the register avoids that`
  return {
    view: logs.flatMap(({ events }) => events),
    unseen: cut.length === 0 ? [] : [{ subject: partWords.activity, message }],
  }
}

function oldest(events: readonly TokenEvent[]): number {
  return events.reduce((least, { at }) => Math.min(least, at), Infinity)
}

/** One part that cannot be read is no reason to give up the others. Throws what is a defect of ours. */
export async function seePart<T>(
  { part, place }: { part: AuditPart; place: ReadingPlace },
  look: () => Promise<Seen<T>>,
): Promise<Seen<T>> {
  try {
    return await look()
  } catch (error) {
    if (!(error instanceof OatError) || error.code === 'INTERNAL') throw error
    const hint = place === 'terminal' ? error.terminalHint : error.hint
    const message = `${error.code}: ${error.message}; ${hint}`
    return { view: undefined, unseen: [{ subject: partWords[part], message }] }
  }
}
