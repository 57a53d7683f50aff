import { formatSecond, parseInstant } from '../base/time.ts'
import { type Store, storeIdentity } from '../token-list/store.ts'
import { longestDescription } from '../token-list/values.ts'
import { compareResources } from './resources.ts'
import { findCurrent, type HubToken, type EntryToken, type TokenResource } from './token.ts'

/**
 * What rotation remembers of a token, at the end of its description on Docker Hub: `[copies 1a2b3c4d in
 * acme/app]`. The digits are a fingerprint of the places that got it.
 */
export interface Mark {
  /** `undefined` for a token that a person made, or that did not get everywhere. */
  readonly copies: string | undefined
  /** The token list that it belongs to; `undefined`: the run had none. */
  readonly home?: string | undefined
  /** The beginning of the SHA-256 of its value, where a place can be compared with it. */
  readonly value?: string | undefined
  /** When the token after it became current, in milliseconds since 1970. */
  readonly replacedAt?: number | undefined
  /** It was created because somebody else had changed a place of the token before. */
  readonly isAnswer?: boolean | undefined
  /** It was created because the token before had other rights: a fingerprint of what the list said. */
  readonly rights?: string | undefined
  /** It was created because the list had changed: a fingerprint of what the token before was for (`extentOf`). */
  readonly before?: string | undefined
  /** To be noted apart from the rest (`leakNote`); `undefined`: as it is noted, `over`: it is seen to be. */
  readonly leak?: LeakNote | 'over' | undefined
}

export interface LeakNote {
  /** When it was told, in milliseconds since 1970. */
  readonly toldAt: number
  /** The number of the run that was told; `undefined`: it had none. */
  readonly toldBy?: string | undefined
  /** This token leaked; else it takes the place of what did. */
  readonly isLeaked: boolean
  /** The run that was told has seen it over. */
  readonly isOver?: boolean | undefined
}

/** When a leak was told, and to which run. */
export type ToldLeak = Pick<LeakNote, 'toldAt' | 'toldBy'>

const digits = '[0-9a-f]{8}'
const time = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ`
const marks = new RegExp(
  [
    String.raw`\s*\[copies (?:(?<copies>${digits})|unknown)(?: in (?<home>[\w.~/#-]+))?`,
    `(?:, replaced (?<replaced>${time}))?(?:, value (?<value>${digits}))?(?:, (?<answer>place changed))?`,
    String.raw`(?:, rights (?<rights>${digits}))?(?:, before (?<before>${digits}))?\]`,
  ].join(''),
  'g',
)

/** At the beginning of a description. */
const leaks = new RegExp(
  String.raw`\[(?<kind>leak|leaked,|leak over,) told (?<toldText>${time})(?: by (?<toldBy>\d+))?\]\s*`,
  'g',
)
const half = /\p{Cs}/gu

/** 8 hexadecimal digits, the same in any order. @param thisRepository that the list stands in */
export function copiesOf(stores: readonly Store[], thisRepository: string): string {
  return fingerprint(stores.map(store => placeOf(store, thisRepository)))
}

export function rightsOf(resources: readonly TokenResource[]): string {
  return fingerprint(resources.flatMap(({ path, scopes }) => scopes.map(scope => `${scope} on ${path}`)))
}

/** Places and rights of a token, or of an entry, in 8 hexadecimal digits. */
export function extentOf(copies: string | undefined, resources: readonly TokenResource[]): string {
  return fingerprint([`copies ${copies ?? 'unknown'}`, `rights ${rightsOf(resources)}`])
}

/** A token's mark. Docker Hub may not tell a description at all. */
export function markOf({ description = '' }: Pick<HubToken, 'description'>): Mark | undefined {
  const parts = [...description.matchAll(marks)].at(-1)?.groups
  if (parts === undefined) return undefined
  const { copies, home, value, rights, before, replaced, answer } = parts
  return {
    copies,
    home,
    value,
    rights,
    before,
    replacedAt: parseInstant(replaced),
    isAnswer: answer !== undefined,
  }
}

export function leakNote(token: Pick<HubToken, 'description'>): LeakNote | undefined {
  const note = readNote(token)
  return note?.isOver === true ? undefined : note
}

/** The number of the run that was told of a leak, and has seen it over. */
export function leakOverBy(token: Pick<HubToken, 'description'>): string | undefined {
  const note = readNote(token)
  return note?.isOver === true ? note.toldBy : undefined
}

function readNote({ description = '' }: Pick<HubToken, 'description'>): LeakNote | undefined {
  const { kind, toldText, toldBy } = [...description.matchAll(leaks)][0]?.groups ?? {}
  const toldAt = parseInstant(toldText)
  if (toldAt === undefined) return undefined
  return { toldAt, toldBy, isLeaked: kind === 'leaked,', isOver: kind === 'leak over,' || undefined }
}

/** An entry's current token, and the `value` of its mark. */
export type NotedValue = NonNullable<ReturnType<typeof notedValue>>

/** `undefined`: nothing is noted of the current token of these. */
export function notedValue(tokens: readonly EntryToken[]) {
  const current = findCurrent(tokens)
  const digest = current && markOf(current)?.value
  return current === undefined || digest === undefined ? undefined : { id: current.id, digest }
}

/** Whose a token is: by its mark's home, else by places and rights. Without these only the label tells. */
export function whoseToken(
  { resources = [], ...token }: Pick<HubToken, 'description' | 'resources'>,
  policy: { home: string | undefined; copies: string; resources: readonly TokenResource[] },
): 'here' | 'elsewhere' | 'unmarked' {
  const { home, copies } = markOf(token) ?? {}
  if (home === undefined && copies === undefined) return 'unmarked'
  const isFit = copies === policy.copies || compareResources(resources, policy.resources).verdict === 'same'
  return (home === undefined ? isFit : home.toLowerCase() === policy.home) ? 'here' : 'elsewhere'
}

/** What a home is called in a mark: Docker's limit leaves little room. @param ref not the default branch */
export function homeText(home: string, ref?: string): string {
  const text = `${home}${ref === undefined ? '' : `#${ref}`}`.toLowerCase()
  return text.length <= 60 && /^[\w.~/#-]+$/.test(text) ? text : `home-${fingerprint([text])}`
}

export function withoutCopies(description: string): string {
  return description.replace(half, '').replace(marks, '').replace(leaks, '').trim()
}

/** A description with these parts of its mark changed; its words are cut to what Docker's limit leaves. */
export function noteMark(description: string, change: Partial<Mark>): string {
  const mark = { copies: undefined, ...markOf({ description }), ...change }
  const earlierNote = readNote({ description })
  const note = mark.leak === 'over' ? earlierNote : (mark.leak ?? earlierNote)
  const leak = note === undefined ? '' : writeLeak(note, mark.leak === 'over' || note.isOver === true)
  const text = ` ${writeMark(mark)}`
  const words = withoutCopies(description).slice(0, longestDescription - leak.length - text.length)
  // A cut must not leave half a character.
  return `${leak}${`${words.replace(half, '').trimEnd()}${text}`.trimStart()}`
}

/** One that is over stays for another attempt of the run that was told. */
function writeLeak({ toldAt, toldBy, isLeaked }: LeakNote, isOver: boolean): string {
  if (isOver && toldBy === undefined) return ''
  const run = toldBy === undefined ? '' : ` by ${toldBy}`
  return `[leak${isOver ? ' over,' : isLeaked ? 'ed,' : ''} told ${formatSecond(toldAt)}${run}] `
}

/** The other notes are not needed once the token is replaced. */
function writeMark({ copies = 'unknown', home, ...mark }: Mark): string {
  const { value, replacedAt, isAnswer = false, rights, before } = mark
  const note = (name: string, text: string | undefined) => (text === undefined ? [] : `${name} ${text}`)
  const notes = [
    note('value', value),
    isAnswer ? 'place changed' : [],
    note('rights', rights),
    note('before', before),
  ]
  const lastNotes = replacedAt === undefined ? notes : [`replaced ${formatSecond(replacedAt)}`]
  return `[${[`copies ${copies}${home === undefined ? '' : ` in ${home}`}`, lastNotes].flat(2).join(', ')}]`
}

/** Who may read an organization's secret belongs to it: a new reader gets the secret with the next write. */
function placeOf(store: Store, thisRepository: string): string {
  const identity = storeIdentity(store, thisRepository)
  if (store.kind !== 'organization-secret' || store.visibility === undefined) return identity
  const { visibility } = store
  const readers = visibility.kind === 'selected' ? visibility.repositories.map(it => it.toLowerCase()) : []
  return [identity, visibility.kind, ...readers.sort()].join(' ')
}

/** FNV-1a with the finish of MurmurHash3: there is no reason to forge it. */
function fingerprint(texts: readonly string[]): string {
  const text = [...new Set(texts)].sort().join('\n')
  let state = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193)
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return ((state ^ (state >>> 16)) >>> 0).toString(16).padStart(8, '0')
}
