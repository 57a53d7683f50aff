import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createLineSplitter } from '../../../sandbox/runner/line-splitter.ts'

function split(chunks: readonly Buffer[]): string[] {
  const lines: string[] = []
  const splitter = createLineSplitter(line => lines.push(line))
  for (const chunk of chunks) splitter.write(chunk)
  splitter.end()
  return lines
}

it.each([
  ['a\nb\n', ['a', 'b']],
  ['a\r\nb', ['a', 'b']],
  ['a\rb\r', ['a', 'b']],
  ['a\n\r\n\rb', ['a', '', '', 'b']],
  ['\r::add-mask::x', ['', '::add-mask::x']],
  ['', []],
])('splits %j', (text, lines) => {
  expect(split([Buffer.from(text)])).toEqual(lines)
})

it('gives the same lines wherever the bytes are cut', () => {
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
