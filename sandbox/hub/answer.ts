import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import type { TokenBook } from '../book/token-book.ts'
import type { Faults } from '../fault.ts'
import type { AuditLog } from './audit.ts'
import { hubDescription } from './description.ts'
import type { SessionSigner } from './jwt.ts'
import { createHubLogins } from './login.ts'
import {
  hubError,
  type HubReply,
  type HubVisit,
  refuseManagement,
  refuseScope,
  type ScopeAsked,
} from './route.ts'
import { createTokenRoutes } from './tokens.ts'

/** Settings of repositories, by `org/name`. */
export type ImmutableTags = Map<string, { readonly enabled: boolean; readonly rules: readonly string[] }>

export interface HubAnswerOptions {
  readonly book: TokenBook
  readonly signer: SessionSigner
  readonly events: Faults<() => unknown>
  readonly now: () => number
  readonly origin: () => string
  readonly mostPerPage: () => number
  readonly keepLabel: (label: string) => string
  readonly listsAfter: () => number
  readonly audit: AuditLog
  readonly immutableTags: ImmutableTags
  /** What `/v2/users/login` answers once Docker has taken it away. */
  readonly oldLoginGone: () => number | undefined
}

const orgPath = /^\/v2\/orgs\/(?<organization>[^/]+)\/access-tokens(?:\/(?<id>[^/]+))?$/
const repositoryPath =
  /^\/v2\/namespaces\/(?<organization>[^/]+)\/repositories\/(?<repository>[^/]+)(?<tags>\/tags)?$/
const peoplePath = /^\/v2\/orgs\/(?<organization>[^/]+)\/(?<people>members|invites|groups)$/
/** What a token needs for the lists of an organization, which are empty here. */
const scopes: Readonly<Record<string, string>> = {
  members: 'scope-member-read',
  invites: 'scope-invite-read',
  groups: 'scope-group-read',
}
const emptyPage = { count: 0, next: null, previous: null, results: [] }
const empty: Readonly<Record<string, unknown>> = {
  members: [],
  invites: { data: [] },
  groups: emptyPage,
}
const auditPath = /^\/v2\/auditlogs\/(?<organization>[^/]+)$/

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const sent = await text(request)
  const value: unknown = sent === '' ? {} : JSON.parse(sent)
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function createRouter(options: HubAnswerOptions): (visit: HubVisit) => Promise<HubReply> | HubReply {
  const { book, audit } = options
  const logins = createHubLogins(options)
  const tokens = createTokenRoutes(options)
  return visit => {
    const login = logins.get(visit.path)
    if (login !== undefined) return login(visit)
    const paths = [orgPath, auditPath, repositoryPath, peoplePath]
    const match = paths.map(path => path.exec(visit.path)).find(found => found !== null)
    const { organization = '', id, repository, tags, people } = match?.groups ?? {}
    const whole = `${organization}/${repository ?? ''}`
    // Anybody may look at what is public.
    if (
      visit.session === undefined &&
      book.repository(whole)?.visibility === 'public' &&
      tags === undefined
    ) {
      return describeRepository(options, whole)
    }
    const asker = { book, session: visit.session }
    const isLog = auditPath.test(visit.path)
    const wanted: ScopeAsked | undefined = isLog
      ? { type: 'TYPE_ORG', path: organization, scope: 'scope-activity-read' }
      : repository === undefined
        ? people === undefined
          ? undefined
          : { type: 'TYPE_ORG', path: organization, scope: scopes[people] ?? '' }
        : {
            type: 'TYPE_REPO',
            path: whole,
            scope: tags === undefined ? 'scope-repository-read' : 'scope-tag-read',
          }
    const refused =
      wanted === undefined
        ? refuseManagement(asker, organization)
        : refuseScope(asker, { organization, ...wanted })
    if (refused !== undefined) return refused
    if (isLog) return audit.answer(visit, organization)
    if (people !== undefined) return { status: 200, body: empty[people] }
    if (tags !== undefined) return { status: 200, body: emptyPage }
    if (wanted !== undefined) return describeRepository(options, wanted.path)
    const asked = { ...visit, organization, actor: visit.session?.subject ?? '' }
    return id === undefined ? tokens.all(asked) : tokens.one(asked, id)
  }
}

function describeRepository({ book, immutableTags }: HubAnswerOptions, path: string): HubReply {
  const found = book.repository(path)
  if (found === undefined) return hubError(404, 'object not found')
  const [namespace, name] = path.split('/')
  const at = '2025-01-20T10:30:00Z'
  const counts = { star_count: 0, pull_count: 0, collaborator_count: 0, storage_size: null }
  const lists = { media_types: [], content_types: [], categories: [] }
  return {
    status: 200,
    body: {
      user: namespace,
      name,
      namespace,
      repository_type: 'image',
      hub_user: namespace,
      ...counts,
      ...lists,
      status: 1,
      status_description: 'active',
      description: '',
      full_description: null,
      source: null,
      is_private: found.visibility === 'private',
      is_automated: false,
      has_starred: false,
      last_updated: at,
      date_registered: at,
      affiliation: null,
      permissions: { read: true, write: true, admin: true },
      immutable_tags_settings: immutableTags.get(path) ?? { enabled: false, rules: [] },
    },
  }
}

/**
 * Answers as Docker Hub's description has it: a request that it does not allow gets 400; an answer that it does not
 * allow is a defect of the sandbox, and an Error.
 */
export function createHubAnswer(options: HubAnswerOptions): (request: IncomingMessage) => Promise<HubReply> {
  const operationOf = hubDescription()
  const route = createRouter(options)
  return async request => {
    const { method = '', url = '', headers } = request
    await options.events.take(`${method} ${url}`)?.()
    const { pathname: path, searchParams: query } = new URL(url, 'http://sandbox')
    const gone = path === '/v2/users/login' ? options.oldLoginGone() : undefined
    if (gone !== undefined) return hubError(gone, 'page not found')
    const operation = operationOf(method, path)
    if (operation === undefined) return hubError(404, 'page not found')
    const body = await readBody(request)
    const wrong = operation.request(body)
    if (wrong !== undefined) return { status: 400, body: { fields: {}, text: wrong } }
    const session = await options.signer.verify(headers.authorization)
    const reply = await route({ method, path, query, body, session })
    const defect = operation.response(reply.status, reply.body)
    if (defect !== undefined) {
      throw new TypeError(`${method} ${path} is answered against the description: ${defect}`)
    }
    return reply
  }
}
