import { readSecrets, refuseUnknownInputs } from '../runner/inputs.ts'
import { run } from '../runner/run.ts'
import { createRunner } from '../runner/runner.ts'
import { startMode } from './modes.ts'

const runner = createRunner()

process.exitCode = await run(runner, async () => {
  readSecrets(runner)
  refuseUnknownInputs(runner)
  return startMode(runner)
})
