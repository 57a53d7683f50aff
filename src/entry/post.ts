import { readSecrets } from '../command/inputs.ts'
import { undoLogin } from '../command/undo-login.ts'
import { createClock } from '../io/clock.ts'
import { createDeadline } from '../io/deadline.ts'
import { createDocker } from '../io/docker.ts'
import { endRun } from '../io/end-run.ts'
import { createFiles } from '../io/files.ts'
import { fingerprint } from '../io/fingerprint.ts'
import { createRunner } from '../io/runner.ts'
import { runPost } from '../run.ts'

/** Seconds: only credential helpers and another job's lock can take any time here. */
const timeout = 30

const runner = createRunner()

process.exitCode = await runPost(runner, async () => {
  const clock = createClock()
  const deadline = createDeadline({ clock, timeout, attempts: 1 })
  await undoLogin({
    runner,
    deadline,
    docker: createDocker({ environment: runner.environment, secrets: readSecrets(runner), deadline }),
    files: createFiles(clock.unique),
    fingerprint,
    endRun: run => endRun(run, { clock, signal: deadline.signal }),
  })
})
