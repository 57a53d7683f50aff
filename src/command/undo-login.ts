import type { Deadline, Docker, Files, Fingerprint, Runner } from '../ports.ts'
import { undoLayer } from './undo-layer.ts'

export interface UndoPorts {
  readonly runner: Runner
  readonly docker: Docker
  readonly files: Files
  readonly deadline: Deadline
  readonly fingerprint: Fingerprint
}

/** The post step of login: undoes what main recorded in its state, and nothing when it recorded nothing. */
export async function undoLogin(ports: UndoPorts): Promise<void> {
  const { runner, files } = ports
  const isolated = runner.state('isolated')
  if (isolated !== '') {
    await files.removeDirectory(isolated, { recursive: true })
    // Later post steps of the job run docker too. Empty means the usual directory, as if it were not set.
    runner.exportVariable('DOCKER_CONFIG', runner.state('previous'))
    runner.info(`removed ${isolated}`)
  }
  const layer = runner.state('layer')
  if (layer !== '') await undoLayer({ ...ports, layer, directory: runner.state('directory') })
}
