import type { OatError } from './model/error.ts'
import type { HubTokenDetails } from './model/hub-answer.ts'
import type { HubToken, TokenResource } from './model/hub-token.ts'
import type { StoreState } from './model/rotation.ts'
import type { Secret } from './model/secret.ts'
import type { SecretStore, Store } from './model/store.ts'

/** What can be changed of a token. Its expiry cannot. */
export interface HubChange {
  readonly label?: string
  readonly isActive?: boolean
  readonly resources?: readonly TokenResource[]
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

/** What came of a write. `lost`: no answer that says so, it may have happened. Times: the store's server's clock, in milliseconds. */
export type WriteOutcome =
  | {
      readonly result: 'written'
      /** As heard before sending, and with the answer. */
      readonly sentAt: number | undefined
      readonly answeredAt: number | undefined
    }
  | { readonly result: 'lost'; readonly error: OatError }
  /** Its time had passed before its turn came: nothing was sent. */
  | { readonly result: 'late' }

export interface NewValue {
  readonly value: Secret
  /** Milliseconds since 1970 by this machine's clock: later the value must not leave. */
  readonly before?: number
}

/** Places that hold tokens, of one kind. Errors: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED, naming the store. */
export interface Stores<S extends Store> {
  /** Proves that the store can be written, without changing it, and looks at it. */
  check(store: S): Promise<StoreState>
  /** What the store shows now. */
  look(store: S): Promise<StoreState>
  /** Throws only when certainly nothing was written. */
  write(store: S, value: NewValue): Promise<WriteOutcome>
}

export interface GithubStores extends Stores<SecretStore> {
  /**
   * Writes the `<SECRET>_EXPIRES_AT` variable beside an Actions secret (ISO time); other apps have none. That it may not is a warning.
   * @param expiresAt milliseconds since 1970
   */
  announce(store: SecretStore, expiresAt: number): Promise<void>
}

/** Every kind of store that the register can name. */
export interface AllStores extends Stores<Store> {
  /** As GithubStores; stores elsewhere have no such variable. */
  announce(store: Store, expiresAt: number): Promise<void>
}
