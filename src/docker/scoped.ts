import { errno, OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { type JsonObject } from '../base/json.ts'
import { printable } from '../base/text.ts'
import type { RegistryHost } from '../registry/host.ts'
import { encodedCredential } from '../registry/registry.ts'
import { requestHost, scopedLogins } from './buildx.ts'
import { authsEntry, formatDockerConfig, saysNothingOfCredentials, withAuthsEntry } from './config.ts'
import { configFileName, readConfigIn, readingConfig, writingConfig } from './config-files.ts'
import { lockConfig } from './config-lock.ts'
import type { DockerPorts } from './docker.ts'
import { type ComingLogin, note } from './login.ts'
import { fingerprintCredential, inFile, lookInFile } from './stored-login.ts'
import { takeOutOver, undoLayer, type UndoLayer } from './undo.ts'

/** One repository's own configuration of docker, as buildx looks for it: a directory with a config.json. */
export interface RepositoryConfig {
  /** Where buildx keeps all of them. */
  readonly root: string
  readonly repository: string
  readonly directory: string
}

/** The places for some repositories of one registry. Throws CONFIG_INVALID where the way there is not made of plain directories. */
export async function repositoryConfigs(
  root: string,
  wanted: { registry: RegistryHost; repositories: readonly string[]; files: Files },
): Promise<readonly RepositoryConfig[]> {
  const { registry, repositories, files } = wanted
  const configs: RepositoryConfig[] = []
  for (const repository of repositories) {
    const parts = [requestHost(registry), ...repository.split('/')]
    if (parts.some(part => !isPlainName(part))) throw notPlain(repository, 'is not the name of a repository')
    const directory = files.join(root, ...parts)
    const way = parts.map((_, index) => files.join(root, ...parts.slice(0, index + 1)))
    for (const step of [root, ...way]) await refuseLink(step, files)
    await refuseLink(files.join(directory, configFileName), files)
    configs.push({ root, repository, directory })
  }
  return configs
}

/** The grammar of registries and token lists allows nothing else. This makes sure that no part leads elsewhere. */
function isPlainName(part: string): boolean {
  return /^[^/\\@\s\u0000-\u001f]+$/.test(part) && part !== '.' && part !== '..'
}

/** buildx does not follow links below its own directory, so a login behind one would have no effect. */
async function refuseLink(path: string, files: Files): Promise<void> {
  const { kind } = await readingConfig(path, () => files.locate(path))
  if (kind === 'link') throw notPlain(path, 'is a link')
}

function notPlain(what: string, why: string): OatError {
  return new OatError('CONFIG_INVALID', {
    message: `${printable(what, 200)} ${why}`,
    hint: 'remove it, or use another directory ("docker-config: isolated", or DOCKER_CONFIG)',
  })
}

export interface ScopedLogins extends Omit<ComingLogin, 'directory'> {
  /** The pull secret is recorded with the first of them. */
  readonly configs: readonly RepositoryConfig[]
}

/** Gives builds the credential for each place's repository alone, and leaves docker's login as it is. Throws CONFIG_INVALID. */
export async function loginScoped(logins: ScopedLogins): Promise<void> {
  for (const target of logins.configs) {
    const lock = await lockRepository(target, logins)
    try {
      const pullSecret = target === logins.configs[0] ? logins.pullSecret : undefined
      const login = { ...logins, deadline: lock.deadline, directory: target.directory, pullSecret }
      await takeOutOver(login)
      await storeEntry(login)
    } finally {
      await lock.release()
    }
  }
}

/** Another login's undo may take an empty directory away before our lock is in it. */
const mostTries = 20

async function lockRepository({ directory }: RepositoryConfig, { files, deadline }: ScopedLogins) {
  for (let tries = 1; ; tries++) {
    await writingConfig(directory, () => files.makeDirectory(directory))
    try {
      return await lockConfig(directory, { files, deadline })
    } catch (error) {
      const isGone = error instanceof OatError && errno(error.cause) === 'ENOENT'
      if (!isGone || tries === mostTries) throw error
    }
  }
}

async function storeEntry(login: ComingLogin): Promise<void> {
  const { credential, directory, files, layer, registry } = login
  const key = registry.configKey
  const { text, config } = await readConfigIn(directory, files)
  const entry = { auth: encodedCredential(credential) }
  const after = formatDockerConfig(withAuthsEntry(withoutStores(config), key, entry))
  if (layer !== undefined) {
    const below = lookInFile(config, key).kept
    const puts = [{ place: inFile, print: fingerprintCredential(credential), below }]
    await note(login, { id: layer, key, puts }, { text, madeDirectory: false, after })
  }
  await writingConfig(directory, () => files.writeOwn(files.join(directory, configFileName), after))
}

/** A file that names a credential helper would hand the login on to it. */
function withoutStores(config: JsonObject): JsonObject {
  const others = Object.entries(config).filter(([key]) => key !== 'credsStore' && key !== 'credHelpers')
  return Object.fromEntries(others)
}

/** Takes a login for builds out again, and the directories that are empty then. Throws CONFIG_INVALID. */
export async function undoScoped(
  { root, repository, directory }: RepositoryConfig,
  undo: Omit<UndoLayer, 'directory' | 'name'>,
): Promise<void> {
  const { files } = undo
  // Somebody may have put something else in its place: nothing of a folder elsewhere is changed.
  const where = await readingConfig(directory, () => files.realPath(directory))
  if (where !== directory) {
    throw notPlain(directory, 'lies behind a link by now, so the login was not undone,')
  }
  await undoLayer({ ...undo, directory, name: `builds of ${repository}` })
  await writingConfig(root, () => removeEmptyWay(root, directory, files))
}

/** The directory and those on the way to it, as far as nothing else is in them. */
async function removeEmptyWay(root: string, directory: string, files: Files): Promise<void> {
  const below = directory.slice(root.length + 1).split(/[\\/]/)
  for (let depth = below.length; depth >= 0; depth--) {
    await files.removeEmpty(files.join(root, ...below.slice(0, depth)))
  }
}

/** Removes the logins for builds alone to a registry, whoever left them, and says which. Throws CONFIG_INVALID. */
export async function logOutScoped(
  root: string,
  logout: DockerPorts & { readonly registry: RegistryHost },
): Promise<void> {
  const { registry, files, runner, deadline } = logout
  for (const { path, host } of await scopedLogins(root, files)) {
    const directory = path.slice(0, -configFileName.length - 1)
    const read = async () => (await readConfigIn(directory, files)).config
    // One that says nothing makes builds ask as nobody.
    const counts = (config: JsonObject): boolean =>
      authsEntry(config, registry.configKey) !== undefined || saysNothing(config)
    if (host !== requestHost(registry) || !counts(await read())) continue
    const lock = await lockConfig(directory, { files, deadline })
    try {
      const rest = withAuthsEntry(await read(), registry.configKey, undefined)
      await writingConfig(directory, () =>
        saysNothing(rest) ? files.remove(path) : files.write(path, formatDockerConfig(rest)),
      )
      runner.info(`builds: logged out of ${registry.name}: removed from ${path}`)
    } finally {
      await lock.release()
    }
    await removeEmptyWay(root, directory, files)
  }
}

function saysNothing(config: JsonObject): boolean {
  return Object.keys(config).every(key => key === 'auths') && saysNothingOfCredentials(config)
}
