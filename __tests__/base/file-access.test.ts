import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { patiently, readRegular, sweepBeside } from '../../src/base/file-access.ts'

/** How often it is tried, for something that works at the third time, or never. */
function tries(platform: string, code: string, works = true): number {
  let count = 0
  const act = (): void => {
    count += 1
    if (works && count === 3) return
    throw Object.assign(new Error(code), { code, syscall: 'rename' })
  }
  try {
    patiently(act, platform)
  } catch (error) {
    expect(error).toMatchObject({ code })
  }
  return count
}

it('a file of 8 MiB is read, and no larger one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oat-large-'))
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const largest = 8 * 1024 * 1024
  truncateSync(file, largest)
  expect(readRegular(file)).toHaveLength(largest)
  truncateSync(file, largest + 1)
  expect(() => readRegular(file)).toThrow('it is larger than 8 MiB')
  rmSync(folder, { recursive: true })
})

it('what a killed write left beside a file is removed, and nothing of another file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'oat-left-'))
  const [left, other] = ['config', 'others'].map(name => `${name}.0123456789abcdef`)
  for (const name of [left ?? '', other ?? '', 'config.bak']) writeFileSync(join(folder, name), '')
  await sweepBeside(join(folder, 'config'))
  expect(readdirSync(folder).sort()).toEqual(['config.bak', other])
  rmSync(folder, { recursive: true })
})

describe('a file that somebody has open', () => {
  it.each([
    ['win32', 'EPERM', 3],
    ['win32', 'EBUSY', 3],
    ['win32', 'EACCES', 3],
    ['win32', 'ENOSPC', 1],
    ['win32', 'ENOENT', 1],
    ['linux', 'EPERM', 1],
    ['darwin', 'EACCES', 1],
  ])(
    'is tried again on Windows, and not where that means something else: %s, %s',
    (platform, code, expected) => {
      expect(tries(platform, code)).toBe(expected)
    },
  )

  it('stays an error when it is open for longer', () => {
    expect(tries('win32', 'EPERM', false)).toBe(40)
  })
})
