import { OatError, resultOrError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import type { HttpRequest, HttpResponse } from '../base/http-exchange.ts'
import type { Http } from '../base/http.ts'
import { type JsonObject, jwtClaims, parseJsonObject } from '../base/json.ts'
import { Secret } from '../base/secret.ts'
import { printable, quotedWord } from '../base/text.ts'
import { forkOf, readEvent } from '../runner/event.ts'
import type { Step } from '../runner/runner.ts'
import { secretWays } from '../runner/terminal/verbs.ts'
import { namedCredential } from './token-choice.ts'

export type KeylessPorts = Readonly<{ http: Http; runner: Step; files: Files }>

/** From the job's ID token. Without one OIDC_UNAVAILABLE; OIDC_REFUSED must not hide behind a fallback. */
export async function keylessCredential(
  terms: ExchangeTerms,
  user: { name: string; from?: string },
  ports: KeylessPorts,
) {
  const event = await readEvent(ports.runner, ports.files)
  if (!event.isGithub) return noPermission('this is not a job of GitHub Actions')
  const fork = forkOf(event)
  const hasEndpoint = Boolean(ports.runner.environment['ACTIONS_ID_TOKEN_REQUEST_URL'])
  if (fork !== undefined && !hasEndpoint) {
    const why = `the pull request comes from the fork ${printable(fork, 140)}, and GitHub gives forks no ID token`
    const hint =
      'guard the step with "if: github.event.pull_request.head.repo.full_name == github.repository", or set "on-missing: skip"'
    return unavailable(why, hint)
  }
  const exchanged = await resultOrError(() => exchangeIdToken(terms, ports))
  if (exchanged instanceof OatError) {
    if (exchanged.code === 'OIDC_UNAVAILABLE') return exchanged
    throw exchanged
  }
  const { token, seconds } = exchanged
  return { credential: namedCredential(token, user, ports.runner.mask), seconds }
}

/** Then its lack is an outage, which a job that may do without a token must not hide. */
export function mayHaveIdToken({ environment }: Step): boolean {
  return Boolean(environment['ACTIONS_ID_TOKEN_REQUEST_URL'] && environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'])
}

/** The toolkit's getIDToken cannot be stopped (docs/inside/decisions.md). Throws OIDC_UNAVAILABLE. */
async function fetchIdToken({ runner, http }: KeylessPorts): Promise<Secret> {
  const { environment, mask } = runner
  const endpoint = environment['ACTIONS_ID_TOKEN_REQUEST_URL']
  const bearer = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN']
  if (!endpoint || !bearer) throw noPermission()
  const secret = new Secret(bearer, mask)
  if (!URL.canParse(endpoint)) throw unavailable('ACTIONS_ID_TOKEN_REQUEST_URL is not an address')
  const headers = { authorization: `Bearer ${secret.reveal()}`, accept: 'application/json' }
  const request = { method: 'GET', url: idTokenUrl(endpoint), headers } as const
  const response = await http(request).catch((error: unknown) => {
    throw error instanceof OatError ? unavailable(`GitHub gives no ID token: ${error.message}`) : error
  })
  const value = isSuccess(response) ? idTokenOf(response.body) : undefined
  if (value !== undefined) return new Secret(value, mask)
  throw unavailable(`GitHub answers the request for an ID token with HTTP ${response.status} and no token`)
}

/** Never again after a refusal; each try has a new ID token. OIDC_UNAVAILABLE only without a first one. */
async function exchangeIdToken(terms: ExchangeTerms, ports: KeylessPorts) {
  let idToken = await fetchIdToken(ports)
  const renew = async (): Promise<HttpRequest> => {
    idToken = await fetchIdToken(ports)
    return exchangeRequest(idToken.reveal(), terms)
  }
  const request = { ...exchangeRequest(idToken.reveal(), terms), renew }
  const response = await ports.http(request).catch((error: unknown) => {
    throw error instanceof OatError ? exchangeFailure(error) : error
  })
  const answer = isSuccess(response) ? exchangedToken(response.body) : undefined
  if (answer === undefined) throw exchangeRefusal(response, terms, idToken.reveal())
  const seconds = Math.min(answer.seconds ?? terms.expiresIn, terms.expiresIn)
  return { token: new Secret(answer.token, ports.runner.mask), seconds }
}

/** Which status of 2xx an answer has is not documented. */
const isSuccess = ({ status }: HttpResponse): boolean => status >= 200 && status < 300

/** Docker's identity service: what an ID token must be made for. */
const identityService = 'https://identity.docker.com'

/** docs.github.com, "OpenID Connect reference". @param endpoint ACTIONS_ID_TOKEN_REQUEST_URL */
export function idTokenUrl(endpoint: string): string {
  const url = new URL(endpoint)
  url.searchParams.set('audience', identityService)
  return url.href
}

export function idTokenOf(body: string): string | undefined {
  const value = parseJsonObject(body)?.['value']
  return typeof value === 'string' && value !== '' ? value : undefined
}

export interface ExchangeTerms {
  readonly connection: string
  /** Seconds. */
  readonly expiresIn: number
}

/** RFC 8693, with the fields of docker/login-action and docker/oidc-action: no scope, no audience. */
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

/** `seconds` that it lives, where Docker says them; `undefined` without a token. */
export function exchangedToken(body: string): { token: string; seconds: number | undefined } | undefined {
  const answer = parseJsonObject(body)
  const token = answer?.['access_token']
  const seconds = answer?.['expires_in']
  if (typeof token !== 'string' || token === '') return undefined
  return { token, seconds: typeof seconds === 'number' && seconds > 0 ? seconds : undefined }
}

const later = 'run it again later, or give a token as well: it is the fallback'

/** OIDC_UNAVAILABLE. Without `what to do`: for a job that may have an ID token, and got none. */
function unavailable(why: string, hint = later, terminalHint = hint): OatError {
  return new OatError('OIDC_UNAVAILABLE', { message: `no keyless login: ${why}`, hint, terminalHint })
}

/** The same for a job that may not have an ID token. `why` may know more than that. */
function noPermission(why = 'this job may not have an ID token'): OatError {
  const permissions = '"permissions: { contents: read, id-token: write }"'
  const hint = `write on the job ${permissions}, or give a token as well: it is the fallback`
  return unavailable(why, hint, secretWays('token'))
}

/** OIDC_REFUSED for any answer that is no token. Docker's words are those of docker/login-action. */
export function exchangeRefusal(
  { status, body }: Pick<HttpResponse, 'status' | 'body'>,
  { connection }: ExchangeTerms,
  idToken: string,
): OatError {
  const answer = parseJsonObject(body) ?? {}
  const reasons = [answer['error_description'], answer['error'], answer['message']]
  const reason = reasons.find(text => typeof text === 'string' && text !== '')
  const start = `Docker refuses the exchange with OIDC connection ${connection}`
  if (typeof reason !== 'string') {
    return new OatError('OIDC_REFUSED', {
      message: `${start}: HTTP ${status} ${status < 300 ? 'without a token' : 'without a reason'}`,
      hint: 'check HTTPS_PROXY, since a proxy may have answered in its place; then check the connection in Docker Home',
    })
  }
  const isUnmatched = /access[ _]denied/i.test(reason)
  const why = isUnmatched ? ': no ruleset of the connection matches this job' : ''
  const remedy = isUnmatched
    ? 'compare that with the rulesets of the connection in Docker Home; its Failures tab shows both'
    : 'check that the connection of this ID is active in Docker Home; its Failures tab may tell more. Not every plan has connections, and they take ID tokens of github.com alone'
  const message = `${start}${why} ("${printable(reason, 200)}", HTTP ${status})`
  const hint = `the job presents ${jobWords(jwtClaims(idToken) ?? {})}: ${remedy}`
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
const shownClaims = ['sub', 'repository', 'ref', 'environment', 'event_name', 'job_workflow_ref']

function jobWords(claims: JsonObject): string {
  const names = shownClaims.filter(name => name === 'sub' || claims[name] !== undefined)
  return names.map(name => `${name} ${word(claims[name])}`).join(', ')
}

function word(claim: unknown): string {
  return typeof claim === 'string' ? quotedWord(claim, 150) : 'none'
}
