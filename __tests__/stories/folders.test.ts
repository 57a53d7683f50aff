import { readdirSync } from 'node:fs'
import { expect, it } from '@jest/globals'

it('has a test for each folder of stories', () => {
  const entries = readdirSync(import.meta.dirname, { withFileTypes: true })
  const folders = entries.filter(entry => entry.isDirectory()).map(({ name }) => `${name}.test.ts`)
  const tests = new Set(entries.filter(entry => entry.isFile()).map(({ name }) => name))
  expect(folders.filter(name => !tests.has(name))).toEqual([])
})
