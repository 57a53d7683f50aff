import fc from 'fast-check'

const surrogates = { first: 0xd800, count: 0x800 }

/** Any character of Unicode, as fast-check's unit `binary` has them; that one first draws up a table of all million, in every test file. */
const anyCharacter = fc.integer({ min: 0, max: 0x10_ffff - surrogates.count }).map(
  place => String.fromCodePoint(place < surrogates.first ? place : place + surrogates.count),
  character => placeOf(character),
)

/** Text of any characters at all. */
export function anyText(constraints: { maxLength?: number } = {}): fc.Arbitrary<string> {
  return fc.string({ ...constraints, unit: anyCharacter })
}

function placeOf(character: unknown): number {
  const point = typeof character === 'string' ? character.codePointAt(0) : undefined
  if (point === undefined || String.fromCodePoint(point) !== character) throw new TypeError('no character')
  return point < surrogates.first ? point : point - surrogates.count
}
