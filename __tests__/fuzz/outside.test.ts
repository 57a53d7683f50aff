import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseCommand } from '../../sandbox/runner/command-line.ts'
import { OatError } from '../../src/base/error.ts'
import { runs } from '../support/depth.ts'
import { readers } from './readers.ts'

const commands = new Set(['error', 'group', 'add-mask', 'set-output'])

/** One line, without a command for the runner. */
function isSafe(text: string): boolean {
  return !/[\r\n\u2028\u202e]/.test(text) && parseCommand(text, commands) === undefined
}

describe('text from outside', () => {
  it.each(readers)('is read, or refused with a reason: $name', async ({ texts, read }) => {
    let refused = 0
    let total = 0
    await fc.assert(
      fc.asyncProperty(texts, async text => {
        total += 1
        try {
          const shown = await read(text)
          expect(shown.filter(each => !isSafe(each))).toEqual([])
        } catch (error) {
          if (!(error instanceof OatError)) throw error
          refused += 1
          expect([error.message, error.hint].filter(each => !isSafe(each))).toEqual([])
        }
      }),
      { numRuns: runs(200) },
    )
    // Texts that are all refused at the door would try nothing. A small sample may be.
    if (total >= 200) expect(refused).toBeLessThan(total)
  })
})
