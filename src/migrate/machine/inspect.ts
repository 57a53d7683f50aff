import { printable } from '../../base/text.ts'
import { credentialIn, entryIn, refuseAuthConfigOverride } from '../../docker/config.ts'
import { lookAsDocker } from '../../docker/config-files.ts'
import type { DockerPorts } from '../../docker/docker.ts'
import { helperUnreadable } from '../../docker/failure.ts'
import { inFile } from '../../docker/credential-helper.ts'
import { parseRegistryHost } from '../../registry/host.ts'
import type { AnyFinding } from '../../runner/finding.ts'

/** Every code of a finding about a machine. A code never changes its meaning. */
export const machineCodes = ['MACHINE_SHARED', 'MACHINE_ORGANIZATION', 'MACHINE_DESKTOP'] as const

type MachineFinding = AnyFinding<(typeof machineCodes)[number]> & { readonly subject: string }

/** The key under which docker keeps Docker Hub's login. */
const hubKey = 'https://index.docker.io/v1/'

const desktopFinding: MachineFinding = {
  code: 'MACHINE_DESKTOP',
  severity: 'notice',
  subject: 'desktop',
  message: 'Docker Desktop keeps the logins here, and an organization’s token does not work with it',
  remedy: 'sign in to Docker Desktop as yourself, a member of the organization, not with the shared account',
}

/** Looks who is logged in to Docker Hub, as docker will. Throws CONFIG_*, DOCKER_LOGIN_FAILED. */
export async function inspectMachine(ports: DockerPorts) {
  const { runner, docker, files } = ports
  refuseAuthConfigOverride(runner.environment, parseRegistryHost('docker.io'))
  const { config, place, look: answer } = await lookAsDocker(docker.configDirectory, hubKey, ports)
  if ('why' in answer) throw helperUnreadable(place, answer.why)
  const credential = credentialIn(answer.kept)
  const [name = '', ...secretParts] = credential?.split(':') ?? []
  const secret = secretParts.join(':')
  if (secret !== '') runner.mask(secret)
  const isLoggedIn = credential !== undefined
  const username = name === '' ? 'somebody' : printable(name, 80)
  const isOrganizations = secret.startsWith('dckr_oat_')
  const store = config['credsStore']
  const isDesktop = typeof store === 'string' && store.startsWith('desktop')
  const where =
    place === inFile ? files.join(docker.configDirectory, 'config.json') : `the credential helper ${place}`
  if (!isLoggedIn) runner.info(`docker is not logged in to Docker Hub: ${where} has no login`)
  const loginFinding: MachineFinding = {
    code: isOrganizations ? 'MACHINE_ORGANIZATION' : 'MACHINE_SHARED',
    severity: isOrganizations ? 'notice' : 'warning',
    subject: hubKey,
    message: `docker is logged in to Docker Hub as ${username}, kept in ${where}`,
    remedy: isOrganizations
      ? 'it is an organization’s token: leave it'
      : `if ${username} is the shared account, log in with a pull token of the organization instead`,
  }
  return {
    findings: [isLoggedIn ? loginFinding : [], isDesktop ? desktopFinding : []].flat(),
    username: isLoggedIn ? username : undefined,
    isDone: isDesktop || isOrganizations,
    /**
     * A login alone does not replace it: a helper may keep both accounts (pass serves the first by the
     * alphabet, its pass.go), and a login by browser leaves tokens that docker prefers.
     */
    staysBeside: isLoggedIn && (place !== inFile || entryIn(config, `${hubKey}refresh-token`) !== null),
  }
}
