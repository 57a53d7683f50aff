import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { marked } from 'marked'
import { codeText, plainText } from '../../src/base/markdown.ts'
import { printable } from '../../src/base/text.ts'
import { anyText } from '../support/any-text.ts'
import { runs } from '../support/depth.ts'

const pieces = [
  ...['https://evil.example/x', 'HTTP://a.b', 'ftp://a.b', 'www.evil.example', 'WWW.a.b', 'me@evil.example'],
  ...[
    'mailto:a@b.c',
    '~~gone~~',
    '~',
    '**',
    '__',
    '`',
    '[a](b)',
    '![a](b)',
    '<b>',
    '<!--',
    '|',
    '\\',
    '&lt;',
  ],
  ...['# ', '- ', '+ ', '1. ', '1) ', '=', '===', '---', '~~~', '> ', '$x$', ':+1:', '@user', '\n', '\n\n'],
  ...[' ', '   ', 'word', '…', '\u202e', '\u2066', '\u200b', '\ufeff', '\u00ad', '\u061c', '\u{e0041}'],
]
const text = fc.oneof(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 8 }), anyText())
/** As nobody sees them: Unicode's bidirectional controls, joiners, tags and half characters. */
const unseen = /[\p{Cf}\p{DI}\p{Cs}]/u

describe('text from outside', () => {
  it.each([
    ['plain', plainText],
    ['as code', codeText],
  ])('%s becomes one paragraph of text and nothing else', (_, write) => {
    fc.assert(
      fc.property(text, value => {
        const html = marked.parse(write(value), { async: false, gfm: true })
        const elements = [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, name]) => name)
        expect(elements.filter(name => !['p', 'wbr', 'code'].includes(name ?? ''))).toEqual([])
        expect(elements.filter(name => name === 'p').length).toBeLessThanOrEqual(2)
        expect(write(value)).not.toMatch(/\n/)
        expect(write(value)).not.toMatch(unseen)
      }),
      { numRuns: runs(1000) },
    )
  })

  it.each(['see https://evil.example/login', 'www.evil.example', 'ask me@evil.example', '@octocat'])(
    'leaves no bare address in one piece: %s',
    value => {
      // GitHub looks for e-mail addresses and mentions after entities were read, so those would not help.
      const decoded = plainText(value).replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
      expect(decoded).not.toMatch(/:\/\/|www\.|@[a-z]/i)
    },
  )

  it('reads as it was', () => {
    const value = 'HTTP 403, "a_b" *is* not ~/.docker (see https://docs.github.com/rest) & costs $5 @ 3'
    const html = marked.parseInline(plainText(value), { async: false }).replaceAll('<wbr>', '')
    const shown = html
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
    expect(shown).toBe(value)
  })
})

describe('a printed line', () => {
  it('holds nothing that nobody sees, and no command of the runner', () => {
    fc.assert(
      fc.property(
        fc.oneof(text, fc.constantFrom('\u200b::error::x', ':\u200b:error::x', '#\u200b#[error]')),
        value => {
          const line = printable(value)
          expect(line).not.toMatch(unseen)
          expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/)
          expect(line).not.toMatch(/^::|##\[/)
        },
      ),
      { numRuns: runs(1000) },
    )
  })
})
