import { OatError } from '../base/error.ts'
import type { HttpRequest, HttpResponse } from '../base/http-exchange.ts'
import { jwtClaims, parseJsonObject } from '../base/json.ts'
import { printable, quotedWord } from '../base/text.ts'
import { formatTime } from '../base/time.ts'

/** Docker's identity service: what an ID token must be made for. */
const identityService = 'https://identity.docker.com'

/** Where GitHub gives an ID token (docs.github.com, "OpenID Connect reference"). `endpoint`: ACTIONS_ID_TOKEN_REQUEST_URL. */
export function idTokenUrl(endpoint: string): string {
  const url = new URL(endpoint)
  url.searchParams.set('audience', identityService)
  return url.href
}

/** The ID token in GitHub's answer; `undefined` when there is none. */
export function idTokenOf(body: string): string | undefined {
  const value = parseJsonObject(body)?.['value']
  return typeof value === 'string' && value !== '' ? value : undefined
}

export interface ExchangeTerms {
  /** The UUID of the OIDC connection. */
  readonly connection: string
  /** Seconds. */
  readonly expiresIn: number
}

/** The exchange, with the fields of docker/login-action and docker/oidc-action: no scope, no audience (RFC 8693). */
export function exchangeRequest(idToken: string, { connection, expiresIn }: ExchangeTerms): HttpRequest {
  const form = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    subject_token: idToken,
    connection_id: connection,
    expires_in: String(expiresIn),
  })
  return {
    method: 'POST',
    url: `${identityService}/oauth/token`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: form.toString(),
  }
}

/** The token in Docker's answer, and the seconds it lives where Docker says them; `undefined` without a token. */
export function exchangedToken(body: string): { token: string; seconds: number | undefined } | undefined {
  const answer = parseJsonObject(body)
  const token = answer?.['access_token']
  const seconds = answer?.['expires_in']
  if (typeof token !== 'string' || token === '') return undefined
  return { token, seconds: typeof seconds === 'number' && seconds > 0 ? seconds : undefined }
}

/** What the job presented: its ID token's claims. */
type Claims = Readonly<Record<string, unknown>>

interface Cause {
  readonly is: RegExp
  readonly why: (terms: ExchangeTerms) => string
  readonly hint: (claims: Claims) => string
}

/** Docker's words, as docker/login-action and docker/docs have them; the first that fits. */
const causes: readonly Cause[] = [
  {
    is: /access[ _]denied/i,
    why: () => 'no ruleset of the connection matches this job',
    hint: claims =>
      `the job presents ${jobWords(claims)}. Compare that with the rulesets of the connection in Docker Home; its Failures tab shows both`,
  },
  {
    is: /connection_id/i,
    why: () => 'the connection does not exist, or it is deactivated',
    hint: () =>
      'copy its ID from Docker Home again, and check there that it is active. The Failures tab shows nothing of this error',
  },
  {
    is: /expires_in/i,
    why: ({ expiresIn }) => `it gives no token for ${expiresIn} s`,
    hint: () => 'change oidc-expires-in to a time that Docker allows',
  },
  {
    is: /subject_token.*expired/i,
    why: () => "GitHub's ID token is too old",
    hint: claims =>
      `run it again. If that does not help, a clock is wrong: GitHub made the ID token at ${timeOf(claims['iat'])}, so on GitHub Enterprise Server check its clock`,
  },
  {
    is: /audience/i,
    why: () => 'the ID token is made for somebody else',
    hint: claims =>
      `it says audience ${word(claims['aud'])} where this action asked for ${identityService}: check what stands between the runner and GitHub`,
  },
  {
    is: /issuer/i,
    why: () => 'it does not know who made the ID token',
    hint: claims =>
      `the issuer is ${word(claims['iss'])}. Docker's connections know https://token.actions.githubusercontent.com: with GitHub Enterprise Server, or an issuer of your enterprise, use a token`,
  },
  {
    is: /subject_token/i,
    why: () => 'it cannot use the ID token',
    hint: claims => `run it again. The job presents ${jobWords(claims)}`,
  },
  {
    is: /\b(plan|subscription|entitle\w*|upgrade)\b/i,
    why: () => 'the plan of the organization has no OIDC connections',
    hint: () =>
      'they need Docker Team, Business, Hardened Images or sponsored open source; without that use a token',
  },
]

/** OIDC_REFUSED for any answer that is no token. */
export function exchangeRefusal(
  { status, body }: Pick<HttpResponse, 'status' | 'body'>,
  terms: ExchangeTerms,
  idToken: string,
): OatError {
  const answer = parseJsonObject(body)
  const reason = [answer?.['error_description'], answer?.['error'], answer?.['message']].find(
    text => typeof text === 'string' && text !== '',
  )
  const start = `Docker refuses the exchange with OIDC connection ${terms.connection}`
  if (typeof reason !== 'string') {
    const what = answer === undefined ? 'without JSON' : status < 300 ? 'without a token' : 'without a reason'
    return new OatError('OIDC_REFUSED', {
      message: `${start}: HTTP ${status} ${what}`,
      hint: 'check HTTPS_PROXY, since a proxy may have answered in its place; then check the connection in Docker Home',
    })
  }
  const words = `"${printable(reason, 200)}", HTTP ${status}`
  const cause = causes.find(({ is }) => is.test(reason))
  const claims = jwtClaims(idToken) ?? {}
  return new OatError('OIDC_REFUSED', {
    message: cause === undefined ? `${start} (${words})` : `${start}: ${cause.why(terms)} (${words})`,
    hint:
      cause?.hint(claims) ??
      `check the connection in Docker Home: its Failures tab may show this job, which presents ${jobWords(claims)}`,
  })
}

/** OIDC_REFUSED when Docker's identity service did not answer; what http says of it stays as it is. */
export function exchangeFailure({ message, hint }: OatError): OatError {
  return new OatError('OIDC_REFUSED', { message: `the exchange of the ID token failed: ${message}`, hint })
}

/** What rulesets can look at. The subject decides; the others say where it comes from. */
const shownClaims = ['repository', 'ref', 'environment', 'event_name', 'job_workflow_ref']

function jobWords(claims: Claims): string {
  const others = shownClaims.filter(name => claims[name] !== undefined)
  return [`sub ${word(claims['sub'])}`, ...others.map(name => `${name} ${word(claims[name])}`)].join(', ')
}

function word(claim: unknown): string {
  const text = Array.isArray(claim) ? claim.join(' ') : claim
  return typeof text === 'string' ? quotedWord(text, 150) : 'none'
}

function timeOf(claim: unknown): string {
  return typeof claim === 'number' ? formatTime(claim * 1000) : 'an unknown time'
}
