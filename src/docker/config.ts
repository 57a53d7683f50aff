import { createHash } from 'node:crypto'
import { errno, OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import type { FileLock } from '../base/lock-file.ts'
import { homeVariable } from '../base/program.ts'
import { asDockerReads } from './auth-config.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/** Reads config.json's text; missing or empty is `{}`, as for docker, which takes names in any case. Throws CONFIG_INVALID. */
export function parseDockerConfig(text: string | undefined, path: string): JsonObject {
  if (text === undefined || text.trim() === '') return {}
  const json = parseJson(text)
  // docker takes null for nothing.
  const broken = ['auths', 'credHelpers'].find(
    key => (json?.[key] ?? null) !== null && !isObject(json?.[key]),
  )
  if (text.startsWith('\ufeff')) {
    throw new OatError('CONFIG_INVALID', {
      message: `${path} begins with a byte order mark, which docker cannot read`,
      hint: 'save the file as UTF-8 without a byte order mark; it was not changed',
    })
  }
  if (json === undefined || broken !== undefined) {
    throw new OatError('CONFIG_INVALID', {
      message: `${path} is not ${broken === undefined ? 'a JSON object' : `valid: "${broken}" is not an object`}`,
      hint: 'correct or remove the file; it was not changed',
    })
  }
  return json
}

/** As docker writes it: tabs, no line end after the last brace. */
export function formatDockerConfig(config: JsonObject): string {
  return JSON.stringify(config, null, '\t')
}

/** What `auths` holds under `key`. */
export function authsEntry(config: JsonObject, key: string): JsonObject | undefined {
  const entry = asObject(config['auths'])?.[key]
  return isObject(entry) ? entry : undefined
}

/** Every registry that the file has a login or a helper for. */
export function namedRegistries(config: JsonObject): readonly string[] {
  return ['auths', 'credHelpers'].flatMap(key => Object.keys(asObject(config[key]) ?? {}))
}

/** The config with another entry under `key`, or none. In docker's order: `auths` first in a new file, its keys sorted. */
export function withAuthsEntry(
  config: JsonObject,
  change: { key: string; entry: JsonObject | undefined },
): JsonObject {
  const others = Object.entries(asObject(config['auths']) ?? {}).filter(([key]) => key !== change.key)
  const own = change.entry === undefined ? [] : [[change.key, change.entry] as const]
  const sorted = [...others, ...own].sort(([a], [b]) => (a < b ? -1 : 1))
  const auths = Object.fromEntries(sorted)
  return 'auths' in config ? { ...config, auths } : { auths, ...config }
}

/** The credential helper that docker uses for `key`: its own, or the general one. `''` in `credHelpers` means the file. */
export function configuredHelper(config: JsonObject, key: string): string | undefined {
  const own = asObject(config['credHelpers'])?.[key]
  const name = own ?? config['credsStore']
  return typeof name === 'string' && name !== '' ? name : undefined
}

/** docker looks for the system's helper only while the file says nothing of credentials (docker/cli, ContainsAuth). */
export function saysNothingOfCredentials(config: JsonObject): boolean {
  const isEmpty = (key: string): boolean => Object.keys(asObject(config[key]) ?? {}).length === 0
  return isEmpty('auths') && isEmpty('credHelpers') && (config['credsStore'] ?? '') === ''
}

/** The helpers that docker takes on its own when they are on PATH (docker/cli, default_store_*.go). */
export function systemHelpers(platform: string): readonly string[] {
  if (platform === 'darwin') return ['osxkeychain']
  return platform === 'win32' ? ['wincred'] : ['pass', 'secretservice']
}

/** Keeps `key`'s credential in this file although a helper serves the rest. */
export function withoutHelper(config: JsonObject, key: string): JsonObject {
  return { ...config, credHelpers: { ...asObject(config['credHelpers']), [key]: '' } }
}

/** `user:secret` of an `auths` entry, in any of docker's spellings. */
export function entryCredential(entry: JsonObject): string | undefined {
  const { auth, username, password } = asDockerReads(entry, 'login')
  if (typeof auth === 'string' && auth !== '') return Buffer.from(auth, 'base64').toString('utf8')
  return typeof username === 'string' && typeof password === 'string' ? `${username}:${password}` : undefined
}

function parseJson(text: string): JsonObject | undefined {
  try {
    const json = asObject(JSON.parse(text))
    return json && asDockerReads(json, 'config')
  } catch {
    // The caller names the file; the parser's message would quote its content.
    return undefined
  }
}

function asObject(value: unknown): JsonObject | undefined {
  return isObject(value) ? value : undefined
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Runs something that writes in docker's config directory. `hint`: what to do if it cannot. Throws CONFIG_INVALID. */
export async function writingConfig<T>(
  directory: string,
  write: () => Promise<T>,
  hint = 'make it writable for this user, or use another directory ("docker-config: isolated", or DOCKER_CONFIG)',
): Promise<T> {
  return guarded(write, { message: `${directory} cannot be written`, hint })
}

/** Runs something that reads there. Throws CONFIG_INVALID. */
export async function readingConfig<T>(path: string, read: () => Promise<T>): Promise<T> {
  return guarded(read, {
    message: `${path} cannot be read`,
    hint: 'make it a file that this user may read',
    astray: `check DOCKER_CONFIG and ${homeVariable}: DOCKER_CONFIG is the directory with config.json, not the file`,
  })
}

/**
 * Waits for our lock in docker's config directory, and removes the temporary files that killed runs left there: they are copies of
 * other logins. `doing` as for `Files.lock`. Throws CONFIG_INVALID.
 */
export async function lockConfig(
  directory: string,
  ports: { files: Files; deadline: { signal: AbortSignal }; doing?: string | undefined },
): Promise<FileLock> {
  const { files, deadline, doing } = ports
  const inside = (name: string) => files.join(directory, name)
  const lock = await writingConfig(directory, () =>
    files.lock(inside(lockFileName), { signal: deadline.signal, doing }),
  )
  try {
    await writingConfig(directory, async () => {
      // The file is written where a link leads to.
      const targets = [
        inside(configFileName),
        await files.realPath(inside(configFileName)),
        inside(undoFileName),
      ]
      const locks = [inside(lockFileName), inside(`${lockFileName}.guard`)]
      for (const path of new Set([...targets, ...locks])) await files.sweep(path)
    })
    return lock
  } catch (error) {
    await lock.release()
    throw error
  }
}

interface GuardWords {
  readonly message: string
  readonly hint: string
  /** What to do where a directory was expected and is none. */
  readonly astray?: string | undefined
}

/** Node's own file errors become CONFIG_INVALID; everything else stays what it is. */
async function guarded<T>(act: () => Promise<T>, { astray, ...text }: GuardWords): Promise<T> {
  try {
    return await act()
  } catch (error) {
    const code = errno(error)
    if (code === undefined) throw error
    throw new OatError('CONFIG_INVALID', {
      ...text,
      ...reasoned(code, { text: { ...text, astray }, error }),
      cause: error,
    })
  }
}

function reasoned(
  code: string,
  { text, error }: { text: GuardWords; error: unknown },
): { message: string; hint?: string } {
  // Our own words for what is no regular file; Node's are for the log.
  if (code === 'EFTYPE' && error instanceof Error) return { message: `${text.message}: ${error.message}` }
  if (code === 'ENOTDIR' && text.astray !== undefined) {
    return {
      message: `${text.message}: something on the way to it is a file, not a directory`,
      hint: text.astray,
    }
  }
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return { message: `${text.message} (${code})` }
  return {
    message: `${text.message}: the disk is full`,
    hint: 'make room on the disk, then run it again',
  }
}

/** A short text that stands for a longer one, which cannot be had back from it: SHA-256, in hexadecimal digits. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Names used beside config.json. */
export const configFileName = 'config.json'

export const ownPrefix = '.docker-oat-login'

export const undoFileName = `${ownPrefix}.json`

const lockFileName = `${ownPrefix}.lock`
