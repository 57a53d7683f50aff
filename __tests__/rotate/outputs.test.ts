import { expect, it } from '@jest/globals'
import { reportRotation } from '../../src/rotate/outputs.ts'
import type { EntryOutcome } from '../../src/rotate/summary.ts'
import type { Runner } from '../../src/runner/runner.ts'
import { pageOrigin } from '../../src/runner/page-foot.ts'
import { silentRunner } from '../support/silent-runner.ts'

/** What is printed when another run has the entry. */
function said(place: Runner['place']): string {
  const report = {
    label: 'app push',
    action: 'failed',
    code: 'ROTATION_IN_PROGRESS',
    reason: 'run 7.1 is rotating it',
    stores: [],
    retired: [],
    deleted: [],
    held: [],
  }
  const outcomes = [{ report } as unknown as EntryOutcome]
  const errors: string[] = []
  const runner = { ...silentRunner(), place, error: (text: string) => void errors.push(text) }
  const origin = pageOrigin({ organization: 'acme', commit: undefined, at: 0 }, {})
  const news = { outcomes, unknown: [], now: 0, dryRun: false, hasOwner: true, origin }
  expect(reportRotation(news, runner)).toBe(false)
  return errors.join('\n')
}

it.each([
  ['workflow', 'take over now: start the job with the label in input "force"'],
  ['terminal', "take over now with --force 'app push'"],
] as const)('says in the words of a %s how to take over', (place, words) => {
  const text = said(place)
  expect(text).toContain('app push: run 7.1 is rotating it')
  expect(text).toContain(words)
})
