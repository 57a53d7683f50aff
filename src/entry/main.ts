import { readSecrets, refuseUnknownInputs } from '../runner/inputs.ts'
import { run } from '../runner/run.ts'
import { createRunner } from '../runner/runner.ts'
import { startMode } from './modes.ts'

const runner = createRunner()

const verdict = { ok: true }
const exitCode = await run(runner, async () => {
  readSecrets(runner)
  refuseUnknownInputs(runner)
  verdict.ok = await startMode(runner)
})
// What a mode reports as not well fails the job although nothing threw.
process.exitCode = exitCode === 0 && !verdict.ok ? 1 : exitCode
