import { isSameText, parseLabel } from '../token-list/label.ts'
import type { Entry } from '../token-list/token-list.ts'
import { leakTold } from './copies.ts'
import type { HubToken } from './token.ts'

/**
 * When the latest open leak of an entry was told; `undefined`: none is open. Any of its tokens says so, the
 * pending one, too: the run that sees the leak over takes that note out.
 */
export function openLeak(tokens: readonly HubToken[]): number | undefined {
  const times = tokens.flatMap(token => leakTold(token) ?? [])
  return times.length === 0 ? undefined : Math.max(...times)
}

/** Whether a token leaked: it was made before that was told, and does not take the place of what leaked. */
export function hasLeaked(token: HubToken, told: number | undefined): boolean {
  return told !== undefined && token.createdAt < told && leakTold(token) !== told
}

/** When the oldest of the tokens that leaked was made, as far as these tell; else when the leak was told. */
export function leakedSince(tokens: readonly HubToken[], told: number): number {
  return Math.min(told, ...tokens.filter(token => hasLeaked(token, told)).map(({ createdAt }) => createdAt))
}

/** The tokens whose description has to be read: what may work, and what may have a leak's note. */
export function mayTell(entries: readonly Entry[]) {
  return ({ label, isActive }: HubToken): boolean => {
    const { name, state } = parseLabel(label)
    const isOurs = entries.some(entry => isSameText(entry.label, name))
    return isActive || (isOurs ? state !== 'retired' : state !== undefined)
  }
}
