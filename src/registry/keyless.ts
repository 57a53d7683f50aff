import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import type { HttpRequest, HttpResponse } from '../base/http-exchange.ts'
import type { Http } from '../base/http.ts'
import { Secret } from '../base/secret.ts'
import { printable } from '../base/text.ts'
import { forkOf, readEvent } from '../runner/event.ts'
import type { Runner } from '../runner/runner.ts'
import { exchangedToken, exchangeRequest, type ExchangeTerms, idTokenOf, idTokenUrl } from './oidc.ts'
import { exchangeFailure, exchangeRefusal, noPermission, unavailable } from './oidc-failure.ts'

/** A token of this job alone, and the seconds that it lives from the moment it was asked for. */
interface JobToken {
  readonly token: Secret
  readonly seconds: number
}

export interface KeylessPorts {
  readonly http: Http
  readonly runner: Runner
  readonly files: Files
}

/**
 * A token for this job alone, from its ID token. Without one it gives OIDC_UNAVAILABLE, since another token
 * may be at hand. Throws OIDC_REFUSED: a refusal of Docker's must not hide behind a fallback.
 */
export async function keylessToken(terms: ExchangeTerms, ports: KeylessPorts): Promise<JobToken | OatError> {
  const event = await readEvent(ports.runner, ports.files)
  if (!event.isGithub) return noPermission('this is not a job of GitHub Actions')
  const fork = forkOf(event)
  const hasEndpoint = Boolean(ports.runner.environment['ACTIONS_ID_TOKEN_REQUEST_URL'])
  if (fork !== undefined && !hasEndpoint) {
    const why = `the pull request comes from the fork ${printable(fork, 140)}, and GitHub gives forks no ID token`
    const hint =
      'guard the step with "if: github.event.pull_request.head.repo.full_name == github.repository", or set "on-missing: skip"'
    return unavailable(why, { hint })
  }
  try {
    return await exchangeIdToken(terms, ports)
  } catch (error) {
    if (error instanceof OatError && error.code === 'OIDC_UNAVAILABLE') return error
    throw error
  }
}

/**
 * The toolkit's getIDToken can be stopped by nothing (docs/inside/decisions.md). Throws OIDC_UNAVAILABLE; the
 * deadline's reason.
 */
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

/**
 * Never tried again after a refusal; each further try has an ID token of its own, since one may be good for a
 * single exchange. Throws OIDC_UNAVAILABLE only where GitHub gives no first one, OIDC_REFUSED.
 */
async function exchangeIdToken(terms: ExchangeTerms, ports: KeylessPorts): Promise<JobToken> {
  let idToken = await fetchIdToken(ports)
  const renew = async (): Promise<HttpRequest> => {
    idToken = await fetchIdToken(ports)
    return exchangeRequest(idToken.reveal(), terms)
  }
  const request = exchangeRequest(idToken.reveal(), terms)
  const response = await ports.http({ ...request, renew }).catch((error: unknown) => {
    throw error instanceof OatError ? exchangeFailure(error) : error
  })
  const answer = isSuccess(response) ? exchangedToken(response.body) : undefined
  if (answer === undefined) throw exchangeRefusal(response, terms, idToken.reveal())
  const seconds = Math.min(answer.seconds ?? terms.expiresIn, terms.expiresIn)
  return { token: new Secret(answer.token, ports.runner.mask), seconds }
}

/** Which status of 2xx an answer has is not documented. */
function isSuccess({ status }: Pick<HttpResponse, 'status'>): boolean {
  return status >= 200 && status < 300
}
