import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Credential, Identity } from '../book/identity.ts'
import type { TokenBook } from '../book/token-book.ts'
import type { KeyPair } from '../certificate.ts'
import { createFaults, type Fault, type Faults } from '../fault.ts'
import { type Loopback, type ServerOptions, startLoopback } from '../loopback.ts'
import { jsonReply, type Reply } from '../reply.ts'
import { decide, type UnderPrivilege } from './decision.ts'
import { parseQuestion, type Question } from './token-question.ts'
import { lifetime, nameAuthorization, signRegistryToken, type TokenShape } from './token.ts'

export interface TokenEndpoint extends Loopback {
  /** The address for the challenge: `…/token`. */
  readonly realm: string
  readonly issuer: string
  readonly service: string
  /** May be changed at any time; Docker Hub's way at first. */
  underPrivilege: UnderPrivilege
  readonly faults: Faults<Fault>
  /** The next tokens come out in these shapes. */
  readonly shapes: Faults<TokenShape>
  /** Whoever logs in gets a token that stands for the password, which Docker Hub does not do. */
  givesIdentityTokens: boolean
}

const issuer = 'auth.docker.io'
const service = 'registry.docker.io'

interface State
  extends ServerOptions, Pick<TokenEndpoint, 'shapes' | 'underPrivilege' | 'givesIdentityTokens'> {
  readonly key: KeyPair
  readonly identities: Map<string, Credential>
}

const refuse = (status: number, details: string) => jsonReply(status, { details })

const planOf = (book: TokenBook, identity: Identity) =>
  identity.kind === 'token' ? book.organization(identity.token.organization)?.plan : undefined

/** Docker Hub leaves the subject of an anonymous token empty; the others' is an id (unverified, chosen). */
function subjectOf(identity: Identity): string {
  if (identity.kind === 'token') return identity.token.id
  return identity.kind === 'account' ? identity.account.username : ''
}

async function answer(request: IncomingMessage, options: State): Promise<Reply> {
  const { book } = options
  if (!/^\/token(\?|$)/.test(request.url ?? '')) return refuse(404, 'not found')
  if (request.method !== 'GET' && request.method !== 'POST') return refuse(405, 'method not allowed')
  const question = await parseQuestion(request, options.identities)
  if (question === undefined) return refuse(400, 'invalid request')
  if (new Set(question.scopes.map(({ type }) => type)).size > 1) {
    return refuse(400, 'request scopes must be of the same resource type')
  }
  const identity = book.identify(question.credential)
  return { ...(await reply({ ...question, identity }, options)), credential: identity.name }
}

async function reply(question: Question & { identity: Identity }, options: State): Promise<Reply> {
  const { book, key, underPrivilege, shapes } = options
  const { identity, service: audience } = question
  if (identity.kind === 'refused') return refuse(401, identity.details)
  const decision = decide({ ...question, underPrivilege, repository: book.repository })
  if ('refused' in decision) {
    const { refused, reason } = decision
    return { ...refuse(401, refused), ...(reason !== undefined && { reason }) }
  }
  const common = {
    identity,
    granted: decision.granted,
    plan: planOf(book, identity),
    subject: subjectOf(identity),
  }
  const now = options.now()
  const shape = shapes.take(question.target) ?? 'right'
  const token = await signRegistryToken({ ...common, issuer, audience, now }, { key, shape })
  book.markUsed(identity)
  const issued_at = new Date(now).toISOString()
  const answer = { token, access_token: token, expires_in: lifetime, issued_at }
  if (!options.givesIdentityTokens || !question.isOffline || question.credential === undefined) {
    return jsonReply(200, answer)
  }
  const refresh_token = randomUUID()
  options.identities.set(refresh_token, question.credential)
  return jsonReply(200, { ...answer, refresh_token })
}

/** The `/token` of auth.docker.io as clients see it: answers, refusals and their words. */
export async function startTokenEndpoint(options: ServerOptions, key: KeyPair): Promise<TokenEndpoint> {
  const faults = createFaults()
  const shapes = createFaults<TokenShape>()
  const settings = { underPrivilege: 'refuse' as UnderPrivilege, shapes, faults, givesIdentityTokens: false }
  const identities = new Map<string, Credential>()
  const nameOf = (header: string | undefined): string => nameAuthorization(options.book, header)
  const own = { name: 'auth', faults, nameOf }
  const answered = (request: IncomingMessage) => answer(request, { ...options, ...settings, key, identities })
  const server = await startLoopback(answered, { ...options, ...own })
  // With TLS it stands in Docker Hub's place, and has its name: a proxy has to lead there.
  const realm = options.tls === undefined ? `${server.origin}/token` : `https://${issuer}/token`
  return Object.assign(settings, { ...server, realm, issuer, service })
}
