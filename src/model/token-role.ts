import { isOlder, type SlotToken } from './slot-token.ts'

/** What a token is called beside the current one. */
export function tokenRole(
  token: SlotToken,
  current: SlotToken | undefined,
): 'Superseded' | 'Retired' | 'Pending' | 'Current' {
  if (token === current) return 'Current'
  if (token.state === 'retired') return 'Retired'
  return token.state === 'pending' && (current === undefined || isOlder(current, token))
    ? 'Pending'
    : 'Superseded'
}
