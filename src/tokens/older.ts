import { isExpired, type SlotToken, works } from './token.ts'

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
  tokens: readonly SlotToken[],
  current: SlotToken | undefined,
  now: number,
): readonly OtherToken[] {
  return tokens.filter(({ id }) => id !== current?.id).map(token => otherToken(token, now))
}

/** What a token is that is not the current one, or not any more. */
export function otherToken(token: SlotToken, now: number): OtherToken {
  const { id, label } = token
  if (works(token, now)) return { id, label, state: 'works', at: undefined }
  // A label says when a run deactivated it; that a person did so earlier, nobody knows.
  if (!token.isActive) {
    return { id, label, state: 'deactivated', at: token.state === 'retired' ? token.since : undefined }
  }
  return { id, label, state: 'expired', at: isExpired(token, now) ? token.expiresAt : undefined }
}

/**
 * When the last of them could be used, sessions of the registry included, in milliseconds by Docker Hub's clock; `undefined` when there is
 * none, or one that works. @param seenAt when they were looked at: the latest time for one that tells none
 */
export function unusableSince(others: readonly OtherToken[], seenAt: number): number | undefined {
  if (others.length === 0 || others.some(({ state }) => state === 'works')) return undefined
  return Math.max(...others.map(({ at }) => at ?? seenAt)) + registrySessionMs
}

/** When the oldest of an entry's tokens was made: before that, none can have leaked. */
export function leakSince(tokens: readonly SlotToken[]): number | undefined {
  return tokens.length === 0 ? undefined : Math.min(...tokens.map(({ createdAt }) => createdAt))
}
