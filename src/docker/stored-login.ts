import { createHash } from 'node:crypto'
import { OatError } from '../base/error.ts'
import { type JsonObject, parseJsonObject } from '../base/json.ts'
import { printable } from '../base/text.ts'
import type { RegistryHost } from '../registry/host.ts'
import { type Credential, encodedCredential } from '../registry/registry.ts'
import {
  authsEntry,
  configuredHelper,
  entryCredential,
  formatDockerConfig,
  saysNothingOfCredentials,
  systemHelpers,
  withAuthsEntry,
} from './config.ts'
import { writeConfigIn } from './config-files.ts'
import type { Docker, DockerPorts } from './docker.ts'
import { notGivenBack, repairHelper } from './failure.ts'

/** What docker holds for one registry: nothing, an entry of config.json, or something in a credential helper. */
export type StoredLogin =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'entry'; readonly entry: JsonObject }
  | {
      readonly kind: 'helper'
      readonly name: string
      /** What the helper said to `get`, verbatim; `null` when it has nothing. */
      readonly answer: string | null
      /** The mark that docker leaves in config.json (`{}`), if it is there. */
      readonly entry: JsonObject | null
    }

/** What docker holds for a registry, where docker itself would look. */
export async function readStored(config: JsonObject, key: string, docker: Docker): Promise<StoredLogin> {
  const entry = authsEntry(config, key)
  const configured = configuredHelper(config, key)
  if (configured !== undefined) {
    const answer = await askHelper(docker, configured, key)
    return { kind: 'helper', name: configured, answer: answer ?? null, entry: entry ?? null }
  }
  if (saysNothingOfCredentials(config)) {
    for (const name of systemHelpers(docker.platform)) {
      const answer = await askHelper(docker, name, key)
      if (answer !== undefined) return { kind: 'helper', name, answer, entry: null }
    }
  }
  return entry === undefined ? { kind: 'nothing' } : { kind: 'entry', entry }
}

/**
 * `undefined` when the helper has nothing or is not there: docker says more when it fails at the login. That of pass answers with empty
 * texts when it has nothing (docker/docker-credential-helpers, pass.go).
 */
async function askHelper(docker: Docker, name: string, key: string): Promise<string | undefined> {
  const result = await docker.helper({ name, verb: 'get', input: key })
  return result?.exitCode === 0 && credentialIn(result.stdout) !== ':' ? result.stdout : undefined
}

/** A short text that stands for a longer one, which cannot be had back from it: SHA-256, in hexadecimal digits. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A fingerprint of `user:secret`. */
export function fingerprintCredential({ username, token }: Credential): string {
  return fingerprint(`${username}:${token.reveal()}`)
}

/** The same of what docker holds, wherever it keeps that; `undefined` for nothing. */
export function fingerprintStored(stored: StoredLogin): string | undefined {
  const credential = storedCredential(stored)
  return credential === undefined ? undefined : fingerprint(credential)
}

/** `user:secret` of what docker holds, `undefined` when it holds nothing that can be read. */
export function storedCredential(stored: StoredLogin): string | undefined {
  if (stored.kind === 'entry') return entryCredential(stored.entry)
  return stored.kind === 'nothing' || stored.answer === null ? undefined : credentialIn(stored.answer)
}

// docker/docker-credential-helpers: `get` prints { ServerURL, Username, Secret }.
function credentialIn(answer: string): string | undefined {
  const { Username, Secret } = parseJsonObject(answer) ?? {}
  // Not the protocol: it cannot be ours.
  return typeof Username === 'string' && typeof Secret === 'string' ? `${Username}:${Secret}` : undefined
}

const stillThere = 'check the credential helper on this machine; the login may still be in it'

/** Puts back what was there before: in helpers at once, in the config by the value returned. Throws DOCKER_LOGIN_FAILED. */
export async function restoreStored(
  config: JsonObject,
  change: { key: string; current: StoredLogin; below: StoredLogin; docker: Docker },
): Promise<JsonObject> {
  const { key, current, below, docker } = change
  const refill = below.kind === 'helper' ? below.answer : null
  if (
    current.kind === 'helper' &&
    !(below.kind === 'helper' && below.name === current.name && refill !== null)
  ) {
    await tellHelper(docker, { name: current.name, verb: 'erase', input: key, hint: stillThere })
  }
  if (below.kind === 'helper' && refill !== null) {
    await tellHelper(docker, { name: below.name, verb: 'store', input: refill, hint: stillThere })
  }
  const entry = below.kind === 'nothing' ? undefined : (below.entry ?? undefined)
  return withAuthsEntry(config, key, entry)
}

/** Has a helper store or erase something. Throws DOCKER_LOGIN_FAILED with `hint`. */
export async function tellHelper(
  docker: Docker,
  { hint, ...call }: { name: string; verb: 'store' | 'erase'; input: string; hint: string },
): Promise<void> {
  const result = await docker.helper(call)
  if (result?.exitCode === 0) return
  const reason = result === undefined ? 'not on PATH' : printable(result.stderr || result.stdout, 200)
  throw new OatError('DOCKER_LOGIN_FAILED', {
    message: `docker-credential-${call.name} ${call.verb} failed (${reason})`,
    hint,
  })
}

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

/** Stores the credential. A helper that keeps several users may serve another one: then what was there before is restored. */
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
