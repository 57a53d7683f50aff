import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import { createFaults, type Fault, type Faults } from '../fault.ts'
import { type Loopback, type ServerOptions, startLoopback } from '../loopback.ts'
import { jsonReply, type Reply } from '../reply.ts'
import { type Connection, acmeConnection, resourcesFor } from './connection.ts'

interface IdentityOptions extends ServerOptions {
  /** Whose ID tokens it takes. */
  readonly trust: { readonly issuer: string; readonly jwks: string }
}

/** Docker's identity service: `POST /oauth/token`. */
export interface Identity extends Loopback {
  /** The one of `acme`; what is changed in it counts at once. */
  readonly connection: Connection
  readonly faults: Faults<Fault>
  /** Its refusals repeat the ID token. */
  isIndiscreet: boolean
  /** The status of an exchange. */
  success: number
}

const audience = 'https://identity.docker.com'
const grantType = 'urn:ietf:params:oauth:grant-type:token-exchange'
const idTokenType = 'urn:ietf:params:oauth:token-type:id_token'

/** The descriptions are Docker's own; which status and `error` go with them is unverified, chosen. */
function refuse(status: number, error_description: string): Reply {
  const error = status === 403 ? 'access_denied' : 'invalid_request'
  return jsonReply(status, { error, error_description, error_uri: 'https://docs.docker.com/security/' })
}

/** The subject of an ID token whose signature, issuer, audience and times are right; else the refusal. */
async function readSubject(idToken: string, { trust, now }: IdentityOptions): Promise<string | Reply> {
  try {
    const keys = createRemoteJWKSet(new URL(trust.jwks))
    const { payload } = await jwtVerify(idToken, keys, {
      issuer: trust.issuer,
      audience,
      algorithms: ['RS256'],
      currentDate: new Date(now()),
    })
    return payload.sub ?? ''
  } catch (error) {
    if (error instanceof errors.JWTExpired) return refuse(401, 'subject_token has expired')
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') {
      return refuse(401, 'subject_token audience mismatch')
    }
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'iss') {
      return refuse(401, 'subject_token issuer mismatch')
    }
    return refuse(401, 'subject_token is invalid')
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

async function exchange(
  form: URLSearchParams,
  { connection, options }: { connection: Connection; options: IdentityOptions },
): Promise<Reply> {
  const field = (name: string): string => form.get(name) ?? ''
  if (field('grant_type') !== grantType) return refuse(400, 'grant_type is invalid')
  if (field('subject_token_type') !== idTokenType) return refuse(400, 'subject_token_type is invalid')
  if (field('subject_token') === '') return refuse(400, 'subject_token is required')
  if (field('connection_id') === '') {
    return refuse(400, 'connection_id is required when subject_token_type is id_token')
  }
  const seconds = Number(field('expires_in'))
  if (!Number.isInteger(seconds) || seconds < 300 || seconds > 21_600) {
    return refuse(400, 'expires_in must be between 300 and 21600')
  }
  const isKnown = field('connection_id').toLowerCase() === connection.id && connection.isActive
  if (!uuid.test(field('connection_id')) || !isKnown) return refuse(400, 'connection_id is invalid')
  const subject = await readSubject(field('subject_token'), options)
  if (typeof subject !== 'string') return subject
  const resources = resourcesFor(connection, subject)
  if (resources === undefined) return { ...refuse(403, 'access denied'), reason: `no ruleset for ${subject}` }
  const { book, now } = options
  const expires_in = Math.min(seconds, connection.longest)
  const expiresAt = now() + expires_in * 1000
  const label = 'keyless token'
  const token = book.mint(connection.organization, { label, resources, expiresAt, isKeyless: true })
  const issued_token_type = 'urn:ietf:params:oauth:token-type:access_token'
  return jsonReply(200, { access_token: token.value, issued_token_type, token_type: 'Bearer', expires_in })
}

export async function startIdentity(options: IdentityOptions): Promise<Identity> {
  const connection = acmeConnection()
  const faults = createFaults()
  const settings = { isIndiscreet: false, success: 200 }
  const presented = new Set<string>()
  const answer = async (request: IncomingMessage): Promise<Reply> => {
    if (request.method !== 'POST' || request.url !== '/oauth/token') {
      return jsonReply(404, { error: 'not_found' })
    }
    const isForm = request.headers['content-type'] === 'application/x-www-form-urlencoded'
    if (!isForm) return refuse(400, 'the request is not form-encoded')
    const form = new URLSearchParams(await text(request))
    if (settings.isIndiscreet) {
      return refuse(401, `subject_token ${form.get('subject_token') ?? ''} is invalid`)
    }
    const idToken = form.get('subject_token') ?? ''
    // Whether Docker takes an ID token twice is not documented; a client must not count on it.
    if (presented.has(idToken)) return refuse(401, 'subject_token is invalid')
    presented.add(idToken)
    const reply = await exchange(form, { connection, options })
    return reply.status === 200 ? { ...reply, status: settings.success } : reply
  }
  const server = await startLoopback(answer, {
    ...options,
    name: 'identity',
    faults,
    nameOf: header => (header === undefined ? 'nobody' : 'something else'),
  })
  return Object.assign(settings, { ...server, connection, faults })
}
