import { type EntryToken, works } from './token.ts'

/** A registry session outlives its token so long, in milliseconds (`expires_in` of Docker Hub). */
export const registrySessionMs = 300_000

/** A token beside the current one. `at`: since when it does not work; `undefined`: nobody knows. */
export interface OtherToken {
  readonly id: string
  readonly label: string
  readonly state: 'works' | 'deactivated' | 'expired' | 'deleted'
  readonly at: number | undefined
}

/** What became of an entry's tokens beside the current one, hand-made ones included. */
export function otherTokens(
  tokens: readonly EntryToken[],
  current: Pick<EntryToken, 'id'> | undefined,
  now: number,
): readonly OtherToken[] {
  return tokens.filter(({ id }) => id !== current?.id).map(token => otherToken(token, now))
}

/** What a token is that is not the current one, or not any more. */
export function otherToken(token: EntryToken, now: number): OtherToken {
  const { id, label, state, since, lastUsedAt = 0 } = token
  if (works(token, now)) return { id, label, state: 'works', at: undefined }
  if (token.isActive) return { id, label, state: 'expired', at: token.expiresAt }
  // One that was used after a run deactivated it was activated again, and nobody knows until when.
  return {
    id,
    label,
    state: 'deactivated',
    at: state === 'retired' && lastUsedAt <= since ? since : undefined,
  }
}
