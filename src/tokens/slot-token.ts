import { isSameText, type LabelState, parseLabel } from '../register/label.ts'
import type { HubToken } from './token.ts'

/** A token of one slot with its label read. `plain`: hand-made, its label is exactly the register's. */
export type SlotToken = HubToken & {
  readonly state: LabelState | 'plain'
  readonly since: number
  readonly run?: string | undefined
}

/**
 * The slot's tokens among all of Docker Hub's, oldest first: by `created_at`, then id, the only order there is.
 * @param own the id of this run's token: it belongs to the slot whatever it is called by now
 */
export function readSlotTokens(
  tokens: readonly HubToken[],
  name: string,
  own?: string,
): readonly SlotToken[] {
  return tokens.flatMap(token => readToken(token, name, own)).sort((a, b) => (isOlder(a, b) ? -1 : 1))
}

function readToken(token: HubToken, name: string, own?: string): SlotToken[] {
  const label = parseLabel(token.label)
  const isNamed = isSameText(label.name, name)
  if (isNamed && label.state !== undefined)
    return [{ ...token, state: label.state, since: label.time, run: label.run }]
  // Its label was changed in Docker Home, or is not kept as it was sent.
  if (token.id === own) return [{ ...token, state: 'pending', since: token.createdAt }]
  return isNamed ? [{ ...token, state: 'plain', since: token.createdAt }] : []
}

export function isOlder(a: HubToken, b: HubToken): boolean {
  return a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id)
}

export function isExpired(token: HubToken, now: number): boolean {
  return token.expiresAt !== undefined && token.expiresAt <= now
}

/** Whether the registry still takes the token. */
export function works(token: HubToken, now: number): boolean {
  return token.isActive && !isExpired(token, now)
}

/** The newest token labelled `current`, whether it works or not. */
export function findCurrent(tokens: readonly SlotToken[]): SlotToken | undefined {
  return tokens.findLast(({ state }) => state === 'current')
}

/** Since when a `current` token is current. GitHub's clock wrote the label, so Docker Hub's has a word too. */
export function currentSince(token: SlotToken): number {
  return Math.max(token.since, token.createdAt)
}
