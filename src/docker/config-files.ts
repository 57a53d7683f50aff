import { errno, isDiskFull, OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { homeVariable } from '../base/program.ts'
import { formatDockerConfig, parseDockerConfig, withoutHelper } from './config.ts'
import type { Docker } from './docker.ts'
import { type HelperPorts, inFile, lookIn, placeFor } from './stored-login.ts'

/** Names used beside config.json. */
export const configFileName = 'config.json'

export const ownPrefix = '.docker-oat-login'

export const undoFileName = `${ownPrefix}.json`

/** The config.json in a directory, its text and what that says; a missing one is `{}`. Throws CONFIG_INVALID. */
export async function readConfigIn(directory: string, files: Files) {
  const path = files.join(directory, configFileName)
  const text = await readingConfig(path, () => files.read(path))
  return { text, config: parseDockerConfig(text, path) }
}

/** As docker will ask for the login to a registry: where the file of a directory says that it is; `look` looks there. */
export async function lookAsDocker(directory: string, key: string, ports: HelperPorts & { files: Files }) {
  const { text, config } = await readConfigIn(directory, ports.files)
  const place = placeFor(config, key, ports.docker)
  return { text, config, place, look: (at = place) => lookIn(at, key, { ...ports, config }) }
}

/** Writes it. A link, as dotfile managers make them, stays a link: what it leads to is written. Throws CONFIG_INVALID. */
export async function writeConfigIn(directory: string, files: Files, text: string): Promise<void> {
  const target = await files.realPath(files.join(directory, configFileName))
  await writingConfig(directory, () => files.write(target, text))
}

/** Runs something that writes in docker's config directory. `hint`: what to do if it cannot. Throws CONFIG_INVALID. */
export async function writingConfig<T>(
  directory: string,
  write: () => Promise<T>,
  hint = 'make it writable for this user, or use another directory ("docker-config: isolated", or DOCKER_CONFIG)',
): Promise<T> {
  return guarded(write, `${directory} cannot be written`, { hint })
}

/** Runs something that reads there. Throws CONFIG_INVALID. */
export async function readingConfig<T>(
  path: string,
  read: () => Promise<T>,
  hint = 'make it a file that this user may read',
): Promise<T> {
  return guarded(read, `${path} cannot be read`, {
    hint,
    astray: `check DOCKER_CONFIG and ${homeVariable}: DOCKER_CONFIG is the directory with config.json, not the file`,
  })
}

/** Node's own file errors become CONFIG_INVALID; everything else stays what it is. `astray`: what to do where a directory is a file. */
async function guarded<T>(
  act: () => Promise<T>,
  message: string,
  hints: { hint: string; astray?: string },
): Promise<T> {
  try {
    return await act()
  } catch (error) {
    const code = errno(error)
    if (code === undefined) throw error
    throw new OatError('CONFIG_INVALID', { ...faultWords(error, message, hints), cause: error })
  }
}

function faultWords(error: unknown, message: string, { hint, astray }: { hint: string; astray?: string }) {
  const code = errno(error)
  // Our own words for what is no regular file; Node's are for the log.
  if (code === 'EFTYPE' && error instanceof Error) return { message: `${message}: ${error.message}`, hint }
  if (code === 'ENOTDIR' && astray !== undefined) {
    return { message: `${message}: something on the way to it is a file, not a directory`, hint: astray }
  }
  if (!isDiskFull(error)) return { message: `${message} (${code})`, hint }
  return { message: `${message}: the disk is full`, hint: 'make room on the disk, then run it again' }
}

/**
 * A config directory for this job alone: a copy of config.json (other logins and the current context stay), links to
 * everything else (plugins, contexts, builders). Throws CONFIG_INVALID.
 */
export async function isolateConfig(options: {
  from: string
  to: string
  key: string
  files: Files
  docker: Docker
}): Promise<void> {
  const { from, to, key, files, docker } = options
  const { config } = await readConfigIn(from, files)
  // A helper serves the whole machine: what went into it would not be isolated.
  const place = placeFor(config, key, docker)
  const own = place === inFile ? config : withoutHelper(config, key, place)
  const copy = async (): Promise<void> => {
    await files.makeDirectory(to)
    await files.write(files.join(to, configFileName), formatDockerConfig(own))
    for (const name of await files.list(from)) {
      // Ours, and copies that a killed run left: a link would lead back into the directory that all jobs share.
      if (name.startsWith(ownPrefix) || name.startsWith(configFileName)) continue
      await files.link(files.join(from, name), files.join(to, name))
    }
  }
  await writingConfig(to, copy, 'make the directory that RUNNER_TEMP names writable for the runner')
}
