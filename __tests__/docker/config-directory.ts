import { createClock, createDeadline } from '../../src/base/clock.ts'
import { describeError, OatError } from '../../src/base/error.ts'
import { createDocker } from '../../src/docker/docker.ts'
import { silentRunner } from '../support/silent-runner.ts'

/** Says where docker keeps its configuration for whoever runs this, or why nobody knows. */
const deadline = createDeadline(createClock(), 5)
try {
  process.stdout.write(
    createDocker({ ...silentRunner(), environment: process.env }, deadline).configDirectory,
  )
} catch (error) {
  if (!(error instanceof OatError)) throw error
  process.stdout.write(describeError(error))
} finally {
  deadline.close()
}
