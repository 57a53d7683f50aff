import { errno, isDiskFull, OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { parseDockerConfig } from './config.ts'
import { elsewhere } from './failure.ts'
import { type HelperPorts, lookIn, placeFor } from './credential-helper.ts'

/** Names used beside config.json. */
export const configFileName = 'config.json'
export const ownPrefix = '.docker-oat-login'
export const undoFileName = `${ownPrefix}.json`

/** The config.json in a directory, and what it says; a missing one is `{}`. Throws CONFIG_INVALID. */
export async function readConfigIn(directory: string, files: Files) {
  const path = files.join(directory, configFileName)
  const text = await readingConfig(path, () => files.read(path))
  return { text, config: parseDockerConfig(text, path) }
}

/** As docker asks for the login to a registry: where the file says that it is. Throws CONFIG_INVALID. */
export async function lookAsDocker(directory: string, key: string, ports: HelperPorts & { files: Files }) {
  const { config } = await readConfigIn(directory, ports.files)
  const place = placeFor(config, key, ports.docker)
  return { config, place, look: await lookIn(place, key, { ...ports, config }) }
}

/** A link, as of a dotfile manager, stays a link: what it leads to is written. Throws CONFIG_INVALID. */
export async function writeConfigIn(directory: string, files: Files, text: string): Promise<void> {
  const target = await files.realPath(files.join(directory, configFileName))
  await writingConfig(directory, () => files.write(target, text))
}

/** Runs something that writes in docker's config directory. Throws CONFIG_INVALID. */
export async function writingConfig<T>(
  directory: string,
  write: () => Promise<T>,
  hint = `make it writable for this user, or ${elsewhere}`,
): Promise<T> {
  return guarded(write, `${directory} cannot be written`, hint)
}

/** Runs something that reads there. Throws CONFIG_INVALID. */
export async function readingConfig<T>(
  path: string,
  read: () => Promise<T>,
  hint = 'check that this user may read it, and that DOCKER_CONFIG names the directory with config.json, not the file',
): Promise<T> {
  return guarded(read, `${path} cannot be read`, hint)
}

/** Node's own file errors become CONFIG_INVALID; everything else stays what it is. */
async function guarded<T>(act: () => Promise<T>, message: string, hint: string): Promise<T> {
  try {
    return await act()
  } catch (error) {
    const code = errno(error)
    if (code === undefined) throw error
    const isFull = isDiskFull(error)
    // Our own words for what is no regular file.
    const odd = code === 'EFTYPE' && error instanceof Error ? `: ${error.message}` : ` (${code})`
    throw new OatError('CONFIG_INVALID', {
      message: message + (isFull ? ': the disk is full' : odd),
      hint: isFull ? 'make room on the disk, then run it again' : hint,
      cause: error,
    })
  }
}
