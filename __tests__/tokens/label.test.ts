import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  endsInState,
  formatLabel,
  isSameText,
  type Label,
  longestName,
  parseLabel,
} from '../../src/token-list/label.ts'
import { anyText } from '../support/any-text.ts'
import { runs } from '../support/depth.ts'

const at = '2026-11-24T14:00:00Z'
const time = Date.parse(at)

const names = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 50 })
  .filter(name => name.normalize().length <= longestName && !endsInState(name))
const seconds = fc
  .integer({ min: Date.parse('2015-01-01T00:00:00Z') / 1000, max: Date.parse('2999-12-31T23:59:59Z') / 1000 })
  .map(second => second * 1000)
const runNames = fc.oneof(
  fc.tuple(fc.nat(), fc.nat()).map(([run, attempt]) => `${run}.${attempt}`),
  fc.stringMatching(/^local-[0-9a-z]{1,12}$/),
)
const labels: fc.Arbitrary<Label> = fc.oneof(
  names.map(name => ({ name })),
  fc.record({ name: names, state: fc.constantFrom('current', 'retired'), time: seconds }),
  fc.record({ name: names, state: fc.constant('pending'), time: seconds, run: runNames }),
)
/** Text that is nearly ours: pieces of the grammar in any order. */
const almost = fc
  .array(
    fc.constantFrom(...['x', ' (', ')', 'pending', 'current', 'retired', ' ', at, '1.2', 'local-a', '\n']),
    { maxLength: 12 },
  )
  .map(pieces => pieces.join(''))

describe('parseLabel', () => {
  it.each<[string, Label]>([
    ['acme push', { name: 'acme push' }],
    [`acme push (current ${at})`, { name: 'acme push', state: 'current', time }],
    [`acme push (pending ${at} 1234.2)`, { name: 'acme push', state: 'pending', time, run: '1234.2' }],
    [`acme push (pending ${at} local-k3x)`, { name: 'acme push', state: 'pending', time, run: 'local-k3x' }],
    [`(a) b (current ${at})`, { name: '(a) b', state: 'current', time }],
  ])('takes %j apart', (text, label) => {
    expect(parseLabel(text)).toEqual(label)
  })

  it.each([
    '',
    ` (current ${at})`,
    `acme push (superseded ${at})`,
    `acme push (current ${at} 12.1)`,
    `acme push (pending ${at})`,
    `acme push (pending ${at} 12)`,
    `acme push (current 2026-11-24T14:00:00.000Z)`,
    `acme push (current 2026-11-24T14:00:00+00:00)`,
    `acme push (current 2026-02-30T14:00:00Z)`,
    `acme push (current ${at}) (retired ${at})`,
    `${'n'.repeat(51)} (current ${at})`,
  ])('takes %j for a plain name', text => {
    expect(parseLabel(text)).toEqual({ name: text })
  })

  it('never throws, and what it takes apart is written back the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), anyText(), almost), text => {
        expect(formatLabel(parseLabel(text))).toBe(text)
      }),
      { numRuns: runs(2000) },
    )
  })
})

describe('a name', () => {
  it('leaves room for the longest suffix in 100 characters', () => {
    const label = { name: 'n'.repeat(longestName), state: 'pending', time, run: '123456789012.2' } as const
    expect(formatLabel(label).length).toBeLessThanOrEqual(100)
  })

  it('is read in whichever form the accents come back', () => {
    const name = 'é'.repeat(longestName)
    const label = formatLabel({ name, state: 'current', time })
    expect(parseLabel(label.normalize('NFD'))).toMatchObject({
      state: 'current',
      name: name.normalize('NFD'),
    })
    expect(isSameText(name, name.normalize('NFD'))).toBe(true)
  })
})

describe('formatLabel', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(labels, label => {
        expect(parseLabel(formatLabel(label))).toEqual(label)
      }),
      { numRuns: runs(1000) },
    )
  })

  it('goes up to the next second', () => {
    expect(formatLabel({ name: 'a', state: 'current', time: time + 1 })).toBe(
      'a (current 2026-11-24T14:00:01Z)',
    )
  })
})
