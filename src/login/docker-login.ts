import { resolve } from 'node:path'
import type { Clock } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { DockerPorts } from '../docker/docker.ts'
import { isolateConfig } from '../docker/config-files.ts'
import { loginDocker } from '../docker/login.ts'
import type { PullSecret } from '../docker/pull-secret.ts'
import type { Proof } from '../registry/prove.ts'
import type { Credential } from '../registry/registry.ts'
import type { Runner } from '../runner/runner.ts'
import type { LoginInputs } from './inputs.ts'

export interface DockerLoginPorts extends DockerPorts {
  readonly clock: Clock
  /** Names this login: its layer, its isolated directory, and the processes that it starts. */
  readonly id: string
  /** Logs out of the registry first, once the token is proven; only docker itself may log in then. */
  readonly leave: (() => Promise<void>) | undefined
}

export interface ProvenLogin {
  readonly credential: Credential
  readonly proof: Proof
  readonly pullSecret: PullSecret | undefined
  readonly ports: DockerLoginPorts
}

/** Logs docker in as input docker-config says; the state keeps what the post step needs. Gives the config directory. */
export async function loginAsConfigured(inputs: LoginInputs, proven: ProvenLogin): Promise<string> {
  const { credential, proof, pullSecret, ports } = proven
  const { docker, files, id, runner } = ports
  const usual = await files.realPath(docker.configDirectory)
  const login = {
    ...ports,
    credential,
    pullSecret,
    registry: inputs.registry,
    attempts: inputs.attempts,
    isProven: proof.unproven === undefined && ports.leave === undefined,
  }
  const recorded = (directory: string): string => {
    runner.saveState('directory', directory)
    runner.saveState('layer', id)
    return id
  }
  const undoes = inputs.logout && runner.hasPost
  if (inputs.dockerConfig === 'shared') {
    await loginDocker({ ...login, directory: usual, login: undoes ? recorded(usual) : undefined })
    return usual
  }
  const directory = files.join(temporaryDirectory(runner), `${isolatedPrefix}${id}`)
  if (undoes) {
    runner.saveState('isolated', directory)
    runner.saveState('previous', runner.environment['DOCKER_CONFIG'] ?? '')
  }
  // The directory goes as a whole; a file elsewhere has to be remembered.
  const own = undoes && pullSecret !== undefined ? recorded(directory) : undefined
  await isolateConfig({ from: usual, to: directory, key: inputs.registry.configKey }, ports)
  await loginDocker({ ...login, directory, login: own })
  runner.exportVariable('DOCKER_CONFIG', directory)
  return directory
}

/** Of a directory for one job, which ends in the sixteen digits of a login's id. */
export const isolatedPrefix = 'docker-oat-login-'

export function temporaryDirectory(runner: Runner): string {
  const directory = runner.environment['RUNNER_TEMP']
  // Later steps may run in another directory.
  if (directory !== undefined && directory !== '') return resolve(directory)
  throw new OatError('INPUT_INVALID', {
    message: '"docker-config: isolated" needs the directory that RUNNER_TEMP names, and it is not set',
    hint: 'set RUNNER_TEMP in the environment, or use "docker-config: shared"',
  })
}
