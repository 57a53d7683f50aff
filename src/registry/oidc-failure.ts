import { OatError } from '../base/error.ts'
import type { HttpResponse } from '../base/http-exchange.ts'
import { type JsonObject, jwtClaims, parseJsonObject } from '../base/json.ts'
import { printable, quotedWord } from '../base/text.ts'
import { secretWays } from '../runner/terminal/verbs.ts'
import type { ExchangeTerms } from './oidc.ts'

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

/** OIDC_REFUSED for any answer that is no token. Docker's words are those of docker/login-action. */
export function exchangeRefusal(
  { status, body }: Pick<HttpResponse, 'status' | 'body'>,
  { connection }: ExchangeTerms,
  idToken: string,
): OatError {
  const answer = parseJsonObject(body) ?? {}
  const given = [answer['error_description'], answer['error'], answer['message']]
  const reason = given.find(text => typeof text === 'string' && text !== '')
  const start = `Docker refuses the exchange with OIDC connection ${connection}`
  if (typeof reason !== 'string') {
    return new OatError('OIDC_REFUSED', {
      message: `${start}: HTTP ${status} ${status < 300 ? 'without a token' : 'without a reason'}`,
      hint: 'check HTTPS_PROXY, since a proxy may have answered in its place; then check the connection in Docker Home',
    })
  }
  const isUnmatched = /access[ _]denied/i.test(reason)
  const why = isUnmatched ? ': no ruleset of the connection matches this job' : ''
  const look = isUnmatched
    ? 'compare that with the rulesets of the connection in Docker Home; its Failures tab shows both'
    : 'check that the connection of this ID is active in Docker Home; its Failures tab may tell more. Not every plan has connections, and they take ID tokens of github.com alone'
  return new OatError('OIDC_REFUSED', {
    message: `${start}${why} ("${printable(reason, 200)}", HTTP ${status})`,
    hint: `the job presents ${jobWords(jwtClaims(idToken) ?? {})}: ${look}`,
  })
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
const shownClaims = ['sub', 'repository', 'ref', 'environment', 'event_name', 'job_workflow_ref']

function jobWords(claims: JsonObject): string {
  const shown = shownClaims.filter(name => name === 'sub' || claims[name] !== undefined)
  return shown.map(name => `${name} ${word(claims[name])}`).join(', ')
}

function word(claim: unknown): string {
  return typeof claim === 'string' ? quotedWord(claim, 150) : 'none'
}
