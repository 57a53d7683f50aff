import { readMode } from '../../src/command/inputs.ts'
import { startRotate } from '../../src/entry/start-rotate.ts'
import { createRunner } from '../../src/io/runner.ts'
import { run } from '../../src/run.ts'

/** Mode rotate as main.ts starts it, without the pauses that GitHub's limits ask for: hundreds of runs have no time for them. */
const runner = createRunner()
const verdict = { ok: true }
const exitCode = await run(runner, async () => {
  readMode(runner)
  verdict.ok = await startRotate(runner, { windows: [], writeIntervalMs: 0 })
})
process.exitCode = exitCode === 0 && !verdict.ok ? 1 : exitCode
