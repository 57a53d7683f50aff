import { readSecrets, refuseUnknownInputs } from '../runner/inputs.ts'
import { run } from '../runner/run.ts'
import { createRunner, type Runner } from '../runner/runner.ts'

/** Runs `start` for the step of a job, whose inputs GitHub's runner hands over, and sets the exit code. `false` fails the step. */
export async function runInJob(start: (runner: Runner) => Promise<boolean>): Promise<void> {
  const runner = createRunner()
  process.exitCode = await run(runner, () => {
    readSecrets(runner)
    refuseUnknownInputs(runner)
    return start(runner)
  })
}
