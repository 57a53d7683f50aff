import type { Fault, Faults } from '../fault.ts'
import type { AuditLog } from './audit.ts'
import type { RateLimit } from './rate-limit.ts'

/** What a test may look at and change at any time. */
export interface HubSettings {
  readonly faults: Faults<Fault>
  /** What somebody else does in the moment before a request is carried out. */
  readonly events: Faults<() => unknown>
  readonly limit: RateLimit
  /** The organization's log; what people do in Docker Home is added by hand. */
  readonly audit: AuditLog
  /** Settings of repositories whose tags are immutable, or some of them, by `org/name`. */
  readonly immutableTags: Map<string, { readonly enabled: boolean; readonly rules: readonly string[] }>
  /** The most tokens on a page: larger pages are cut to this. */
  mostPerPage: number
  /** Milliseconds before a new token is in the list: a copy of the data may be behind. */
  listsAfter: number
  /** The status of `/v2/users/login` once it is gone: until then it alone takes passwords. */
  oldLoginGone: 404 | 405 | 410 | undefined
  /** Ends every session before its time. */
  readonly revokeSessions: () => void
}
