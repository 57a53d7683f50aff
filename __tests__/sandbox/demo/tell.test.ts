import { expect, it } from '@jest/globals'
import { createPaint, tellStory } from '../../../sandbox/demo/tell.ts'
import type { JobResult } from '../../../sandbox/runner/job.ts'

const log = [`##[error]TOKEN_REJECTED: ${'word '.repeat(100)}`]

it('tells a story with what an error said, cut to four lines, without the post steps', () => {
  const steps = [
    { name: 'log in', conclusion: 'failure', log },
    { name: 'build', conclusion: 'skipped', log: [] },
    { name: 'Post log in', conclusion: 'success', log: [] },
  ]
  const result = { conclusion: 'failure', steps } as unknown as JobResult
  const lines = tellStory(result, { title: ' 1 a job', asExpected: true }, createPaint(false, {}))
  expect(lines.slice(0, 2)).toEqual([' 1 a job', '     log in ✗   build –   ← as it should be'])
  expect(lines).toHaveLength(6)
  expect(lines[2]).toContain('TOKEN_REJECTED')
  expect(lines[5]).toMatch(/ …$/)
})
