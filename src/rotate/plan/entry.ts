import type { StoreState } from '../../stores/stores.ts'
import { formatLabel, isSameText, parseLabel } from '../../token-list/label.ts'
import type { Entry, RotationPolicy } from '../../token-list/token-list.ts'
import { copiesOf, markOf, whoseToken, type Whose } from '../../tokens/copies.ts'
import { entryResources, shareRepository } from '../../tokens/resources.ts'
import { type EntryToken, type HubToken, isOlder, readEntryTokens } from '../../tokens/token.ts'
import type { Event, HiddenCopy } from './event.ts'
import type { RotationLimits } from './limits.ts'

/** What the planner needs of an entry of the token list. */
export interface EntryPolicy extends Pick<Entry, 'label' | 'channel' | 'access'>, RotationPolicy, Whose {
  /** Every entry of the list, by label: the rights of its token. */
  readonly entries: ReadonlyMap<string, Whose['resources']>
}

/** What stays the same in one run's work on an entry. `run`: as in the label, `<id>.<attempt>` or `local-…`. */
export interface EntrySetup {
  readonly policy: EntryPolicy
  readonly run: string
  readonly forced: boolean
  readonly compromised: boolean
  /** Tokens that a person has looked at: none of them is the leaked one. */
  readonly explained: readonly string[]
  /** What this repository was called before, where marks name it. */
  readonly renamed: readonly string[]
  /** Another entry whose places may not have its own token yet: it is due, unread or left out. */
  readonly waiting?: string | undefined
  /** A person made the token that the run is to store: why it is taken. */
  readonly given?: string | undefined
  readonly limits: RotationLimits
}

/** What was last seen of an entry, and everything that this run did. */
export interface Situation {
  readonly setup: EntrySetup
  /** Docker Hub's whole list. */
  readonly listed: readonly HubToken[]
  /** The entry's own of it, oldest first. */
  readonly tokens: readonly EntryToken[]
  readonly stores: readonly StoreState[]
  readonly hidden: readonly HiddenCopy[]
  readonly events: readonly Event[]
}

/** What a new token is called while it is being stored, so that other runs keep away. */
export function pendingLabel({ policy, run }: Pick<EntrySetup, 'policy' | 'run'>, now: number): string {
  return formatLabel({ name: policy.label, state: 'pending', time: now, run })
}

/**
 * The tokens of an entry, oldest first. One that a person made has to be for one of its repositories: another
 * team may use the same name. One under a label that the list lost belongs to it if it was confirmed in the
 * same places of the same list. Another list's token belongs to it only by force.
 * @param own the id of this run's token
 */
export function readOwnTokens(
  tokens: readonly HubToken[],
  { policy, forced = false }: { readonly policy: EntryPolicy; readonly forced?: boolean },
  own?: string,
): readonly EntryToken[] {
  const { label, entries, resources, copies } = policy
  const named = readEntryTokens(tokens, label, own).filter(token => {
    if (token.id === own || forced) return true
    if (token.state !== 'plain') return whoseToken(token, policy) !== 'elsewhere'
    return token.resources === undefined || shareRepository(token.resources, resources)
  })
  const former = tokens.flatMap(token => {
    const { name, state } = parseLabel(token.label)
    const isLost = state !== undefined && ![label, ...entries.keys()].some(it => isSameText(it, name))
    const isFrom = ['here', 'older'].includes(whoseToken(token, policy)) && markOf(token)?.copies === copies
    return isLost && isFrom ? readEntryTokens([token], name) : []
  })
  return [...named, ...former].toSorted((a, b) => (isOlder(a, b) ? -1 : 1))
}

/** An entry as the planner sees it. @param thisRepository `owner/repo`; empty where nobody knows it */
export function entryPolicy(
  entry: Entry,
  { thisRepository, home, all }: { thisRepository: string; home: string | undefined; all: readonly Entry[] },
): EntryPolicy {
  const { label, channel, access, rotation, stores } = entry
  const [resources, copies] = [entryResources(entry), copiesOf(stores, thisRepository)]
  const entries = new Map(all.map(it => [it.label, entryResources(it)]))
  return { label, channel, access, ...rotation, resources, copies, home, entries }
}
