import { fingerprint } from '../base/fingerprint.ts'
import type { Deadline } from '../base/clock.ts'
import type { JsonObject } from '../base/json.ts'
import type { ChildResult } from '../base/process.ts'
import { printable } from '../base/text.ts'
import type { Credential } from '../registry/registry.ts'
import { configuredHelper, credentialIn, entryIn, type Kept, hasNoCredentialKeys } from './config.ts'
import type { Docker, HelperCall } from './docker.ts'

/** Where a login is kept: a credential helper, by name, or config.json. */
export type Place = string
export const inFile: Place = ''

/** What was seen in a place. What could not be read may be there. */
export type PlaceLook = { readonly kept: Kept } | { readonly why: string }

export type HelperPorts = Readonly<{ docker: Docker; deadline: Pick<Deadline, 'signal'> }>

/**
 * Helpers that keep one user for each registry, so that a login takes the place of the one before
 * (docker/docker-credential-helpers: `Add` of osxkeychain deletes first, and wincred has one target for a
 * server). Those of Docker Desktop store in one of the two, but on Linux in pass, which keeps several users,
 * as secretservice does; ecr-login stores nothing. Of others it is not known.
 */
export function keepsOneUser(helper: Place, platform: string): boolean {
  const isKnown = ['osxkeychain', 'wincred', 'wincred.exe', 'desktop.exe'].includes(helper)
  return isKnown || (helper === 'desktop' && platform !== 'linux')
}

const systemHelpers: Readonly<Record<string, string>> = { darwin: 'osxkeychain', win32: 'wincred' }

/** The file's helper, or the system's where it names none (docker/cli, default_store_*.go); else the file. */
export function placeFor(config: JsonObject, key: string, docker: Docker): Place {
  const configured = configuredHelper(config, key)
  if (configured !== undefined || !hasNoCredentialKeys(config) || !docker.isOnPath('docker')) {
    return configured ?? inFile
  }
  const name = systemHelpers[docker.platform] ?? (docker.isOnPath('pass') ? 'pass' : 'secretservice')
  return docker.isOnPath(`docker-credential-${name}`) ? name : inFile
}

export function placeWords(place: Place, path: string): string {
  return place === inFile ? path : `docker-credential-${place}`
}

/** docker/docker-credential-helpers, credentials/error.go. Only these words mean that it has none. */
const notFound = 'credentials not found in native keychain'

/** What a place has for a registry. `config`: config.json, as it was read before. */
export async function lookIn(at: { place: Place; key: string }, config: JsonObject, ports: HelperPorts) {
  const { place, key } = at
  return place === inFile ? { kept: entryIn(config, key) } : askHelper(place, key, ports)
}

export async function askHelper(name: Place, key: string, ports: HelperPorts): Promise<PlaceLook> {
  const { docker, deadline } = ports
  const result = await docker.helper({ name, verb: 'get', input: key }, deadline.signal)
  const { exitCode, stdout } = result
  if (exitCode !== 0) return stdout.trim() === notFound ? { kept: null } : { why: said(result) }
  const credential = credentialIn(stdout)
  if (credential === undefined) return { why: 'its answer is not a login' }
  // That of pass answers with empty texts when it has nothing (docker/docker-credential-helpers, pass.go).
  return { kept: credential === ':' ? null : stdout }
}

/** Gives the reason where a helper says that it did not do it; what it really did, a look tells. */
export async function tellHelper({ docker, deadline }: HelperPorts, call: HelperCall) {
  const result = await docker.helper(call, deadline.signal)
  return result.exitCode === 0 ? undefined : said(result)
}

function said({ stderr, stdout }: ChildResult): string {
  return printable(stderr || stdout, 200) || 'it said nothing'
}

/** Puts what was in a helper before back into it, and looks: over a login nothing is erased. */
export async function putBack(put: { key: string; place: Place; below: Kept }, ports: HelperPorts) {
  const { key, place: name, below } = put
  const verb = below === null ? 'erase' : 'store'
  const failure = await tellHelper(ports, { name, verb, input: below ?? key })
  return { failure, after: await askHelper(name, key, ports) }
}

export function printOf(kept: string): string
export function printOf(kept: Kept): string | undefined
export function printOf(content: Kept): string | undefined {
  return content === null ? undefined : fingerprint(credentialIn(content) ?? content)
}

/** The mark that docker leaves in the file for a login in a helper. */
export const mark: Kept = '{}'
export const markPrint = fingerprint(mark)

export function fingerprintCredential({ username, token }: Credential): string {
  return fingerprint(`${username}:${token.reveal()}`)
}
