import { markOf, whoseToken } from '../../tokens/copies.ts'
import { hasLeaked, openLeak } from '../../tokens/leak.ts'
import { type EntryToken, findCurrent, type HubToken, tokenName, works } from '../../tokens/token.ts'
import type { EntryPolicy, EntrySetup, Situation } from './entry.ts'

type Lists = Pick<Situation, 'hubTokens' | 'tokens'>

/**
 * When the leak was told that is open as the run begins. A second attempt goes on with what is missing; a run
 * of its own that is told takes its own time: the first whole second after all that is there, since Docker
 * Hub's clock is heard in whole seconds.
 */
export function toldAtStart(lists: Lists, setup: EntrySetup): number | undefined {
  const { compromised, run, startedAt, policy } = setup
  const notedAt = openLeak(notable(lists, policy), startedAt)
  const isFirst = /\.1$|^local-/.test(run) || notedAt === undefined
  const latest = Math.max(startedAt, ...lists.tokens.map(({ createdAt }) => createdAt))
  return compromised && isFirst ? Math.floor(latest / 1000) * 1000 + 1000 : notedAt
}

/**
 * What is known of a leak. What was made before it was told leaked, and nothing later: for that alone no grace,
 * no hold and no place counts (`sweep.ts`).
 * @param createdTokens by this run
 * @param triedActs of this run, as `delete ID`
 */
export function readLeak(
  situation: Situation,
  createdTokens: readonly HubToken[],
  triedActs: ReadonlySet<string>,
) {
  const { events, hubTokens, tokens, setup } = situation
  const newIds = new Set([setup.assistedId, ...createdTokens.map(({ id }) => id)])
  const now = events.at(-1)?.now ?? setup.startedAt
  const olderNotes = notable(situation, setup.policy).filter(({ id }) => !newIds.has(id))
  const notedAt = openLeak(olderNotes, now)
  const times = [situation.toldAt ?? [], notedAt ?? []].flat()
  const toldAt = times.length === 0 ? undefined : Math.max(...times)
  const entryIds = new Set(tokens.map(({ id }) => id))
  const renamed = hubTokens
    .filter(token => !entryIds.has(token.id) && isRenamed(token, setup.policy))
    .map((token): EntryToken => ({ ...token, state: 'plain', since: token.createdAt }))
  const older = tokens.filter(({ id }) => !newIds.has(id))
  const leaked = older.concat(renamed).filter(token => hasLeaked(token, toldAt))
  const current = findCurrent(tokens)
  const newToken = tokens.find(({ id }) => id === createdTokens.at(-1)?.id)
  const useless = tokens.filter(token => token !== newToken && !works(token, now))
  return {
    /** When the leak was told, by this run or by the note of one before; `undefined`: none is open. */
    toldAt,
    isLeaked: toldAt !== undefined,
    /** Nothing waits for a place: what leaked works, or this run was told. */
    isUrgent: setup.compromised || leaked.some(token => works(token, now)),
    leaked,
    /** What takes its place: this run's, else the current one. */
    replacement: newToken ?? (current !== undefined && leaked.includes(current) ? undefined : current),
    /** What makes room at Docker's limit: the entry's own dead tokens, without one the leaked one. */
    room: useless.concat(leaked).find(({ id }) => !triedActs.has(`delete ${id}`)),
  }
}

/** Every token that may have the note of this entry's leak, whatever a person calls it. */
export function notable({ hubTokens, tokens }: Lists, policy: EntryPolicy): readonly HubToken[] {
  return hubTokens.filter(token => tokens.some(({ id }) => id === token.id) || isRenamed(token, policy))
}

/** One that was in the entry's places by its description, and whose label a person has edited. */
export function isRenamed(token: HubToken, policy: EntryPolicy): boolean {
  const isListed = policy.entries.has(tokenName(token))
  return !isListed && whoseToken(token, policy) === 'here' && markOf(token)?.copies === policy.copies
}
