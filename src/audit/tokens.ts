import { parseLabel } from '../token-list/label.ts'
import type { Entry, TokenList } from '../token-list/token-list.ts'
import { entryPolicy, type EntrySetup, rotationLimits } from '../rotate/plan/entry.ts'
import { startRotation } from '../rotate/plan/rotation.ts'
import { supersededAt } from '../rotate/plan/sweep.ts'
import { leakedSince } from '../tokens/leak.ts'
import { markOf } from '../tokens/copies.ts'
import { type HubToken, isExpired, isOlder, works } from '../tokens/token.ts'
import { type EntryToken, findCurrent, readEntryTokens } from '../tokens/token.ts'

/** How far two servers' clocks may be apart. */
export const skewMs = 10 * 60_000

/** What Docker Hub shows. `now`: its clock, in milliseconds since 1970. */
export interface HubView {
  readonly now: number
  /** Every token, with its resources and its description. */
  readonly tokens: readonly HubToken[]
}

/** An open leak: when it was told, and when the oldest token that leaked was made, as far as is seen. */
export type Leak = Readonly<{ entry: Entry; setup: EntrySetup; toldAt: number; since: number }>

export function openLeaks(
  { tokens: listEntries }: TokenList,
  { tokens, now }: HubView,
  { thisRepository, home }: { thisRepository: string; home: string | undefined },
): readonly Leak[] {
  const limits = { ...rotationLimits, tolerance: skewMs }
  return listEntries.flatMap((entry): Leak[] => {
    const policy = entryPolicy(entry, { thisRepository, home, listEntries })
    const wishes = { forced: false, compromised: false, explained: [] }
    const setup = { policy, limits, run: 'audit', startedAt: now, ...wishes }
    const { toldAt, leaked } = startRotation(setup, { tokens, stores: [], hidden: [] }).facts
    return toldAt === undefined ? [] : [{ entry, setup, toldAt, since: leakedSince(leaked, toldAt) }]
  })
}

export interface SeenToken {
  /** With its label read, where it is of an entry. */
  readonly token: HubToken & Partial<Pick<EntryToken, 'state' | 'since' | 'run'>>
  readonly entry: Entry | undefined
  readonly state: 'current' | ReturnType<typeof stateBeside | typeof strangerState>
  /** When mode rotate deactivates or deletes it: in its first run after this time. */
  readonly leaves: number | undefined
}

/** An older one keeps its label: it is not current again where the one after it is gone. */
export function currentToken({ label }: Entry, { tokens }: HubView): EntryToken | undefined {
  return currentOf(readEntryTokens(tokens, label))
}

/** Without a `current` label the newest plain one counts. */
function currentOf(tokens: readonly EntryToken[]): EntryToken | undefined {
  const current = findCurrent(tokens) ?? tokens.findLast(({ state }) => state === 'plain')
  return current && markOf(current)?.replacedAt === undefined ? current : undefined
}

/** Every token once: those of each entry, its current one first, then those that the list does not name. */
export function seenTokens(tokenList: TokenList, { tokens, now }: HubView, home: string | undefined) {
  const listTokens = tokenList.tokens.flatMap(entry => {
    const { graceMs, deleteAfterMs } = entry.rotation
    const entryTokens = readEntryTokens(tokens, entry.label)
    const current = currentOf(entryTokens)
    const older = entryTokens.filter(token => token !== current).reverse()
    return (current === undefined ? older : [current].concat(older)).map((token): SeenToken => {
      const state = token === current ? 'current' : stateBeside(token, current, now)
      const isRetired = state === 'deactivated' && token.state === 'retired'
      const ends = isRetired ? token.since + deleteAfterMs : undefined
      const leaves = state === 'replaced' ? supersededAt(token, entryTokens, { home, now }) + graceMs : ends
      return { token, entry, state, leaves }
    })
  })
  const ids = new Set(listTokens.map(({ token }) => token.id))
  const strangers = tokens.filter(({ id }) => !ids.has(id))
  const strangeTokens = strangers.map((token): SeenToken => {
    return { token, entry: undefined, state: strangerState(token, home), leaves: undefined }
  })
  return listTokens.concat(strangeTokens)
}

/** The first rotation alone replaces a hand-made one. `duplicate` and `reactivated` are a person's work. */
function stateBeside(token: EntryToken, current: EntryToken | undefined, now: number) {
  if (!works(token, now)) return isExpired(token, now) ? 'expired' : 'deactivated'
  if (token.state === 'retired') return 'reactivated'
  const isNewer = current === undefined || isOlder(current, token)
  if (token.state === 'plain' && current && (current.state === 'plain' || isNewer)) return 'duplicate'
  return token.state === 'pending' && isNewer ? 'pending' : 'replaced'
}

/** By label and description of another repository's list; the creator of a token chooses both. */
function strangerState(token: HubToken, home: string | undefined) {
  const other = markOf(token)?.home?.toLowerCase()
  const isOurs = parseLabel(token.label).state !== undefined
  const isOther = isOurs && other !== undefined && home !== undefined && other !== home
  return isOther ? 'of another list' : 'not in the list'
}
