import type { Position } from '../yaml/tree.ts'
import type { Store } from './store.ts'

/** When an entry's token is replaced, and what becomes of the one before. All in milliseconds. */
export interface RotationPolicy {
  readonly everyMs: number
  /** From creation to expiry; longer than everyMs + graceMs. */
  readonly lifetimeMs: number
  /** How long the old token stays active; 0: not beyond the run. */
  readonly graceMs: number
  readonly deleteAfterMs: number
}

export interface TokenList {
  /** The path it was read from, fit for a message. */
  readonly file: string
  readonly organization: string
  /** Which list it is, where no origin tells it. */
  readonly home: string | undefined
  readonly tokens: readonly Entry[]
  /** Docker users who may create tokens; undefined: anyone who can. */
  readonly owners: readonly string[] | undefined
  /** Docker users that rotate, beside the one that audit logs in as; may be empty. */
  readonly rotationAccounts: readonly string[]
  readonly idleAfterMs: number
  readonly auditDays: number
  /** Secrets of the old shared account, in upper case; may be empty. */
  readonly legacySecrets: readonly string[]
  /** What a team has decided not to have: setup does not ask for it again, and does not miss it. */
  readonly without: readonly Declined[]
}

export const declinable = ['rotation', 'audit', 'review'] as const
export type Declined = (typeof declinable)[number]

/** The two channels that have token inputs of their own. */
export const channels = ['release', 'nightly'] as const
export type Channel = (typeof channels)[number]

const channelWord = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/

/** What forbids a text as the name of a channel, and what to write instead; `undefined` when nothing does. */
export function channelProblem(text: string): { message: string; hint: string } | undefined {
  if (text.length <= 40 && channelWord.test(text)) return undefined
  const lower = text.toLowerCase()
  const isCase = lower !== text && channelProblem(lower) === undefined
  const rule = 'write one lower-case word of at most 40 characters, such as release, nightly or stable'
  return { message: 'is not the name of a channel', hint: isCase ? `write "${lower}", in lower case` : rule }
}

export const accesses = ['pull', 'push'] as const
/** What a job does with them. Docker's push includes pull. */
export type Access = (typeof accesses)[number]

/** The words that tell one token from another; the channel only where there is one. */
export type EntryName = Readonly<{ channel: string | undefined; access: Access }>

export function entryWords({ channel, access }: EntryName): string {
  return channel === undefined ? access : `${channel} ${access}`
}

/** Whether a token of one channel can serve a job of the other: equal, or one of them is not told. */
export function channelsFit(first: string | undefined, second: string | undefined): boolean {
  return first === undefined || second === undefined || first === second
}

/** Docker's limit for the repositories of one token (docs.docker.com, "Organization access tokens"). */
export const mostRepositories = 50

/** One access to some repositories: one entry of the token list, holding one current token at a time. */
export interface Entry {
  /** The token's name in Docker Home, without a state. */
  readonly label: string
  readonly channel: string | undefined
  readonly access: Access
  /** `org/name`, at least one, all of the token list's organization. */
  readonly repositories: readonly string[]
  /** The token may also pull any public image, and never more than pull. */
  readonly publicPull: boolean
  /** The UUID of Docker's OIDC connection for the same job. */
  readonly oidc: string | undefined
  readonly purpose: string | undefined
  /** What it may do at Docker Hub's API; may be empty. */
  readonly hub: readonly string[]
  /** Repositories of dhi.io that it can pull, as that registry calls them; may be empty. */
  readonly dhi: readonly string[]
  /** Who pushes to its repositories, as Docker's audit log calls them; `undefined`: not said. */
  readonly pushers: readonly string[] | undefined
  readonly immutableTags: boolean
  readonly rotation: RotationPolicy
  /** At least one, none of them in another entry. */
  readonly stores: readonly Store[]
  readonly position: Position
}
