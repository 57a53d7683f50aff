import type { AccessToken } from '../book/access-token.ts'
import type { TokenResource } from '../book/grant.ts'
import type { TokenBook } from '../book/token-book.ts'
import type { AuditEvent } from './audit.ts'
import { hubError, type HubReply, type HubVisit } from './visit.ts'

/** Docker's plans; expired and inactive tokens count, deleted ones do not. */
const quotas = { team: 10, business: 100 } as const

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())

function listed({ id, label, isActive, createdAt, expiresAt, lastUsedAt }: AccessToken) {
  const times = { created_at: iso(createdAt), expires_at: iso(expiresAt), last_used_at: iso(lastUsedAt) }
  return { id, label, is_active: isActive, ...times }
}

const whole = (token: AccessToken) => ({
  ...listed(token),
  resources: token.resources,
  description: token.description,
})

/** Docker's error format for input. Its texts are unverified, chosen. */
const invalid = (text: string): HubReply => ({ status: 400, body: { fields: {}, text } })

/** `path` must be a repository that exists, a glob of the organization, or all public ones. */
function findMissing(book: TokenBook, resources: readonly TokenResource[]): string | undefined {
  return resources.find(
    ({ type, path }) =>
      type === 'TYPE_REPO' && !path.endsWith('/*') && path !== '*/*/public' && !book.repository(path),
  )?.path
}

/** The request has been checked against the description. */
interface Asked {
  readonly label?: string
  readonly description?: string
  readonly resources?: readonly TokenResource[]
  readonly expires_at?: string | null
  readonly is_active?: boolean
}

function note({ hub, now, session }: HubVisit, action: AuditEvent['action'], token: AccessToken): void {
  const { organization: account, id, label } = token
  hub.audit.add({
    account,
    action,
    name: account,
    actor: session?.subject ?? '',
    data: { id, label },
    at: now,
  })
}

/** What is wrong with what is asked, if anything. */
function refuseAsked({ book }: HubVisit, { description = '', resources = [] }: Asked): HubReply | undefined {
  const missing = findMissing(book, resources)
  if (missing !== undefined) return invalid(`repository ${missing} does not exist`)
  return description.length > 200 ? invalid('description must have at most 200 characters') : undefined
}

function create(visit: HubVisit): HubReply {
  const { body, organization, session, book } = visit
  const { label = '', description = '', resources = [], expires_at } = body as Asked
  const refused = refuseAsked(visit, body)
  if (refused !== undefined) return refused
  const quota = quotas[book.organization(organization)?.plan ?? 'team']
  if (book.tokens(organization).length >= quota) {
    return invalid(`organization access token limit of ${quota} reached`)
  }
  const token = book.mint(organization, {
    label,
    resources,
    description,
    createdBy: session?.subject ?? '',
    expiresAt: typeof expires_at === 'string' ? Date.parse(expires_at) : null,
  })
  note(visit, 'access_token.create', token)
  return { status: 201, body: { ...whole(token), token: token.value } }
}

/** One token, whole, with who made it: the answer to a create has it not. */
const shown = (token: AccessToken): HubReply => ({
  status: 200,
  body: { ...whole(token), created_by: token.createdBy },
})

function list({ query, organization, book, hub, now, origin }: HubVisit): HubReply {
  const page = Number(query.get('page') ?? 1)
  const size = Math.min(Number(query.get('page_size') ?? 10), hub.mostPerPage)
  const tokens = book.tokens(organization).filter(({ createdAt }) => now - createdAt >= hub.listsAfter)
  const start = (page - 1) * size
  const address = (to: number) =>
    `${origin}/v2/orgs/${organization}/access-tokens?page=${to}&page_size=${size}`
  const results = tokens
    .slice(start, start + size)
    .map(token => ({ ...listed(token), created_by: token.createdBy }))
  const next = start + size < tokens.length ? address(page + 1) : null
  const previous = page > 1 ? address(page - 1) : null
  return { status: 200, body: { total: tokens.length, next, previous, results } }
}

/** All tokens of an organization, or a new one. The session may manage it. */
export function answerTokens(visit: HubVisit): HubReply {
  return visit.method === 'POST' ? create(visit) : list(visit)
}

export function answerToken(visit: HubVisit, id: string): HubReply {
  const { body, method, organization, book, now } = visit
  const token = book.tokens(organization).find(it => it.id === id)
  if (token === undefined) return hubError(404, 'object not found')
  if (method === 'GET') return shown(token)
  if (method === 'DELETE') {
    book.delete(id)
    note(visit, 'access_token.delete', token)
    return { status: 204 }
  }
  // "Scopes can be changed while a token is active or inactive, but not once it has expired"; the text is unverified, chosen.
  if ((token.expiresAt ?? Infinity) <= now) return invalid('an expired access token cannot be changed')
  const { is_active: isActive, ...rest } = body as Asked
  const refused = refuseAsked(visit, rest)
  if (refused !== undefined) return refused
  book.change(id, {
    ...rest,
    ...(isActive !== undefined && { isActive }),
  })
  note(visit, 'access_token.update', token)
  return shown(token)
}
