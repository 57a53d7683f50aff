import { describe, expect, it } from '@jest/globals'
import { ceilings, countLines, countWords, measure } from '../../scripts/law/ceilings.ts'

describe('the ceilings', () => {
  it('never lie below what is to come', () => {
    for (const { most, goal } of Object.values(ceilings)) expect(most).toBeGreaterThanOrEqual(goal)
  })

  it('leave no room above all rooms together', () => {
    const rooms = Object.entries(ceilings).filter(([folder]) => folder.startsWith('src/'))
    expect(rooms.reduce((sum, [, { goal }]) => sum + goal, 0)).toBeLessThanOrEqual(ceilings['src']?.goal ?? 0)
  })

  it('find a room that is too large, by name', () => {
    const { most } = ceilings['src/yaml'] ?? { most: 0 }
    expect(measure(new Map([['src/yaml/document.ts', most]])).breaches).toEqual([])
    expect(measure(new Map([['src/yaml/document.ts', most + 1]])).breaches).toEqual([
      `src/yaml has ${most + 1} lines, and may have ${most}`,
    ])
  })

  it('count what moved to a room that belongs to another', () => {
    const { most } = ceilings['src/migrate'] ?? { most: 0 }
    const lines = new Map([
      ['src/migrate/decide.ts', most],
      ['src/migrate/machine/machine.ts', 1],
    ])
    expect(measure(lines).breaches).toHaveLength(1)
  })
})

describe('a line', () => {
  it.each([
    ['one\ntwo\n', 2],
    ['one\n\nthree', 3],
    [`${'x'.repeat(110)}\n`, 1],
    [`${'x'.repeat(111)}\n`, 2],
    ['\0binary\n', 0],
  ])('%j counts %d', (text, lines) => {
    expect(countLines(text)).toBe(lines)
  })
})

describe('a word', () => {
  it('is what a person reads', () => {
    expect(countWords('## Two words\n\n<!-- not this -->\n| --- | [a link](https://example.com/x) |\n')).toBe(
      4,
    )
  })
})
