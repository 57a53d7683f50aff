import { expect, it } from '@jest/globals'
import { describeConfig } from './describe-config.ts'

const one = '{"auths":{"a.example":{}}}'

it.each([
  [one, ' {"auths": {"a.example": {}}}', 'as before, written differently'],
  [one, '{"auths":{"a.example":{},"b.example":{}}}', 'changed, logins for a.example, b.example'],
  [undefined, '{}', 'new, logins for nothing'],
  [one, undefined, 'gone'],
  ['no JSON', 'no JSON\n', 'changed, logins for nothing'],
])('compares %j with %j', (...[before, after, words]) => {
  const folder = (text: string | undefined): Record<string, string> =>
    text === undefined ? {} : { 'config.json': text }
  expect(describeConfig({ before: folder(before), after: folder(after) })).toEqual([
    `config.json afterwards: ${words}`,
  ])
})

it('names what was left behind', () => {
  expect(describeConfig({ before: { lock: '' }, after: { lock: '', undo: '' } })).toEqual([
    'left behind: undo',
  ])
})
