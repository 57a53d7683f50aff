import { openDockerPorts } from './docker/docker.ts'
import { scopedRoot } from './docker/buildx.ts'
import { logOut, logOutScoped } from './docker/log-out.ts'
import { startLogin } from './login/start.ts'
import { parseRegistryHost } from './registry/host.ts'
import { isWritten, readInteger, readMode, readText } from './runner/inputs.ts'
import { checkCertificates } from './runner/run.ts'
import type { Runner } from './runner/runner.ts'

/** Runs the mode; all but login are loaded when used. `false` fails the job. */
export async function startMode(runner: Runner, release?: string) {
  const mode = readMode(runner)
  checkCertificates(runner)
  switch (mode) {
    case 'login':
      await (isWritten(runner, 'bake')
        ? (await import('./login/bake.ts')).startBakedLogin(runner)
        : startLogin(runner))
      return true
    case 'verify':
      return (await import('./verify/start.ts')).startVerify(runner)
    case 'rotate':
      return (await import('./rotate/start.ts')).startRotate(runner)
    case 'audit':
      return (await import('./audit/start.ts')).startAudit(runner)
    case 'migrate':
      return (await import('./migrate/start.ts')).startMigrate(runner, release)
  }
}

/** The verb `logout`: what a login from a terminal put there goes again. INPUT_INVALID; errors of logOut. */
export async function startLogout(runner: Runner): Promise<void> {
  const registry = parseRegistryHost(readText(runner, 'registry'))
  const ports = openDockerPorts(runner, { timeout: readInteger(runner, 'timeout') })
  try {
    await logOut(registry, ports)
    await logOutScoped(await scopedRoot(ports), registry, ports)
  } finally {
    ports.deadline.close()
  }
}
