import { readSecrets, unknownInputs } from './runner/inputs.ts'
import { run } from './runner/run.ts'
import { createRunner, type Runner } from './runner/runner.ts'

/** Masks every secret of the step, runs `start`, and sets the exit code. `false` fails it. */
export async function runInJob(start: (runner: Runner) => Promise<boolean>) {
  const runner = createRunner()
  process.exitCode = await run(runner, () => {
    readSecrets(runner)
    const unknown = unknownInputs(runner.environment)
    if (unknown !== undefined) throw unknown
    return start(runner)
  })
}
