import { expect, it } from '@jest/globals'
import { createEchoes } from '../../src/base/echo.ts'
import { plainText } from '../../src/base/markdown.ts'

const token = 'dckr_oat_Zm9vYmFyYmF6cXV4Z3R5'
const header = btoa(`acme:${token}`)
const password = 'Zg7 &k_9/qp+L<2'
const lines = (text: string) => text.replaceAll(/.{7}/g, '$&\n')
const inHex = (secret: string, letter: string, join = '') =>
  Array.from(Buffer.from(secret), byte => letter.replace('41', byte.toString(16).padStart(2, '0'))).join(join)

const each: Readonly<Record<string, (secret: string) => string>> = {
  plain: secret => secret,
  'as a form': secret => new URLSearchParams({ x: secret }).toString().slice(2),
  'hexadecimal with separators': secret => inHex(secret, '41', ':'),
  'hexadecimal in capitals': secret => inHex(secret, '41').toUpperCase(),
  'a dump': secret => inHex(secret, '0x41', ', '),
  reversed: secret => Array.from(secret).reverse().join(''),
  'letter by letter': secret => Array.from(secret).join(' '),
  'letter by letter, quoted': secret => Array.from(secret, letter => `"${letter}"`).join(),
  wrapped: lines,
  escaped: secret => secret.replaceAll('_', '\\_'),
  'each letter in an address': secret => inHex(secret, '%41'),
  'each letter in JSON': secret => inHex(secret, '\\u0041'),
  'each letter in HTML': secret => Array.from(secret, letter => `&#${letter.charCodeAt(0)};`).join(''),
  'each letter in HTML, hexadecimal': secret => inHex(secret, '&#x41;'),
  'with an invisible one': secret => `${secret.slice(0, 5)}\u200b\u0000${secret.slice(5)}`,
  'in capitals': secret => secret.toUpperCase(),
  'base64 before more': secret => btoa(`ab${secret}","more":"text"`),
}
const more: Readonly<Record<string, string>> = {
  'without its prefix': token.slice(9),
  'a part of it': token.slice(12, 22),
  'base64 of the whole header, wrapped': lines(btoa(`Basic ${header}`)),
  'base64 with dashes': btoa(`x:${token}`).replaceAll('+', '-').replaceAll('/', '_'),
}

const echoes = createEchoes()
for (const secret of [token, header, password]) echoes.add(secret)

it.each([
  ...Object.entries(each).flatMap(([name, form]) =>
    [token, password].map(secret => [name, form(secret)] as const),
  ),
  ...Object.entries(more),
])('takes out what a server repeats: %s', (_, form) => {
  for (const text of [form, plainText(form)]) {
    const shown = echoes.hide(`unauthorized: ${text} is not known (request 4f1c9a2b)`)
    expect(shown).toMatch(/^unauthorized: .*(\*\*\*|&#42;).* is not known \(request 4f1c9a2b\)$/s)
    // What is left beside the stars is less than what a piece is.
    const left = shown.replaceAll(/^unauthorized: | is not known.*$|&#\d+;|[^a-z0-9*]/gis, '').split('***')
    expect(left.every(piece => piece.length < 40 && !token.includes(piece.slice(0, 8) || '-'))).toBe(true)
  }
})

it('leaves the id of a token, which shares eight digits with hexadecimal by chance', () => {
  const hex = Buffer.from(token).toString('hex')
  const id = `a563f8d4-e0fb-4fc5-9${hex.slice(20, 23)}-${hex.slice(23, 28)}ffe96fe`
  expect(echoes.hide(`token ${id}`)).toBe(`token ${id}`)
  expect(echoes.hide(`token ${hex.slice(20, 36)}`)).toBe('token ***')
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
