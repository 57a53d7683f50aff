import { startRotate } from '../../src/rotate/start.ts'
import { readMode } from '../../src/runner/inputs.ts'
import { run } from '../../src/runner/run.ts'
import { createRunner } from '../../src/runner/runner.ts'

/** Mode rotate as main.ts starts it, without the pauses that GitHub's limits ask for: hundreds of runs have no time for them. */
const runner = createRunner()
process.exitCode = await run(runner, async () => {
  readMode(runner)
  return startRotate(runner, { pace: 0 })
})
