import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, expect, it } from '@jest/globals'
import { lockAt, lockName } from '../../src/base/lock.ts'

const folder = fs.mkdtempSync(join(tmpdir(), 'oat-lock-'))
const open = fs.openSync
afterEach(() => {
  fs.openSync = open
  fs.rmSync(folder, { recursive: true })
})

it('of two that come at once neither has the lock while the other is there', async () => {
  const target = join(folder, 'lock')
  const other = `${target}.${lockName('b'.repeat(16))}`
  // It comes after our look, and before our own file.
  fs.openSync = (path, ...given) => {
    if (String(path).startsWith(target)) {
      fs.openSync = open
      fs.writeFileSync(other, '')
    }
    return open(path, ...given)
  }
  const taken = lockAt(target, new AbortController().signal, () => 'a'.repeat(16))
  expect(fs.readdirSync(folder)).toEqual([basename(other)])
  fs.rmSync(other)
  const release = await taken
  expect(fs.readdirSync(folder)).toEqual([`lock.${lockName('a'.repeat(16))}`])
  release()
  expect(fs.readdirSync(folder)).toEqual([])
})
