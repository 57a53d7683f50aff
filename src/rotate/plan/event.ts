import type { ErrorCode } from '../../base/error.ts'
import type { Announced, StoreState } from '../../stores/stores.ts'
import type { Mark } from '../../tokens/copies.ts'
import type { HubToken, EntryToken } from '../../tokens/token.ts'

/** What did not happen, and why. */
export interface Trouble {
  readonly code: ErrorCode
  readonly message: string
}

/** A copy, and the secret of the same name that jobs get in its place; `isUnread`: nobody could see whether there is one. */
export interface HiddenCopy {
  readonly store: string
  readonly by: string
  readonly isUnread?: boolean
}

/** By Docker Hub's clock, in milliseconds. */
type Time = number

/**
 * One effect, or the end. `list`: read Docker Hub's list again; `look` counts the lists that did not have
 * this run's token, `isWhole` reads what every token may do. `look`: look at every place of the entry.
 * `mark`: for the token's description. `note`: write into a token what became of it. `announce`: write the
 * `_EXPIRES_AT` variable beside a place; before the promotion, so that no crash can leave it behind a token
 * that is not its own. After `before` nothing may be sent.
 */
export type RotationStep =
  | { readonly step: 'look' | 'done' }
  | { readonly step: 'list'; readonly look: number; readonly isWhole: boolean }
  | Readonly<{ step: 'mint'; label: string; expiresAt: Time; mark: Mark; reason: string }>
  | { readonly step: 'verify' | 'delete'; readonly id: string }
  | { readonly step: 'refresh' | 'retire'; readonly id: string; readonly label: string }
  | { readonly step: 'promote' | 'note'; readonly id: string; readonly label: string; readonly mark: Mark }
  | { readonly step: 'write'; readonly store: string; readonly before: Time }
  | { readonly step: 'announce'; readonly store: string; readonly before: Time; readonly expiresAt: Time }
  | { readonly step: 'confirm'; readonly store: string; readonly look: number }

/**
 * What came of a step. `token`: the token as Docker Hub shows it afterwards. `written` carries the clock of
 * the place's server, as heard before sending and with the answer. `late`: `before` had passed, nothing was
 * sent. `lost`: no answer, it may have happened; `isFinal`: it is not to be tried again. `failed`: it did not
 * happen and will not.
 */
export type StepOutcome =
  | { readonly result: 'done' | 'late' }
  | { readonly result: 'announced'; readonly how: Exclude<Announced, 'late'> }
  | { readonly result: 'listed'; readonly tokens: readonly HubToken[] }
  | { readonly result: 'token'; readonly token: HubToken }
  | { readonly result: 'written'; readonly sentAt?: Time | undefined; readonly answeredAt?: Time | undefined }
  | { readonly result: 'seen'; readonly store: StoreState }
  | Readonly<{ result: 'looked'; stores: readonly StoreState[]; hidden?: readonly HiddenCopy[] }>
  | ({ readonly result: 'failed' } & Trouble)
  | ({ readonly result: 'lost'; readonly isFinal?: boolean } & Trouble)

/** One thing that has happened, and what it meant when it did. */
export interface Event {
  readonly step: RotationStep | { readonly step: 'begin' | 'interrupt' }
  readonly outcome: StepOutcome
  readonly now: Time
  /** The token that the step was about, as it was before. */
  readonly before?: EntryToken | undefined
  /** Why the run gives the entry up, from here on. */
  readonly stop?: Trouble | undefined
  /** The list is to be read at once. */
  readonly asksForList?: boolean
  /** This list does not have the run's token yet, and is read once more before the token counts as gone. */
  readonly isBehind?: boolean
  /** An answer was lost for the last time. */
  readonly isLastTry?: boolean
}
