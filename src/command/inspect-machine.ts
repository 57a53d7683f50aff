import { parseDockerConfig, type JsonObject } from '../model/docker-config.ts'
import type { Finding } from '../model/migrate/finding.ts'
import { hubKey, machineFindings, machineLogin, type MachineLogin } from '../model/migrate/machine.ts'
import { printable } from '../model/printable.ts'
import type { Docker, Files, Runner } from '../ports.ts'
import { readingConfig } from './config-access.ts'

export interface MachinePorts {
  readonly runner: Runner
  readonly docker: Docker
  readonly files: Files
}

/** What is known of a machine's logins. */
export interface Machine {
  readonly findings: readonly Finding[]
  /** Docker Hub's, `undefined` without one. */
  readonly hub: MachineLogin | undefined
  readonly desktop: boolean
}

/** Looks at docker's configuration, helpers included, and says who is logged in where. Throws CONFIG_INVALID. */
export async function inspectMachine({ runner, docker, files }: MachinePorts): Promise<Machine> {
  const path = files.join(docker.configDirectory, 'config.json')
  const config = parseDockerConfig(await readingConfig(path, () => files.read(path)), path)
  const keys = new Set([
    ...Object.keys(objectAt(config, 'auths')),
    ...Object.keys(objectAt(config, 'credHelpers')),
  ])
  const store = config['credsStore']
  // With a store for everything, config.json need not name the registry.
  if (typeof store === 'string' && store !== '') keys.add(hubKey)
  const logins: MachineLogin[] = []
  for (const key of keys) {
    const found = await readLogin(key, { config, docker, runner })
    if (found !== undefined) logins.push(found)
  }
  const desktop = typeof store === 'string' && store.startsWith('desktop')
  const overridden = (runner.environment['DOCKER_AUTH_CONFIG'] ?? '') !== ''
  runner.info(`looked at ${path}`)
  if (logins.length === 0) runner.info('docker is logged in nowhere')
  return {
    findings: machineFindings(logins, { desktop, overridden }),
    hub: logins.find(login => login.registry === hubKey),
    desktop,
  }
}

async function readLogin(
  key: string,
  given: { config: JsonObject; docker: Docker; runner: Runner },
): Promise<MachineLogin | undefined> {
  const { config, docker, runner } = given
  const own = objectAt(config, 'credHelpers')[key]
  const helper = typeof own === 'string' && own !== '' ? own : config['credsStore']
  if (typeof helper === 'string' && helper !== '') {
    const result = await docker.helper({ name: helper, verb: 'get', input: key })
    if (result?.exitCode !== 0) return undefined
    const answer = jsonObject(result.stdout)
    const secret = text(answer['Secret'])
    if (secret !== undefined) runner.mask(secret)
    const username = text(answer['Username'])
    return machineLogin(key, {
      username: username === undefined ? undefined : printable(username, 80),
      secret,
      helper,
    })
  }
  const entry = objectAt(objectAt(config, 'auths'), key)
  const auth = text(entry['auth'])
  if (auth === undefined) return undefined
  runner.mask(auth)
  const decoded = decode(auth)
  const at = decoded.indexOf(':')
  const secret = at === -1 ? undefined : decoded.slice(at + 1)
  if (secret !== undefined) runner.mask(secret)
  const username = at === -1 ? undefined : printable(decoded.slice(0, at), 80)
  return machineLogin(key, { username, secret, helper: undefined })
}

function decode(base64: string): string {
  try {
    return atob(base64)
  } catch {
    // Not base64: docker could not use it either.
    return ''
  }
}

function objectAt(of: JsonObject, key: string): JsonObject {
  const value = of[key]
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function jsonObject(answer: string): JsonObject {
  try {
    return objectAt({ answer: JSON.parse(answer) as unknown }, 'answer')
  } catch {
    return {}
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
