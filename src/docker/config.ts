import { OatError } from '../base/error.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/** Reads config.json's text; missing or empty is `{}`, as for docker. Throws CONFIG_INVALID. */
export function parseDockerConfig(text: string | undefined, path: string): JsonObject {
  if (text === undefined || text.trim() === '') return {}
  const json = parseJson(text)
  const broken = ['auths', 'credHelpers'].find(key => json?.[key] !== undefined && !isObject(json[key]))
  if (json === undefined || broken !== undefined) {
    throw new OatError('CONFIG_INVALID', {
      message: `${path} is not ${broken === undefined ? 'a JSON object' : `valid: "${broken}" is not an object`}`,
      hint: 'mend or remove the file; nothing was changed in it',
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

/** The config with another entry under `key`, or none. */
export function withAuthsEntry(
  config: JsonObject,
  change: { key: string; entry: JsonObject | undefined },
): JsonObject {
  const others = Object.entries(asObject(config['auths']) ?? {}).filter(([key]) => key !== change.key)
  const own = change.entry === undefined ? [] : [[change.key, change.entry] as const]
  return { ...config, auths: Object.fromEntries([...others, ...own]) }
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
  const { auth, username, password } = entry
  if (typeof auth === 'string' && auth !== '') return Buffer.from(auth, 'base64').toString('utf8')
  return typeof username === 'string' && typeof password === 'string' ? `${username}:${password}` : undefined
}

function parseJson(text: string): JsonObject | undefined {
  try {
    return asObject(JSON.parse(text))
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
