import { expect, it } from '@jest/globals'
import { createPaint, tellStory } from '../../../sandbox/demo/tell.ts'
import type { JobResult } from '../../../sandbox/runner/job.ts'

const plain = createPaint(false, {})

function result(
  conclusion: JobResult['conclusion'],
  steps: readonly { name: string; conclusion: 'success' | 'failure' | 'skipped'; log?: string[] }[],
): JobResult {
  return { conclusion, steps: steps.map(step => ({ log: [], summary: '', ...step })) } as unknown as JobResult
}

it('tells a story in two lines, without the post steps', () => {
  const steps = [
    { name: 'log in', conclusion: 'success' },
    { name: 'push', conclusion: 'success' },
    { name: 'Post log in', conclusion: 'success' },
  ] as const
  expect(
    tellStory({ place: 1, name: 'a job', result: result('success', steps), asExpected: true }, plain),
  ).toEqual([' 1 a job', '     log in ✓   push ✓'])
})

it('says what an error said, cut to four lines, and that it should be so', () => {
  const log = [`##[error]TOKEN_REJECTED: ${'word '.repeat(100)}`]
  const steps = [
    { name: 'log in', conclusion: 'failure', log },
    { name: 'build', conclusion: 'skipped' },
  ] as const
  const lines = tellStory(
    { place: 12, name: 'a job', result: result('failure', steps), asExpected: true },
    plain,
  )
  expect(lines[1]).toBe('     log in ✗   build –   ← as it should be')
  expect(lines).toHaveLength(6)
  expect(lines[2]).toContain('TOKEN_REJECTED')
  expect(lines[5]).toMatch(/ …$/)
})

it.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
])('colours on a terminal (%s) with %j: %s', (isTerminal, environment, coloured) => {
  expect(createPaint(isTerminal, environment)('red', 'x') !== 'x').toBe(coloured)
})
