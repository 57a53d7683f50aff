import type { RotationLimits } from './limits.ts'
import type { ErrorCode } from '../../base/error.ts'
import { formatLabel, isSameText, parseLabel } from '../../register/label.ts'
import type { RotationPolicy, Slot } from '../../register/register.ts'
import type { StoreState } from '../../stores/stores.ts'
import { copiesOf, isElsewhere, type Mark, markOf } from '../../tokens/copies.ts'
import type { OtherToken } from '../../tokens/older.ts'
import { shareRepository, slotResources } from '../../tokens/resources.ts'
import {
  type HubToken,
  isOlder,
  readSlotTokens,
  type SlotToken,
  type TokenResource,
} from '../../tokens/token.ts'

/** What the planner needs of a slot's entry in the register. */
export interface SlotPolicy extends Pick<Slot, 'label' | 'channel' | 'access'>, RotationPolicy {
  readonly resources: readonly TokenResource[]
  /** The fingerprint of the list of stores (`copiesOf`). */
  readonly copies: string
  /** `owner/repo` that the register stands in, where the run knows it. */
  readonly home?: string | undefined
  /** Every label of the register. */
  readonly labels?: readonly string[]
}

/** What a new token is called while it is being stored, so that other runs keep away. */
export function pendingLabel({ policy, run }: SlotSetup, now: number): string {
  return formatLabel({ name: policy.label, state: 'pending', time: now, run })
}

/** What the description of a token of this slot says while it is the newest. */
export function markFor(
  { copies, home }: SlotPolicy,
  { isAnswer = false, leakSince }: Pick<Mark, 'isAnswer' | 'leakSince'> = {},
): Mark {
  return { copies, home, isAnswer, leakSince }
}

/** What stays the same while one run works on one slot. `run` is the label's: `<id>.<attempt>` or `local-…`. */
export interface SlotSetup {
  readonly policy: SlotPolicy
  readonly run: string
  readonly forced: boolean
  readonly compromised: boolean
  readonly limits: RotationLimits
}

/** How far this run is with one store; stamps in the store's own server's time. */
export interface StoreProgress extends Partial<Trouble> {
  readonly status: 'unsure' | 'written' | 'confirmed' | 'failed'
  readonly writes: number
  readonly looks: number
  /** The first look in vain since the last write, by Docker Hub's clock. */
  readonly vainSince?: number | undefined
  readonly sentAt?: number | undefined
  readonly answeredAt?: number | undefined
  readonly updatedAt?: number | undefined
  /** When it was last seen to hold the new token, by Docker Hub's clock. */
  readonly seenAt?: number | undefined
}

/** What did not happen, and why. */
export interface Trouble {
  readonly code: ErrorCode
  readonly message: string
}

/** Why a run gave a slot up. */
export interface Stop extends Trouble {
  /** The new token was thrown away, or could not be: nothing is left to try. */
  readonly final?: boolean
}

/** What only this run knows of a slot: it is lost in a crash, and planning must do without it. */
export interface RotationMemory {
  /** The token whose value this run holds. */
  readonly own?: string | undefined
  /** Why it was minted. */
  readonly reason?: string
  /** A variable beside a place could not be written. */
  readonly unannounced?: Trouble
  /** It was minted because somebody else had changed a place. */
  readonly isAnswer?: boolean
  /** It was minted because of a leak: when the oldest token that may have leaked was created. */
  readonly leakSince?: number | undefined
  /** What is still to be read again, since the last token that may have leaked was taken away. */
  readonly recheck?: 'list' | 'stores' | undefined
  /** Created by a person, so never deleted by us. */
  readonly isAssisted: boolean
  /** A mint without an answer: what was asked for, and the tokens that were there before. */
  readonly unanswered?: { readonly label: string; readonly known: readonly string[] } | undefined
  readonly mints: number
  /** The list was read after the last effect that asks for it … */
  readonly listIsCurrent: boolean
  /** … and an answer that was lost asks for it at once. */
  readonly mustReread: boolean
  readonly lost: number
  /** How often in a row the list did not have this run's token. */
  readonly missingFromList: number
  /** Docker Hub's clock when all stores were last looked at before something was taken away. */
  readonly lookedAt?: number | undefined
  readonly claimed: boolean
  readonly verified: boolean
  readonly announced: boolean
  readonly stores: Readonly<Record<string, StoreProgress>>
  readonly retired: readonly string[]
  readonly deleted: readonly string[]
  /** What became of the older tokens that this run deactivated or deleted. */
  readonly ends: readonly OtherToken[]
  readonly stop?: Stop | undefined
}

/** Another slot of the register: a store that was moved between the two may still hold a token of this slot. */
export interface Neighbour {
  readonly label: string
  readonly copies: string
  readonly current: SlotToken | undefined
  readonly stores: readonly StoreState[]
}

/** One run's work on one slot: what was last observed and what only the run knows. */
export interface Rotation {
  readonly setup: SlotSetup
  /** The slot's own, oldest first. */
  readonly tokens: readonly SlotToken[]
  readonly stores: readonly StoreState[]
  /** The register's other slots, once they were looked at. */
  readonly neighbours: readonly Neighbour[]
  readonly memory: RotationMemory
}

/** Begins, or after a crash begins again: `tokens` is Docker Hub's whole list. `assisted`: the id of a token that a person created. */
export function startRotation(
  setup: SlotSetup,
  { tokens, stores }: { tokens: readonly HubToken[]; stores: readonly StoreState[] },
  assisted?: string,
): Rotation {
  const memory = {
    own: assisted,
    isAssisted: assisted !== undefined,
    mints: 0,
    listIsCurrent: false,
    mustReread: false,
    lost: 0,
    missingFromList: 0,
    claimed: false,
    verified: false,
    announced: false,
    stores: {},
    retired: [],
    deleted: [],
    ends: [],
  }
  return { setup, stores, memory, neighbours: [], tokens: readEntryTokens(tokens, setup.policy, assisted) }
}

/** The rotation, and what else the run knows now. */
export function remember(rotation: Rotation, news: Partial<RotationMemory>): Rotation {
  return { ...rotation, memory: { ...rotation.memory, ...news } }
}

/**
 * The tokens of an entry, oldest first. One that a person made has to be for one of its repositories: another team may use the same
 * name. A current one under a label that the register lost belongs to it if it was confirmed in the same places of the same home.
 * @param own the id of this run's token
 */
export function readEntryTokens(
  tokens: readonly HubToken[],
  policy: SlotPolicy,
  own?: string,
): readonly SlotToken[] {
  const { label, labels = [], resources } = policy
  const named = readSlotTokens(tokens, label, own).filter(
    token =>
      token.state !== 'plain' || token.resources === undefined || shareRepository(token.resources, resources),
  )
  const former = tokens.flatMap(token => {
    const { name, state } = parseLabel(token.label)
    const isLost = state === 'current' && ![label, ...labels].some(it => isSameText(it, name))
    return isLost && isFrom(markOf(token), policy) ? readSlotTokens([token], name) : []
  })
  return [...named, ...former].toSorted((a, b) => (isOlder(a, b) ? -1 : 1))
}

function isFrom(mark: Mark | undefined, { copies, home }: SlotPolicy): boolean {
  return mark?.home !== undefined && home !== undefined && !isElsewhere(mark, home) && mark.copies === copies
}

/** As if nothing had been looked at yet: for a rotation that goes on after others had their turn. */
export function forgetLooks(rotation: Rotation): Rotation {
  return remember({ ...rotation, neighbours: [] }, { listIsCurrent: false, lookedAt: undefined })
}

/** An entry as the planner sees it. @param thisRepository `owner/repo` of the register; empty where nobody knows it */
export function slotPolicy(
  slot: Slot,
  thisRepository: string,
  labels: readonly string[] = [slot.label],
): SlotPolicy {
  const { label, channel, access, rotation, stores } = slot
  const copies = copiesOf(stores, thisRepository)
  const home = thisRepository === '' ? undefined : thisRepository
  return { label, channel, access, ...rotation, resources: slotResources(slot), copies, home, labels }
}
