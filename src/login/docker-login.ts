import { refuseScopedOverride } from '../docker/buildx.ts'
import { unique } from '../base/text.ts'
import { loginDocker, loginScoped } from '../docker/login.ts'
import type { PullSecret } from '../docker/pull-secret.ts'
import { repositoryConfigs } from '../docker/scoped.ts'
import { isolateConfig, isolatedDirectory } from './isolated.ts'
import type { LoginJob } from './job.ts'
import type { LoginProof } from './prove.ts'

/**
 * Logs docker or its builds in, notes what the post step needs, and gives the config directory. Throws as
 * `loginDocker`, and CONFIG_OVERRIDDEN.
 */
export async function logIn(job: LoginJob, proof: LoginProof, pullSecret: PullSecret | undefined) {
  const { credential, deadline, docker, files, id, inputs, leave, registry, root, runner } = job
  const undoes = inputs.logout && runner.hasPost
  const isProven = proof.unproven === undefined && leave === undefined
  const dockerLogin = { runner, docker, files, deadline, credential, registry, pullSecret, isProven }
  const recorded = (name: string, value: string): string => {
    runner.saveState('layer', id)
    runner.saveState(name, value)
    return id
  }
  const loginWords = `logged in to ${registry.name} as ${credential.username}`
  if (inputs.dockerConfig === 'scoped') {
    const requests = job.needs.needed.filter(question => !proof.uncovered.includes(question))
    await refuseScopedOverride(job, requests, true)
    const repositories = unique(requests.map(({ repository }) => repository))
    const configs = await repositoryConfigs(root, { registry, repositories, files })
    const login = undoes ? recorded('scoped', JSON.stringify(configs).slice(1, -1)) : undefined
    await loginScoped({ ...dockerLogin, login }, configs)
    runner.info(`builds with buildx are ${loginWords} for ${repositories.join(', ')}, in ${root}`)
    runner.info('docker push, docker pull and other tools do not use this login')
    return root
  }
  const usual = await files.realPath(docker.configDirectory)
  const isIsolated = inputs.dockerConfig === 'isolated'
  const directory = isIsolated ? isolatedDirectory(id, runner.environment, files) : usual
  if (undoes && isIsolated) {
    runner.saveState('isolated', directory)
    runner.saveState('previous', runner.environment['DOCKER_CONFIG'] ?? '')
  }
  // An isolated directory goes as a whole.
  const login = undoes && !isIsolated ? recorded('directory', directory) : undefined
  if (isIsolated) await isolateConfig({ from: usual, to: directory, key: registry.configKey }, job)
  await loginDocker({ ...dockerLogin, directory, login })
  if (isIsolated) runner.exportVariable('DOCKER_CONFIG', directory)
  runner.info(`docker is ${loginWords}, in ${directory}`)
  return directory
}
