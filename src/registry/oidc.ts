import type { HttpRequest } from '../base/http-exchange.ts'
import { parseJsonObject } from '../base/json.ts'

/** Docker's identity service: what an ID token must be made for. */
const identityService = 'https://identity.docker.com'

/** docs.github.com, "OpenID Connect reference". @param endpoint ACTIONS_ID_TOKEN_REQUEST_URL */
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
