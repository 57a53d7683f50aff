import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parseCommandLine } from '../../src/runner/terminal/command-line.ts'
import { verbHelp } from '../../src/runner/terminal/help-texts.ts'

/** The arguments of every command line of ours in the shell blocks of a page. */
function examplesOf(text: string): readonly string[] {
  // Between two fences stands a block, whose first line names its language.
  const blocks = text.split(/^```/m).filter((part, place) => place % 2 === 1 && /^(sh)?\n/.test(part))
  const line =
    /(?:^|[\s(])(?:npx (?:--\S+ \S+|docker-oat-login)|docker-oat-login)((?: +(?:'[^']*'|[^\s'#|<>()]+))+)/gm
  return blocks.flatMap(block => [...block.matchAll(line)].map(([, words = '']) => words.trim()))
}

const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, inQuotes, plain = '']) => inQuotes ?? plain)

const pages = ['README.md', 'docs/cli.md', 'docs/migrate.md', 'docs/migrate-machine.md']

describe.each(pages)('the command lines of %s', page => {
  const examples = examplesOf(readFileSync(page, 'utf8'))

  it('are there', () => {
    expect(examples.length).toBeGreaterThan(0)
  })

  it.each(examples)('%s', example => {
    expect(() => parseCommandLine(wordsOf(example))).not.toThrow()
  })
})

it.each(Object.values(verbHelp).flatMap(({ examples }) => examples))('the help has %s', example => {
  const [line = ''] = example.split(' <')
  expect(parseCommandLine(wordsOf(line))).toMatchObject({ kind: 'run' })
})
