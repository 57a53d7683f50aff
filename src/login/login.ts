import type { Clock, Deadline } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { refuseAuthConfigOverride } from '../docker/config.ts'
import type { Docker } from '../docker/docker.ts'
import { isolateConfig } from '../docker/isolate.ts'
import { loginDocker } from '../docker/login.ts'
import { preparePullSecret, type PullSecret, writePullSecret } from '../docker/pull-secret.ts'
import { findSlotIn, type LoginSlot, secretNameFor, type WantedSlot } from '../register/find-slot.ts'
import type { Register } from '../register/register.ts'
import { otherSlot } from '../registry/failure.ts'
import type { RegistryHost } from '../registry/host.ts'
import { loadRegistryRegister } from '../registry/inputs.ts'
import { jobNeeds, type Needs } from '../registry/needs.ts'
import { type Proof, proveGrant } from '../registry/prove.ts'
import type { Credential, Registry } from '../registry/registry.ts'
import {
  chooseToken,
  type ChosenToken,
  missingOrganization,
  organizationOf,
  readCredential,
  type TokenInput,
} from '../registry/token.ts'
import type { Runner } from '../runner/runner.ts'
import { checkExpiry } from './expiry.ts'
import type { LoginInputs } from './inputs.ts'
import { explainMissingToken } from './missing-token.ts'
import { type LoginReport, loginSummary } from './summary.ts'

export interface LoginPorts extends Omit<PlacePorts, 'docker'> {
  readonly openRegistry: (host: RegistryHost, credential: Credential) => Registry
  readonly openDocker: () => Docker
}

/** Picks the token, proves its grant at the registry, logs docker in, and leaves word for the post step. */
export async function login(inputs: LoginInputs, ports: LoginPorts): Promise<void> {
  const { runner, clock } = ports
  const { registry, access, expiresAt } = inputs
  const register = await loadRegistryRegister(inputs, ports.files)
  const found = findSlotIn(register, { wanted: wantedSlot(inputs, register), runner })
  const organization = organizationOf({ ...inputs, repositories: [inputs.push, inputs.pull] }, register)
  const token = chooseToken(inputs.tokens, { channel: inputs.channel ?? found.slot?.channel, access })
  if (token.kind === 'empty') {
    await handleMissingToken(inputs, { empty: token.inputs, organization, found, ports })
    return
  }
  runner.info(`token: ${token.reason}`)
  const username = inputs.username ?? organization
  const { isDockerHub } = inputs.registry
  const credential = readCredential(token, { username, isDockerHub, runner })
  refuseForeignPush(inputs, organization)
  const warning =
    expiresAt &&
    checkExpiry({
      at: expiresAt,
      now: clock.now(),
      warningDays: inputs.expiryWarningDays,
      input: token.input,
    })
  refuseAuthConfigOverride(runner.environment, registry)
  const pullSecret = await preparePullSecret(inputs, { ...ports, credential })

  const proof = await prove(inputs, { token, organization, found, credential, ports })
  const docker = ports.openDocker()
  const directory = await placeLogin(inputs, { credential, pullSecret, ports: { ...ports, docker } })
  runner.info(`docker is logged in to ${registry.name} as ${credential.username}, in ${directory}`)
  if (pullSecret !== undefined) await writePullSecret(pullSecret, ports)
  if (warning) runner.warning(warning)

  const report: LoginReport = {
    registry: registry.name,
    username: credential.username,
    input: token.input,
    channel: token.channel,
    access,
    ...proof,
    pullSecret: pullSecret?.path,
    expiresAt: expiresAt === undefined ? undefined : new Date(expiresAt).toISOString(),
    warnings: warning ? [warning] : [],
  }
  writeOutputs(runner, { report, directory })
  await runner.summary(() => loginSummary(report))
}

/** A base image of somebody else tells nothing of the entry. */
function wantedSlot(
  { push, pull, access, channel }: LoginInputs,
  register: Register | undefined,
): WantedSlot {
  const own = pull.filter(name => name.startsWith(`${register?.organization ?? ''}/`))
  return { channel, access, repositories: access === 'push' ? push : own }
}

/** No token of one organization can push to another on Docker Hub. */
function refuseForeignPush({ push, registry }: LoginInputs, organization: string | undefined): void {
  const foreign = push.find(name => !name.startsWith(`${organization ?? ''}/`))
  if (foreign === undefined || registry.keepsShortNames || organization === undefined) return
  throw new OatError('INPUT_INVALID', {
    message: `input "push": ${foreign} is not a repository of the organization ${organization}`,
    hint: `write ${organization}/${foreign.replace(/^[^/]*\//, '')}, or correct organization:`,
  })
}

interface Empty {
  /** The inputs that could have held the token. */
  readonly empty: readonly TokenInput[]
  readonly organization: string | undefined
  readonly found: LoginSlot
  readonly ports: LoginPorts
}

async function handleMissingToken(
  inputs: LoginInputs,
  { empty, organization, found, ports }: Empty,
): Promise<void> {
  const error = await explainMissingToken(empty, { ...ports, found })
  if (inputs.onMissing === 'skip') {
    ports.runner.notice(`not logged in (on-missing: skip): ${error.message}`)
    ports.runner.output('logged-in', 'false')
    return
  }
  const { code, message, hint } = error
  throw (inputs.username ?? organization) === undefined
    ? new OatError(code, { message, hint: `${hint}; ${missingOrganization.message} as well` })
    : error
}

interface ToProve {
  readonly token: ChosenToken
  readonly organization: string | undefined
  readonly found: LoginSlot
  readonly credential: Credential
  readonly ports: LoginPorts
}

async function prove(inputs: LoginInputs, given: ToProve): Promise<Proof> {
  const { token, organization, found, credential, ports } = given
  const { registry, access } = inputs
  if (inputs.proof === 'off') return { grant: {}, label: undefined, unproven: 'proof: off' }
  const repository = ports.runner.environment['GITHUB_REPOSITORY'] ?? ''
  const context = {
    registry: registry.name,
    username: credential.username,
    organization,
    input: token.input,
    channel: token.channel,
    access,
    secret: found.slot && secretNameFor(found.slot, repository),
  }
  const proof = await proveGrant({
    registry: ports.openRegistry(registry, credential),
    needs: needsOf(inputs, found),
    exact: inputs.proof === 'exact',
    context,
    onLabel: label => {
      const wrong = otherSlot(label, { found, context })
      if (wrong !== undefined) throw wrong
    },
  })
  for (const [repository, actions] of Object.entries(proof.grant)) {
    ports.runner.info(`proven: ${actions.join(' and ')} on ${repository}`)
  }
  if (proof.unproven !== undefined) ports.runner.warning(`not proven: ${proof.unproven}`)
  return proof
}

/** What the step names; where it names nothing for its access, the register knows. */
function needsOf({ push, pull, access }: LoginInputs, { slot }: LoginSlot): Needs {
  const known = slot?.repositories ?? []
  if (access === 'push') return jobNeeds({ push: push.length > 0 ? push : known, pull })
  return jobNeeds({ push, pull: pull.length > 0 ? pull : known })
}

function writeOutputs(
  runner: Runner,
  { report, directory }: { report: LoginReport; directory: string },
): void {
  runner.output('logged-in', 'true')
  runner.output('registry', report.registry)
  runner.output('username', report.username)
  runner.output('channel', report.channel ?? '')
  runner.output('access', report.access)
  runner.output('grant', JSON.stringify(report.grant))
  runner.output('docker-config', directory)
  if (report.pullSecret !== undefined) runner.output('pull-secret', report.pullSecret)
  runner.output('expires-at', report.expiresAt ?? '')
}

interface PlacePorts {
  readonly runner: Runner
  readonly docker: Docker
  readonly files: Files
  readonly clock: Clock
  readonly deadline: Deadline
  /** Names this login: its layer, its isolated directory, and the processes that it starts. */
  readonly id: string
}

/**
 * Logs docker in where input docker-config says, and keeps in the state what the post step needs. Gives the config
 * directory. Throws as loginDocker and isolateConfig do.
 */
async function placeLogin(
  inputs: LoginInputs,
  place: { credential: Credential; pullSecret: PullSecret | undefined; ports: PlacePorts },
): Promise<string> {
  const { credential, pullSecret, ports } = place
  const { docker, files, id, runner } = ports
  const usual = await files.realPath(docker.configDirectory)
  const login = { ...ports, credential, pullSecret, registry: inputs.registry, attempts: inputs.attempts }
  const recorded = (directory: string): string => {
    runner.saveState('directory', directory)
    runner.saveState('layer', id)
    return id
  }
  const undoes = inputs.logout && runner.hasPost
  if (inputs.dockerConfig === 'shared') {
    const layer = undoes ? recorded(usual) : undefined
    await loginDocker({ ...login, directory: usual, layer })
    return usual
  }
  const directory = files.join(temporaryDirectory(runner), `docker-oat-login-${id}`)
  if (undoes) {
    runner.saveState('isolated', directory)
    runner.saveState('previous', runner.environment['DOCKER_CONFIG'] ?? '')
  }
  // The directory goes as a whole; a file elsewhere has to be remembered.
  const layer = undoes && pullSecret !== undefined ? recorded(directory) : undefined
  await isolateConfig({ from: usual, to: directory, key: inputs.registry.configKey, files })
  await loginDocker({ ...login, directory, layer })
  runner.exportVariable('DOCKER_CONFIG', directory)
  return directory
}

function temporaryDirectory(runner: Runner): string {
  const directory = runner.environment['RUNNER_TEMP']
  if (directory !== undefined && directory !== '') return directory
  throw new OatError('INPUT_INVALID', {
    message: 'input docker-config: isolated needs the directory that RUNNER_TEMP names, and it is not set',
    hint: 'set RUNNER_TEMP in the environment of the runner, or use docker-config: shared',
  })
}
