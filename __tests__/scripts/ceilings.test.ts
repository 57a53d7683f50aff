import { describe, expect, it } from '@jest/globals'
import { countLines, countWords, findGrowth, measure } from '../../scripts/law/ceilings.ts'

describe('a ceiling', () => {
  it('holds what fits, and says what to do with the rest', () => {
    expect(measure('src', 100, 100)).toEqual({ row: 'src                 100 of 100' })
    expect(measure('src', 103, 100).breach).toMatch(
      /^src is 3 above its ceiling of 100: .*ceilings\.ts.*decisions\.md$/,
    )
  })
})

describe('the rooms that grew', () => {
  it('are named with what came in, the most first, and never those that shrank', () => {
    const numstat = [
      '10\t2\tsrc/base/http.ts',
      '5\t0\tsrc/base/lock.ts',
      '1\t9\tsrc/yaml/tree.ts',
      '30\t0\t__tests__/base/http.test.ts',
      '-\t-\tdocs/images/login.png',
      '2\t1\tsrc/main.ts',
    ].join('\n')
    expect(findGrowth(numstat)).toEqual([
      { room: '__tests__', lines: 30 },
      { room: 'src/base', lines: 13 },
      { room: 'src', lines: 1 },
    ])
  })

  it('are ten at most', () => {
    const numstat = Array.from({ length: 12 }, (_, room) => `${room + 1}\t0\tsrc/room${room}/a.ts`).join('\n')
    expect(findGrowth(numstat).map(({ lines }) => lines)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3])
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
