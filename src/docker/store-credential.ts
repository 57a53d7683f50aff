import { type JsonObject } from '../base/json.ts'
import type { RegistryHost } from '../registry/host.ts'
import { type Credential, encodedCredential } from '../registry/registry.ts'
import {
  configuredHelper,
  formatDockerConfig,
  saysNothingOfCredentials,
  systemHelpers,
  withAuthsEntry,
} from './config.ts'
import { writeConfigIn } from './config-files.ts'
import type { Docker, DockerPorts } from './docker.ts'
import { notGivenBack, repairHelper } from './failure.ts'
import { fingerprintCredential, fingerprintStored, readStored, tellHelper } from './stored-login.ts'

interface CredentialTarget extends Pick<DockerPorts, 'docker' | 'files'> {
  readonly registry: RegistryHost
  readonly credential: Credential
  /** Where config.json is. */
  readonly directory: string
}

/** Whether config.json says where a login belongs. Where it says nothing, docker looks for a credential helper of the system. */
export function saysWhereLoginsGo(config: JsonObject, docker: Docker): boolean {
  if (!saysNothingOfCredentials(config) || !docker.isOnPath('docker')) return true
  return !systemHelpers(docker.platform).some(name => docker.isOnPath(`docker-credential-${name}`))
}

/**
 * Puts a credential where `docker login` would leave it (docker/cli, command/registry and config/credentials): in the helper that
 * `config` names, with a mark in config.json, or in config.json itself. Throws DOCKER_LOGIN_FAILED, CONFIG_INVALID.
 */
export async function storeCredential(config: JsonObject, target: CredentialTarget): Promise<void> {
  const { credential, directory, files, registry } = target
  const { configKey: key } = registry
  const helper = configuredHelper(config, key)
  const entry = helper === undefined ? { auth: encodedCredential(credential) } : {}
  if (helper !== undefined) await fillHelper(helper, config, target)
  await writeConfigIn(directory, files, formatDockerConfig(withAuthsEntry(config, key, entry)))
}

/**
 * Stores the credential there, and checks that the helper gives it back: some keep several users, and serve the first. If it does
 * not, what was there before is restored.
 */
async function fillHelper(name: string, config: JsonObject, target: CredentialTarget): Promise<void> {
  const { credential, docker, registry } = target
  const { configKey: key } = registry
  const login = { ServerURL: key, Username: credential.username, Secret: credential.token.reveal() }
  const before = await readStored(config, key, docker)
  await tellHelper(docker, { name, verb: 'store', input: `${JSON.stringify(login)}\n`, hint: repairHelper })
  const stored = await readStored(config, key, docker)
  if (fingerprintStored(stored) === fingerprintCredential(credential)) return
  await tellHelper(docker, { name, verb: 'erase', input: key, hint: repairHelper })
  if (before.kind === 'helper' && before.answer !== null) {
    await tellHelper(docker, { name, verb: 'store', input: before.answer, hint: repairHelper })
  }
  throw notGivenBack(name, registry.name)
}
