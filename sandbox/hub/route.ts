import type { TokenBook } from '../book/token-book.ts'
import type { Session } from './jwt.ts'

/** One request to the API, read. */
export interface HubVisit {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
  readonly session: Session | undefined
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

/** Whether a session may read an organization's audit log: as `refuseManagement`, or by a token with the scope for it. */
export function refuseActivity(
  { book, session }: { book: TokenBook; session: Session | undefined },
  organization: string,
): HubReply | undefined {
  if (session?.source !== 'organization') return refuseManagement({ book, session }, organization)
  const token = book.tokens(organization).find(({ id }) => id === session.tokenId)
  const isAllowed = token?.resources.some(
    ({ type, path, scopes }) =>
      type === 'TYPE_ORG' && path === organization && scopes.includes('scope-activity-read'),
  )
  if (isAllowed === true) return undefined
  return hubError(403, 'access token has insufficient scopes')
}

const mayManage = { personal: 'personal access token', organization: 'organization access token' } as const

/**
 * Whether a session may manage an organization's tokens; if not, the answer. Unverified, chosen: the text for a
 * missing role, and 404 for an organization that is not there.
 */
export function refuseManagement(
  { book, session }: { book: TokenBook; session: Session | undefined },
  organization: string,
): HubReply | undefined {
  if (session === undefined) return { status: 401, body: { message: 'unauthorized', errinfo: {} } }
  if (session.source !== 'password') {
    return hubError(403, `token issued from ${mayManage[session.source]} is not allowed`)
  }
  if (book.organization(organization) === undefined) return hubError(404, 'object not found')
  const role = book.account(session.subject)?.roles[organization]
  return role === 'owner' ? undefined : hubError(403, 'access denied')
}
