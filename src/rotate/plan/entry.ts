import type { Look } from '../../base/look.ts'
import type { ErrorCode } from '../../base/error.ts'
import type { Announced, StoreState } from '../../stores/stores.ts'
import type { Entry } from '../../token-list/token-list.ts'
import { copiesOf, type Mark, rightsOf, type ToldLeak } from '../../tokens/copies.ts'
import { entryResources } from '../../tokens/resources.ts'
import { type EntryToken, type HubToken, presumedDeadMs } from '../../tokens/token.ts'

const minute = 60_000

/** In milliseconds; handed in so that a test can turn one off. */
export const rotationLimits = {
  alive: presumedDeadMs, // a `pending` token whose label is younger may still have a run at work
  refresh: 5 * minute, // a run refreshes the time in its label this often …
  write: 10 * minute, // … and writes no place when the last refresh is older than this
  late: 120 * minute, // so long nothing may get through in time: GitHub’s limits are by the hour
  rest: 360 * minute, // another run's `pending` token is not retired sooner: a hosted job ends after six hours
  tolerance: 5 * minute, // the measured distance of two servers' clocks may have changed so much since a write
  look: minute, // something is taken away only so soon after every place was looked at
  slack: 1000, // GitHub's `Date` and `updated_at` come from different machines, in whole seconds
  patience: 2 * minute, // a place whose server tells its time shows a write after so long, or never
  attempts: 5, // times that one place is looked at in vain, or that an answer may be lost
  claim: 5000, // before the list is read once more because a new token is not in it; doubled each time
  shown: 1000, // the same after the last act, as long as the list does not show what was done …
  looks: 6, // … so many times
}

export type EntryPolicy = ReturnType<typeof entryPolicy>

export function entryPolicy(
  entry: Entry,
  {
    thisRepository,
    home,
    listEntries,
  }: { thisRepository: string; home: string | undefined; listEntries: readonly Entry[] },
) {
  const { label, rotation, stores } = entry
  const resources = entryResources(entry)
  const [copies, rights] = [copiesOf(stores, thisRepository), rightsOf(resources)]
  /** The rights of every entry of the list, by its label as `tokenName` has it. */
  const entries = new Map(listEntries.map(it => [it.label.normalize(), entryResources(it)]))
  return { entry, label, ...rotation, resources, copies, rights, home, entries }
}

/** What stays the same in one run's work on an entry. `run`: as in the label. */
export interface EntrySetup {
  readonly policy: EntryPolicy
  readonly run: string
  /** When the run read the list first, by Docker Hub's clock: what was made before it may be what leaked. */
  readonly startedAt: number
  readonly forced: boolean
  readonly compromised: boolean
  /** Tokens that a person has looked at: none of them is the leaked one. */
  readonly explained: readonly string[]
  /** Other entries of this run whose places may not have their own token yet. */
  readonly waiting?: readonly EntryPolicy[]
  /** The id of the token that a person made, and that the run is to store. */
  readonly assistedId?: string | undefined
  /** What is to be done because the branch has another list by now. */
  readonly staleList?: string | undefined
  /** After a leak: ids of tokens under the label that may be another list's. */
  readonly unclaimed?: readonly string[]
  readonly limits: typeof rotationLimits
}

export type Trouble = Readonly<{ code: ErrorCode; message: string }>

/** A copy, and the secret of the same name that jobs get in its place. */
export type HiddenCopy = Readonly<{ store: string; by: string }>

/**
 * One effect, or the end; times by Docker Hub's clock, in milliseconds; after `before` nothing may be sent.
 * `list`: after so many milliseconds, with what every token that works may do. `look`: at every place of the
 * entry. `note`: write into a token what became of it. `announce`: write the `_EXPIRES_AT` variable; before the
 * promotion, so that no crash can leave it behind a token not its own.
 */
export type RotationStep =
  | { readonly step: 'look' | 'done' }
  | { readonly step: 'list'; readonly pause: number }
  | Readonly<{ step: 'mint'; label: string; expiresAt: number; mark: Mark; reason: string }>
  | { readonly step: 'verify' | 'delete'; readonly id: string }
  | { readonly step: 'refresh'; readonly id: string; readonly label: string }
  | Readonly<{ step: 'retire'; id: string; label: string; mark?: Partial<Mark> | undefined }>
  | Readonly<{ step: 'promote' | 'note'; id: string; label: string; mark: Partial<Mark> }>
  | { readonly step: 'write'; readonly store: string; readonly before: number }
  | { readonly step: 'announce'; readonly store: string; readonly before: number; readonly expiresAt: number }
  | { readonly step: 'confirm'; readonly store: string; readonly look: number }

/** What changes something somewhere, and what only looks. No act that was answered with success is repeated. */
export const stepKinds: Readonly<Record<Event['step']['step'], 'act' | 'look' | 'none'>> = {
  ...({ mint: 'act', write: 'act', announce: 'act', promote: 'act', refresh: 'act' } as const),
  ...({ note: 'act', retire: 'act', delete: 'act', verify: 'look', confirm: 'look' } as const),
  ...({ list: 'look', look: 'look', begin: 'none', interrupt: 'none', done: 'none' } as const),
}

/**
 * What came of a step. `token`: as Docker Hub shows it afterwards. `written` has the time of the place's
 * server, before sending and with the answer. `late`: `before` had passed, nothing was sent. `lost`: no answer,
 * it may have happened; `isFinal`: it is not to be tried again. `failed`: it did not happen and will not.
 */
export type StepOutcome =
  | { readonly result: 'done' | 'late' }
  | { readonly result: 'announced'; readonly how: Exclude<Announced, 'late'> }
  | { readonly result: 'listed'; readonly tokens: readonly HubToken[] }
  | { readonly result: 'token'; readonly token: HubToken }
  | Readonly<{ result: 'written'; sentAt?: number | undefined; answeredAt?: number | undefined }>
  | { readonly result: 'seen'; readonly store: StoreState }
  | Readonly<{ result: 'looked'; stores: readonly StoreState[]; hidden: readonly Look<HiddenCopy>[] }>
  | ({ readonly result: 'failed' } & Trouble)
  | ({ readonly result: 'lost'; readonly isFinal?: boolean } & Trouble)

/** One thing that has happened, and what it meant when it did. */
export interface Event {
  readonly step: RotationStep | { readonly step: 'begin' | 'interrupt' }
  readonly outcome: StepOutcome
  readonly now: number
  readonly priorToken?: EntryToken | undefined
  /** Why the run gives the entry up, from here on. */
  readonly stop?: Trouble | undefined
  readonly asksForList?: boolean
  /** This list does not have the run's token yet, and is read once more before the token counts as gone. */
  readonly isBehind?: boolean
  readonly isLastTry?: boolean
  /** Its time had passed before it could be sent, for too long. */
  readonly isTooLate?: boolean
}

/** What was last seen of an entry, and everything that this run did. */
export interface Situation {
  readonly setup: EntrySetup
  /** Docker Hub's whole list. */
  readonly hubTokens: readonly HubToken[]
  /** The entry's own of it, oldest first. */
  readonly tokens: readonly EntryToken[]
  /** The newest token that works under our label and is another list's; nothing where `force` takes it. */
  readonly taker: EntryToken | undefined
  /** The leak that was open when the run began, or that it has heard of since; `undefined`: none. */
  readonly leak: ToldLeak | undefined
  readonly stores: readonly StoreState[]
  readonly hidden: readonly Look<HiddenCopy>[]
  readonly events: readonly Event[]
}
