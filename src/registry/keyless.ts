import { OatError } from '../base/error.ts'
import type { HttpResponse } from '../base/http-exchange.ts'
import type { Http } from '../base/http.ts'
import { Secret } from '../base/secret.ts'
import {
  exchangedToken,
  exchangeFailure,
  exchangeRefusal,
  exchangeRequest,
  type ExchangeWish,
  idTokenOf,
  idTokenUrl,
} from './oidc.ts'

/** A token of this job alone, and the seconds that it lives from the moment it was asked for. */
export interface JobToken {
  readonly token: Secret
  readonly seconds: number
}

export interface KeylessPorts {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly http: Http
  readonly mask: (value: string) => void
}

/**
 * GitHub's ID token for this job. The toolkit's getIDToken asks the same, but knows neither our deadline nor a cancelled job.
 * Throws OIDC_UNAVAILABLE; the deadline's reason.
 */
export async function fetchIdToken({ environment, http, mask }: KeylessPorts): Promise<Secret> {
  const [endpoint, bearer] = [
    environment['ACTIONS_ID_TOKEN_REQUEST_URL'],
    environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
  ]
  if (!endpoint || !bearer) throw noPermission()
  const secret = new Secret(bearer, mask)
  if (!URL.canParse(endpoint)) throw unavailable('ACTIONS_ID_TOKEN_REQUEST_URL is not an address')
  const headers = { authorization: `Bearer ${secret.reveal()}`, accept: 'application/json' }
  const response = await askGithub({ headers, url: idTokenUrl(endpoint) }, http)
  const value = response.status === 200 ? idTokenOf(response.body) : undefined
  if (value !== undefined) return new Secret(value, mask)
  throw unavailable(`GitHub answers the request for an ID token with HTTP ${response.status} and no token`)
}

async function askGithub(
  { url, headers }: { url: string; headers: Readonly<Record<string, string>> },
  http: Http,
): Promise<HttpResponse> {
  try {
    return await http({ method: 'GET', url, headers })
  } catch (error) {
    throw error instanceof OatError ? unavailable(`GitHub gives no ID token: ${error.message}`) : error
  }
}

/** Exchanges an ID token for a token of Docker's. Never tried again after a refusal. Throws OIDC_REFUSED; the deadline's reason. */
export async function exchangeIdToken(
  idToken: Secret,
  wish: ExchangeWish,
  { http, mask }: Pick<KeylessPorts, 'http' | 'mask'>,
): Promise<JobToken> {
  const request = exchangeRequest(idToken.reveal(), wish)
  const response = await http(request).catch((error: unknown) => {
    throw error instanceof OatError ? exchangeFailure(error) : error
  })
  const answer = response.status === 200 ? exchangedToken(response.body) : undefined
  if (answer === undefined) throw exchangeRefusal(response, { wish, idToken: idToken.reveal() })
  const seconds = Math.min(answer.seconds ?? wish.expiresIn, wish.expiresIn)
  return { token: new Secret(answer.token, mask), seconds }
}

/** OIDC_UNAVAILABLE for a job that may not have an ID token. `why` may know more than that. */
export function noPermission(why = 'this job may not have an ID token'): OatError {
  return new OatError('OIDC_UNAVAILABLE', {
    message: `no keyless login: ${why}`,
    hint: 'write on the job "permissions: { contents: read, id-token: write }", or give a token as well: it is the fallback',
  })
}

function unavailable(why: string): OatError {
  return new OatError('OIDC_UNAVAILABLE', {
    message: `no keyless login: ${why}`,
    hint: 'run the job again later, or give a token as well: it is the fallback',
  })
}
