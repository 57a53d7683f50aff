import { leakOverBy, markOf, type ToldLeak, whoseToken } from '../../tokens/copies.ts'
import { compareResources } from '../../tokens/resources.ts'
import { hasLeaked, openLeak } from '../../tokens/leak.ts'
import { type EntryToken, findCurrent, type HubToken, tokenName, works } from '../../tokens/token.ts'
import type { EntryPolicy, EntrySetup, Situation } from './entry.ts'

type Lists = Pick<Situation, 'hubTokens' | 'tokens'>

/**
 * The leak that is open as the run begins. Another attempt of the run that was told goes on with what is missing;
 * any other run that is told takes its own time: the first whole second after all that is there, since Docker
 * Hub's clock is heard in whole seconds.
 */
export function leakAtStart(lists: Lists, setup: EntrySetup): ToldLeak | undefined {
  const { compromised, startedAt, policy } = setup
  const toldBy = runNumber(setup)
  const noted = openLeak(notable(lists, policy), startedAt)
  if (!compromised || (noted?.toldBy !== undefined && noted.toldBy === toldBy)) return noted
  const latest = Math.max(startedAt, ...lists.tokens.map(({ createdAt }) => createdAt))
  return { toldAt: Math.floor(latest / 1000) * 1000 + 1000, toldBy }
}

/** An earlier attempt of this run has seen the leak over, and what it made is in use. */
export function isLeakBehind(lists: Lists, setup: EntrySetup): boolean {
  const number = runNumber(setup)
  return number !== undefined && notable(lists, setup.policy).some(token => leakOverBy(token) === number)
}

const runNumber = ({ run }: EntrySetup): string | undefined => /^(\d+)\./.exec(run)?.[1]

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
  const leaks = [situation.leak ?? [], openLeak(olderNotes, now) ?? []].flat()
  const leak = leaks.toSorted((a, b) => b.toldAt - a.toldAt)[0]
  const toldAt = leak?.toldAt
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
    /** The leak that this run was told of, or the note of one before tells; `undefined`: none is open. */
    leak,
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

/** One whose label a person has edited, and the entry's by its description; without places by its rights. */
export function isRenamed(token: HubToken, policy: EntryPolicy): boolean {
  if (policy.entries.has(tokenName(token)) || whoseToken(token, policy) !== 'here') return false
  const { copies } = markOf(token) ?? {}
  if (copies !== undefined) return copies === policy.copies
  return compareResources(token.resources ?? [], policy.resources).verdict === 'same'
}
