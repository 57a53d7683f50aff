import { describe, expect, it } from '@jest/globals'
import { packageScripts } from '../../../src/workflows/sources/package-scripts.ts'

describe('scripts of package.json', () => {
  const text = JSON.stringify({ scripts: { prepush: 'a', push: 'b', postpush: 'c', alone: 'd', odd: 1 } })

  it('come with those before and after', () => {
    expect(packageScripts(text, 'push')).toEqual(['a', 'b', 'c'])
    expect(packageScripts(text, 'alone')).toEqual(['d'])
  })

  it.each([
    ['a name that is not there', text, 'missing'],
    ['a script that is no text', text, 'odd'],
    ['a broken file', '{"scripts": {"push": "b",}}', 'push'],
    ['a file without scripts', '{"scripts": []}', 'push'],
    ['no object', 'null', 'push'],
  ])('are none for %s', (_name, content, name) => {
    expect(packageScripts(content, name)).toBeUndefined()
  })
})
