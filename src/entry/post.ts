import { openDockerPorts } from '../docker/docker.ts'
import { killProcessesOf } from '../docker/run-processes.ts'
import { undoLogin } from '../login/undo.ts'
import { readSecrets } from '../runner/inputs.ts'
import { runPost } from '../runner/run.ts'
import { createRunner } from '../runner/runner.ts'

/** Seconds: only credential helpers and another job's lock can take any time here. */
const timeout = 30

const runner = createRunner()

void runPost(runner, async () => {
  const ports = openDockerPorts(runner, readSecrets(runner), timeout)
  const { clock, deadline } = ports
  try {
    await undoLogin({ ...ports, killProcessesOf: run => killProcessesOf(run, clock, deadline.signal) })
  } finally {
    deadline.close()
  }
})
