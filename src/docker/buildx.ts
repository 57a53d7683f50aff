import { errno, OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import type { RegistryHost } from '../registry/host.ts'
import type { Action, Question } from '../registry/protocol.ts'
import type { Credential } from '../registry/registry.ts'
import { authsEntry, configuredHelper, entryCredential, parseDockerConfig } from './config.ts'
import { configFileName, readingConfig } from './config-files.ts'
import type { DockerPorts } from './docker.ts'

/**
 * Where buildx looks for the logins of single repositories: `config` in BUILDX_CONFIG, or in `buildx` of docker's config directory.
 * Links on the way there are resolved.
 */
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
 * Throws CONFIG_OVERRIDDEN when buildx would take a login that somebody left for single repositories in the place of the one that
 * comes. That may be a file without a login to this registry: buildx then asks as nobody. Gives whether one holds the same token.
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
    const entry = configuredHelper(config, key) === undefined ? authsEntry(config, key) : undefined
    const held = entry === undefined ? undefined : entryCredential(entry)
    return held === `${credential.username}:${credential.token.reveal()}`
  } catch (error) {
    if (error instanceof OatError) return !isScoped
    throw error
  }
}
