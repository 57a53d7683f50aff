import { refuseScopedOverride } from '../docker/buildx.ts'
import { fingerprint } from '../base/fingerprint.ts'
import { type ComingLogin, loginDocker, loginScoped } from '../docker/login.ts'
import { repositoryConfigs } from '../docker/scoped.ts'
import type { Question } from '../registry/protocol.ts'
import type { LoginInputs } from './inputs.ts'
import { isolateConfig, isolatedDirectory } from './isolated.ts'

export interface WantedLogin extends Omit<ComingLogin, 'directory' | 'login'> {
  /** Names it in the undo record, and its isolated directory. */
  readonly id: string
  /** Whether the post step undoes it. */
  readonly undoes: boolean
}

/**
 * Logs docker or its builds in as input docker-config says, and keeps in the state what the post step needs.
 * Gives the config directory. Throws as `loginDocker` does, and CONFIG_OVERRIDDEN.
 * @param builds where buildx keeps logins of single repositories, and what it will ask for
 */
export async function logIn(
  wanted: WantedLogin,
  builds: Pick<LoginInputs, 'dockerConfig'> & { root: string; requests: readonly Question[] },
): Promise<string> {
  const { dockerConfig, root, requests } = builds
  const { id, undoes, ...coming } = wanted
  const { credential, docker, files, pullSecret, registry, runner } = coming
  const recorded = (state: Readonly<Record<string, string>>): string => {
    for (const [name, value] of Object.entries({ layer: id, ...state })) runner.saveState(name, value)
    return id
  }
  if (undoes && pullSecret !== undefined) {
    const put = fingerprint(pullSecret.text.reveal()).slice(0, 4)
    runner.saveState('pull-secret', JSON.stringify({ path: pullSecret.path, put }))
  }
  const who = `logged in to ${registry.name} as ${credential.username}`
  if (dockerConfig === 'scoped') {
    await refuseScopedOverride(root, { ...coming, requests, isScoped: true })
    const repositories = [...new Set(requests.map(({ repository }) => repository))]
    const configs = await repositoryConfigs(root, { registry, repositories, files })
    const login = undoes ? recorded({ scoped: JSON.stringify(configs).slice(1, -1) }) : undefined
    await loginScoped({ ...coming, login }, configs)
    runner.info(`builds with buildx are ${who} for ${repositories.join(', ')}, in ${root}`)
    runner.info('docker push, docker pull and other tools do not use this login')
    return root
  }
  const usual = await files.realPath(docker.configDirectory)
  const isIsolated = dockerConfig === 'isolated'
  const directory = isIsolated ? isolatedDirectory(id, runner.environment, files) : usual
  if (undoes && isIsolated) {
    runner.saveState('isolated', directory)
    runner.saveState('previous', runner.environment['DOCKER_CONFIG'] ?? '')
  }
  // An isolated directory goes as a whole.
  const login = undoes && !isIsolated ? recorded({ directory }) : undefined
  if (isIsolated) await isolateConfig({ from: usual, to: directory, key: registry.configKey }, coming)
  await loginDocker({ ...coming, directory, login })
  if (isIsolated) runner.exportVariable('DOCKER_CONFIG', directory)
  runner.info(`docker is ${who}, in ${directory}`)
  return directory
}
