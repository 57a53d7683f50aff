import { OatError } from '../base/error.ts'
import type { HttpResponse } from '../base/http-exchange.ts'
import { jwtClaims, parseJsonObject } from '../base/json.ts'
import { printable, quotedWord } from '../base/text.ts'
import { formatTime } from '../base/time.ts'
import { secretWays } from '../runner/terminal/verbs.ts'
import { type ExchangeTerms, identityService } from './oidc.ts'

/** OIDC_UNAVAILABLE for a job that may not have an ID token. `why` may know more than that. */
export function noPermission(why = 'this job may not have an ID token'): OatError {
  return new OatError('OIDC_UNAVAILABLE', {
    message: `no keyless login: ${why}`,
    hint: 'write on the job "permissions: { contents: read, id-token: write }", or give a token as well: it is the fallback',
    terminalHint: secretWays('token'),
  })
}

/** OIDC_UNAVAILABLE for a job that may have an ID token, and got none. */
export function unavailable(why: string): OatError {
  return new OatError('OIDC_UNAVAILABLE', {
    message: `no keyless login: ${why}`,
    hint: 'run it again later, or give a token as well: it is the fallback',
  })
}

/** OIDC_UNAVAILABLE for a pull request from a fork. */
export function onFork(fork: string): OatError {
  return new OatError('OIDC_UNAVAILABLE', {
    message: `no keyless login: the pull request comes from the fork ${printable(fork, 140)}, and GitHub gives forks no ID token`,
    hint: 'guard the step with "if: github.event.pull_request.head.repo.full_name == github.repository", or set "on-missing: skip"',
  })
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

/** OIDC_REFUSED when it did not answer the first time, and there is no ID token for another try. */
export function renewalFailure({ message }: OatError): OatError {
  return new OatError('OIDC_REFUSED', {
    message: `the exchange of the ID token failed: ${identityService} gave no token at the first try, and for another one there was no new ID token (${message})`,
    hint: 'run it again later',
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
