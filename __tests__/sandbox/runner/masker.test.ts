import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createMasker } from '../../../sandbox/runner/masker.ts'

function mask(value: string, text: string): string {
  const masker = createMasker()
  masker.add(value)
  return masker.apply(text)
}

describe('createMasker', () => {
  it.each<[value: string, text: string, masked: string]>([
    ['s3cret', 'a s3cret b', 'a *** b'],
    ['s3cret', 's3crets3cret!', '***!'],
    ['aa', 'xaaax', 'x***x'],
    ['one\ntwo', 'one and two', '*** and ***'],
    ['one\r\n two ', 'two', '***'],
    ["it's", "it''s", '***'],
    ['say "x"', 'say \\"x\\"', '***'],
    ['a\tb', 'a\\tb', '***'],
    ["p@ss!'", 'p%40ss%21%27', '***'],
    ['a<b>&c', 'a&lt;b&gt;&amp;c', '***'],
    ['"quoted-value"', 'quoted-value', '***'],
    ['"short"', 'short', 'short'],
    ['first&second&third-part', 'first&second& and third-part', '*** and ***'],
    ['first&+second', 'first&+ and econd', '*** and econd'],
    ['first&+secondpart', 'econdpart', '***'],
  ])('hides %j in %j', (...[value, text, masked]) => {
    expect(mask(value, text)).toBe(masked)
  })

  it('hides base64 of the value behind a prefix of any length, as far as whole characters go', () => {
    const value = fc
      .string({ unit: 'grapheme-ascii', minLength: 12, maxLength: 12 })
      .filter(text => text.trim() === text)
    fc.assert(
      fc.property(value, fc.nat(9), (secret, length) => {
        const encoded = Buffer.from('u'.repeat(length) + secret).toString('base64')
        expect(mask(secret, encoded)).toContain('***')
      }),
    )
  })
})
