import { writeSync } from 'node:fs'

/** A jest reporter whose last lines are those of `closingLines`: jest's own summary comes after every other reporter. */
export default function closingLine({ testNamePattern }) {
  return {
    onRunComplete(_contexts, results) {
      // Tests that a pattern left out were not asked for.
      const lines = closingLines(results, { isPart: Boolean(testNamePattern) })
      let isTold = false
      process.once('beforeExit', () => {
        for (const line of lines) console.log(line)
        isTold = true
      })
      // Where jest ends by force (under Wine) it has closed its streams by then.
      process.once('exit', () => {
        if (!isTold) writeSync(1, lines.map(line => `${line}\n`).join(''))
      })
    },
  }
}

/**
 * Why tests did not run here and how to have them run, a line for each reason; then the whole result, plain, for a reader of the log.
 * A test file that could not even be loaded counts as one failure.
 */
export function closingLines(results, { isPart }) {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
  const skipped = results.numPendingTests + results.numTodoTests
  const result = `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`
  return [...(isPart ? [] : notRun(results.testResults)), result]
}

function notRun(files) {
  const counts = new Map()
  for (const { testResults } of files) {
    for (const { status, fullName } of testResults) {
      if (status !== 'pending' && status !== 'todo') continue
      const reason = /\[not run: (.*?)\]/.exec(fullName)?.[1] ?? `no reason is given: ${fullName}`
      counts.set(reason, (counts.get(reason) ?? 0) + 1)
    }
  }
  return [...counts].map(
    ([reason, count]) => `not run: ${count} ${count === 1 ? 'test' : 'tests'}, ${reason}`,
  )
}
