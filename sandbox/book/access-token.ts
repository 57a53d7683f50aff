import type { TokenResource } from './grant.ts'

/** Times are milliseconds since 1970. */
export interface AccessToken {
  readonly id: string
  readonly organization: string
  readonly value: string
  readonly createdBy: string
  readonly createdAt: number
  readonly expiresAt: number | null
  /** Docker's identity service issued it for one job: Docker Hub lists it nowhere. */
  readonly isKeyless: boolean
  label: string
  description: string
  resources: readonly TokenResource[]
  isActive: boolean
  lastUsedAt: number | null
  deletedAt: number | null
}
