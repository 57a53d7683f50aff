import { describe, expect, it } from '@jest/globals'
import { readerPages } from '../../scripts/docs/generated-pages.ts'
import { parseCommandLine } from '../../src/runner/terminal/command-line.ts'
import { verbHelp } from '../../src/runner/terminal/help.ts'
import { codeBlocks } from '../support/markdown-example.ts'

/** The arguments of every command line of ours in the shell blocks of a page. */
function examplesOf(page: string): readonly string[] {
  const line =
    /(?:^|[\s(])(?:npx (?:--allow-git=all "\$oat"|docker-oat-login)|docker-oat-login)((?: +(?:'[^']*'|[^\s'#|<>()]+))+)/gm
  return codeBlocks(page)
    .filter(({ language }) => /^(sh|bash|powershell)$/.test(language))
    .flatMap(({ text }) => [...text.matchAll(line)].map(([, words = '']) => words.trim()))
}

const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(['"])(.*?)\1|(\S+)/g)].map(([, , inQuotes, plain = '']) => inQuotes ?? plain)

const onPages = readerPages.map(page => ({ page, examples: examplesOf(page) }))

it('commands are shown on the pages', () => {
  expect(onPages.filter(({ examples }) => examples.length > 0).length).toBeGreaterThan(5)
})

describe.each(onPages.filter(({ examples }) => examples.length > 0))(
  'the command lines of $page',
  ({ examples }) => {
    it.each(examples)('%s', example => {
      expect(() => parseCommandLine(wordsOf(example))).not.toThrow()
    })
  },
)

it.each(Object.values(verbHelp).flatMap(({ examples }) => examples))('the help has %s', example => {
  const [line = ''] = example.split(' <')
  expect(parseCommandLine(wordsOf(line))).toMatchObject({ kind: 'run' })
})
