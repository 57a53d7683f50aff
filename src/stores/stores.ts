import type { ErrorCode, OatError } from '../base/error.ts'
import type { Look } from '../base/look.ts'
import type { Secret } from '../base/secret.ts'
import { familyOf, type SecretStore, type Store, type StoreFamily } from '../token-list/store.ts'
import type { StoreOf } from '../token-list/store.ts'

/**
 * What can be seen of a store. `stamped`: its server says when it changed (GitHub); `ahead`: how far that
 * server's clock is ahead of Docker Hub's. `open`: it says what it holds: the id of the token whose value is
 * there; `undefined` for anything else. An older run's is told by what was noted beside it (Kubernetes), or
 * in the current token's description (a program with `check`). `comparable`: nothing is noted yet, so it is
 * `open` only to the run that wrote it. `opaque`: nothing can be known. `failed`: it could not be looked at.
 */
export type StoreState = { readonly store: string } & (
  | { readonly kind: 'empty' | 'comparable' | 'opaque' }
  | { readonly kind: 'stamped'; readonly updatedAt: number; readonly ahead?: number | undefined }
  | { readonly kind: 'open'; readonly holds: string | undefined; readonly unlinked?: readonly string[] }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly message: string }
)

/**
 * `written`: the clock of the store's server, in milliseconds, as heard before sending and with the answer;
 * not every one has a clock. `lost`: no answer says what came of it. `late`: its time had passed before its
 * turn came, and nothing was sent.
 */
export type WriteOutcome =
  | Readonly<{ result: 'written'; sentAt?: number | undefined; answeredAt?: number | undefined }>
  | { readonly result: 'lost'; readonly error: OatError }
  | { readonly result: 'late' }

export interface TokenValue {
  /** Docker Hub's; where Docker Hub is not asked, a name that stands for it. */
  readonly id: string
  /** The token list's, without a state. */
  readonly label: string
  readonly value: Secret
  /** Milliseconds since 1970; a given token's is not always known. */
  readonly expiresAt: number | undefined
}

/** Milliseconds since 1970 by this machine's clock: nothing is sent after it. */
export type SendBy = Readonly<{ before?: number }>

export interface Expiry extends SendBy {
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

/** `same`: it was right, or there is no room for one. `refused`: none is there, and a warning told why. */
export type Announced = 'done' | 'same' | 'late' | 'refused'

/** Places of one kind that hold tokens. Errors: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED. */
export interface Stores<S extends Store> {
  /** Proves that the store can be written, and looks at it. `ahead` of a state: of this machine's clock. */
  check(store: S): Promise<StoreState>
  /** What the store shows now. `own`: what this run wrote there, for stores that can be compared with it. */
  look(store: S, own?: TokenValue): Promise<StoreState>
  /** Throws only when certainly nothing was written. */
  write(store: S, token: TokenValue & SendBy): Promise<WriteOutcome>
  /** Equal for two that are one place, even if it has two names; `undefined`: nobody can be asked. */
  identify(store: S): Promise<string | undefined>
  /** Writes when the token expires. Throws when another date may be left there. `late`: nothing was sent. */
  announce(store: S, expiry: Expiry): Promise<Announced>
}

export interface GithubStores extends Stores<SecretStore> {
  /** GitHub keeps nothing but the value. */
  write(store: SecretStore, token: Pick<TokenValue, 'value'> & SendBy): Promise<WriteOutcome>
  /** Git's hash of a file of this repository; `undefined`: the branch does not have it. */
  hashOf(branch: string, path: string): Promise<Look<string | undefined>>
  /** The run is over: revokes an App's tokens, and warns where that fails. */
  close(): Promise<void>
}

export type AllStores = Stores<Store>

/** Hands each store to the adapter of its kind. `secret` is there where a store needs it. */
export function routeStores(adapters: {
  readonly [Family in StoreFamily]: Stores<StoreOf<Family>> | undefined
}): AllStores {
  const find = (store: Store): Stores<Store> | undefined => adapters[familyOf(store)]
  const adapterOf = (store: Store): Stores<Store> => {
    const adapter = find(store)
    if (adapter !== undefined) return adapter
    throw new TypeError(`nothing writes a ${store.kind}`)
  }
  return {
    check: async store => adapterOf(store).check(store),
    look: async (store, token) => adapterOf(store).look(store, token),
    write: async (store, token) => adapterOf(store).write(store, token),
    identify: async store => find(store)?.identify(store),
    announce: async (store, expiry) => adapterOf(store).announce(store, expiry),
  }
}
