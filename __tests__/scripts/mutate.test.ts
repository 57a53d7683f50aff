import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'

it('mutation tests name tests that are there', () => {
  const names = [...readFileSync('scripts/mutate.ts', 'utf8').matchAll(/^ {6}'([\w/-]+)',$/gm)].map(
    ([, name = '']) => name,
  )
  expect(names.length).toBeGreaterThan(40)
  expect(names.filter(name => !existsSync(`__tests__/${name}.test.ts`))).toEqual([])
})
