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
