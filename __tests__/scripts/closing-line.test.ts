import { expect, it } from '@jest/globals'

type ClosingLines = (results: unknown, options: { isPart: boolean }) => string[]

const script = new URL('../../scripts/tests/closing-line.js', import.meta.url)
const { closingLines } = (await import(script.href)) as { closingLines: ClosingLines }

const pending = (fullName: string) => ({ status: 'pending', fullName })
const results = {
  numPassedTests: 2,
  numFailedTests: 1,
  numRuntimeErrorTestSuites: 1,
  numPendingTests: 4,
  numTodoTests: 0,
  testResults: [
    {
      testResults: [
        { status: 'passed', fullName: 'a [not run: of a test that ran]' },
        pending('with docker [not run: docker is not on PATH] logs in'),
        pending('with docker [not run: docker is not on PATH] logs out'),
      ],
    },
    { testResults: [pending('a cluster [not run: kubectl is not on PATH]'), pending('forgotten')] },
  ],
}

it('names each reason once, with the number of tests, and a test that gives none; the result comes last', () => {
  expect(closingLines(results, { isPart: false })).toEqual([
    'not run: 2 tests, docker is not on PATH',
    'not run: 1 test, kubectl is not on PATH',
    'not run: 1 test, no reason is given: forgotten',
    '2 passed, 2 failed, 4 skipped',
  ])
})

it('says nothing of tests that a pattern left out', () => {
  expect(closingLines(results, { isPart: true })).toEqual(['2 passed, 2 failed, 4 skipped'])
})
