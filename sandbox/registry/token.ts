import { createPrivateKey, randomUUID } from 'node:crypto'
import { decodeJwt, SignJWT } from 'jose'
import { type Identity, parseBasic } from '../book/identity.ts'
import type { TokenBook } from '../book/token-book.ts'
import { type KeyPair, signingKey, x5c } from '../certificate.ts'
import type { Scope } from './decision.ts'

/** Wrong tokens that a registry, or a proxy before it, may hand out. */
export type TokenShape = 'right' | 'without-access' | 'opaque' | 'wrong-key' | 'expired' | 'other-audience'

/** Where Docker Hub's tokens keep the name of the access token and the plan. */
const hubClaim = 'https://auth.docker.io'

/** Docker Hub's registry tokens live this many seconds. */
export const lifetime = 300

export interface TokenContent {
  readonly issuer: string
  readonly audience: string
  readonly identity: Identity
  readonly granted: readonly Scope[]
  readonly plan: string | undefined
  readonly subject: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Docker's published pull limits per six hours; the paid plans have none, so their tokens name none (unverified). */
const pullLimits: Readonly<Record<string, string>> = { anonymous: '100', personal: '200' }

function access({ granted, identity, plan = 'personal' }: TokenContent) {
  const limit = pullLimits[identity.kind === 'anonymous' ? 'anonymous' : plan]
  const parameters = { pull_limit: limit, pull_limit_interval: '21600' }
  return granted.map(({ type, name, actions }) => ({
    type,
    name,
    actions,
    ...(limit === undefined ? {} : { parameters }),
  }))
}

function ownClaims({ identity, plan }: TokenContent): Record<string, unknown> {
  if (identity.kind === 'anonymous') return {}
  // Whether a keyless token has a name is unverified; without one nothing can lean on it.
  const named =
    (identity.kind === 'token' && !identity.token.isKeyless) ||
    (identity.kind === 'account' && identity.personalToken)
  const name = named ? { at_name: identity.name } : {}
  return { [hubClaim]: { ...name, plan_name: plan ?? 'personal' } }
}

/** Signs what the registry is to believe: RS256, with the certificate in `x5c`. */
export async function signRegistryToken(
  content: TokenContent,
  { key, shape }: { key: KeyPair; shape: TokenShape },
): Promise<string> {
  if (shape === 'opaque') return `sandbox-${randomUUID()}`
  const pair = shape === 'wrong-key' ? await signingKey('a stranger') : key
  const issuedAt = Math.floor(content.now / 1000) - (shape === 'expired' ? 2 * lifetime : 0)
  const claims = shape === 'without-access' ? {} : { access: access(content) }
  return new SignJWT({ ...claims, ...ownClaims(content) })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', x5c: x5c(pair) })
    .setAudience(shape === 'other-audience' ? 'registry.example' : content.audience)
    .setIssuer(content.issuer)
    .setSubject(content.subject)
    .setJti(`dckr_jti_${randomUUID().replaceAll('-', '')}`)
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt)
    .setExpirationTime(issuedAt + lifetime)
    .sign(createPrivateKey(pair.key))
}

function nameToken(jwt: string): string {
  try {
    const claim = decodeJwt<Record<string, unknown>>(jwt)[hubClaim]
    const named = typeof claim === 'object' && claim !== null && 'at_name' in claim
    return named ? `registry token of ${String(claim.at_name)}` : 'registry token'
  } catch {
    // Not a JWT: the opaque shape, or something that the client made up.
    return 'opaque token'
  }
}

/** Names what an `Authorization` header carries, for transcripts; never shows a value. */
export function nameAuthorization(book: Pick<TokenBook, 'identify'>, header: string | undefined): string {
  if (header === undefined) return 'nobody'
  const bearer = /^Bearer (.+)$/i.exec(header)?.[1]
  if (bearer !== undefined) return nameToken(bearer)
  const credential = parseBasic(header)
  return credential === undefined ? 'something else' : book.identify(credential).name
}
