import { printable } from '../../base/text.ts'
import { credentialIn, entryIn, namedRegistries } from '../../docker/config.ts'
import { readConfigIn } from '../../docker/config-files.ts'
import type { DockerPorts } from '../../docker/docker.ts'
import { inFile, lookIn, placeFor } from '../../docker/place.ts'
import {
  desktopFinding,
  hubKey,
  loginFinding,
  type MachineLogin,
  overriddenFinding,
  secretKind,
} from './findings.ts'

/** Looks at docker's configuration, helpers included, and says who is logged in where. Throws CONFIG_INVALID. */
export async function inspectMachine(ports: DockerPorts) {
  const { runner, docker, files } = ports
  const { config } = await readConfigIn(docker.configDirectory, files)
  const logins: MachineLogin[] = []
  // A helper for everything keeps Docker Hub's login without a word of it in config.json.
  for (const key of new Set([...namedRegistries(config), hubKey])) {
    const place = placeFor(config, key, docker)
    const look = await lookIn(place, key, { ...ports, config })
    const credential = 'why' in look ? undefined : credentialIn(look.kept)
    if (credential === undefined) continue
    const [name = '', ...rest] = credential.split(':')
    const secret = rest.join(':')
    if (secret !== '') runner.mask(secret)
    const username = name === '' || rest.length === 0 ? undefined : printable(name, 80)
    const helper = place === inFile ? undefined : place
    logins.push({ registry: key, username, helper, kind: secretKind(secret) })
  }
  const store = config['credsStore']
  const desktop = typeof store === 'string' && store.startsWith('desktop')
  const overridden = (runner.environment['DOCKER_AUTH_CONFIG'] ?? '') !== ''
  runner.info(`looked at ${files.join(docker.configDirectory, 'config.json')}`)
  if (logins.length === 0) runner.info('docker is logged in nowhere')
  const hub = logins.find(login => login.registry === hubKey)
  const hasTokens = entryIn(config, `${hubKey}refresh-token`) !== null
  return {
    findings: [
      ...logins.map(loginFinding),
      ...(desktop ? [desktopFinding] : []),
      ...(overridden ? [overriddenFinding] : []),
    ],
    /** The login to Docker Hub. */
    hub,
    /**
     * A login alone does not replace it: a helper may keep both accounts (that of pass serves the first by the alphabet, its
     * pass.go), and a login by browser leaves tokens that docker prefers.
     */
    staysBeside: hub !== undefined && (hub.helper !== undefined || hasTokens),
    desktop,
  }
}
