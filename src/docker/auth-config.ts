import type { Environment } from '../base/child-environment.ts'
import { OatError } from '../base/error.ts'
import { isJsonObject, type JsonObject, parseJsonObject } from '../base/json.ts'
import type { RegistryHost } from '../registry/host.ts'

/** The names that are looked at: in config.json, and in one of its logins. */
const names = {
  config: ['auths', 'credHelpers', 'credsStore'],
  login: ['auth', 'username', 'password'],
}

/**
 * A JSON object with the names in docker's own spelling. docker reads a name in any case, as Go's encoding/json does, and writes its
 * own one. Of two spellings the last one counts; objects are joined.
 */
export function asDockerReads(json: JsonObject, what: keyof typeof names): JsonObject {
  const read = new Map<string, unknown>()
  for (const [key, value] of Object.entries(json)) {
    const name = names[what].find(it => isSpelling(key, it)) ?? key
    const before = read.get(name)
    read.set(name, isJsonObject(before) && isJsonObject(value) ? { ...before, ...value } : value)
  }
  return Object.fromEntries(read)
}

/** Go folds one character into one, and so do these flags: `ſ` is an `s`. */
function isSpelling(key: string, name: string): boolean {
  return key === name || new RegExp(`^${name}$`, 'iu').test(key)
}

/**
 * Since docker 28.3 the variable DOCKER_AUTH_CONFIG wins over config.json on every read, even right after a login
 * (docker/cli 9b83d5bbf9). Throws CONFIG_OVERRIDDEN when it holds this registry.
 */
export function refuseAuthConfigOverride(environment: Environment, registry: RegistryHost): void {
  const text = environment['DOCKER_AUTH_CONFIG']
  if (text === undefined || !holds(text, registry.configKey)) return
  throw new OatError('CONFIG_OVERRIDDEN', {
    message: `the variable DOCKER_AUTH_CONFIG has a login to ${registry.name}, which docker prefers to every other`,
    terminalHint: 'unset it, or take this registry out of it',
    hint: 'remove it from "env:" of the workflow or from the runner, or take this registry out of it',
  })
}

/** docker ignores a value that is not JSON. */
function holds(text: string, key: string): boolean {
  const json = parseJsonObject(text)
  const auths = json && asDockerReads(json, 'config')['auths']
  return isJsonObject(auths) && Object.hasOwn(auths, key)
}
