import { describe, expect, it } from '@jest/globals'
import { patiently } from '../../src/base/file-access.ts'

const fault = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'rename' })

/** Fails twice, then works. */
function openTwice(code: string): { tries: number; act: () => string } {
  const bench = {
    tries: 0,
    act: () => {
      bench.tries += 1
      if (bench.tries < 3) throw fault(code)
      return 'done'
    },
  }
  return bench
}

describe('a file that somebody has open', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])('is tried again on Windows: %s', code => {
    const bench = openTwice(code)
    expect(patiently(bench.act, 'win32')).toBe('done')
    expect(bench.tries).toBe(3)
  })

  it.each([
    ['linux', 'EPERM'],
    ['darwin', 'EACCES'],
    ['win32', 'ENOSPC'],
    ['win32', 'ENOENT'],
  ])('is not tried again where that means something else: %s, %s', (platform, code) => {
    const bench = openTwice(code)
    expect(() => patiently(bench.act, platform)).toThrow(code)
    expect(bench.tries).toBe(1)
  })

  it('stays an error when it is open for longer', () => {
    let tries = 0
    const act = () => {
      tries += 1
      throw fault('EPERM')
    }
    expect(() => patiently(act, 'win32')).toThrow('EPERM')
    expect(tries).toBe(40)
  })
})
