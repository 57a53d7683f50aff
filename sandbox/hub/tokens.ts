import type { AccessToken } from '../book/access-token.ts'
import type { TokenResource } from '../book/grant.ts'
import type { TokenBook } from '../book/token-book.ts'
import type { AuditEvent, AuditLog } from './audit.ts'
import { hubError, type HubReply, type HubVisit } from './route.ts'

interface TokenRoutes {
  readonly book: TokenBook
  readonly audit: AuditLog
  readonly now: () => number
  readonly origin: () => string
  /** Larger pages are cut to this. */
  readonly mostPerPage: () => number
  /** What becomes of a label that was sent. Whether the real one cuts or normalises them is not known. */
  readonly keepLabel: (label: string) => string
  /** Milliseconds before a new token is in the list: a copy of the data may be behind. */
  readonly listsAfter: () => number
}

/** Where a request goes, once its session may manage the organization. */
export interface TokenVisit extends HubVisit {
  readonly organization: string
  readonly actor: string
}

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

function note(
  { audit, now }: TokenRoutes,
  { action, token, actor }: { action: AuditEvent['action']; token: AccessToken; actor: string },
): void {
  const { organization: account, id, label } = token
  audit.add({ account, action, name: account, actor, data: { id, label }, at: now() })
}

function create({ body, organization, actor }: TokenVisit, routes: TokenRoutes): HubReply {
  const { book } = routes
  const { label = '', description, resources = [], expires_at } = body as Asked
  const missing = findMissing(book, resources)
  if (missing !== undefined) return invalid(`repository ${missing} does not exist`)
  const quota = quotas[book.organization(organization)?.plan ?? 'team']
  if (book.tokens(organization).length >= quota) {
    return invalid(`organization access token limit of ${quota} reached`)
  }
  const expiresAt = typeof expires_at === 'string' ? Date.parse(expires_at) : null
  if ((description ?? '').length > 200) return invalid('description must have at most 200 characters')
  const token = book.mint(organization, {
    label: routes.keepLabel(label),
    resources,
    expiresAt,
    createdBy: actor,
    ...(description === undefined ? {} : { description }),
  })
  note(routes, { action: 'access_token.create', token, actor })
  return { status: 201, body: { ...whole(token), token: token.value } }
}

/** One token, whole, with who made it: the answer to a create has it not. */
const shown = (token: AccessToken): HubReply => ({
  status: 200,
  body: { ...whole(token), created_by: token.createdBy },
})

function list({ query, organization }: TokenVisit, routes: TokenRoutes): HubReply {
  const page = Number(query.get('page') ?? 1)
  const size = Math.min(Number(query.get('page_size') ?? 10), routes.mostPerPage())
  const isListed = ({ createdAt }: AccessToken): boolean => routes.now() - createdAt >= routes.listsAfter()
  const tokens = routes.book.tokens(organization).filter(isListed)
  const start = (page - 1) * size
  const address = (to: number) =>
    `${routes.origin()}/v2/orgs/${organization}/access-tokens?page=${to}&page_size=${size}`
  const results = tokens
    .slice(start, start + size)
    .map(token => ({ ...listed(token), created_by: token.createdBy }))
  const next = start + size < tokens.length ? address(page + 1) : null
  const previous = page > 1 ? address(page - 1) : null
  return { status: 200, body: { total: tokens.length, next, previous, results } }
}

function one(visit: TokenVisit, { id, routes }: { id: string; routes: TokenRoutes }): HubReply {
  const { book } = routes
  const { actor, body, method, organization } = visit
  const token = book.tokens(organization).find(it => it.id === id)
  if (token === undefined) return hubError(404, 'object not found')
  if (method === 'GET') return shown(token)
  if (method === 'DELETE') {
    book.delete(id)
    note(routes, { action: 'access_token.delete', token, actor })
    return { status: 204 }
  }
  // "Scopes can be changed while a token is active or inactive, but not once it has expired"; the text is unverified, chosen.
  if ((token.expiresAt ?? Infinity) <= routes.now()) {
    return invalid('an expired access token cannot be changed')
  }
  const { is_active: isActive, ...rest } = body as Asked
  if ((rest.description ?? '').length > 200) return invalid('description must have at most 200 characters')
  const missing = findMissing(book, rest.resources ?? [])
  if (missing !== undefined) return invalid(`repository ${missing} does not exist`)
  book.change(id, {
    ...rest,
    ...(isActive === undefined ? {} : { isActive }),
    ...(rest.label === undefined ? {} : { label: routes.keepLabel(rest.label) }),
  })
  note(routes, { action: 'access_token.update', token, actor })
  return shown(token)
}

/** The tokens of organizations: list, get, create, change, delete. */
export function createTokenRoutes(routes: TokenRoutes): {
  all: (visit: TokenVisit) => HubReply
  one: (visit: TokenVisit, id: string) => HubReply
} {
  return {
    all: visit => (visit.method === 'POST' ? create(visit, routes) : list(visit, routes)),
    one: (visit, id) => one(visit, { id, routes }),
  }
}
