import type { ChildResult } from '../base/process.ts'
import { childEnvironment } from '../base/program.ts'
import type { Secret } from '../base/secret.ts'
import { findDocker } from '../docker/docker.ts'
import { runChild } from '../docker/exec.ts'

/** `docker logout`, of Docker Hub; it inherits none of `secrets`. Throws DOCKER_MISSING, and the signal's reason when that fired. */
export function logOutOfDocker(given: {
  environment: Readonly<Record<string, string | undefined>>
  secrets: readonly Secret[]
  signal: AbortSignal
}): Promise<ChildResult> {
  const environment = childEnvironment(
    given.environment,
    given.secrets.map(secret => secret.reveal()),
  )
  const program = findDocker(environment)
  return runChild({ program, argv: ['logout'], input: '', environment, signal: given.signal })
}
