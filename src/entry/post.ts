import { createClock, createDeadline } from '../base/clock.ts'
import { createFiles } from '../base/files.ts'
import { createDocker } from '../docker/docker.ts'
import { killProcessesOf } from '../docker/run-processes.ts'
import { undoLogin } from '../login/undo.ts'
import { readSecrets } from '../runner/inputs.ts'
import { runPost } from '../runner/run.ts'
import { createRunner } from '../runner/runner.ts'

/** Seconds: only credential helpers and another job's lock can take any time here. */
const timeout = 30

const runner = createRunner()

void runPost(runner, async () => {
  const clock = createClock()
  const deadline = createDeadline({ clock, timeout, attempts: 1 })
  try {
    await undoLogin({
      runner,
      clock,
      deadline,
      docker: createDocker({ environment: runner.environment, secrets: readSecrets(runner), deadline }),
      files: createFiles(clock.unique),
      killProcessesOf: run => killProcessesOf(run, clock, deadline.signal),
    })
  } finally {
    deadline.close()
  }
})
