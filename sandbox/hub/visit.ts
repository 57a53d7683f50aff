import type { TokenBook } from '../book/token-book.ts'
import type { Session, SessionSigner } from './jwt.ts'
import type { HubSettings } from './settings.ts'

/** One request to the API, read, and all that its answer takes. */
export interface HubVisit {
  readonly method: string
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
  readonly session: Session | undefined
  /** Of the path; empty where it names none. */
  readonly organization: string
  readonly book: TokenBook
  readonly signer: SessionSigner
  readonly hub: HubSettings
  readonly origin: string
  readonly now: number
}

export interface HubReply {
  readonly status: number
  readonly body?: unknown
  /** Who asked, when no header says so. */
  readonly credential?: string
}

/** Docker Hub's error format for most routes. */
export const hubError = (status: number, detail: string): HubReply => ({
  status,
  body: { detail, message: detail },
})

/** What a token has to have for a route that is open to tokens. */
interface ScopeAsked {
  readonly type: 'TYPE_ORG' | 'TYPE_REPO'
  readonly path: string
  readonly scope: string
}

/**
 * Whether a session may use a route that is open to tokens as well: as `refuseManagement`, or by a token with the scope for it. The
 * texts are unverified, chosen.
 */
export function refuseScope(visit: HubVisit, { type, path, scope }: ScopeAsked): HubReply | undefined {
  const { book, session, organization } = visit
  if (session?.source !== 'organization') return refuseManagement(visit)
  const token = book.tokens(organization).find(({ id }) => id === session.tokenId)
  const fits = (own: string): boolean => own === path || own === `${organization}/*`
  const isAllowed = token?.resources.some(
    it => it.type === type && fits(it.path) && it.scopes.includes(scope),
  )
  return isAllowed === true ? undefined : hubError(403, 'access token has insufficient scopes')
}

const mayManage = { personal: 'personal access token', organization: 'organization access token' } as const

/**
 * Whether a session may manage an organization's tokens; if not, the answer. Unverified, chosen: the text for a
 * missing role, and 404 for an organization that is not there.
 */
export function refuseManagement({ book, session, organization }: HubVisit): HubReply | undefined {
  if (session === undefined) return { status: 401, body: { message: 'unauthorized', errinfo: {} } }
  if (session.source !== 'password') {
    return hubError(403, `token issued from ${mayManage[session.source]} is not allowed`)
  }
  if (book.organization(organization) === undefined) return hubError(404, 'object not found')
  const role = book.account(session.subject)?.roles[organization]
  return role === 'owner' ? undefined : hubError(403, 'access denied')
}
