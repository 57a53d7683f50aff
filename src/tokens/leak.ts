import { isSameText, parseLabel } from '../token-list/label.ts'
import type { Entry } from '../token-list/token-list.ts'
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

type ListEntry = Pick<Entry, 'label' | 'rotation'>

/** Whether a token leaked: it was made before that was told, and does not take the place of what leaked. */
export function hasLeaked(token: HubToken, toldAt: number | undefined): boolean {
  const note = leakNote(token)
  const isReplacement = note?.toldAt === toldAt && note?.isLeaked === false
  return toldAt !== undefined && token.createdAt < toldAt && !isReplacement
}

/** When the oldest of the tokens that leaked was made, as far as these tell; else when the leak was told. */
export function leakedSince(tokens: readonly HubToken[], toldAt: number): number {
  return Math.min(
    toldAt,
    ...tokens.filter(token => hasLeaked(token, toldAt)).map(({ createdAt }) => createdAt),
  )
}

/**
 * Whether a token's description has to be read: it may work, or have a leak's note. What runs ended has
 * neither, unless nothing of its entry is active: who had the note may be deleted, and what leaked has it.
 * @param now what is to be deleted by then is read, too: under its label another list's may be meant
 */
export function mayTell(entries: readonly ListEntry[], listed: readonly HubToken[], now = -Infinity) {
  const isOf = (token: HubToken, entry: ListEntry): boolean =>
    isSameText(entry.label, parseLabel(token.label).name)
  const standing = entries.filter(entry => listed.some(token => token.isActive && isOf(token, entry)))
  return (token: HubToken): boolean => {
    const { state, time = 0 } = parseLabel(token.label)
    const entry = standing.find(it => isOf(token, it))
    const isEnded = !token.isActive && state === 'retired' && entry !== undefined
    return !isEnded || now - time >= entry.rotation.deleteAfterMs || isExpired(token, now)
  }
}
