import { leakNote } from './copies.ts'
import { type HubToken, isExpired } from './token.ts'

/**
 * When the latest open leak of an entry was told; `undefined`: none is open. Any of its tokens says so, the
 * pending one, too: the run that sees the leak over takes that note out. Docker refuses to change what
 * expired: its note counts until another token takes its place.
 */
export function openLeak(tokens: readonly HubToken[], now: number): number | undefined {
  const times = tokens.flatMap(token => {
    const { toldAt, isLeaked } = leakNote(token) ?? {}
    if (toldAt === undefined) return []
    const isReplaced = tokens.some(({ createdAt }) => createdAt >= toldAt)
    return isLeaked === true && isExpired(token, now) && isReplaced ? [] : toldAt
  })
  return times.length === 0 ? undefined : Math.max(...times)
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
