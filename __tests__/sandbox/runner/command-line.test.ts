import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseCommand } from '../../../sandbox/runner/command-line.ts'
import { parsePairs, parsePaths } from '../../../sandbox/runner/file-commands.ts'
import { createLineSplitter } from '../../../sandbox/runner/line-splitter.ts'

const known = new Set(['warning', 'add-mask', 'group'])

it.each<[line: string, name?: string, properties?: object, data?: string]>([
  ['::warning::text', 'warning', {}, 'text'],
  ['  \t::warning::text ', 'warning', {}, 'text '],
  ['::WARNING::text', 'warning', {}, 'text'],
  ['::warning file=a,Line=3::text', 'warning', { file: 'a', line: '3' }, 'text'],
  ['::warning title=a%3Ab%2Cc%25::x%0Ay%0Dz%25', 'warning', { title: 'a:b,c%' }, 'x\ny\rz%'],
  ['::warning::%250A', 'warning', {}, '%0A'],
  ['::warning file=::text', 'warning', {}, 'text'],
  ['::group::a::b', 'group', {}, 'a::b'],
  ['anywhere ##[warning]text', 'warning', {}, 'text'],
  ['##[warning file=a%3Bb;line=3]x%5D', 'warning', { file: 'a;b', line: '3' }, 'x]'],
  ['said ::warning::text'],
  ['::unknown::text'],
  ['::warning:text'],
  ['##[unknown]text'],
  ['##[warning'],
  [''],
])('a line is a command as the runner reads it: %j', (...[line, name, properties, data]) => {
  const command = parseCommand(line, known)
  const read = command && [command.name, Object.fromEntries(command.properties), command.data]
  expect(read).toEqual(name && [name, properties, data])
})

describe('a file of a step', () => {
  it.each<[text: string, pairs: Readonly<Record<string, string>>, problem?: string]>([
    ['A=1\n', { A: '1' }],
    ['A=\n\nB=b=c', { A: '', B: 'b=c' }],
    ['A= 1 \n', { A: ' 1 ' }],
    ['A<<E\none\ntwo\nE\nB=2\n', { A: 'one\ntwo', B: '2' }],
    ['A<<E\nE\n', { A: '' }],
    ['A<<E\nB=1\n E\nE', { A: 'B=1\n E' }],
    ['A=1<<2\n', { A: '1<<2' }],
    ['A<<B=C\nv\nB=C\n', { A: 'v' }],
    ['A=1\nnonsense\nB=2\n', { A: '1' }, "Invalid format 'nonsense'"],
    ['A=1\n=x\n', { A: '1' }, 'Name must not be empty'],
    ['A=1\n<<E\nE\n', { A: '1' }, 'Name must not be empty'],
    ['A=1\nB<<\n\n', { A: '1' }, 'delimiter must not be empty'],
    ['A=1\nB<<E\nvalue\nE \n', { A: '1' }, "delimiter not found 'E'"],
  ])('says its pairs, up to a fault: %j', (...[text, pairs, problem]) => {
    const read = parsePairs(text)
    expect(Object.fromEntries(read.pairs)).toEqual(pairs)
    expect(read.problem).toEqual(problem === undefined ? undefined : expect.stringContaining(problem))
  })

  it('has one path a line', () => {
    expect(parsePaths('/a\n\n/b c\r\n')).toEqual(['/a', '/b c'])
  })
})

function split(chunks: readonly Buffer[]): string[] {
  const lines: string[] = []
  const splitter = createLineSplitter(line => lines.push(line))
  for (const chunk of chunks) splitter.write(chunk)
  splitter.end()
  return lines
}

it('reads the same lines wherever the bytes are cut', () => {
  expect(split([Buffer.from('a\r\nb\rc\n\r\n\rd')])).toEqual(['a', 'b', 'c', '', '', 'd'])
  const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', 'é', '🔑') })
  fc.assert(
    fc.property(text, fc.array(fc.nat(40)), (whole, cuts) => {
      const bytes = Buffer.from(whole)
      const ends = [...cuts.sort((a, b) => a - b), bytes.length]
      const chunks = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
      expect(split(chunks)).toEqual(split([bytes]))
    }),
  )
})
