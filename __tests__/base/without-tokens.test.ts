import { expect, it } from '@jest/globals'
import { oneLine } from '../../src/base/text.ts'

it.each([
  ['unknown command "dckr_oat_1234567890abcdef"', 'unknown command "dckr_oat_***"'],
  ['https://a/?t=DCKR_PAT_a-b_c&x=1', 'https://a/?t=DCKR_PAT_***&x=1'],
  ['a token begins with dckr_oat_ or dckr_pat_', 'a token begins with dckr_oat_ or dckr_pat_'],
])('a line never holds a token: %#', (text, shown) => {
  expect(oneLine(text)).toBe(shown)
})
