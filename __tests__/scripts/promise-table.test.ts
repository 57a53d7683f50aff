import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'

it('the table of promises names tests that are there', () => {
  const [, table = ''] = readFileSync('__tests__/README.md', 'utf8').split('| promise')
  const names = [...table.matchAll(/`([\w-]+\/[\w/-]+)`/g)].map(([, name = '']) => name)
  expect(names.length).toBeGreaterThan(50)
  const isThere = (name: string) => ['.test.ts', '.ts', ''].some(end => existsSync(`__tests__/${name}${end}`))
  expect(names.filter(name => !isThere(name))).toEqual([])
})
