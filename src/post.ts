import './ignore-signals.ts'
import { openDockerPorts } from './docker/docker.ts'
import { lockTimes } from './docker/lock.ts'
import { killProcessesOf } from './docker/kill-processes.ts'
import { undoLogin } from './login/undo.ts'
import { runPost } from './runner/run.ts'
import { createRunner } from './runner/runner.ts'

/** Seconds: to wait for the lock, to hold it, and to end what a killed main has left. */
const timeout = (lockTimes.post + lockTimes.held) / 1000 + 5

const runner = createRunner()

void runPost(runner, async () => {
  const ports = openDockerPorts(runner, { timeout, cancelledBy: [] })
  const { clock, deadline } = ports
  try {
    await undoLogin({ ...ports, killProcessesOf: run => killProcessesOf(run, clock, deadline.signal) })
  } finally {
    deadline.close()
  }
})
