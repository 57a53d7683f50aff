import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { once } from '../once.ts'
import type { GithubToken } from './permission.ts'

/** An App in the repositories of one owner. */
export interface AppInstallation {
  readonly id: number
  readonly owner: string
  permissions: GithubToken['permissions']
  /** `owner/repo`; without it all. */
  repositories?: readonly string[]
  isSuspended: boolean
}

export interface GithubApp {
  readonly clientId: string
  /** The private key as GitHub's file has it: a PKCS #1 PEM. */
  readonly pem: string
  readonly installations: AppInstallation[]
  /** Milliseconds that a token lives: an hour, but a test has no time for it. */
  lifetime: number
  /** The tokens that were made, in order. */
  readonly tokens: GithubToken[]
  /** Somebody deletes the key in the settings of the App. */
  deleteKey(): void
}

/** What the page that registers an App takes. */
export interface AppRegistration {
  readonly slug: string
  readonly owner: string
  readonly permissions: Readonly<Record<string, string>>
}

export interface RegisteredApp extends GithubApp, AppRegistration {
  readonly publicKey: () => KeyObject | undefined
}

/** One pair serves all Apps of a process: to make one takes longer than all else of a small world. */
const keyPair = () =>
  once('key of Apps', () =>
    generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    }),
  )

export function createApp(
  clientId: string,
  installed: readonly Partial<AppInstallation>[],
  registration: AppRegistration = { slug: clientId.toLowerCase(), owner: 'acme', permissions: {} },
): RegisteredApp {
  let key: KeyObject | undefined = createPublicKey(keyPair().publicKey)
  return {
    ...registration,
    clientId,
    pem: keyPair().privateKey,
    lifetime: 3_600_000,
    tokens: [],
    installations: installed.map((one, place) => ({
      id: 7001 + place,
      owner: 'acme',
      permissions: {},
      isSuspended: false,
      ...one,
    })),
    publicKey: () => key,
    deleteKey: () => (key = undefined),
  }
}
