import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Faults } from './fault.ts'
import { createAuditLog } from './hub-audit.ts'
import { createHubDescription } from './hub-description.ts'
import type { SessionSigner } from './hub-jwt.ts'
import { createHubLogins } from './hub-login.ts'
import { hubError, refuseManagement, type HubReply, type HubVisit } from './hub-route.ts'
import { createTokenRoutes } from './hub-tokens.ts'
import type { TokenBook } from './token-book.ts'

export interface HubAnswerOptions {
  readonly book: TokenBook
  readonly signer: SessionSigner
  readonly events: Faults<() => void>
  readonly now: () => number
  readonly origin: () => string
  readonly mostPerPage: () => number
}

const orgPath = /^\/v2\/orgs\/(?<organization>[^/]+)\/access-tokens(?:\/(?<id>[^/]+))?$/
const auditPath = /^\/v2\/auditlogs\/(?<organization>[^/]+)$/

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const sent = await text(request)
  const value: unknown = sent === '' ? {} : JSON.parse(sent)
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function createRouter(options: HubAnswerOptions): (visit: HubVisit) => Promise<HubReply> | HubReply {
  const { book } = options
  const audit = createAuditLog()
  const logins = createHubLogins(options)
  const tokens = createTokenRoutes({ ...options, audit })
  return visit => {
    const login = logins.get(visit.path)
    if (login !== undefined) return login(visit)
    const { organization = '', id } = (orgPath.exec(visit.path) ?? auditPath.exec(visit.path))?.groups ?? {}
    const refused = refuseManagement({ book, session: visit.session }, organization)
    if (refused !== undefined) return refused
    if (auditPath.test(visit.path)) return audit.answer(visit, organization)
    const whole = { ...visit, organization, actor: visit.session?.subject ?? '' }
    return id === undefined ? tokens.all(whole) : tokens.one(whole, id)
  }
}

/**
 * Answers as Docker Hub's description has it: a request that it does not allow gets 400; an answer that it does not
 * allow is a defect of the sandbox, and an Error.
 */
export function createHubAnswer(options: HubAnswerOptions): (request: IncomingMessage) => Promise<HubReply> {
  const operationOf = createHubDescription()
  const route = createRouter(options)
  return async request => {
    const { method = '', url = '', headers } = request
    options.events.take(`${method} ${url}`)?.()
    const { pathname: path, searchParams: query } = new URL(url, 'http://sandbox')
    const operation = operationOf(method, path)
    if (operation === undefined) return hubError(404, 'page not found')
    const body = await readBody(request)
    const wrong = operation.request(body)
    if (wrong !== undefined) return { status: 400, body: { fields: {}, text: wrong } }
    const session = await options.signer.verify(headers.authorization)
    const reply = await route({ method, path, query, body, session })
    const defect = operation.response(reply.status, reply.body)
    if (defect !== undefined)
      throw new TypeError(`${method} ${path} is answered against the description: ${defect}`)
    return reply
  }
}
