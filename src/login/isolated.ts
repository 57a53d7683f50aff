import { resolve } from 'node:path'
import type { Environment } from '../base/child-environment.ts'
import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { formatDockerConfig, withoutHelper } from '../docker/config.ts'
import { configFileName, ownPrefix, readConfigIn, writingConfig } from '../docker/config-files.ts'
import type { DockerPorts } from '../docker/docker.ts'
import { inFile, placeFor } from '../docker/credential-helper.ts'
import type { LoginUndo } from '../docker/undo.ts'

/** Of a directory for one job, which ends in the sixteen digits of a login's id. */
const prefix = 'docker-oat-login-'

export function isolatedDirectory(id: string, environment: Environment, files: Pick<Files, 'join'>): string {
  const directory = environment['RUNNER_TEMP']
  // Later steps may run in another directory.
  if (directory !== undefined && directory !== '') return files.join(resolve(directory), prefix + id)
  const message = '"docker-config: isolated" needs the directory that RUNNER_TEMP names, and it is not set'
  const hint = 'set RUNNER_TEMP in the environment, or use "docker-config: shared"'
  throw new OatError('INPUT_INVALID', { message, hint })
}

/** A config directory for this job alone: a copy of config.json, links to all else. Throws CONFIG_INVALID. */
export async function isolateConfig(
  { from, to, key }: { from: string; to: string; key: string },
  { files, docker }: Pick<DockerPorts, 'files' | 'docker'>,
): Promise<void> {
  const { config } = await readConfigIn(from, files)
  // A helper serves the whole machine: what went into it would not be isolated.
  const place = placeFor(config, key, docker)
  const isolatedConfig = place === inFile ? config : withoutHelper(config, key, place)
  const copy = async (): Promise<void> => {
    await files.makeDirectory(to)
    await files.write(files.join(to, configFileName), formatDockerConfig(isolatedConfig))
    for (const name of await files.list(from)) {
      // Ours, and copies that a killed run left: a link would lead back into what all jobs share.
      if (name.startsWith(ownPrefix) || name.startsWith(configFileName)) continue
      await files.link(files.join(from, name), files.join(to, name))
    }
  }
  await writingConfig(to, copy, 'make the directory that RUNNER_TEMP names writable for the runner')
}

export async function removeIsolated(ports: Pick<LoginUndo, 'runner' | 'files' | 'killProcessesOf'>) {
  const { runner, files, killProcessesOf } = ports
  const isolated = runner.state('isolated')
  if (isolated === '') return
  const { environment } = runner
  const [, id] = /^([0-9a-f]{16})$/.exec(isolated.slice(isolated.lastIndexOf(prefix) + prefix.length)) ?? []
  // The runner hands over what any step wrote for it: only a directory that main may have made is removed.
  if (id === undefined || isolated !== isolatedDirectory(id, environment, files)) {
    runner.warning(`${isolated} is not a directory of this action below RUNNER_TEMP, so it was not removed`)
    return
  }
  // Exported at the end of main: else a docker may still be at work, and would make the directory again.
  if (environment['DOCKER_CONFIG'] !== isolated) await killProcessesOf(id)
  await files.removeTree(isolated)
  // Later post steps of the job run docker too. Empty means the usual directory, as if it were not set.
  runner.exportVariable('DOCKER_CONFIG', runner.state('previous'))
  runner.info(`removed ${isolated}`)
}
