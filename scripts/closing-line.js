/**
 * A jest reporter: its last line is the whole result, plain, for whoever reads a log. A test file that could not even be loaded
 * counts as one failure.
 */
export default function closingLine() {
  return {
    onRunComplete(_contexts, results) {
      const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
      const skipped = results.numPendingTests + results.numTodoTests
      const parts = [`${results.numPassedTests} passed`, `${failed} failed`]
      const line = [...parts, ...(skipped > 0 ? [`${skipped} skipped`] : [])].join(', ')
      // jest's own summary comes after every other reporter.
      process.once('beforeExit', () => {
        console.log(line)
      })
    },
  }
}
