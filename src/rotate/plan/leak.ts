import { markOf, openLeak } from '../../tokens/copies.ts'
import { findCurrent, type HubToken, isOlder, works } from '../../tokens/token.ts'
import type { Situation } from './entry.ts'

/**
 * What is known of a leak. After one nothing of the sweep counts (`sweep.ts`).
 * @param made the last token that this run made
 * @param vain what it has tried in vain
 */
export function readLeak(situation: Situation, made: HubToken | undefined, vain: ReadonlySet<string>) {
  const { events, tokens, setup } = situation
  const { compromised } = setup
  const own = tokens.find(({ id }) => id === made?.id)
  const others = tokens.filter(token => token !== own)
  const isEnded = events.some(({ step }) => step.step === 'note' && step.mark.isLeakOver === true)
  const noted = tokens.flatMap(token => openLeak(token) ?? [])
  const isLeaked = compromised || isEnded || noted.length > 0
  const since = [...noted, ...(compromised ? tokens.map(({ createdAt }) => createdAt) : [])]
  const edge = isLeaked ? (made ?? tokens.findLast(isNoted)) : undefined
  const isAll = compromised && made === undefined
  const doomed = isAll ? tokens : others.filter(token => edge !== undefined && isOlder(token, edge))
  const current = findCurrent(tokens)
  const isUnnoted = isLeaked && current !== undefined && !isNoted(current)
  const now = events.at(-1)?.now ?? 0
  const useless = others.filter(token => !works(token, now))
  return {
    /** A leak was told, or is noted and not over, or this run has seen that it is. */
    isLeaked,
    /** Since when it is open, by the oldest note, and by the oldest token where this run was told. */
    leakSince: since.length === 0 ? undefined : Math.min(...since),
    /** What replaces all that may have leaked: this run's, else the current one if it remembers the leak. */
    replacement: own !== undefined || compromised ? own : isUnnoted ? undefined : current,
    /** Everything older than the token that replaces the leaked one; all of it where none could be made. */
    doomed,
    /** What makes room at Docker's limit: the entry's own dead tokens, without one the leaked one. */
    room: [...useless, ...doomed].find(({ id }) => !vain.has(`delete ${id}`)),
  }
}

const isNoted = (token: HubToken): boolean => markOf(token)?.leakSince !== undefined
