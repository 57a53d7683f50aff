import { OatError } from '../base/error.ts'
import type { HttpResponse } from '../base/http-exchange.ts'
import { jwtClaims, parseJsonObject } from '../base/json.ts'
import { printable, quotedWord } from '../base/text.ts'
import { formatTime } from '../base/time.ts'
import { secretWays } from '../runner/terminal/verbs.ts'
import { type ExchangeTerms, identityService } from './oidc.ts'

const later = { hint: 'run it again later, or give a token as well: it is the fallback' }

/** OIDC_UNAVAILABLE. Without `what to do`: for a job that may have an ID token, and got none. */
export function unavailable(why: string, toDo: { hint: string; terminalHint?: string } = later): OatError {
  return new OatError('OIDC_UNAVAILABLE', { message: `no keyless login: ${why}`, ...toDo })
}

/** The same for a job that may not have an ID token. `why` may know more than that. */
export function noPermission(why = 'this job may not have an ID token'): OatError {
  return unavailable(why, {
    hint: 'write on the job "permissions: { contents: read, id-token: write }", or give a token as well: it is the fallback',
    terminalHint: secretWays('token'),
  })
}

/** What the job presented: its ID token's claims. */
type Claims = Readonly<Record<string, unknown>>

/** Docker's words, as docker/login-action and docker/docs have them; the first that fits. */
function causesFor(
  claims: Claims,
  { expiresIn }: ExchangeTerms,
): readonly (readonly [is: RegExp, why: string, hint: string])[] {
  const presents = `the job presents ${jobWords(claims)}`
  return [
    [
      /access[ _]denied/i,
      'no ruleset of the connection matches this job',
      `${presents}. Compare that with the rulesets of the connection in Docker Home; its Failures tab shows both`,
    ],
    [
      /connection_id/i,
      'the connection does not exist, or it is deactivated',
      'copy its ID from Docker Home again, and check there that it is active. The Failures tab shows nothing of this error',
    ],
    [
      /expires_in/i,
      `it gives no token for ${expiresIn} s`,
      'change oidc-expires-in to a time that Docker allows',
    ],
    [
      /subject_token.*expired/i,
      "GitHub's ID token is too old",
      `run it again. If that does not help, a clock is wrong: GitHub made the ID token at ${timeOf(claims['iat'])}, so on GitHub Enterprise Server check its clock`,
    ],
    [
      /audience/i,
      'the ID token is made for somebody else',
      `it says audience ${word(claims['aud'])} where this action asked for ${identityService}: check what stands between the runner and GitHub`,
    ],
    [
      /issuer/i,
      'it does not know who made the ID token',
      `the issuer is ${word(claims['iss'])}. Docker's connections know https://token.actions.githubusercontent.com: with GitHub Enterprise Server, or an issuer of your enterprise, use a token`,
    ],
    [/subject_token/i, 'it cannot use the ID token', `run it again. T${presents.slice(1)}`],
    [
      /\b(plan|subscription|entitle\w*|upgrade)\b/i,
      'the plan of the organization has no OIDC connections',
      'they need Docker Team, Business, Hardened Images or sponsored open source; without that use a token',
    ],
  ]
}

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
  const claims = jwtClaims(idToken) ?? {}
  const cause = causesFor(claims, terms).find(([is]) => is.test(reason))
  const unknown = `check the connection in Docker Home: its Failures tab may show this job, which presents ${jobWords(claims)}`
  const [, why, hint = unknown] = cause ?? []
  const message = why === undefined ? `${start} (${words})` : `${start}: ${why} (${words})`
  return new OatError('OIDC_REFUSED', { message, hint })
}

/** OIDC_REFUSED when Docker's identity service did not answer, or there was no ID token for another try. */
export function exchangeFailure({ code, message, hint }: OatError): OatError {
  return new OatError('OIDC_REFUSED', {
    message: `the exchange of the ID token failed: ${message}`,
    // A fallback is for a job that never had one.
    hint: code === 'OIDC_UNAVAILABLE' ? 'run it again later' : hint,
  })
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
