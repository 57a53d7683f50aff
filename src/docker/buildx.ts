import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { parseList, printable } from '../base/text.ts'
import type { RegistryHost } from '../registry/host.ts'
import type { Question } from '../registry/protocol.ts'
import type { Credential } from '../registry/registry.ts'
import { configuredHelper, credentialIn, entryIn, parseDockerConfig } from './config.ts'
import { configFileName, readingConfig } from './config-files.ts'
import type { Docker, DockerPorts } from './docker.ts'
import { elsewhere } from './failure.ts'

/** Buildx's folder of logins for single repositories, below BUILDX_CONFIG or docker's; links resolved. */
export async function scopedRoot({ runner, docker, files }: Omit<DockerPorts, 'deadline'>): Promise<string> {
  const buildx = runner.environment['BUILDX_CONFIG'] || files.join(docker.configDirectory, 'buildx')
  return files.join(await readingConfig(buildx, () => files.realPath(buildx)), 'config')
}

/** The host in the requests of a registry, by which buildx names its folder. */
export function requestHost({ isDockerHub, name, origin }: RegistryHost): string {
  return isDockerHub ? new URL(origin).host : name
}

type BuildLogin = Readonly<{ root: string; registry: RegistryHost; credential: Credential; files: Files }>

/**
 * Throws CONFIG_OVERRIDDEN when buildx may take a login that somebody left for single repositories in place
 * of the one that comes. That may be a file without a login to this registry: buildx then asks without.
 * @param requests what the job is about to ask for, at least one; repository `''`: it did not say
 * @param isScoped for each repository alone, as `scoped` has it; else for the whole registry
 */
export async function refuseScopedOverride(
  login: BuildLogin,
  requests: readonly Pick<Question, 'repository' | 'action'>[],
  isScoped: boolean,
): Promise<void> {
  const { files, registry, root } = login
  const logins = (await scopedLogins(root, files)).filter(({ host }) => host === requestHost(registry))
  for (const { repository, action } of requests) {
    for (const { path, ...rival } of logins) {
      const isNamed = rival.repository !== '' && rival.repository === repository
      // A push looks first for what is there already. Only the job's action is asked for.
      const isAsked = rival.actions.every(one => one === 'pull' || one === action)
      if ((!isNamed && rival.repository !== '') || !isAsked) continue
      // For each repository alone, only what is for some actions of it comes first.
      if (isScoped && (!isNamed || rival.actions.length === 0)) continue
      if (await servesSame(path, login, isScoped)) continue
      const target = repository === '' ? registry.name : `${repository} on ${registry.name}`
      throw new OatError('CONFIG_OVERRIDDEN', {
        message: `buildx would not use this login for ${target}: it prefers ${path}, left by an earlier login`,
        hint: isScoped ? 'remove that file' : 'remove that file, or use "docker-config: scoped" as well',
      })
    }
  }
}

/**
 * The logins that buildx takes in the place of docker's for some requests: every `config.json` below, each by
 * its path, `host[/repository][@action,…]`. No repository: all of the host; no actions: any request.
 */
export async function scopedLogins(root: string, files: Files) {
  const paths = await readingConfig(root, () => files.find(root, configFileName))
  return paths.map(path => {
    const key = path.slice(root.length + 1, -configFileName.length - 1)
    const [name = '', ...marked] = key.replaceAll('\\', '/').split('@')
    const [host = '', ...repository] = name.split('/')
    return { path, host, repository: repository.join('/'), actions: parseList(marked.join('@')) }
  })
}

/** Whether buildx presents the coming credential all the same. For a broken file it takes docker's own. */
async function servesSame(path: string, { registry, credential, files }: BuildLogin, isScoped: boolean) {
  try {
    const config = parseDockerConfig(await readingConfig(path, () => files.read(path)), path)
    const { configKey: key } = registry
    const entry = configuredHelper(config, key) === undefined ? entryIn(config, key) : null
    return credentialIn(entry) === `${credential.username}:${credential.token.reveal()}`
  } catch (error) {
    if (error instanceof OatError) return !isScoped
    throw error
  }
}

/** The first buildx that builds with `docker-config: scoped` (docker/buildx, PR 3562). Pages name it, too. */
export const firstScopedBuildx = '0.31'

/** Who pushes. The engine reads docker's own login alone. `undefined`: it was not seen. */
export type Pusher = 'buildx' | 'engine' | undefined

/** Asks buildx and the engine. Throws INPUT_INVALID, DOCKER_TOO_OLD where scoped logins would be ignored. */
export async function findPusher(docker: Docker): Promise<Pusher> {
  // buildx splits the path below its folder at "/" alone, and a folder's name there cannot have a port.
  if (docker.platform === 'win32') {
    throw new OatError('INPUT_INVALID', {
      message: '"docker-config: scoped" has no effect on Windows: buildx does not find such a login there',
      hint: 'use "docker-config: isolated", or build on Linux',
    })
  }
  const versionText = await printed(docker, ['docker', 'buildx', 'version'])
  const [version, major, minor] = /(\d+)\.(\d+)(?:\.\d+)?/.exec(versionText ?? '') ?? []
  const isScoping = Number(major) > 0 || Number(minor) >= Number(firstScopedBuildx.replace('0.', ''))
  if (isScoping) return pusherOf(docker)
  const silent = `buildx does not say its version ("${printable(versionText ?? '', 80)}")`
  const versionWords = version === undefined ? silent : `buildx here is ${version}`
  throw new OatError('DOCKER_TOO_OLD', {
    message: `"docker-config: scoped" needs buildx ${firstScopedBuildx} or later, and ${versionText === undefined ? 'there is no buildx here' : versionWords}`,
    hint: `install it (docker/setup-buildx-action does), or ${elsewhere}`,
  })
}

async function printed(docker: Docker, command: readonly string[]): Promise<string | undefined> {
  const result = await docker.call(command)
  return result?.exitCode === 0 ? result.stdout : undefined
}

/** The engine's builder hands a push over to it, unless containerd has the images (buildx, pushWithMoby). */
async function pusherOf(docker: Docker): Promise<Pusher> {
  const inspected = await printed(docker, ['docker', 'buildx', 'inspect'])
  const [, driver] = /^Driver:\s+(\S+)/m.exec(inspected ?? '') ?? []
  if (driver !== 'docker') return driver === undefined ? undefined : 'buildx'
  const status = await printed(docker, ['docker', 'info', '--format', '{{json .DriverStatus}}'])
  if (status === undefined) return undefined
  return status.includes('io.containerd.snapshotter') ? 'buildx' : 'engine'
}
