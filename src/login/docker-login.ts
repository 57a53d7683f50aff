import { resolve } from 'node:path'
import { OatError } from '../base/error.ts'
import { refuseScopedOverride } from '../docker/buildx.ts'
import { isolateConfig } from '../docker/config-files.ts'
import { loginDocker } from '../docker/login.ts'
import type { PullSecret } from '../docker/pull-secret.ts'
import { loginScoped, repositoryConfigs } from '../docker/scoped.ts'
import type { Runner } from '../runner/runner.ts'
import type { LoginJob } from './job.ts'
import type { LoginProof } from './prove.ts'

/**
 * Logs docker or its builds in as input docker-config says, and keeps in the state what the post step needs. Gives
 * the config directory. Throws as `loginDocker` does, and CONFIG_OVERRIDDEN.
 */
export async function logIn(job: LoginJob, proof: LoginProof, pullSecret: PullSecret | undefined) {
  const { inputs, token, docker, ports } = job
  const { files, id, runner } = ports
  const { registry } = inputs
  const undoes = inputs.logout && runner.hasPost
  const isProven = proof.unproven === undefined && ports.leave === undefined
  const coming = { ...ports, docker, credential: token.credential, pullSecret, registry, isProven }
  const recorded = (state: Readonly<Record<string, string>>): string => {
    for (const [name, value] of Object.entries({ layer: id, ...state })) runner.saveState(name, value)
    return id
  }
  const who = `logged in to ${registry.name} as ${token.credential.username}`
  if (inputs.dockerConfig === 'scoped') {
    const { root, needs } = job
    const requests = needs.needed.filter(question => !proof.uncovered.includes(question))
    await refuseScopedOverride(root, { ...coming, requests, isScoped: true })
    const repositories = [...new Set(requests.map(({ repository }) => repository))]
    const configs = await repositoryConfigs(root, { registry, repositories, files })
    const login = undoes ? recorded({ scoped: JSON.stringify(configs) }) : undefined
    await loginScoped({ ...coming, login }, configs)
    runner.saveState('where', root)
    runner.info(`builds with buildx are ${who} for ${repositories.join(', ')}, in ${root}`)
    runner.info('docker push, docker pull and other tools do not use this login')
    return root
  }
  await ports.leave?.()
  const usual = await files.realPath(docker.configDirectory)
  let directory = usual
  if (inputs.dockerConfig === 'shared') {
    const login = undoes ? recorded({ directory }) : undefined
    await loginDocker({ ...coming, directory, login })
  } else {
    directory = files.join(temporaryDirectory(runner), `${isolatedPrefix}${id}`)
    if (undoes) {
      runner.saveState('isolated', directory)
      runner.saveState('previous', runner.environment['DOCKER_CONFIG'] ?? '')
    }
    // The directory goes as a whole; a file elsewhere has to be remembered.
    const login = undoes && pullSecret !== undefined ? recorded({ directory }) : undefined
    await isolateConfig({ from: usual, to: directory, key: registry.configKey }, coming)
    await loginDocker({ ...coming, directory, login })
    runner.exportVariable('DOCKER_CONFIG', directory)
  }
  runner.info(`docker is ${who}, in ${directory}`)
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
