import { expect, it } from '@jest/globals'
import { countNames } from '../../scripts/law/names.ts'

it.each([
  [
    'what is declared',
    'let tokens = 2\nconst made = 1\nconst age = 3\n',
    { variables: 3, riddles: ['2 made'] },
  ],
  [
    'parameters, and what is taken apart',
    'function find({ left, rest: names }, [own = 1], ...others) {\n\n}\n',
    { variables: 4, riddles: ['1 left', '1 own', '1 others'] },
  ],
  [
    'nothing in a scope of two lines',
    'const texts = items.map(one =>\n  one.text)\n\n',
    { variables: 1, riddles: [] },
  ],
  ['spreads and Object.assign', 'f({ ...a, b }, [...c])\nObject.assign(a, b)\n', { spreads: 3 }],
  ['no names of types', 'type Own = (given: string) => void\n\n\n', { variables: 0, riddles: [] }],
])('counts %s', (...[, text, count]) => {
  expect(countNames(text)).toMatchObject(count)
})
