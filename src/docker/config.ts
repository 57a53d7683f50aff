import type { Environment } from '../base/child-environment.ts'
import { OatError } from '../base/error.ts'
import { asJsonObject, isJsonObject, type JsonObject, parseJsonObject } from '../base/json.ts'
import type { RegistryHost } from '../registry/host.ts'

/** What a place has for a registry: config.json's entry, or a helper's answer, as JSON; `null`: nothing. */
export type Kept = string | null

/** Reads config.json's text; missing or empty is `{}`, as for docker. Throws CONFIG_INVALID. */
export function parseDockerConfig(text: string | undefined, path: string): JsonObject {
  if (text === undefined || text.trim() === '') return {}
  const json = parseJsonObject(text)
  // docker takes null for nothing.
  const broken = ['auths', 'credHelpers'].find(name => !isJsonObject(json?.[name] ?? {}))
  if (json !== undefined && broken === undefined) return json
  throw new OatError('CONFIG_INVALID', {
    message: `${path} is not ${broken === undefined ? 'a JSON object' : `valid: "${broken}" is not an object`}`,
    hint: 'correct or remove the file; it was not changed',
  })
}

/** As docker writes it: tabs, no line end after the last brace. */
export function formatDockerConfig(config: JsonObject): string {
  return JSON.stringify(config, null, '\t')
}

type Section = 'auths' | 'credHelpers'

const section = (config: JsonObject, name: Section): JsonObject => asJsonObject(config[name]) ?? {}

/** A section with another value under `key`, or none; sorted, as docker writes it. */
function sectionWith(config: JsonObject, name: Section, { key, value }: { key: string; value: unknown }) {
  const otherEntries = Object.entries(section(config, name)).filter(([other]) => other !== key)
  const entries = value === null ? otherEntries : otherEntries.concat([[key, value]])
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

export function entryIn(config: JsonObject, key: string): Kept {
  const entry = section(config, 'auths')[key]
  return isJsonObject(entry) ? JSON.stringify(entry) : null
}

export function withEntry({ auths, ...otherSections }: JsonObject, key: string, entry: Kept): JsonObject {
  const value = entry === null ? null : (JSON.parse(entry) as unknown)
  return { auths: sectionWith({ auths }, 'auths', { key, value }), ...otherSections }
}

export function namedRegistries(config: JsonObject): readonly string[] {
  return Object.keys(section(config, 'auths')).concat(Object.keys(section(config, 'credHelpers')))
}

/** The credential helper that the file names for `key` alone; `''`: none, also if another key has one. */
export function ownHelper(config: JsonObject, key: string): string | null {
  const name = section(config, 'credHelpers')[key]
  return typeof name === 'string' ? name : null
}

/** The config with another helper for `key` alone, or without one. */
export function withOwnHelper(config: JsonObject, key: string, helper: string | null): JsonObject {
  const { credHelpers, ...otherSections } = config
  const helpers = sectionWith({ credHelpers }, 'credHelpers', { key, value: helper })
  return Object.keys(helpers).length === 0 ? otherSections : { ...otherSections, credHelpers: helpers }
}

/** The credential helper that docker uses for `key`: its own, or the general one. */
export function configuredHelper(config: JsonObject, key: string): string | undefined {
  const name = ownHelper(config, key) ?? config['credsStore']
  return typeof name === 'string' && name !== '' ? name : undefined
}

/** Only while it does, docker looks for the system's helper (docker/cli, ContainsAuth). */
export function hasNoCredentialKeys(config: JsonObject): boolean {
  return namedRegistries(config).length === 0 && (config['credsStore'] ?? '') === ''
}

/** Where it says nothing of credentials, docker names the helper that it finds by itself. */
export function withHelperNamed(config: JsonObject, helper: string): JsonObject {
  return hasNoCredentialKeys(config) ? { ...config, credsStore: helper } : config
}

/** Keeps `key`'s credential in this file. `helper` serves the rest: an empty file would not name it. */
export function withoutHelper(config: JsonObject, key: string, helper: string): JsonObject {
  return withOwnHelper(withHelperNamed(config, helper), key, '')
}

/** All that it says but logins and helpers. */
export function withoutCredentials(config: JsonObject): JsonObject {
  const { auths: _auths, credsStore: _credsStore, credHelpers: _credHelpers, ...settings } = config
  return settings
}

/** `user:secret` of an entry, or of a helper's answer; an identity token stands beside an empty password. */
export function credentialIn(content: Kept): string | undefined {
  const { auth, identitytoken, ...fields } = parseJsonObject(content ?? '') ?? {}
  if (typeof auth === 'string' && auth !== '') {
    const identity = typeof identitytoken === 'string' ? identitytoken : ''
    return Buffer.from(auth, 'base64').toString('utf8') + identity
  }
  const { username, password, Username: user = username, Secret: secret = password } = fields
  return typeof user === 'string' && typeof secret === 'string' ? `${user}:${secret}` : undefined
}

/** An entry for a helper, with docker's word for the user of such a token (docker/cli, native_store.go). */
export function helperEntry(key: string, entry: NonNullable<Kept>): NonNullable<Kept> {
  const { identitytoken: token } = parseJsonObject(entry) ?? {}
  const [, user = '', secret = ''] = /^([^:]*):(.*)$/s.exec(credentialIn(entry) ?? '') ?? []
  const isIdentity = typeof token === 'string' && token !== ''
  return JSON.stringify({ ServerURL: key, Username: isIdentity ? '<token>' : user, Secret: secret })
}

/** Since docker 28.3 DOCKER_AUTH_CONFIG wins on every read (docker/cli 9b83d5bbf9). CONFIG_OVERRIDDEN. */
export function refuseAuthConfigOverride(environment: Environment, registry: RegistryHost): void {
  const json = parseJsonObject(environment['DOCKER_AUTH_CONFIG'] ?? '') ?? {}
  if (!Object.hasOwn(section(json, 'auths'), registry.configKey)) return
  throw new OatError('CONFIG_OVERRIDDEN', {
    message: `the variable DOCKER_AUTH_CONFIG has a login to ${registry.name}, which docker prefers to every other`,
    terminalHint: 'unset it, or take this registry out of it',
    hint: 'remove it from "env:" of the workflow or from the runner, or take this registry out of it',
  })
}
