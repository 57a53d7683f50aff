import { expect, it } from '@jest/globals'
import { createEchoes } from '../../src/base/echo.ts'

const token = 'dckr_oat_Zm9vYmFyYmF6cXV4Z3R5'
const header = `Basic ${btoa(`acme:${token}`)}`
const hex = Buffer.from(token).toString('hex')
const pairs = hex.match(/../g) ?? []
const reversed = Array.from(token).reverse().join('')
const lines = (text: string) => text.replaceAll(/.{7}/g, '$&\n')

const forms: Readonly<Record<string, string>> = {
  plain: token,
  header,
  'hexadecimal with separators': pairs.join(':'),
  'hexadecimal in words': pairs.join(' '),
  'a dump': pairs.map(pair => `0x${pair}`).join(', '),
  reversed,
  'letter by letter': Array.from(token).join(' '),
  'letter by letter, quoted': Array.from(token, letter => `"${letter}"`).join(),
  wrapped: lines(token),
  escaped: token.replaceAll('_', '\\_'),
  'in an address': token.replaceAll('_', '%5F'),
  'each letter in an address': Array.from(token, letter => `%${letter.charCodeAt(0).toString(16)}`).join(''),
  'each letter in HTML': Array.from(token, letter => `&#${letter.charCodeAt(0)};`).join(''),
  'each letter in JSON': Array.from(token, letter => `\\u00${letter.charCodeAt(0).toString(16)}`).join(''),
  'without its prefix': token.slice(9),
  'a part of it': token.slice(12, 22),
  'with a control character': `${token.slice(0, 14)}\u0000${token.slice(14)}`,
  'with an invisible one': `${token.slice(0, 14)}\u200b${token.slice(14)}`,
  'in capitals': token.toUpperCase(),
  'base64 of the whole header': btoa(header),
  'the same, wrapped': lines(btoa(header)),
  'base64 with dashes': btoa(`x:${token}`).replaceAll('+', '-').replaceAll('/', '_'),
}

const echoes = createEchoes()
for (const secret of [token, header.slice(6)]) echoes.add(secret)
const letters = (text: string) => text.replace(/[^a-z0-9]/gi, '').toLowerCase()

it.each(Object.entries(forms))('takes out what a server repeats: %s', (_, form) => {
  const shown = echoes.hide(`unauthorized: "${form}" is not known (request 4f1c9a2b)`)
  expect(shown).toMatch(/^unauthorized: "?.{0,20}\*\*\*.* is not known \(request 4f1c9a2b\)$/s)
  const [, left = ''] = /^unauthorized:(.*) is not known/s.exec(shown) ?? []
  for (const known of [token, header, btoa(header).slice(8), hex, reversed]) {
    const line = letters(left)
    for (let at = 0; at + 8 <= line.length; at++) {
      expect(letters(known)).not.toContain(line.slice(at, at + 8))
    }
  }
})

it('leaves words as they are', () => {
  const words =
    'unauthorized: incorrect username or password; see https://docs.docker.com/go/access-tokens/ (dckr_oat_…)'
  expect(echoes.hide(words)).toBe(words)
  expect(echoes.hide('')).toBe('')
  // A long text is looked through in another way.
  const long = `${words} `.repeat(20)
  expect(echoes.hide(`${long}${Array.from(token).join(' ')}`)).toBe(`${long}***`)
})
