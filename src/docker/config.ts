import { OatError } from '../base/error.ts'
import { asJsonObject, isJsonObject, type JsonObject, parseJsonObject } from '../base/json.ts'
import { asDockerReads } from './auth-config.ts'

/** Reads config.json's text; missing or empty is `{}`, as for docker, which takes names in any case. Throws CONFIG_INVALID. */
export function parseDockerConfig(text: string | undefined, path: string): JsonObject {
  if (text === undefined || text.trim() === '') return {}
  const parsed = parseJsonObject(text)
  const json = parsed && asDockerReads(parsed, 'config')
  // docker takes null for nothing.
  const broken = ['auths', 'credHelpers'].find(
    key => (json?.[key] ?? null) !== null && !isJsonObject(json?.[key]),
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
  const entry = asJsonObject(config['auths'])?.[key]
  return isJsonObject(entry) ? entry : undefined
}

/** Every registry that the file has a login or a helper for. */
export function namedRegistries(config: JsonObject): readonly string[] {
  return ['auths', 'credHelpers'].flatMap(key => Object.keys(asJsonObject(config[key]) ?? {}))
}

/** The config with another entry under `key`, or none. In docker's order: `auths` first in a new file, its keys sorted. */
export function withAuthsEntry(config: JsonObject, key: string, entry: JsonObject | undefined): JsonObject {
  const others = Object.entries(asJsonObject(config['auths']) ?? {}).filter(([other]) => other !== key)
  const own = entry === undefined ? [] : [[key, entry] as const]
  const sorted = [...others, ...own].sort(([a], [b]) => (a < b ? -1 : 1))
  const auths = Object.fromEntries(sorted)
  return 'auths' in config ? { ...config, auths } : { auths, ...config }
}

/** The credential helper that the file names for `key` alone; `''`: none, whatever serves the others. */
export function ownHelper(config: JsonObject, key: string): string | undefined {
  const name = asJsonObject(config['credHelpers'])?.[key]
  return typeof name === 'string' ? name : undefined
}

/** The config with another helper for `key` alone, or without one. */
export function withOwnHelper(config: JsonObject, key: string, helper: string | undefined): JsonObject {
  const { credHelpers, ...rest } = config
  const others = Object.entries(asJsonObject(credHelpers) ?? {}).filter(([other]) => other !== key)
  const helpers = helper === undefined ? others : [...others, [key, helper] as const]
  return helpers.length === 0 ? rest : { ...rest, credHelpers: Object.fromEntries(helpers) }
}

/** The credential helper that docker uses for `key`: its own, or the general one. */
export function configuredHelper(config: JsonObject, key: string): string | undefined {
  const name = ownHelper(config, key) ?? config['credsStore']
  return typeof name === 'string' && name !== '' ? name : undefined
}

/** docker looks for the system's helper only while the file says nothing of credentials (docker/cli, ContainsAuth). */
export function saysNothingOfCredentials(config: JsonObject): boolean {
  const isEmpty = (key: string): boolean => Object.keys(asJsonObject(config[key]) ?? {}).length === 0
  return isEmpty('auths') && isEmpty('credHelpers') && (config['credsStore'] ?? '') === ''
}

/** Keeps `key`'s credential in this file although `helper` serves the rest, as docker would find it if the file said nothing. */
export function withoutHelper(config: JsonObject, key: string, helper: string): JsonObject {
  const named = saysNothingOfCredentials(config) ? { ...config, credsStore: helper } : config
  return withOwnHelper(named, key, '')
}

/** `user:secret` of an `auths` entry, in any of docker's spellings. */
export function entryCredential(entry: JsonObject): string | undefined {
  const { auth, username, password } = asDockerReads(entry, 'login')
  if (typeof auth === 'string' && auth !== '') return Buffer.from(auth, 'base64').toString('utf8')
  return typeof username === 'string' && typeof password === 'string' ? `${username}:${password}` : undefined
}
