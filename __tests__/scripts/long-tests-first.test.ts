import { resolve } from 'node:path'
import { expect, it } from '@jest/globals'

interface Tests {
  sort(tests: readonly object[]): readonly { readonly path: string }[]
}

const file = new URL('../../scripts/tests/long-tests-first.js', import.meta.url).href
const { default: LongTestsFirst } = (await import(file)) as {
  default: new (options: object) => Tests
}

it('starts the tests first that play a folder of their own name, the largest first', () => {
  const names = ['base/time', 'stories/verify', 'stories/login']
  // By these sizes alone, the order would be that of `names`.
  const hasteFS = { getSize: (path: string) => names.length - names.findIndex(name => path.includes(name)) }
  const config = { id: '', cacheDirectory: '/nowhere', rootDir: resolve('.') }
  const tests = names.map(name => ({
    path: resolve(`__tests__/${name}.test.ts`),
    context: { config, hasteFS },
  }))
  const sorted = new LongTestsFirst({ contexts: [], globalConfig: {} }).sort(tests)
  const expected = ['stories/login', 'stories/verify', 'base/time']
  expect(sorted.map(({ path }) => path)).toEqual(expected.map(name => resolve(`__tests__/${name}.test.ts`)))
})
