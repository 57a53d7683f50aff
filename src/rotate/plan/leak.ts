import { markOf, openLeak } from '../../tokens/copies.ts'
import { type EntryToken, findCurrent, type HubToken, isOlder, works } from '../../tokens/token.ts'
import type { Situation } from './entry.ts'

/** What this run has made and tried. */
interface Own {
  readonly own: EntryToken | undefined
  readonly made: { readonly token: HubToken } | undefined
  readonly vain: ReadonlySet<string>
}

/** What a leak asks for: after one nothing of the sweep counts (`sweep.ts`). */
export function readLeak({ events, tokens, setup }: Situation, { own, made, vain }: Own) {
  const isEnded = events.some(({ step }) => step.step === 'note' && step.mark.isLeakOver === true)
  const isLeaked = setup.compromised || isEnded || tokens.some(token => openLeak(token) !== undefined)
  const current = findCurrent(tokens)
  const isUnnoted = isLeaked && current !== undefined && markOf(current)?.leakSince === undefined
  const noted = tokens.findLast(token => markOf(token)?.leakSince !== undefined)
  const edge: HubToken | undefined = made?.token ?? (setup.compromised ? undefined : noted)
  const others = tokens.filter(({ id }) => id !== made?.token.id)
  const isKnown = isLeaked && (edge !== undefined || setup.compromised)
  const doomed = isKnown ? others.filter(token => edge === undefined || isOlder(token, edge)) : []
  const now = events.at(-1)?.now ?? 0
  const useless = others.filter(token => !works(token, now))
  const told = setup.compromised ? tokens.map(({ createdAt }) => createdAt) : []
  const open = [...tokens.flatMap(token => openLeak(token) ?? []), ...told]
  return {
    /** A leak was told, or is noted and not over, or this run has seen that it is. */
    isLeaked,
    /** Since when it is open, by the oldest note, and by the oldest token where this run was told. */
    leakSince: open.length === 0 ? undefined : Math.min(...open),
    /** What replaces all that may have leaked: this run's, else the current one if it remembers the leak. */
    replacement: own !== undefined || setup.compromised ? own : isUnnoted ? undefined : current,
    /** Everything older than the token that replaces the leaked one; all of it where none could be made. */
    doomed,
    /** What makes room at Docker's limit: the entry's own dead tokens, and if there is none the leaked one. */
    room: [...useless, ...doomed].find(({ id }) => !vain.has(`delete ${id}`)),
  }
}
