import { errno, OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { printable } from '../base/text.ts'
import type { RegistryHost } from '../registry/host.ts'
import type { Action, Question } from '../registry/protocol.ts'
import type { Credential } from '../registry/registry.ts'
import { configuredHelper, credentialIn, entryIn, parseDockerConfig } from './config.ts'
import { configFileName, readingConfig } from './config-files.ts'
import type { Docker, DockerPorts } from './docker.ts'

/** Where buildx has logins of single repositories: `config` in BUILDX_CONFIG, or in `buildx` of docker's directory; links resolved. */
export async function scopedRoot({ runner, docker, files }: Omit<DockerPorts, 'deadline'>): Promise<string> {
  const buildx = runner.environment['BUILDX_CONFIG'] || files.join(docker.configDirectory, 'buildx')
  return files.join(await readingConfig(buildx, () => files.realPath(buildx)), 'config')
}

/** The host in the requests of a registry, by which buildx names its folder. */
export function requestHost({ isDockerHub, name, origin }: RegistryHost): string {
  return isDockerHub ? new URL(origin).host : name
}

/** A login that buildx takes in the place of docker's for some requests. */
interface ScopedLogin {
  readonly path: string
  readonly host: string
  /** `''`: every repository of the host. */
  readonly repository: string
  /** Only requests for all of these; empty: any request. */
  readonly actions: readonly string[]
}

interface ComingLogin {
  readonly registry: RegistryHost
  readonly credential: Credential
  /** What the job is about to ask for, at least one; repository `''`: it did not say. */
  readonly requests: readonly Pick<Question, 'repository' | 'action'>[]
  /** For each repository alone, as `scoped` has it; else for the whole registry. */
  readonly isScoped: boolean
  readonly files: Files
}

/**
 * Throws CONFIG_OVERRIDDEN when buildx would take a login that somebody left for single repositories in the
 * place of the one that comes. That may be a file without a login to this registry: buildx then asks as
 * nobody. Gives whether one holds the same token.
 */
export async function refuseScopedOverride(root: string, coming: ComingLogin): Promise<boolean> {
  const { registry, requests, isScoped } = coming
  let isThere = false
  const logins = (await scopedLogins(root, coming.files)).filter(({ host }) => host === requestHost(registry))
  for (const { repository, action } of requests) {
    for (const actions of actionsAskedFor[action]) {
      for (const rival of bestFor(logins, repository, actions)) {
        // For each repository alone, only what is for some actions of it comes first.
        if (isScoped && (rival.repository === '' || rival.actions.length === 0)) continue
        if (!(await servesSame(rival.path, coming))) throw overridden(rival.path, repository, coming)
        isThere = true
      }
    }
  }
  return isThere
}

/** What one action makes buildx ask for, each in a request of its own: a push looks first for what is there already. */
const actionsAskedFor: Readonly<Record<Action, readonly (readonly string[])[]>> = {
  pull: [['pull']],
  push: [['pull'], ['pull', 'push']],
  delete: [],
}

/** Those that buildx takes for a request: with the repository before without, more actions before fewer. Several: it is not said which. */
function bestFor(
  logins: readonly ScopedLogin[],
  wanted: string,
  requested: readonly string[],
): readonly ScopedLogin[] {
  const fitting = logins.filter(
    ({ repository, actions }) =>
      (repository === '' || repository === wanted) && actions.every(action => requested.includes(action)),
  )
  const named = fitting.filter(({ repository }) => repository !== '')
  const candidates = named.length > 0 ? named : fitting
  const most = Math.max(...candidates.map(({ actions }) => new Set(actions).size))
  return candidates.filter(({ actions }) => new Set(actions).size === most)
}

function overridden(path: string, repository: string, coming: ComingLogin): OatError {
  const { registry, isScoped } = coming
  const what = repository === '' ? registry.name : `${repository} on ${registry.name}`
  return new OatError('CONFIG_OVERRIDDEN', {
    message: `buildx would not use this login for ${what}: it prefers ${path}, which an earlier login left`,
    hint: isScoped ? 'remove that file' : 'remove that file, or use "docker-config: scoped" as well',
  })
}

/** As buildx finds them: every `config.json` below, each by its path. */
export async function scopedLogins(root: string, files: Files): Promise<readonly ScopedLogin[]> {
  const paths = await findConfigs(root, files)
  return paths.map(path => ({ path, ...readKey(path.slice(root.length + 1, -configFileName.length - 1)) }))
}

async function findConfigs(root: string, files: Files): Promise<readonly string[]> {
  try {
    return await files.find(root, configFileName)
  } catch (error) {
    // What this user may not read, buildx cannot either: it then takes docker's own login.
    if (errno(error) !== undefined) return []
    throw error
  }
}

/** `host[/repository][@action,…]`. */
function readKey(key: string): Omit<ScopedLogin, 'path'> {
  const [name = '', ...marked] = key.replaceAll('\\', '/').split('@')
  const [host = '', ...repository] = name.split('/')
  const actions = marked.join('@').split(',')
  return {
    host,
    repository: repository.join('/'),
    actions: actions.map(action => action.trim()).filter(action => action !== ''),
  }
}

/** Whether buildx presents the coming credential all the same. A file that it cannot read has it take docker's own login. */
async function servesSame(
  path: string,
  { registry, credential, isScoped, files }: ComingLogin,
): Promise<boolean> {
  try {
    const config = parseDockerConfig(await readingConfig(path, () => files.read(path)), path)
    const key = registry.configKey
    const stored =
      configuredHelper(config, key) === undefined ? credentialIn(entryIn(config, key)) : undefined
    return stored === `${credential.username}:${credential.token.reveal()}`
  } catch (error) {
    if (error instanceof OatError) return !isScoped
    throw error
  }
}

/** The first buildx that builds with `docker-config: scoped` (docker/buildx, PR 3562). Pages and the inputs' texts name it, too. */
export const firstScopedBuildx = '0.31'

/** The first buildx whose `imagetools` reads a login for single repositories (docker/buildx, util/imagetools at v0.32.0). */
export const firstScopedImagetools = '0.32'

/** What a machine's buildx does with a login for single repositories. */
export interface Builder {
  /** `buildx imagetools` reads it, too. */
  readonly servesImagetools: boolean
  /** Who pushes: buildx itself; or the engine, which reads docker's own login alone. `undefined`: it does not say. */
  readonly pushes: 'buildx' | 'engine' | undefined
}

/** Asks buildx and the engine. Throws INPUT_INVALID on Windows, DOCKER_TOO_OLD: an older buildx ignores scoped logins without a word. */
export async function findBuilder(docker: Docker): Promise<Builder> {
  // buildx splits the path below its folder at "/" alone (docker/buildx, PR 3562), and a port cannot be in a
  // folder's name there.
  if (docker.platform === 'win32') {
    throw new OatError('INPUT_INVALID', {
      message: '"docker-config: scoped" has no effect on Windows: buildx does not find such a login there',
      hint: 'use "docker-config: isolated", or build on Linux',
    })
  }
  const buildx = await findBuildx(docker)
  const [version, major, minor] = /(\d+)\.(\d+)(?:\.\d+)?/.exec(buildx?.said ?? '') ?? []
  const isAtLeast = (first: string): boolean =>
    Number(major) > 0 || Number(minor) >= Number(first.replace('0.', ''))
  if (buildx !== undefined && isAtLeast(firstScopedBuildx)) {
    return {
      servesImagetools: isAtLeast(firstScopedImagetools),
      pushes: await pusherOf(docker, buildx.words),
    }
  }
  const reason =
    buildx === undefined
      ? 'there is no buildx here'
      : version === undefined
        ? `buildx does not say its version ("${printable(buildx.said, 80)}")`
        : `buildx here is ${version}`
  throw new OatError('DOCKER_TOO_OLD', {
    message: `"docker-config: scoped" needs buildx ${firstScopedBuildx} or later, and ${reason}`,
    hint: 'install it (docker/setup-buildx-action does), or use another directory ("docker-config: isolated", or DOCKER_CONFIG)',
  })
}

/** The words that start buildx, docker's plugin or else the program of that name, and what it says of its version. */
export async function findBuildx(docker: Docker) {
  for (const words of [['docker', 'buildx'] as const, ['buildx'] as const]) {
    const said = await printed(docker, [...words, 'version'])
    if (said !== undefined) return { words, said }
  }
  return undefined
}

async function printed(docker: Docker, command: readonly [string, ...string[]]): Promise<string | undefined> {
  const result = await docker.call(command)
  return result?.exitCode === 0 ? result.stdout : undefined
}

/**
 * The builder of the engine hands a push over to the engine where that keeps images in its own store, and not
 * in containerd's (docker/buildx, pushWithMoby in build/build.go: it asks for the login of a registry, not of
 * a repository).
 */
async function pusherOf(docker: Docker, words: readonly [string, ...string[]]): Promise<Builder['pushes']> {
  const [, driver] = /^Driver:\s+(\S+)/m.exec((await printed(docker, [...words, 'inspect'])) ?? '') ?? []
  if (driver !== 'docker') return driver === undefined ? undefined : 'buildx'
  const status = await printed(docker, ['docker', 'info', '--format', '{{json .DriverStatus}}'])
  if (status === undefined) return undefined
  return status.includes('io.containerd.snapshotter') ? 'buildx' : 'engine'
}
