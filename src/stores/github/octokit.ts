import type { HttpRequest, HttpResponse } from '../../base/http-exchange.ts'
import type { Fault } from '../../base/http-failure.ts'
import type { Secret } from '../../base/secret.ts'

/** An App: octokit signs with its key. */
export interface AppKey {
  readonly clientId: string
  readonly pem: Secret
}

export type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
export type Body = Readonly<Record<string, unknown>>

/** Of @actions/github, which is loaded with the first request. */
export async function openOctokit(baseUrl: string, key: AppKey | undefined) {
  const { GitHub } = await import('@actions/github/lib/utils')
  const ignore = (): void => undefined
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore }
  const options = { baseUrl, userAgent: 'docker-oat-login', log }
  if (key === undefined) return new GitHub(options)
  const { createAppAuth: authStrategy } = await import('@octokit/auth-app')
  const auth = { appId: key.clientId, privateKey: key.pem.reveal() }
  return new GitHub({ ...options, authStrategy, auth })
}

interface Speech {
  readonly method: Method
  readonly url: string
  readonly token: Secret | undefined
  readonly data: Body | undefined
}

/** One try: what came of it, and what octokit reads there: data, or an error with GitHub's words. */
export async function speak(
  octokit: Awaited<ReturnType<typeof openOctokit>>,
  { method, url, token, data }: Speech,
  exchange: (request: HttpRequest) => Promise<HttpResponse | Fault>,
) {
  // An App's first JWT may be refused for its time: then octokit sends another.
  const outcomes: (HttpResponse | Fault)[] = []
  const fetch = async (address: string, sent: Pick<HttpRequest, 'headers' | 'body'>): Promise<Response> => {
    const outcome = await exchange({ ...sent, method, url: address })
    outcomes.push(outcome)
    if ('fault' in outcome) throw new Error(outcome.fault.message)
    return asResponse(outcome)
  }
  // docs.github.com, "Getting started with the REST API"
  const accept = { accept: 'application/vnd.github+json' }
  const headers = { ...accept, ...(token && { authorization: `token ${token.reveal()}` }) }
  const sending = { method, url, headers, request: { fetch } }
  const said = await octokit
    .request({ ...sending, ...(data && { data }) })
    .catch((error: unknown) => error as Error)
  const outcome = outcomes.at(-1)
  if (outcome !== undefined) return { outcome, said }
  throw said instanceof Error ? said : new TypeError('octokit sent nothing')
}

function asResponse({ status, headers, body }: HttpResponse): Response {
  const isEmpty = [204, 205, 304].includes(status)
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  return new Response(isEmpty ? null : body, { status, headers: Object.fromEntries(lines) })
}
