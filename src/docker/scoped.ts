import { describeError, OatError, resultOrError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { printable } from '../base/text.ts'
import type { RegistryHost } from '../registry/host.ts'
import { requestHost } from './buildx.ts'
import { configFileName, readingConfig, undoFileName, writingConfig } from './config-files.ts'
import type { DockerPorts } from './docker.ts'
import { elsewhere } from './failure.ts'
import { underLock } from './lock.ts'
import { type LoginUndo, takeOutOver, undoDocker } from './undo.ts'

/** One repository's own configuration of docker, as buildx looks for it: a directory with a config.json. */
export type RepositoryConfig = Readonly<{ root: string; repository: string; directory: string }>

/** Throws CONFIG_INVALID where the way to a repository's place is not made of plain directories. */
export async function repositoryConfigs(
  root: string,
  scope: { registry: RegistryHost; repositories: readonly string[]; files: Files },
): Promise<readonly RepositoryConfig[]> {
  const { registry, repositories, files } = scope
  const configs: RepositoryConfig[] = []
  for (const repository of repositories) {
    const parts = [requestHost(registry)].concat(repository.split('/'))
    // The grammar of registries and token lists allows nothing else: no part must lead elsewhere.
    const isPlain = parts.every(part => /^[^/\\@\s\u0000-\u001f]+$/.test(part) && !/^\.\.?$/.test(part))
    if (!isPlain) throw notPlain(repository, 'is not the name of a repository')
    const directory = files.join(root, parts.join('/'))
    const way = parts.concat(configFileName)
    // buildx does not follow links below its own directory, so a login behind one would have no effect.
    for (let depth = 0; depth <= way.length; depth++) {
      const step = files.join(root, way.slice(0, depth).join('/'))
      const { kind } = await readingConfig(step, () => files.locate(step))
      if (kind === 'link') throw notPlain(step, 'is a link')
    }
    configs.push({ root, repository, directory })
  }
  return configs
}

function notPlain(subject: string, why: string): OatError {
  const message = `${printable(subject, 200)} ${why}`
  const hint = `remove it, or ${elsewhere}`
  return new OatError('CONFIG_INVALID', { message, hint })
}

/** Takes a login for builds out again, and the directories that are empty then. Throws CONFIG_INVALID. */
export async function undoScoped(
  { root, repository, directory }: RepositoryConfig,
  undo: Omit<LoginUndo, 'directory' | 'name'>,
): Promise<void> {
  const { files } = undo
  // Somebody may have put something else in its place: nothing of a folder elsewhere is changed.
  const where = await readingConfig(directory, () => files.realPath(directory))
  if (where !== directory) throw notPlain(directory, 'lies behind a link by now, so the login was not undone')
  await undoDocker({ ...undo, directory, name: `builds of ${repository}` })
  await writingConfig(root, () => removeEmptyWay(root, directory, files))
}

/** Takes out logins that are over, docker's own and those for builds: the one that comes may go elsewhere. */
export async function undoAllOver(root: string, ports: DockerPorts): Promise<void> {
  const { docker, files, runner } = ports
  const usual = await files.realPath(docker.configDirectory)
  const usualNames = await readingConfig(usual, () => files.list(usual))
  const records = await readingConfig(root, () => files.find(root, undoFileName))
  const scopedDirectories = records.map(path => path.slice(0, -undoFileName.length - 1))
  for (const directory of scopedDirectories.concat(usualNames.includes(undoFileName) ? usual : [])) {
    const isScoped = directory !== usual
    const name = isScoped ? `builds of ${directory.slice(root.length + 1)}` : undefined
    const undo = { ...ports, directory, name }
    const record = await resultOrError(() => underLock(undo, lockedUndo => takeOutOver(lockedUndo)))
    if (record instanceof OatError) runner.warning(describeError(record, runner))
    else if (isScoped) await writingConfig(root, () => removeEmptyWay(root, directory, files))
  }
}

export async function removeEmptyWay(root: string, directory: string, files: Files): Promise<void> {
  const below = directory.slice(root.length + 1).split(/[\\/]/)
  for (let depth = below.length; depth >= 0; depth--) {
    await files.removeEmpty(files.join(root, below.slice(0, depth).join('/')))
  }
}
