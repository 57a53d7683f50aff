import { describe, expect, it } from '@jest/globals'
import { parsePairs, parsePaths } from '../../../sandbox/runner/file-commands.ts'

describe('parsePairs', () => {
  it.each<[string, [string, string][]]>([
    ['', []],
    ['A=1\n', [['A', '1']]],
    ['A=1', [['A', '1']]],
    [
      'A=\n\nB=b=c\n',
      [
        ['A', ''],
        ['B', 'b=c'],
      ],
    ],
    ['A= 1 \n', [['A', ' 1 ']]],
    [
      'A<<E\none\ntwo\nE\nB=2\n',
      [
        ['A', 'one\ntwo'],
        ['B', '2'],
      ],
    ],
    ['A<<E\nE\n', [['A', '']]],
    ['A<<E\n\nE\n', [['A', '']]],
    ['A<<E\nB=1\n E\nE', [['A', 'B=1\n E']]],
    ['A=1<<2\n', [['A', '1<<2']]],
    ['A<<B=C\nv\nB=C\n', [['A', 'v']]],
  ])('reads %j', (text, pairs) => {
    expect(parsePairs(text)).toEqual({ pairs, problem: undefined })
  })

  it.each([
    ['A=1\nnonsense\nB=2\n', /Invalid format 'nonsense'/],
    ['A=1\n=x\n', /Name must not be empty/],
    ['A=1\n<<E\nE\n', /Name must not be empty/],
    ['A=1\nB<<\n\n', /delimiter must not be empty/],
    ['A=1\nB<<E\nvalue\n', /delimiter not found 'E'/],
    ['A=1\nB<<E\nvalue\nE \n', /delimiter not found 'E'/],
  ])('keeps what stands before the fault of %j', (text, problem) => {
    const parsed = parsePairs(text)
    expect(parsed.pairs).toEqual([['A', '1']])
    expect(parsed.problem).toMatch(problem)
  })
})

it('reads one path a line', () => {
  expect(parsePaths('/a\n\n/b c\r\n')).toEqual(['/a', '/b c'])
})
