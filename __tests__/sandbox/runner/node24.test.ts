import { existsSync } from 'node:fs'
import { expect, it } from '@jest/globals'

it('stays off the PATH of npm: its scripts and tests run on the Node that is installed', () => {
  expect(existsSync('node_modules/.bin/node')).toBe(false)
})
