import { readSecrets, refuseUnknownInputs } from '../command/inputs.ts'
import { createRunner } from '../io/runner.ts'
import { run } from '../run.ts'
import { startMode } from './start-mode.ts'

const runner = createRunner()

const verdict = { ok: true }
const exitCode = await run(runner, async () => {
  readSecrets(runner)
  refuseUnknownInputs(runner)
  verdict.ok = await startMode(runner)
})
// What a mode reports as not well fails the job although nothing threw.
process.exitCode = exitCode === 0 && !verdict.ok ? 1 : exitCode
