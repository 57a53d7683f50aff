import type { Deadline } from '../base/clock.ts'
import type { Files } from '../base/files.ts'
import type { Docker } from '../docker/docker.ts'
import { undoLayer } from '../docker/undo.ts'
import type { Runner } from '../runner/runner.ts'

export interface UndoPorts {
  readonly runner: Runner
  readonly docker: Docker
  readonly files: Files
  readonly deadline: Deadline
  /** Ends what a main that was killed left running. */
  readonly endRun: (id: string) => Promise<void>
}

/** The post step of login: undoes what main recorded in its state, and nothing when it recorded nothing. */
export async function undoLogin(ports: UndoPorts): Promise<void> {
  const { runner } = ports
  const [layer, directory] = [runner.state('layer'), runner.state('directory')]
  try {
    if (layer !== '') await undoLayer({ ...ports, layer, directory })
  } finally {
    await removeIsolated(ports)
  }
}

async function removeIsolated({ runner, files, endRun }: UndoPorts): Promise<void> {
  const isolated = runner.state('isolated')
  if (isolated === '') return
  // Exported at the end of main: without it, a docker may still be at work, and would make the directory again.
  if (runner.environment['DOCKER_CONFIG'] !== isolated) await endRun(isolated.replace(/^.*-/, ''))
  await files.removeDirectory(isolated, { recursive: true })
  // Later post steps of the job run docker too. Empty means the usual directory, as if it were not set.
  runner.exportVariable('DOCKER_CONFIG', runner.state('previous'))
  runner.info(`removed ${isolated}`)
}
