import fc from 'fast-check'
import { anyText } from '../support/any-text.ts'

/** What means something to JSON, YAML, HTTP, a shell, a URL or GitHub's runner, and what no program expects. */
const marks = [
  ...Array.from(`{}[]":,'\\#&*!|>%@=;.$()<>-~ `),
  ...['\n', '\r\n', '\t', '\0', '\u2028', '\u202e', '\ud800', '🐳', '::error::', '##[group]', '${{ ', ' }}'],
  ...[
    'null',
    'true',
    '-1',
    '0',
    '1e400',
    '9007199254740993',
    '__proto__',
    'constructor',
    'https://',
    '%',
    '%zz',
  ],
]

type Edit = Readonly<{ at: number; length: number; text: string }>

const edit = (words: readonly string[]): fc.Arbitrary<Edit> =>
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(12) }),
    text: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...marks, ...words) },
      { weight: 1, arbitrary: anyText({ maxLength: 6 }) },
      { weight: 1, arbitrary: fc.constantFrom(...marks).map(mark => mark.repeat(200)) },
    ),
  })

/** One of the samples with a few places cut out, overwritten or filled; now and then anything at all. */
export function damagedText(samples: readonly string[], words: readonly string[] = []): fc.Arbitrary<string> {
  const damaged = fc
    .tuple(fc.constantFrom(...samples), fc.array(edit(words), { maxLength: 6 }))
    .map(([sample, edits]) => edits.reduce(applyEdit, sample))
  const pieces = fc.array(fc.constantFrom(...marks, ...words), { maxLength: 40 }).map(parts => parts.join(''))
  const anything = anyText()
  return fc.oneof(
    { weight: 6, arbitrary: damaged },
    { weight: 3, arbitrary: fc.constantFrom(...samples) },
    { weight: 1, arbitrary: pieces },
    { weight: 1, arbitrary: anything },
  )
}

function applyEdit(text: string, { at, length, text: put }: Edit): string {
  const place = Math.floor(at * text.length)
  return text.slice(0, place) + put + text.slice(place + length)
}

const key = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'length', ''), fc.string({ maxLength: 4 }))

/** JSON as a sample has it, with some of its values replaced by others of any type. */
export function damagedJson(samples: readonly unknown[]): fc.Arbitrary<unknown> {
  const value = fc.oneof(
    fc.constantFrom<unknown>(null, true, -1, 0.5, 1e300, 1e400, '', [], {}, 'x', '::error::x\n##[group]y'),
    fc.jsonValue({ maxDepth: 2 }),
    fc.dictionary(key, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 }),
  )
  const holes = fc.array(fc.tuple(fc.nat(40), value), { minLength: 1, maxLength: 4 })
  return fc.tuple(fc.constantFrom(...samples), holes).map(([sample, put]) => fill(sample, new Map(put)))
}

/** The sample's values in their order: the one with a number in `put` is replaced. */
function fill(sample: unknown, put: ReadonlyMap<number, unknown>): unknown {
  let at = -1
  const visit = (value: unknown): unknown => {
    at += 1
    if (put.has(at)) return put.get(at)
    if (Array.isArray(value)) return value.map(visit)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, visit(one)]))
  }
  return visit(sample)
}
