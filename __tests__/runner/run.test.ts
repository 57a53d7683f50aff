import { describe, expect, it } from '@jest/globals'
import { OatError } from '../../src/base/error.ts'
import { run } from '../../src/runner/run.ts'
import { silentRunner } from '../support/silent-runner.ts'

describe('the exit code', () => {
  it.each<[string, number, () => Promise<boolean>]>([
    ['all went well', 0, () => Promise.resolve(true)],
    ['the mode reports that something is not well', 1, () => Promise.resolve(false)],
    ['an error of ours', 1, () => Promise.reject(new OatError('INTERNAL', { message: 'm', hint: 'h' }))],
    ['a defect', 1, () => Promise.reject(new TypeError('x is undefined'))],
    ['a cancelled job', 130, () => Promise.reject(new DOMException('aborted', 'AbortError'))],
  ])('%s: %i', async (_, code, action) => {
    expect(await run(silentRunner(), action)).toBe(code)
  })

  it('is 1 when the action throws before its first wait', async () => {
    const action = (): Promise<boolean> => {
      throw new OatError('INPUT_INVALID', { message: 'm', hint: 'h' })
    }
    expect(await run(silentRunner(), action)).toBe(1)
  })
})
