import { markOf, openLeak } from '../../tokens/copies.ts'
import { type EntryToken, findCurrent, type HubToken, isOlder, works } from '../../tokens/token.ts'
import type { Situation } from './entry.ts'

/** What this run has made, and tried in vain. */
interface Done {
  readonly own: EntryToken | undefined
  readonly made: { readonly token: HubToken } | undefined
  readonly vain: ReadonlySet<string>
}

/** What is known of a leak. After one nothing of the sweep counts (`sweep.ts`). */
export function readLeak({ events, tokens, setup }: Situation, { own, made, vain }: Done) {
  const { compromised } = setup
  const isEnded = events.some(({ step }) => step.step === 'note' && step.mark.isLeakOver === true)
  const noted = tokens.flatMap(token => openLeak(token) ?? [])
  const isLeaked = compromised || isEnded || noted.length > 0
  const since = [...noted, ...(compromised ? tokens.map(({ createdAt }) => createdAt) : [])]
  const others = tokens.filter(({ id }) => id !== made?.token.id)
  const doomed = isLeaked ? findDoomed(others, { made: made?.token, compromised }) : []
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
    /** What has to end, beside this run's own. */
    doomed,
    /** What makes room at Docker's limit: the entry's own dead tokens, and if there is none the leaked one. */
    room: [...useless, ...doomed].find(({ id }) => !vain.has(`delete ${id}`)),
  }
}

/** Everything older than the token that replaces the leaked one; all of it where none could be made. */
function findDoomed(
  tokens: readonly EntryToken[],
  { made, compromised }: { made: HubToken | undefined; compromised: boolean },
): readonly EntryToken[] {
  if (compromised && made === undefined) return tokens
  const edge = made ?? tokens.findLast(isNoted)
  return edge === undefined ? [] : tokens.filter(token => isOlder(token, edge))
}

const isNoted = (token: HubToken): boolean => markOf(token)?.leakSince !== undefined
