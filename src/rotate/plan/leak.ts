import { markOf, whoseToken } from '../../tokens/copies.ts'
import { hasLeaked, openLeak } from '../../tokens/leak.ts'
import { type EntryToken, findCurrent, type HubToken, tokenName, works } from '../../tokens/token.ts'
import type { EntryPolicy, EntrySetup, Situation } from './entry.ts'

type Lists = Pick<Situation, 'listed' | 'tokens'>

/**
 * When the leak was told that is open as the run begins. A second attempt goes on with what is missing; a run
 * of its own that is told takes its own time: the first whole second after all that is there, since Docker
 * Hub's clock is heard in whole seconds.
 */
export function toldAtStart(lists: Lists, setup: EntrySetup): number | undefined {
  const { compromised, run, startedAt, policy } = setup
  const noted = openLeak(notable(lists, policy))
  const isFirst = /\.1$|^local-/.test(run) || noted === undefined
  const latest = Math.max(startedAt, ...lists.tokens.map(({ createdAt }) => createdAt))
  return compromised && isFirst ? Math.floor(latest / 1000) * 1000 + 1000 : noted
}

/**
 * What is known of a leak. What was made before it was told leaked, and nothing later: for that alone no grace,
 * no hold and no place counts (`sweep.ts`).
 * @param made what this run made
 * @param tried acts that this run has tried, as `delete ID`
 */
export function readLeak(situation: Situation, made: readonly HubToken[], tried: ReadonlySet<string>) {
  const { events, listed, tokens, setup, told: before } = situation
  const isMade = ({ id }: HubToken): boolean => id === setup.given || made.some(token => token.id === id)
  const others = tokens.filter(token => !isMade(token))
  const noted = openLeak(notable(situation, setup.policy).filter(token => !isMade(token)))
  const told = before === undefined || noted === undefined ? (before ?? noted) : Math.max(before, noted)
  const isNew = (token: HubToken): boolean => !tokens.some(({ id }) => id === token.id)
  const edited = listed.filter(token => told !== undefined && isNew(token) && isRenamed(token, setup.policy))
  const renamed = edited.map((token): EntryToken => ({ ...token, state: 'plain', since: token.createdAt }))
  const leaked = [...others, ...renamed].filter(token => hasLeaked(token, told))
  const current = findCurrent(tokens)
  const own = tokens.find(({ id }) => id === made.at(-1)?.id)
  const now = events.at(-1)?.now ?? setup.startedAt
  const useless = tokens.filter(token => token !== own && !works(token, now))
  return {
    /** When the leak was told, by this run or by the note of one before; `undefined`: none is open. */
    told,
    isLeaked: told !== undefined,
    /** Nothing waits for a place: what leaked works, or this run was told. */
    isUrgent: setup.compromised || leaked.some(token => works(token, now)),
    /** What leaked of the entry, and is listed. */
    leaked,
    /** What takes its place: this run's, else the current one. */
    replacement: own ?? (current !== undefined && leaked.includes(current) ? undefined : current),
    /** What makes room at Docker's limit: the entry's own dead tokens, without one the leaked one. */
    room: [...useless, ...leaked].find(({ id }) => !tried.has(`delete ${id}`)),
  }
}

/** Every token that may have the note of this entry's leak, whatever a person calls it. */
export function notable({ listed, tokens }: Lists, policy: EntryPolicy): readonly HubToken[] {
  return listed.filter(token => tokens.some(({ id }) => id === token.id) || isRenamed(token, policy))
}

/** One that was in the entry's places by its description, and whose label a person has edited. */
export function isRenamed(token: HubToken, policy: EntryPolicy): boolean {
  const isListed = policy.entries.has(tokenName(token))
  return !isListed && whoseToken(token, policy) === 'here' && markOf(token)?.copies === policy.copies
}
