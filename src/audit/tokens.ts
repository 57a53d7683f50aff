import { parseLabel } from '../register/label.ts'
import type { Register, Slot } from '../register/register.ts'
import { supersededAt } from '../rotate/plan/sweep.ts'
import { markOf } from '../tokens/copies.ts'
import {
  type HubToken,
  isExpired,
  readSlotTokens,
  type SlotToken,
  slotTokens,
  type TokenRole,
  tokenRole,
  works,
} from '../tokens/token.ts'

/** What Docker Hub shows. `now`: its clock, in milliseconds since 1970. */
export interface HubView {
  readonly now: number
  /** Every token; resources and description only of those that work. */
  readonly tokens: readonly HubToken[]
}

/** What a token is to the list. `duplicate`, `reactivated`: no rotation leaves such a one behind, a person did that. */
type TokenState =
  | 'current'
  | 'pending'
  | 'superseded'
  | 'duplicate'
  | 'reactivated'
  | 'deactivated'
  | 'expired'
  | 'not in the list'
  | 'of another list'

/** A token of Docker Hub, and what it is to the list. */
export interface SeenToken {
  /** With its label read, where it is of an entry. */
  readonly token: HubToken & Partial<Pick<SlotToken, 'state' | 'since' | 'run'>>
  readonly slot: Slot | undefined
  readonly state: TokenState
  /** When mode rotate deactivates a superseded one, or deletes one that it deactivated: in its first run after this time. */
  readonly leaves: number | undefined
}

/** Every token once: those of each entry, its current one first, then those that the list does not name. */
export function seenTokens(
  register: Register,
  { tokens, now }: HubView,
  home: string | undefined,
): readonly SeenToken[] {
  const known = register.tokens.flatMap(slot => {
    const own = readSlotTokens(tokens, slot.label)
    const currentId = slotTokens(slot, { tokens, now }).current?.id
    const current = own.find(({ id }) => id === currentId)
    const others = own.filter(token => token !== current).reverse()
    return [...(current === undefined ? [] : [current]), ...others].map((token): SeenToken => {
      const state = token === current ? 'current' : stateBeside(token, current, now)
      return { token, slot, state, leaves: leavingTime(token, { state, own, now, slot }) }
    })
  })
  const ids = new Set(known.map(({ token }) => token.id))
  const strangers = tokens.filter(({ id }) => !ids.has(id))
  const nothing = { slot: undefined, leaves: undefined }
  return [...known, ...strangers.map(token => ({ ...nothing, token, state: strangerState(token, home) }))]
}

function stateBeside(token: SlotToken, current: SlotToken | undefined, now: number): TokenState {
  if (!works(token, now)) return isExpired(token, now) ? 'expired' : 'deactivated'
  return roleStates[tokenRole(token, current)] ?? 'superseded'
}

const roleStates: Readonly<Partial<Record<TokenRole, TokenState>>> = {
  Duplicate: 'duplicate',
  Reactivated: 'reactivated',
  Pending: 'pending',
}

function leavingTime(
  token: SlotToken,
  { state, own, now, slot }: { state: TokenState; own: readonly SlotToken[]; now: number; slot: Slot },
): number | undefined {
  const { graceMs, deleteAfterMs } = slot.rotation
  if (state === 'superseded') return supersededAt(token, own, now) + graceMs
  return state === 'deactivated' && token.state === 'retired' ? token.since + deleteAfterMs : undefined
}

/** By its label and its description it may belong to the list of another repository; whoever creates a token can write that. */
function strangerState(token: HubToken, home: string | undefined): TokenState {
  const other = markOf(token)?.home?.toLowerCase()
  const isOurs = parseLabel(token.label).state !== undefined
  const isOther = isOurs && other !== undefined && home !== undefined && other !== home
  return isOther ? 'of another list' : 'not in the list'
}
