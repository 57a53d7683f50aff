/**
 * A jest reporter: its last lines say why tests did not run here and how to have them run, and then the whole result, plain, for
 * whoever reads a log. A test file that could not even be loaded counts as one failure.
 */
export default function closingLine({ testNamePattern }) {
  return {
    onRunComplete(_contexts, results) {
      const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
      const skipped = results.numPendingTests + results.numTodoTests
      const parts = [`${results.numPassedTests} passed`, `${failed} failed`, `${skipped} skipped`]
      // Those that a pattern left out were not asked for.
      const reasons = testNamePattern ? [] : notRun(results.testResults)
      // jest's own summary comes after every other reporter.
      process.once('beforeExit', () => {
        for (const line of reasons) console.log(line)
        console.log(parts.join(', '))
      })
    },
  }
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
