import { formatTime, parseInstant } from '../base/time.ts'
import { type Store, storeIdentity } from '../register/store.ts'
import { longestDescription } from '../register/values.ts'
import { findCurrent, type SlotToken } from './token.ts'

/**
 * What rotation remembers of a token, at the end of its description on Docker Hub: `[copies 1a2b3c4d in acme/app]`. The digits are a
 * fingerprint of the list of places that got it, so another list in the register shows, whatever the times of the places say.
 */
export interface Mark {
  /** `undefined` for a token that a person made: nobody knows where it is. */
  readonly copies: string | undefined
  /** `owner/repo` of the register; `undefined` where an older version wrote the mark, or the run did not know it. */
  readonly home?: string | undefined
  /** The beginning of the SHA-256 of its value, where a place can be compared with it; only of a token that nothing replaced. */
  readonly value?: string | undefined
  /** When the token after it became current, in milliseconds since 1970. */
  readonly replacedAt?: number | undefined
  /** It was created because somebody else had changed a place of the token before. */
  readonly isAnswer?: boolean | undefined
  /** It replaced a leaked token: when the oldest token that may have leaked was created, in milliseconds since 1970. */
  readonly leakSince?: number | undefined
}

const marks =
  /\s*\[copies (?<copies>[0-9a-f]{8}|unknown)(?: in (?<home>[\w.-]+\/[\w.-]+))?(?:, value (?<value>[0-9a-f]{8}))?(?:, replaced (?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ))?(?:, leak since (?<leak>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ))?(?<answer>, place changed)?\]/g

/** Half a character: no text of Docker Hub's has one. */
const half = /\p{Cs}/gu

/**
 * The fingerprint of a slot's stores: 8 hexadecimal digits, the same in any order of the list.
 * @param thisRepository `owner/repo` that the register stands in
 */
export function copiesOf(stores: readonly Store[], thisRepository: string): string {
  const places = new Set(stores.map(store => placeOf(store, thisRepository)))
  return hash([...places].sort().join('\n'))
    .toString(16)
    .padStart(8, '0')
}

/** The mark in a description, `undefined` when there is none. */
export function readMark(description: string): Mark | undefined {
  const parts = [...description.matchAll(marks)].at(-1)?.groups
  if (parts === undefined) return undefined
  const { copies, home, value, time, answer, leak } = parts
  return {
    copies: copies === 'unknown' ? undefined : copies,
    home,
    value,
    replacedAt: parseInstant(time),
    isAnswer: answer !== undefined,
    leakSince: parseInstant(leak),
  }
}

/** A token's mark. Docker Hub may not tell a description at all. */
export function markOf({ description }: { readonly description?: string | undefined }): Mark | undefined {
  return description === undefined ? undefined : readMark(description)
}

/** An entry's current token, and the `value` of its mark. */
export interface NotedValue {
  readonly id: string
  readonly digest: string
}

/** `undefined`: nothing is noted of the current token of these. */
export function notedValue(tokens: readonly SlotToken[]): NotedValue | undefined {
  const current = findCurrent(tokens)
  const digest = current && markOf(current)?.value
  return current === undefined || digest === undefined ? undefined : { id: current.id, digest }
}

/** Whether a mark is another register's; GitHub does not tell upper from lower case. One without a home counts as anybody's own. */
export function isElsewhere(mark: Mark | undefined, home: string | undefined): boolean {
  if (mark?.home === undefined || home === undefined) return false
  return mark.home.toLowerCase() !== home.toLowerCase()
}

/** A description's own words. */
export function withoutCopies(description: string): string {
  return description.replace(half, '').replace(marks, '').trim()
}

/** A description with this mark in place of any other; its words are cut to what Docker's limit leaves. */
export function noteMark(description: string, mark: Mark): string {
  const text = ` ${writeMark(mark)}`
  const words = withoutCopies(description).slice(0, longestDescription - text.length)
  // A cut must not leave half a character.
  return `${words.replace(half, '').trimEnd()}${text}`.trimStart()
}

/** One of the three at the end: nobody asks for the others once the token is replaced, and Docker's limit leaves no room. */
function writeMark({
  copies = 'unknown',
  home,
  value,
  replacedAt,
  leakSince,
  isAnswer = false,
}: Mark): string {
  const seconds = (at: number): string => formatTime(at).replace(/\.\d+Z$/, 'Z')
  const digest = value === undefined || replacedAt !== undefined ? '' : `, value ${value}`
  const more =
    replacedAt !== undefined
      ? `, replaced ${seconds(replacedAt)}`
      : leakSince !== undefined
        ? `, leak since ${seconds(leakSince)}`
        : isAnswer
          ? ', place changed'
          : ''
  return `[copies ${copies}${home === undefined ? '' : ` in ${home}`}${digest}${more}]`
}

/** Who may read an organization's secret belongs to it: a new reader gets the secret with the next write. */
function placeOf(store: Store, thisRepository: string): string {
  const identity = storeIdentity(store, thisRepository)
  if (store.kind !== 'organization-secret' || store.visibility === undefined) return identity
  const { visibility } = store
  const readers = visibility.kind === 'selected' ? visibility.repositories.map(it => it.toLowerCase()) : []
  return [identity, visibility.kind, ...readers.sort()].join(' ')
}

/** FNV-1a with the finish of MurmurHash3: nobody has a reason to forge it, and the model has no library for hashes. */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193)
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return (state ^ (state >>> 16)) >>> 0
}
