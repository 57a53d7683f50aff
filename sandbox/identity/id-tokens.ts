import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { createFaults, type Fault, type Faults } from '../fault.ts'
import { type Loopback, type ServerOptions, startLoopback } from '../loopback.ts'
import { jsonReply, type Reply } from '../reply.ts'

/** Wrong ID tokens. */
type IdTokenShape = 'other-audience' | 'other-issuer' | 'expired' | 'wrong-key'

/** What GitHub knows of a job and puts into its ID token. */
type JobClaims = Readonly<Record<string, string>> & { readonly sub: string }

/** The runner's endpoint for ID tokens, and the keys of their issuer. */
export interface IdTokens extends Loopback {
  readonly issuer: string
  /** Where the issuer's public keys are: `…/.well-known/jwks`. */
  readonly jwks: string
  /** What authorizes a job that has `permissions: id-token: write`. */
  readonly requestToken: string
  /** The variables that the runner gives such a job. Its ID tokens say `claims`. */
  allow(claims: JobClaims): Readonly<Record<string, string>>
  readonly faults: Faults<Fault>
  /** The next ID tokens come out in these shapes. */
  readonly shapes: Faults<IdTokenShape>
}

/** docs.github.com, "OpenID Connect reference". */
const issuer = 'https://token.actions.githubusercontent.com'
const lifetime = 300

interface IssuerKey {
  readonly privateKey: CryptoKey
  readonly jwk: JWK
}

async function createKey(kid: string): Promise<IssuerKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } }
}

const known = new Map<'issuer' | 'stranger', Promise<IssuerKey>>()

/** One each for the process: to make an RSA key takes a quarter of a second. The stranger's has the same name. */
function keyOf(whom: 'issuer' | 'stranger'): Promise<IssuerKey> {
  const key = known.get(whom) ?? createKey('sandbox-1')
  known.set(whom, key)
  return key
}

async function sign(
  claims: JobClaims,
  given: { key: IssuerKey; audience: string; shape: IdTokenShape | undefined; now: number },
): Promise<string> {
  const { key, audience, shape } = given
  const issuedAt = Math.floor(given.now / 1000) - (shape === 'expired' ? 2 * lifetime : 0)
  const { privateKey } = shape === 'wrong-key' ? await keyOf('stranger') : key
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'sandbox-1' })
    .setIssuer(shape === 'other-issuer' ? 'https://github.example/_services/token' : issuer)
    .setAudience(shape === 'other-audience' ? 'https://github.com/acme' : audience)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt - 600)
    .setExpirationTime(issuedAt + lifetime)
    .sign(privateKey)
}

/** Starts the endpoint that `ACTIONS_ID_TOKEN_REQUEST_URL` names, with the issuer's JWKS beside it. */
export async function startIdTokens(options: ServerOptions): Promise<IdTokens> {
  const { now } = options
  const key = await keyOf('issuer')
  const requestToken = randomUUID().repeat(3)
  const faults = createFaults()
  const shapes = createFaults<IdTokenShape>()
  const jobs = new Map<string, JobClaims>()

  async function answer(request: IncomingMessage): Promise<Reply> {
    const url = new URL(request.url ?? '', 'http://sandbox')
    if (url.pathname === '/.well-known/jwks') return jsonReply(200, { keys: [key.jwk] })
    const claims = jobs.get(url.pathname)
    if (claims === undefined || request.method !== 'GET') return jsonReply(404, { message: 'Not Found' })
    if (request.headers.authorization?.toLowerCase() !== `bearer ${requestToken}`.toLowerCase()) {
      return jsonReply(401, { message: 'Bad credentials' })
    }
    // GitHub's own default is the address of the repository's owner.
    const audience = url.searchParams.get('audience') ?? 'https://github.com/acme'
    const value = await sign(claims, { key, audience, shape: shapes.take(url.pathname), now: now() })
    return jsonReply(200, { count: value.length, value })
  }

  const server = await startLoopback(answer, {
    ...options,
    // The runner speaks to it on its own machine.
    tls: undefined,
    name: 'id-token',
    faults,
    nameOf: header => (header === undefined ? 'nobody' : 'the job'),
  })
  return {
    ...server,
    issuer,
    jwks: `${server.origin}/.well-known/jwks`,
    requestToken,
    faults,
    shapes,
    allow: claims => {
      const path = `/idtoken/${randomUUID()}`
      jobs.set(path, claims)
      return {
        ACTIONS_ID_TOKEN_REQUEST_URL: `${server.origin}${path}?api-version=2.0`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
      }
    },
  }
}
