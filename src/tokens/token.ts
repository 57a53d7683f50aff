export interface TokenResource {
  readonly type: string
  readonly path: string
  readonly scopes: readonly string[]
}

/** A token as Docker Hub lists it; times in milliseconds since 1970. `resources` only when it was fetched. */
export interface HubToken {
  readonly id: string
  readonly label: string
  readonly createdAt: number
  readonly isActive: boolean
  /** Only when it was fetched, and Docker Hub told it. */
  readonly description?: string | undefined
  /** The account that made it. */
  readonly createdBy?: string | undefined
  readonly expiresAt?: number | undefined
  readonly lastUsedAt?: number | undefined
  readonly resources?: readonly TokenResource[] | undefined
}
