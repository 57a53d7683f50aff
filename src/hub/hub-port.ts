import type { Secret } from '../base/secret.ts'
import type { HubToken, TokenResource } from '../tokens/token.ts'
import type { HubTokenDetails } from './answers.ts'

/** What can be changed of a token. Its expiry cannot, and `retire` alone changes whether it works. */
export interface HubChange {
  readonly label?: string
  /** The fingerprint of the list of stores, noted at the end of the description. */
  readonly copies?: string
}

/** A token that is to be. `expiresAt`: milliseconds since 1970 by Docker Hub's clock. */
export interface WantedHubToken {
  readonly label: string
  readonly resources: readonly TokenResource[]
  readonly expiresAt: number
  /** At most 200 characters. */
  readonly description?: string | undefined
}

/**
 * One organization's access tokens on Docker Hub, as an owner manages them. All times by Docker Hub's clock.
 * Errors of all: HUB_FORBIDDEN (told apart), HUB_INVALID, RATE_LIMITED, REGISTRY_UNREACHABLE (no answer: it may
 * have happened, except for reads), REGISTRY_UNTRUSTED.
 */
export interface Hub {
  /** Docker Hub's time at this moment, in milliseconds since 1970. Logs in when nothing was asked before. */
  serverTime(): Promise<number>
  /** Every token of the organization, without resources. */
  list(): Promise<readonly HubToken[]>
  /** `undefined` when there is none. */
  get(id: string): Promise<HubTokenDetails | undefined>
  /**
   * Never sent twice. After REGISTRY_UNREACHABLE or HUB_INVALID the token may exist: only the list tells. After any
   * other error it does not: HUB_QUOTA, HUB_REJECTED (a repository is gone) as well.
   */
  mint(wanted: WantedHubToken): Promise<{ token: HubTokenDetails; value: Secret }>
  /** Sends everything that the token has, changed in these fields, and reads it again. HUB_REJECTED when it is gone or not changed. */
  change(id: string, change: HubChange): Promise<HubTokenDetails>
  /** Deactivates it under a new label; also one whose repositories are gone. HUB_REJECTED as `change`. */
  retire(id: string, label: string): Promise<HubTokenDetails>
  /** Deletes it for good; one that is gone already is fine. */
  remove(id: string): Promise<void>
}
