import { type EntryToken, works } from './token.ts'

/** A session that the registry gave out for a token lives so long after it, in milliseconds (`expires_in` of Docker Hub's token endpoint). */
export const registrySessionMs = 300_000

/** Another token of an entry beside the current one. `at`: since when it does not work, by Docker Hub's clock; `undefined` where nobody knows. */
export interface OtherToken {
  readonly id: string
  readonly label: string
  readonly state: 'works' | 'deactivated' | 'expired' | 'deleted'
  readonly at: number | undefined
}

/** What became of the tokens of an entry beside the current one, those that a person made with its name included. */
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
  // A label says when a run deactivated it. One that was used after that was activated again, and nobody knows until when.
  return {
    id,
    label,
    state: 'deactivated',
    at: state === 'retired' && lastUsedAt <= since ? since : undefined,
  }
}
