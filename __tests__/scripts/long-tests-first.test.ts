import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'

it('the tests that are started first are there', () => {
  const text = readFileSync('scripts/long-tests-first.js', 'utf8')
  const names = [...text.matchAll(/^ {2}'([\w/-]+)',$/gm)].map(([, name = '']) => name)
  expect(names.length).toBeGreaterThan(10)
  expect(names.filter(name => !existsSync(`__tests__/${name}.test.ts`))).toEqual([])
})
