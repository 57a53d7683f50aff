import { inBatches } from '../base/batches.ts'
import type { HubRepository, PushEvent, TokenEvent } from '../hub/answers.ts'
import type { HubActivity, HubInventory, HubRepositories } from '../hub/inventory.ts'
import type { Register } from '../register/register.ts'
import type { ProgramStore } from '../register/store.ts'
import type { PlaceView } from '../stores/github/inventory.ts'
import { date, type HubToken, works } from '../tokens/token.ts'
import type { RegisterCheckout } from './register-checkout.ts'
import type { HiddenSecret } from './hidden.ts'
import type { AuditPart } from './inputs.ts'

/** What Docker Hub shows. `now`: its clock, in milliseconds since 1970. */
export interface HubView {
  readonly now: number
  /** Every token; resources and description only of those that work. */
  readonly tokens: readonly HubToken[]
}

/** Places by their name in a store's name: `actions:kong/kong#nightly`. */
export interface GithubView {
  readonly places: ReadonlyMap<string, PlaceView>
  readonly hidden: readonly HiddenSecret[]
  /** Copies, and the secrets that jobs get in their place. */
  readonly shadows: readonly { readonly store: string; readonly by: string }[]
}

/** What the `check` of programs said of copies; those without an answer are left out. */
export type ProgramsView = ReadonlyMap<ProgramStore, 'present' | 'changed' | 'absent'>

/** What was asked for and could not be had, in words. */
export interface Unseen {
  readonly subject: string
  readonly message: string
}

export type Tell = (subject: Unseen['subject'], message: Unseen['message']) => void

/** An entry whose current token replaced one that leaked, by its description. */
export interface Leak {
  readonly label: string
  readonly repositories: readonly string[]
  /** When the oldest token that may have leaked was created, in milliseconds since 1970. */
  readonly since: number
}

/** Any part may be missing: because nobody asked for it, or as `unseen` says. */
export interface AuditView {
  /** What was asked for. */
  readonly parts: readonly AuditPart[]
  readonly hub: HubView | undefined
  readonly github: GithubView | undefined
  readonly programs: ProgramsView | undefined
  /** Docker's audit log: changes of tokens … */
  readonly events: readonly TokenEvent[] | undefined
  /** … and pushes to the repositories of the register. */
  readonly pushes: readonly PushEvent[] | undefined
  /** Entries of which a token leaked: since then, their pushes were read. */
  readonly leaks: readonly Leak[]
  /** The repositories of the register by name; the value is `undefined` for one that is not there. */
  readonly repositories: ReadonlyMap<string, HubRepository | undefined> | undefined
  /** They were read by an owner's account, which sees all of them. */
  readonly readsAsOwner: boolean
  /** The files around the register; `undefined`: it lies outside of the checkout. */
  readonly checkout: RegisterCheckout | undefined
  readonly unseen: readonly Unseen[]
  /** Whose password was used; '' without one. */
  readonly account: string
  /** Input activity-token is given: the organization has a token for the audit log. */
  readonly hasActivityToken: boolean
  /** `owner/repo` that the register stands in; '' where nobody knows. */
  readonly thisRepository: string
  /** Which list it is; `undefined`: nothing tells it. */
  readonly home: string | undefined
  /** GitHub's web address; `undefined`: github.com. */
  readonly server: string | undefined
  readonly warningMs: number
}

/** What the log, the page and the findings call the parts. */
export const partWords: Readonly<Record<AuditPart, string>> = {
  hub: 'Docker Hub',
  github: 'GitHub',
  activity: "Docker's audit log",
  repositories: 'the repositories on Docker Hub',
  programs: 'copies that programs check',
}

/** The tokens on Docker Hub: the list, and the rights of each token that works. */
export async function viewHub(hub: HubInventory): Promise<HubView> {
  const listed = await hub.list()
  const now = hub.serverTime()
  const alive = listed.filter(token => works(token, now))
  const details = new Map(await inBatches(alive, async ({ id }) => [id, await hub.details(id)] as const))
  return {
    now,
    tokens: listed.map((token): HubToken => {
      const { resources, description } = details.get(token.id) ?? {}
      return { ...token, resources, description }
    }),
  }
}

/** The repositories of the register, each read once. */
export async function viewRepositories(
  names: readonly string[],
  hub: HubRepositories,
): Promise<NonNullable<AuditView['repositories']>> {
  return new Map(await inBatches(names, async name => [name, await hub.repository(name)] as const))
}

/**
 * Pushes to the repositories of the register in so many days. Where the register says who pushes, or a token leaked, each repository is
 * asked for by name, and a log that is too long is told; of the others the latest pushes of the organization are enough.
 */
export async function viewPushes(
  { tokens, auditDays: days }: Register,
  log: HubActivity,
  { leaks, tell }: { leaks: readonly Leak[]; tell: Tell },
): Promise<readonly PushEvent[]> {
  const all = [...new Set(tokens.flatMap(slot => slot.repositories))]
  const watched = all.filter(name =>
    [...leaks, ...tokens.filter(({ pushers }) => pushers !== undefined)].some(it =>
      it.repositories.includes(name),
    ),
  )
  const logs = await inBatches(watched, async name => {
    const leaked = leaks.filter(({ repositories }) => repositories.includes(name))
    const since = leaked.length === 0 ? undefined : Math.min(...leaked.map(leak => leak.since))
    return { name, ...(await log.pushes(name, { days, since })) }
  })
  const others = all.filter(name => !watched.includes(name))
  const latest = others.length === 0 ? [] : (await log.pushes(undefined, { days })).events
  for (const { name, events } of logs.filter(({ isWhole }) => !isWhole)) {
    tell(name, `was pushed to so often that only the latest ${events.length} pushes were read`)
  }
  return [
    ...logs.flatMap(({ events }) => events),
    ...latest.filter(({ repository }) => others.includes(repository)),
  ]
}

/** The audit log of so many days; of a very long one its latest events. */
export async function viewActivity(
  log: HubActivity,
  days: number,
  tell: Tell,
): Promise<readonly TokenEvent[]> {
  const actions = ['create', 'update', 'delete'] as const
  const logs = await inBatches(actions, action => log.events(action, { days }))
  const cut = logs.flatMap(({ events, isWhole }, index) =>
    isWhole
      ? []
      : [
          `${events.length} of "${actions[index] ?? ''}" after ${date(Math.min(...events.map(({ at }) => at)))}`,
        ],
  )
  if (cut.length > 0) {
    const message = `has too many events in ${days} days, and only the latest were compared: ${cut.join(', ')}. A smaller "audit-days" in the register avoids that`
    tell(partWords.activity, message)
  }
  return logs.flatMap(({ events }) => events)
}
