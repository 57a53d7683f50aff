import type { GithubSecret } from '../stores/github/answers.ts'
import type { HubToken } from '../tokens/token.ts'

/** A change of a token, as the organization's audit log has it; `at` in milliseconds since 1970. */
export interface TokenEvent {
  readonly action: 'create' | 'update' | 'delete'
  readonly actor: string
  /** The log's own sentence. */
  readonly description: string
  readonly at: number
}

/** What Docker Hub shows. `now`: its clock, in milliseconds since 1970. */
export interface HubView {
  readonly now: number
  /** Whose password was used. */
  readonly account: string
  /** Every token; resources only of those that are compared with the register. */
  readonly tokens: readonly HubToken[]
  /** Repositories of the register that are not there. */
  readonly goneRepositories: readonly string[]
  /** `undefined`: the log could not be read. */
  readonly events: readonly TokenEvent[] | undefined
}

/** A secret and, for one that selected repositories may read, their names (`owner/repo`). */
export interface SeenSecret extends GithubSecret {
  readonly repositories: readonly string[] | undefined
}

/** Secrets of one place (repository, environment, organization; one application), and its variables, by name. */
export interface PlaceView {
  readonly secrets: ReadonlyMap<string, SeenSecret>
  /** `undefined`: they could not be read, or the application has none. */
  readonly variables: ReadonlyMap<string, string> | undefined
}

/** Places by their name in a store's name: `actions:kong/kong#nightly`. */
export interface GithubView {
  readonly places: ReadonlyMap<string, PlaceView>
}

/** What was wanted and could not be had, in words. `wanted`: it was asked for. */
export interface Unseen {
  readonly subject: string
  readonly message: string
  readonly wanted: boolean
}

/** Both halves; either may be missing. */
export interface AuditView {
  readonly hub: HubView | undefined
  readonly github: GithubView | undefined
  readonly unseen: readonly Unseen[]
  /** `owner/repo` that the register stands in. */
  readonly thisRepository: string
  readonly warningMs: number
}
