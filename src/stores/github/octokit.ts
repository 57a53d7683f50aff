import type { Clock, Deadline } from '../../base/clock.ts'
import { OatError } from '../../base/error.ts'
import { createAttempts, type Limit } from '../../base/http.ts'
import type { HttpResponse } from '../../base/http-exchange.ts'
import type { Fault } from '../../base/http-failure.ts'
import { requestedPause } from '../../base/retry.ts'
import type { Secret } from '../../base/secret.ts'
import { parseInstant } from '../../base/time.ts'
import type { GithubRefusal } from './failure.ts'

/** An answer of GitHub's; `data` is not to be trusted before it is parsed. */
export interface GithubAnswer {
  readonly status: number
  readonly data: unknown
  /** It links to another page of the same list. */
  readonly hasNext: boolean
  /** Of a classic token (the `X-OAuth-Scopes` header). */
  readonly scopes?: string | undefined
}

export type GithubReply = GithubAnswer | GithubRefusal | Fault

export function isAnswer(reply: object): reply is GithubAnswer {
  return 'data' in reply
}

export type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
export type Body = Readonly<Record<string, unknown>>

interface ApiRequest {
  readonly method: Method
  /** Below the API's address, encoded. */
  readonly path: string
  readonly body?: Body | undefined
  /** Makes each try: `send` it with what is known only then. */
  readonly around?: (send: SendTry) => Promise<HttpResponse | Fault>
}

/** One try. `body` stands for that of the request. */
export type SendTry = (more?: { token?: Secret; body?: Body | undefined }) => Promise<HttpResponse | Fault>

/** Gives 2xx, or why not, after all tries. Throws the deadline's reason, and what `around` throws. */
export type GithubAsk = (request: ApiRequest) => Promise<GithubReply>

/** An App: octokit signs with its key. */
export interface AppKey {
  readonly clientId: string
  readonly pem: Secret
}

interface AskOptions {
  /** As `githubAddress` gives it. */
  readonly apiUrl: string
  readonly clock: Clock
  readonly deadline: Deadline
  readonly attempts: number
  readonly onWait: (text: string) => void
  readonly time: GithubTime
  /** Told of each limit that is reached, with the milliseconds to wait. */
  readonly onLimit?: (pause: number) => void
}

/** Above GitHub's longest: a tree of 100,000 files, and five hundred repositories that come with an App's token. */
const mostBytes = 32 * 1024 * 1024
/** Milliseconds, GitHub's advice where it names no time: a minute at least, then longer and longer. */
const firstLimitPause = 60_000

/** GitHub's REST API through @actions/github, whose requests go over base/http. Octokit is loaded with the first one. */
export function createGithubAsk(options: AskOptions, key?: AppKey): GithubAsk {
  const { apiUrl, clock, deadline, onWait: onRetry, onLimit, time } = options
  const limitOf = (answer: HttpResponse, tries: number): Limit | undefined => {
    const name = githubLimit(answer)
    if (name === undefined) return undefined
    // Each answer tells when the rate limit starts anew; only where it is reached that is the time to wait for.
    const status = name === 'rate limit' ? 429 : 403
    const requested = requestedPause({ ...answer, status }, clock.now())
    const pause = firstLimitPause * 2 ** (tries - 1)
    onLimit?.(requested ?? pause)
    return { words: `its ${name} is reached`, requested, pause }
  }
  const attempt = createAttempts({ ...options, name: 'GitHub', mostBytes, onRetry, limitOf })
  let opened: ReturnType<typeof openOctokit> | undefined
  return async ({ method, path, body: whole, around = send => send() }) => {
    const octokit = await (opened ??= openOctokit(apiUrl, key))
    let said: { data: unknown } | { message: string } = { message: '' }
    try {
      const { outcome, requested: pause } = await attempt({ method, url: `${apiUrl}${path}` }, (tried, exchange) =>
        around(async ({ token, body = whole } = {}) => {
          let outcome: HttpResponse | Fault | undefined
          const fetch = async (url: string, { headers, body: text }: Sent): Promise<Response> => {
            outcome = await exchange({ ...tried, url, headers, ...(text !== undefined && { body: text }) })
            if ('fault' in outcome) throw new Error(outcome.fault.message)
            time.hear(outcome)
            return asResponse(outcome)
          }
          const headers = { ...githubHeaders, ...(token && { authorization: `token ${token.reveal()}` }) }
          const sending = { method, url: tried.url, headers, request: { fetch } }
          try {
            said = await octokit.request({ ...sending, ...(body !== undefined && { data: body }) })
          } catch (error) {
            // Of an answer that is no success, octokit has read GitHub's words.
            deadline.signal.throwIfAborted()
            said = error as Error
          }
          if (outcome === undefined) throw said
          return outcome
        }),
      )
      if ('fault' in outcome) return outcome
      const { status, headers } = outcome
      const header = (name: string): string | undefined => headers[name]?.toString()
      if ('data' in said) {
        const hasNext = /rel="?next\b/.test(header('link') ?? '')
        return { status, data: said.data, hasNext, scopes: header('x-oauth-scopes') }
      }
      return { status, message: said.message, sso: header('x-github-sso'), pause, limit: githubLimit(outcome) }
    } catch (error) {
      // A redirect that is not followed.
      if (error instanceof OatError && error.code.startsWith('REGISTRY_')) return { fault: error }
      throw error
    }
  }
}

/** What each request says of itself (docs.github.com, "Getting started with the REST API"). */
const githubHeaders = { accept: 'application/vnd.github+json' }

/** What octokit hands to fetch. */
interface Sent {
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

async function openOctokit(baseUrl: string, key: AppKey | undefined) {
  const { GitHub } = await import('@actions/github/lib/utils')
  const ignore = (): void => undefined
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore }
  const options = { baseUrl, userAgent: 'docker-oat-login', log }
  if (key === undefined) return new GitHub(options)
  const { createAppAuth: authStrategy } = await import('@octokit/auth-app')
  const auth = { appId: key.clientId, privateKey: key.pem.reveal() }
  return new GitHub({ ...options, authStrategy, auth })
}

function asResponse({ status, headers, body }: HttpResponse): Response {
  const isEmpty = [204, 205, 304].includes(status)
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  return new Response(isEmpty ? null : body, { status, headers: Object.fromEntries(lines) })
}

/** Which of GitHub's limits an answer tells of (docs.github.com, "Rate limits for the REST API"). */
function githubLimit({ status, headers, body }: HttpResponse): GithubRefusal['limit'] {
  if (status !== 403 && status !== 429) return undefined
  if (headers['retry-after'] !== undefined) return 'secondary rate limit'
  if (headers['x-ratelimit-remaining'] === '0') return 'rate limit'
  // The words stand for a limit only where no header does.
  return status === 429 || /rate limit/i.test(body) ? 'secondary rate limit' : undefined
}

type GithubTime = ReturnType<typeof createGithubTime>

/** GitHub's clock, as its answers tell it (their `Date` header). All in milliseconds; `undefined` before the first one. */
export function createGithubTime(clock: Clock) {
  let last: { readonly date: number; readonly ahead: number } | undefined
  return {
    hear({ headers }: HttpResponse): void {
      const date = parseInstant(headers.date)
      if (date !== undefined) last = { date, ahead: date - clock.now() }
    },
    /** As last heard, since 1970. */
    heard: () => last?.date,
    /** How far it was ahead of this machine's clock then. */
    ahead: () => last?.ahead,
    /** At this moment, since 1970; this machine's time before the first answer. */
    now: () => clock.now() + (last?.ahead ?? 0),
  }
}
