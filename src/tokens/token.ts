import { counted } from '../base/text.ts'
import { formatTime, hourMs } from '../base/time.ts'
import { isSameText, type LabelState, parseLabel } from '../token-list/label.ts'

export type TokenResource = Readonly<{ type: string; path: string; scopes: readonly string[] }>

/** `undefined`: never, or nobody. `unseen`: Docker Hub left it out, or it is no time. */
export type Told<T> = T | 'unseen' | undefined

export function toldOf<T>(field: Told<T>): T | undefined {
  return field === 'unseen' ? undefined : field
}

/** A token as Docker Hub lists it; times in milliseconds since 1970. `resources` only when it was fetched. */
export interface HubToken {
  readonly id: string
  readonly label: string
  readonly createdAt: number
  readonly isActive: boolean
  /** Only when it was fetched, and Docker Hub told it. */
  readonly description?: string | undefined
  readonly createdBy?: Told<string>
  readonly expiresAt?: Told<number>
  readonly lastUsedAt?: Told<number>
  readonly resources?: readonly TokenResource[] | undefined
  /** Why its rights and its description could not be read, where they were asked for. */
  readonly unread?: string | undefined
}

/** A token of one entry with its label read. `plain`: hand-made, its label is exactly the token list's. */
export type EntryToken = HubToken & {
  readonly state: LabelState | 'plain'
  readonly since: number
  readonly run?: string | undefined
}

/**
 * The entry's tokens among all of Docker Hub's, oldest first: by `created_at`, then id: it has no other.
 * @param newTokenId of this run: it belongs to the entry under any label
 */
export function readEntryTokens(
  tokens: readonly HubToken[],
  name: string,
  newTokenId?: string,
): readonly EntryToken[] {
  return tokens.flatMap(token => readToken(token, name, newTokenId)).sort((a, b) => (isOlder(a, b) ? -1 : 1))
}

function readToken(token: HubToken, name: string, newTokenId?: string): EntryToken[] {
  const label = parseLabel(token.label)
  const isNamed = isSameText(label.name, name)
  if (isNamed && label.state !== undefined) {
    return [{ ...token, state: label.state, since: label.time, run: label.run }]
  }
  // Its label was changed in Docker Home, or is not kept as it was sent.
  if (token.id === newTokenId) return [{ ...token, state: 'pending', since: token.createdAt }]
  return isNamed ? [{ ...token, state: 'plain', since: token.createdAt }] : []
}

/** Its label without a state. A server may hand accents back in another form (NFC, NFD). */
export function tokenName({ label }: Pick<HubToken, 'label'>): string {
  return parseLabel(label).name.normalize()
}

export function tokenWords({ id, label }: Pick<HubToken, 'id' | 'label'>): string {
  return `${JSON.stringify(label)} (${id})`
}

export function isOlder(a: HubToken, b: HubToken): boolean {
  return a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id)
}

export function isExpired(token: HubToken, now: number): boolean {
  return typeof token.expiresAt === 'number' && token.expiresAt <= now
}

export function works(token: HubToken, now: number): boolean {
  return token.isActive && !isExpired(token, now)
}

/** The newest token labelled `current`, whether it works or not. */
export function findCurrent(tokens: readonly EntryToken[]): EntryToken | undefined {
  return tokens.findLast(({ state }) => state === 'current')
}

/** GitHub's clock wrote the label, so Docker Hub's has a word too. */
export function currentSince(token: EntryToken): number {
  return Math.max(token.since, token.createdAt)
}

/** Milliseconds without a sign after which a run counts as dead: a younger pending token may be in use. */
export const presumedDeadMs = 15 * 60_000

/** A registry session outlives its token so long, in milliseconds (`expires_in` of auth.docker.io). */
export const registrySessionMs = 300_000

/** Beside the current one. `at`: since when it does not work, later than its label; `undefined`: not seen. */
export interface OtherToken {
  readonly id: string
  readonly label: string
  readonly state: 'works' | 'deactivated' | 'expired' | 'deleted'
  readonly at: number | undefined
}

/** What a token is that is not the current one, or not any more. */
export function otherToken(token: EntryToken, now: number): OtherToken {
  const { id, label, isActive, expiresAt } = token
  if (works(token, now)) return { id, label, state: 'works', at: undefined }
  // Until then a person may have activated it again.
  const at = isExpired(token, now) ? toldOf(expiresAt) : undefined
  return { id, label, state: isActive ? 'expired' : 'deactivated', at }
}

/** `3 days`, `5 hours`: a span of time for a person, rounded down. */
export function span(milliseconds: number): string {
  const hours = Math.floor(milliseconds / hourMs)
  return hours >= 48 ? counted(Math.floor(hours / 24), 'day') : counted(hours, 'hour')
}

export function date(time: number): string {
  return formatTime(time).slice(0, 10)
}
