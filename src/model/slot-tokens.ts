import { parseLabel, type LabelState } from './label.ts'
import type { HubToken, Rotation } from './rotation.ts'

/** A token of the slot with its label read. `plain`: hand-made, its label is exactly the register's. */
export type SlotToken = HubToken & {
  readonly state: LabelState | 'plain'
  readonly since: number
  readonly run?: string | undefined
}

export interface SlotTokens {
  /** Oldest first, by `created_at`, then id: the only order of tokens there is. */
  readonly all: readonly SlotToken[]
  /** The newest token labelled `current`, whether it works or not. */
  readonly current: SlotToken | undefined
  readonly own: SlotToken | undefined
}

/** The tokens of the slot among all those of the organization. */
export function slotTokens({ setup, tokens, memory }: Rotation): SlotTokens {
  const all = tokens
    .flatMap(token => readToken(token, setup.policy.label))
    .sort((a, b) => (isOlder(a, b) ? -1 : 1))
  return {
    all,
    current: all.findLast(token => token.state === 'current'),
    own: all.find(token => token.id === memory.own),
  }
}

function readToken(token: HubToken, name: string): SlotToken[] {
  const label = parseLabel(token.label)
  if (label.name !== name) return []
  if (label.state === undefined) return [{ ...token, state: 'plain', since: token.createdAt }]
  return [{ ...token, state: label.state, since: label.time, run: label.run }]
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

/** Since when a `current` token is current. GitHub's clock wrote the label, so Docker Hub's has a word too. */
export function currentSince(token: SlotToken): number {
  return Math.max(token.since, token.createdAt)
}

/** Other runs' tokens that may still be written to stores. An earlier attempt of our own run is over. */
export function rivals(rotation: Rotation, now: number): readonly SlotToken[] {
  const { run, limits } = rotation.setup
  return slotTokens(rotation).all.filter(
    token =>
      token.state === 'pending' &&
      token.isActive &&
      token.id !== rotation.memory.own &&
      now - token.since < limits.alive &&
      !isEarlierAttempt(token.run ?? '', run),
  )
}

function isEarlierAttempt(theirs: string, ours: string): boolean {
  const [theirRun, theirAttempt] = theirs.split('.')
  const [ourRun, ourAttempt] = ours.split('.')
  return theirRun === ourRun && Number(theirAttempt) < Number(ourAttempt)
}
