import { refuseAuthConfigOverride } from '../model/auth-config-override.ts'
import { checkExpiry } from '../model/expiry.ts'
import { loginSummary, type LoginReport } from '../model/login-summary.ts'
import { secretNameFor } from '../model/secret-name.ts'
import type { RegistryHost } from '../model/registry-host.ts'
import type { Credential, Docker, Registry, Runner, Yaml } from '../ports.ts'
import { explainMissingToken, readCredential } from './login-credential.ts'
import type { LoginInputs } from './login-inputs.ts'
import { findLoginSlot, otherSlot, type LoginSlot } from './login-slot.ts'
import { placeLogin, type PlacePorts } from './place-login.ts'
import { preparePullSecret, writePullSecret } from './place-pull-secret.ts'
import { proveGrant, type Proof } from './prove-grant.ts'

export interface LoginPorts extends Omit<PlacePorts, 'docker'> {
  readonly yaml: Yaml
  readonly openRegistry: (host: RegistryHost, credential: Credential) => Registry
  readonly openDocker: () => Docker
}

/** Picks the token, proves its grant at the registry, logs docker in, and leaves word for the post step. */
export async function login(inputs: LoginInputs, ports: LoginPorts): Promise<void> {
  const { runner, clock } = ports
  const { registry, channel, access, expiresAt, token } = inputs
  const found = await findLoginSlot(inputs, ports)
  if (token.given.trim() === '') {
    await handleMissingToken(inputs, { found, ports })
    return
  }
  runner.info(`token: ${token.reason}`)
  const credential = readCredential(inputs, { found, runner })
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

  const proof = await prove(inputs, { found, credential, ports })
  const docker = ports.openDocker()
  const directory = await placeLogin(inputs, { credential, pullSecret, ports: { ...ports, docker } })
  runner.info(`docker is logged in to ${registry.name} as ${credential.username}, in ${directory}`)
  if (pullSecret !== undefined) await writePullSecret(pullSecret, ports)
  if (warning) runner.warning(warning)

  const report: LoginReport = {
    ...{ registry: registry.name, username: credential.username, channel, access, input: token.input },
    ...proof,
    pullSecret: pullSecret?.path,
    expiresAt: expiresAt === undefined ? undefined : new Date(expiresAt).toISOString(),
    warnings: warning ? [warning] : [],
  }
  writeOutputs(runner, { report, directory })
  await runner.summary(() => loginSummary(report))
}

async function handleMissingToken(
  inputs: LoginInputs,
  { found, ports }: { found: LoginSlot; ports: LoginPorts },
): Promise<void> {
  const error = await explainMissingToken(inputs, { ...ports, found })
  if (inputs.onMissing === 'fail') throw error
  ports.runner.notice(`not logged in (on-missing: skip): ${error.message}`)
  ports.runner.output('logged-in', 'false')
}

async function prove(
  inputs: LoginInputs,
  { found, credential, ports }: { found: LoginSlot; credential: Credential; ports: LoginPorts },
): Promise<Proof> {
  const { registry, channel, access, token } = inputs
  if (inputs.verify === 'off') return { grant: {}, label: undefined, unproven: 'verify: off' }
  const context = {
    registry: registry.name,
    username: credential.username,
    input: token.input,
    channel,
    access,
    secret: found.slot && secretNameFor(found.slot, ports.runner.environment['GITHUB_REPOSITORY'] ?? ''),
  }
  const given = inputs.repositories.length > 0
  const repositories = given ? inputs.repositories : (found.slot?.repositories ?? [])
  const proof = await proveGrant({
    registry: ports.openRegistry(registry, credential),
    repositories,
    exact: inputs.verify === 'exact',
    context,
    onLabel: label => {
      const wrong = otherSlot(label, { found, context })
      if (wrong !== undefined) throw wrong
    },
  })
  for (const [repository, actions] of Object.entries(proof.grant)) {
    ports.runner.info(`proven: ${actions.join(' and ')} on ${repository}`)
  }
  if (proof.unproven !== undefined) {
    const say = repositories.length === 0 ? ports.runner.notice : ports.runner.warning
    say(`not proven: ${proof.unproven}`)
  }
  return proof
}

function writeOutputs(
  runner: Runner,
  { report, directory }: { report: LoginReport; directory: string },
): void {
  runner.output('logged-in', 'true')
  runner.output('registry', report.registry)
  runner.output('username', report.username)
  runner.output('channel', report.channel)
  runner.output('access', report.access)
  runner.output('grant', JSON.stringify(report.grant))
  runner.output('docker-config', directory)
  if (report.pullSecret !== undefined) runner.output('pull-secret', report.pullSecret)
  runner.output('expires-at', report.expiresAt ?? '')
}
