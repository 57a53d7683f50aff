import { describe, expect, it } from '@jest/globals'
import { plainText } from '../../src/base/markdown.ts'
import { firstOf, oneLine, parseList, printable, quotedWord } from '../../src/base/text.ts'

const oat = `dckr_oat_Zm9vYmFyYmF6cXV4`
const pat = `dckr_pat_Zm9v-YmFyYmF6_XV4`

describe('a token in a text whose author did not know it for one', () => {
  it.each([
    ['plain', oneLine(`--push ${oat}, and ${pat}.`), '--push dckr_oat_***, and dckr_pat_***.'],
    ['at the end of a path', oneLine(`/v2/${oat}/tags`), '/v2/dckr_oat_***'],
    ['in base64', oneLine(`Bearer ${btoa(oat)}`), 'Bearer ZGNrcl9vYXRf***'],
    ['where a line is cut off', printable(`${'.'.repeat(20)}${oat}`, 36), `${'.'.repeat(20)}dckr_oat_***`],
    ['in quotes', quotedWord(oat), '"dckr_oat_***"'],
    ['in a summary', plainText(oat), 'dckr&#95;oat&#95;&#42;&#42;&#42;'],
    ['in an address', oneLine('https://a/?t=DCKR_PAT_a-b_c&x=1'), 'https://a/?t=DCKR_PAT_***&x=1'],
    ['not there: its beginning alone', oneLine('begins with "dckr_oat_"'), 'begins with "dckr_oat_"'],
  ])('is not printed: %s', (_, shown, expected) => {
    expect(shown).toBe(expected)
  })
})

it('of many the first are named, and the others counted', () => {
  expect([firstOf(['a', 'b'], 2), firstOf(['a', 'b'], 1)]).toEqual([
    ['a', 'b'],
    ['a', 'and 1 more'],
  ])
})

it('a list has each item once, by line or comma, and no empty one', () => {
  expect(parseList(' b, a\n\n,a ,')).toEqual(['b', 'a'])
})
