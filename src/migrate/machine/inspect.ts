import { type JsonObject } from '../../base/json.ts'
import { printable } from '../../base/text.ts'
import { namedRegistries } from '../../docker/config.ts'
import { readConfigIn } from '../../docker/config-files.ts'
import type { DockerPorts } from '../../docker/docker.ts'
import { keptCredential, inFile, lookIn, placeFor } from '../../docker/stored-login.ts'
import { hubKey, machineFindings, type MachineLogin, secretKind } from './findings.ts'

/** Looks at docker's configuration, helpers included, and says who is logged in where. Throws CONFIG_INVALID. */
export async function inspectMachine(ports: DockerPorts) {
  const { runner, docker, files } = ports
  const path = files.join(docker.configDirectory, 'config.json')
  const { config } = await readConfigIn(docker.configDirectory, files)
  const store = config['credsStore']
  // A helper for everything keeps Docker Hub's login without a word of it in config.json.
  const keys = new Set([...namedRegistries(config), hubKey])
  const logins: MachineLogin[] = []
  for (const key of keys) {
    const login = await readLogin(key, config, ports)
    if (login !== undefined) logins.push(login)
  }
  const desktop = typeof store === 'string' && store.startsWith('desktop')
  const overridden = (runner.environment['DOCKER_AUTH_CONFIG'] ?? '') !== ''
  runner.info(`looked at ${path}`)
  if (logins.length === 0) runner.info('docker is logged in nowhere')
  return {
    findings: machineFindings(logins, { desktop, overridden }),
    /** The login to Docker Hub. */
    hub: logins.find(login => login.registry === hubKey),
    desktop,
  }
}

/** The login that docker would use for a registry, read where docker reads it. */
async function readLogin(
  key: string,
  config: JsonObject,
  ports: DockerPorts,
): Promise<MachineLogin | undefined> {
  const { docker, runner } = ports
  const place = placeFor(config, key, docker)
  const look = await lookIn(place, key, { ...ports, config })
  const credential = look.kind === 'login' ? keptCredential(look.kept) : undefined
  if (credential === undefined) return undefined
  const at = credential.indexOf(':')
  const secret = at === -1 ? '' : credential.slice(at + 1)
  if (secret !== '') runner.mask(secret)
  const username = at <= 0 ? undefined : printable(credential.slice(0, at), 80)
  const helper = place === inFile ? undefined : place
  return { registry: key, username, helper, kind: secretKind(secret) }
}
