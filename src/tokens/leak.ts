import { parseLabel } from '../token-list/label.ts'
import { leakNote, type LeakNote } from './copies.ts'
import { type HubToken, isExpired } from './token.ts'

/**
 * The latest open leak of an entry; `undefined`: none is open. Any of its tokens says so, the
 * pending one, too: the run that sees the leak over takes that note out. Docker refuses to change what
 * expired: its note counts until another token takes its place; a pending one does not yet.
 */
export function openLeak(tokens: readonly HubToken[], now: number): LeakNote | undefined {
  const notes = tokens.flatMap(token => {
    const note = leakNote(token)
    if (note === undefined) return []
    const isReplaced = tokens.some(
      ({ createdAt, label }) => createdAt >= note.toldAt && parseLabel(label).state !== 'pending',
    )
    return note.isLeaked && isExpired(token, now) && isReplaced ? [] : note
  })
  return notes.toSorted((a, b) => b.toldAt - a.toldAt)[0]
}

/** Whether a token leaked: it was made before that was told, and does not take the place of what leaked. */
export function hasLeaked(token: HubToken, toldAt: number | undefined): boolean {
  const note = leakNote(token)
  const isReplacement = note?.toldAt === toldAt && note?.isLeaked === false
  return toldAt !== undefined && token.createdAt < toldAt && !isReplacement
}

/** When the oldest of the tokens that leaked was made, as far as these tell; else when the leak was told. */
export function leakedSince(tokens: readonly HubToken[], toldAt: number): number {
  const leaked = tokens.filter(token => hasLeaked(token, toldAt))
  return Math.min(toldAt, ...leaked.map(({ createdAt }) => createdAt))
}
