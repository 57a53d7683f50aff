import { createHash } from 'node:crypto'
import type { Deadline } from '../base/clock.ts'
import { type JsonObject, parseJsonObject } from '../base/json.ts'
import { printable } from '../base/text.ts'
import type { Credential } from '../registry/registry.ts'
import {
  authsEntry,
  configuredHelper,
  entryCredential,
  ownHelper,
  saysNothingOfCredentials,
  withAuthsEntry,
  withOwnHelper,
} from './config.ts'
import type { Docker } from './docker.ts'

/** Where a login is kept: a credential helper, by name, or config.json. */
export type KeptPlace = string
export const inFile: KeptPlace = ''

/** What a place holds for a registry, as it is put back: a helper's answer, or what the file says, `null` for nothing. */
export type Kept =
  | { readonly answer: string | null }
  | {
      readonly entry: JsonObject | null
      /** The helper that the file names for this registry alone. */
      readonly helper: string | null
    }

/** What was seen in a place. What could not be read may be there. */
export type Look = SeenLook | { readonly kind: 'unreadable'; readonly why: string }

type SeenLook =
  | { readonly kind: 'login'; readonly kept: Kept; readonly print: string }
  | { readonly kind: 'nothing'; readonly kept: Kept }

export interface HelperPorts {
  readonly docker: Docker
  readonly deadline: Pick<Deadline, 'signal'>
}

/**
 * Helpers that keep one user for each registry, so that a login takes the place of the one before (docker/docker-credential-helpers:
 * `Add` of osxkeychain deletes first, and wincred has one target for a server). Those of Docker Desktop store in one of the two, but on
 * Linux in pass, which keeps several users, as secretservice does; ecr-login stores nothing. Of others it is not known.
 */
export function keepsOneUser(helper: KeptPlace, platform: string): boolean {
  const isKnown = ['osxkeychain', 'wincred', 'wincred.exe', 'desktop.exe'].includes(helper)
  return isKnown || (helper === 'desktop' && platform !== 'linux')
}

/**
 * Where docker keeps the login to a registry: in the helper that the file names, or, where that says nothing of credentials, in the
 * system's (docker/cli, credentials/default_store_*.go), else in the file.
 */
export function placeFor(config: JsonObject, key: string, docker: Docker): KeptPlace {
  const configured = configuredHelper(config, key)
  if (configured !== undefined || !saysNothingOfCredentials(config) || !docker.isOnPath('docker')) {
    return configured ?? inFile
  }
  const name = systemHelpers[docker.platform] ?? (docker.isOnPath('pass') ? 'pass' : 'secretservice')
  return docker.isOnPath(`docker-credential-${name}`) ? name : inFile
}

const systemHelpers: Readonly<Record<string, string>> = { darwin: 'osxkeychain', win32: 'wincred' }

/** A place in words. `path`: of config.json. */
export function placeWords(place: KeptPlace, path: string): string {
  return place === inFile ? path : `docker-credential-${place}`
}

/** What a place holds for a registry. config.json was read before. */
export async function lookIn(
  place: KeptPlace,
  key: string,
  look: HelperPorts & { config: JsonObject },
): Promise<Look> {
  return place === inFile ? lookInFile(look.config, key) : askHelper(place, key, look)
}

export function lookInFile(config: JsonObject, key: string): SeenLook {
  return seen({ entry: authsEntry(config, key) ?? null, helper: ownHelper(config, key) ?? null })
}

/** docker/docker-credential-helpers, credentials/error.go. Only these words mean that there is none. */
const notFound = 'credentials not found in native keychain'

async function askHelper(name: KeptPlace, key: string, { docker, deadline }: HelperPorts): Promise<Look> {
  const result = await docker.helper({ name, verb: 'get', input: key }, deadline.signal)
  if (result === undefined) return { kind: 'unreadable', why: 'it is not on PATH' }
  const { exitCode, stdout, stderr } = result
  if (exitCode !== 0 && stdout.trim() === notFound) return { kind: 'nothing', kept: { answer: null } }
  if (exitCode !== 0) {
    return { kind: 'unreadable', why: printable(stderr || stdout, 200) || 'it said nothing' }
  }
  const credential = credentialIn(stdout)
  if (credential === undefined) return { kind: 'unreadable', why: 'its answer is not a login' }
  // That of pass answers with empty texts when it has nothing (docker/docker-credential-helpers, pass.go).
  return seen({ answer: credential === ':' ? null : stdout })
}

function seen(kept: Kept): SeenLook {
  const print = printOf(kept)
  return print === undefined ? { kind: 'nothing', kept } : { kind: 'login', kept, print }
}

/** Has a helper store or erase something. Gives the reason where it says that it did not; what it really did, a look tells. */
export async function tellHelper(
  { docker, deadline }: HelperPorts,
  call: { name: KeptPlace; verb: 'store' | 'erase'; input: string },
): Promise<string | undefined> {
  const result = await docker.helper(call, deadline.signal)
  if (result?.exitCode === 0) return undefined
  return result === undefined
    ? 'it is not on PATH'
    : printable(result.stderr || result.stdout, 200) || 'it said nothing'
}

/** Puts what was in a helper before back into it, and looks: over a login nothing is erased. */
export async function putBack(
  key: string,
  { place: name, below }: { place: KeptPlace; below: Kept },
  ports: HelperPorts,
): Promise<{ said: string | undefined; after: Look }> {
  const answer = 'answer' in below ? below.answer : null
  const call =
    answer === null ? ({ verb: 'erase', input: key } as const) : ({ verb: 'store', input: answer } as const)
  const said = await tellHelper(ports, { name, ...call })
  return { said, after: await askHelper(name, key, ports) }
}

/** The config with what it said of a registry before. `isDiverted`: we named no helper for that, in the place of another. */
export function withBelow(
  config: JsonObject,
  key: string,
  { below, isDiverted }: { below: Kept; isDiverted?: boolean },
): JsonObject {
  if (!('entry' in below)) return config
  const changed = withAuthsEntry(config, key, below.entry ?? undefined)
  const isOurs = isDiverted === true && ownHelper(config, key) === ''
  return isOurs ? withOwnHelper(changed, key, below.helper ?? undefined) : changed
}

/** `user:secret` of what a place holds; `undefined` where that is no login. */
export function keptCredential(kept: Kept): string | undefined {
  if ('entry' in kept) return kept.entry === null ? undefined : entryCredential(kept.entry)
  return kept.answer === null ? undefined : credentialIn(kept.answer)
}

// docker/docker-credential-helpers: `get` prints { ServerURL, Username, Secret }.
function credentialIn(answer: string): string | undefined {
  const { Username, Secret } = parseJsonObject(answer) ?? {}
  return typeof Username === 'string' && typeof Secret === 'string' ? `${Username}:${Secret}` : undefined
}

/** A fingerprint of what a place holds; `undefined` for nothing. An entry without a login is the mark of one in a helper. */
export function printOf(kept: Kept): string | undefined {
  const credential = keptCredential(kept)
  if (credential !== undefined) return fingerprint(credential)
  return 'entry' in kept && kept.entry !== null ? fingerprint(JSON.stringify(kept.entry)) : undefined
}

/** The fingerprint of the mark that docker leaves in the file for a login in a helper. */
export const markPrint = fingerprint('{}')

/** A fingerprint of `user:secret`. */
export function fingerprintCredential({ username, token }: Credential): string {
  return fingerprint(`${username}:${token.reveal()}`)
}

/** A short text that stands for a longer one, which cannot be had back from it: SHA-256, in hexadecimal digits. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
