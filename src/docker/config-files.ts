import { errno, isDiskFull, OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { parseDockerConfig } from './config.ts'
import { elsewhere } from './failure.ts'
import { type HelperPorts, lookIn, placeFor } from './credential-helper.ts'

export const configFileName = 'config.json'
export const ownPrefix = '.docker-oat-login'
export const undoFileName = `${ownPrefix}.json`

export type ConfigFile = Awaited<ReturnType<typeof readConfigIn>>

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
  return { config, place, look: await lookIn({ place, key }, config, ports) }
}

const mostTries = 3

/**
 * Changes config.json, which others write without our lock: by what it says at that moment, and only while it
 * does. A link, as of a dotfile manager, stays a link: what it leads to is written. `decide` gives the text,
 * `null` for no file. Throws CONFIG_INVALID, also where somebody else wrote it each time.
 * @param own the file is ours alone, as for builds
 */
export async function changeConfig<T extends { after: string | null }>(
  { directory, files, own = false }: { directory: string; files: Files; own?: boolean },
  decide: (now: ConfigFile) => T,
): Promise<T> {
  const path = files.join(directory, configFileName)
  for (let tries = 1; tries <= mostTries; tries++) {
    const now = await readConfigIn(directory, files)
    const beforeText = now.text ?? null
    const changed = decide(now)
    if (changed.after === beforeText) return changed
    const change = { text: changed.after, own, before: beforeText }
    const write = async () => files.change(await files.realPath(path), change)
    if (await writingConfig(directory, write)) return changed
  }
  const message = `${path} was written by another program each time it was about to be changed`
  const hint = `run it again when nothing else logs in, or ${elsewhere}`
  throw new OatError('CONFIG_INVALID', { message, hint })
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
  action: () => Promise<T>,
  hint = 'check that this user may read it, and that DOCKER_CONFIG names the directory with config.json, not the file',
): Promise<T> {
  return guarded(action, `${path} cannot be read`, hint)
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
