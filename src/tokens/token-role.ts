import { isOlder, type SlotToken } from './slot-token.ts'

export type TokenRole = 'Superseded' | 'Deactivated' | 'Pending' | 'Current' | 'Hand-made'

/** What a token is called beside the current one. A hand-made one is superseded only by the first rotation. */
export function tokenRole(token: SlotToken, current: SlotToken | undefined): TokenRole {
  if (token === current) return 'Current'
  if (current === undefined && token.state === 'plain') return 'Hand-made'
  if (token.state === 'retired') return 'Deactivated'
  return token.state === 'pending' && (current === undefined || isOlder(current, token))
    ? 'Pending'
    : 'Superseded'
}
