import type { SecretStore } from '../register/store.ts'
import type { HubToken, TokenResource } from '../tokens/token.ts'
import type { PlaceView, TokenEvent } from './view.ts'

/**
 * One organization on Docker Hub, as an owner sees it; nothing here changes anything. All times by Docker Hub's clock.
 * Errors of all: HUB_FORBIDDEN (told apart), HUB_INVALID, RATE_LIMITED, REGISTRY_UNREACHABLE, REGISTRY_UNTRUSTED.
 */
export interface HubInventory {
  /** As last heard, in milliseconds since 1970. */
  serverTime(): number
  /** Every token of the organization, without resources. */
  list(): Promise<readonly HubToken[]>
  /** `undefined` when there is no such token. */
  resources(id: string): Promise<readonly TokenResource[] | undefined>
  /** @param repository `org/name` */
  hasRepository(repository: string): Promise<boolean>
  /** What was done to tokens since `from`, in no order. */
  events(action: TokenEvent['action'], window: { from: number }): Promise<readonly TokenEvent[]>
}

/** GitHub's secrets and variables, as far as they can be read: never a value of a secret. */
export interface GithubInventory {
  /**
   * The place that a store is in. `watched`: secrets whose repositories matter, when selected ones may read them.
   * Errors: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED.
   */
  place(store: SecretStore, watched: readonly string[]): Promise<PlaceView>
}
