import { type Store, storeIdentity } from '../register/store.ts'
import { longestPurpose } from '../register/values.ts'

/**
 * Where the copies of a token are, remembered on Docker Hub itself: a fingerprint of the list of its stores stands in the
 * token's description, `[copies 1a2b3c4d]`. It says which list was confirmed, so another list in the register shows,
 * whatever the times of the stores say.
 */
const marks = /\s*\[copies ([0-9a-f]{8})\]/g

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

/** The fingerprint in a description, `undefined` when there is none. */
export function readCopies(description: string): string | undefined {
  return [...description.matchAll(marks)].at(-1)?.[1]
}

/** A description's own words. */
export function withoutCopies(description: string): string {
  return description.replace(half, '').replace(marks, '').trim()
}

/** A description with this fingerprint in place of any other, cut to Docker's limit. */
export function noteCopies(description: string, copies: string): string {
  const words = withoutCopies(description).slice(0, longestPurpose)
  // A cut must not leave half a character.
  return `${words.replace(half, '').trimEnd()} [copies ${copies}]`.trimStart()
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
