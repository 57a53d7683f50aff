import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { hubDescription } from './description.ts'
import { createHubLogins } from './login.ts'
import { answerToken, answerTokens } from './tokens.ts'
import { hubError, type HubReply, type HubVisit, refuseManagement, refuseScope } from './visit.ts'

type Answer = (visit: HubVisit, name: string) => HubReply

const emptyPage = { count: 0, next: null, previous: null, results: [] }

/** A list of an organization that is open to tokens with this scope. */
function ofOrganization(scope: string, answer: Answer): Answer {
  return (visit, name) =>
    refuseScope(visit, { type: 'TYPE_ORG', path: visit.organization, scope }) ?? answer(visit, name)
}

const always = (body: unknown): Answer => {
  return () => ({ status: 200, body })
}

function route(path: string, answer: Answer): readonly [path: RegExp, answer: Answer] {
  return [new RegExp(`^/v2/${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`), answer]
}

const routes = [
  route('orgs/{organization}/access-tokens', visit => refuseManagement(visit) ?? answerTokens(visit)),
  route(
    'orgs/{organization}/access-tokens/{name}',
    (visit, id) => refuseManagement(visit) ?? answerToken(visit, id),
  ),
  route(
    'auditlogs/{organization}',
    ofOrganization('scope-activity-read', ({ hub, query, organization }) => {
      return { status: 200, body: { logs: hub.audit.find(query, organization, hub.mostPerPage) } }
    }),
  ),
  route('namespaces/{organization}/repositories/{name}', describeRepository),
  route('namespaces/{organization}/repositories/{name}/tags', listTags),
  // These lists are empty here.
  route('orgs/{organization}/members', ofOrganization('scope-member-read', always([]))),
  route('orgs/{organization}/invites', ofOrganization('scope-invite-read', always({ data: [] }))),
  route('orgs/{organization}/groups', ofOrganization('scope-group-read', always(emptyPage))),
]

function listTags(visit: HubVisit, name: string): HubReply {
  const asked = { type: 'TYPE_REPO', path: `${visit.organization}/${name}`, scope: 'scope-tag-read' } as const
  const isPublic = visit.book.repository(asked.path)?.visibility === 'public'
  return (isPublic ? undefined : refuseScope(visit, asked)) ?? { status: 200, body: emptyPage }
}

/** Anybody may look at what is public. */
function describeRepository(visit: HubVisit, name: string): HubReply {
  const { book, hub, organization: namespace, session } = visit
  const path = `${namespace}/${name}`
  const repository = book.repository(path)
  const isOpen = session === undefined && repository?.visibility === 'public'
  const refused = isOpen
    ? undefined
    : refuseScope(visit, { type: 'TYPE_REPO', path, scope: 'scope-repository-read' })
  if (refused !== undefined) return refused
  if (repository === undefined) return hubError(404, 'object not found')
  const at = '2025-01-20T10:30:00Z'
  return {
    status: 200,
    body: {
      name,
      namespace,
      user: namespace,
      star_count: 0,
      pull_count: 0,
      collaborator_count: 0,
      has_starred: false,
      media_types: [],
      content_types: [],
      categories: [],
      is_automated: false,
      status: 1,
      status_description: 'active',
      description: '',
      last_updated: at,
      date_registered: at,
      permissions: { read: true, write: true, admin: true },
      is_private: repository.visibility === 'private',
      immutable_tags_settings: hub.immutableTags.get(path) ?? { enabled: false, rules: [] },
    },
  }
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const sent = await text(request)
  const value: unknown = sent === '' ? {} : JSON.parse(sent)
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** What all visits have in common. */
type Scene = Pick<HubVisit, 'book' | 'signer' | 'hub'> & {
  readonly now: () => number
  readonly origin: () => string
}

/**
 * Answers as Docker Hub's description has it: a request that it does not allow gets 400; an answer that it does not
 * allow is a defect of the sandbox, and an Error.
 */
export function createHubAnswer(scene: Scene): (request: IncomingMessage) => Promise<HubReply> {
  const { signer, hub } = scene
  const operationOf = hubDescription()
  const logins = createHubLogins()
  return async request => {
    const { method = '', url = '', headers } = request
    await hub.events.take(`${method} ${url}`)?.()
    const { pathname: path, searchParams: query } = new URL(url, 'http://sandbox')
    const gone = path === '/v2/users/login' ? hub.oldLoginGone : undefined
    const operation = operationOf(method, path)
    if (operation === undefined || gone !== undefined) return hubError(gone ?? 404, 'page not found')
    const body = await readBody(request)
    const wrong = operation.request(body)
    if (wrong !== undefined) return { status: 400, body: { fields: {}, text: wrong } }
    const session = await signer.verify(headers.authorization)
    const [answer, match] =
      routes.map(([known, each]) => [each, known.exec(path)] as const).find(([, it]) => it) ?? []
    const { organization = '', name = '' } = match?.groups ?? {}
    const common = { ...scene, origin: scene.origin(), now: scene.now() }
    const visit = { ...common, method, query, body, session, organization }
    const reply =
      (await logins.get(path)?.(visit)) ?? answer?.(visit, name) ?? hubError(404, 'page not found')
    const defect = operation.response(reply.status, reply.body)
    if (defect === undefined) return reply
    throw new TypeError(`${method} ${path} is answered against the description: ${defect}`)
  }
}
