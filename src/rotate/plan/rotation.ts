import { formatLabel, isSameText, parseLabel } from '../../token-list/label.ts'
import type { RotationPolicy, Entry } from '../../token-list/token-list.ts'
import type { StoreState } from '../../stores/stores.ts'
import { copiesOf, markOf, openLeak, whoseToken, type Whose } from '../../tokens/copies.ts'
import { shareRepository, entryResources } from '../../tokens/resources.ts'
import { findCurrent, type HubToken, isOlder, readEntryTokens, type EntryToken } from '../../tokens/token.ts'
import type { Event, HiddenCopy, Trouble } from './event.ts'
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

/** One run's work on one entry: what was last seen, and everything that has happened. */
export interface Rotation {
  readonly setup: EntrySetup
  /** Docker Hub's whole list. */
  readonly listed: readonly HubToken[]
  /** The entry's own of it, oldest first. */
  readonly tokens: readonly EntryToken[]
  readonly stores: readonly StoreState[]
  readonly hidden: readonly HiddenCopy[]
  readonly events: readonly Event[]
}

/** Begins, or after a crash begins again. */
export function startRotation(
  setup: EntrySetup,
  { tokens, stores }: { tokens: readonly HubToken[]; stores: readonly StoreState[] },
): Rotation {
  return withTokens({ setup, stores, listed: [], tokens: [], hidden: [], events: [] }, tokens)
}

/** The rotation with what Docker Hub lists now. */
export function withTokens(rotation: Rotation, listed: readonly HubToken[]): Rotation {
  return { ...rotation, listed, tokens: readOwnTokens(listed, rotation.setup, ownId(rotation)) }
}

/** The run does not begin with the entry, or is to end. */
export function stopped(
  rotation: Rotation,
  step: 'begin' | 'interrupt',
  stop: Trouble,
  now: number,
): Rotation {
  const event: Event = { step: { step }, outcome: { result: 'done' }, now, stop }
  return { ...rotation, events: [...rotation.events, event] }
}

/** The last token that this run made, as it was then. */
export function findMade({ events }: Pick<Rotation, 'events'>) {
  for (const { step, outcome } of events.toReversed()) {
    if (step.step === 'mint' && outcome.result === 'token') return { ...step, token: outcome.token }
  }
  return undefined
}

/** The token whose value this run holds. */
export function ownId(rotation: Pick<Rotation, 'events'>): string | undefined {
  return findMade(rotation)?.token.id
}

export function findOwn(rotation: Rotation): EntryToken | undefined {
  const own = ownId(rotation)
  return rotation.tokens.find(({ id }) => id === own)
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

/** The newest token that works under our label and is another list's; nothing where `force` takes it. */
export function findTaker({ setup, listed }: Rotation): EntryToken | undefined {
  const token = readEntryTokens(listed, setup.policy.label).findLast(
    it => (it.state === 'pending' || it.state === 'current') && it.isActive,
  )
  if (setup.forced || token === undefined) return undefined
  return whoseToken(token, setup.policy) === 'elsewhere' ? token : undefined
}

/** Since when the entry's leak is open, by what this run was told and by the oldest note. */
export function leakSince({ setup, tokens }: Rotation, now: number): number | undefined {
  const noted = tokens.flatMap(token => openLeak(token) ?? [])
  const told = setup.compromised ? [now, ...tokens.map(({ createdAt }) => createdAt)] : []
  const all = [...noted, ...told]
  return all.length === 0 ? undefined : Math.min(...all)
}

/** A leak was told, or is noted and not over, or this run has seen that it is. */
export function isLeaked({ setup, tokens, events }: Rotation): boolean {
  const isEnded = events.some(({ step }) => step.step === 'note' && step.mark.isLeakOver === true)
  return setup.compromised || isEnded || tokens.some(token => openLeak(token) !== undefined)
}

/** What replaces all that may have leaked: this run's own, else the current one if it remembers the leak. */
export function findReplacement(rotation: Rotation): EntryToken | undefined {
  const own = findOwn(rotation)
  if (own !== undefined || rotation.setup.compromised) return own
  const current = findCurrent(rotation.tokens)
  return isLeaked(rotation) && current && markOf(current)?.leakSince === undefined ? undefined : current
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
