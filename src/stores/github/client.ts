import { OatError } from '../../base/error.ts'
import type { Fault } from '../../base/http-failure.ts'
import type { Secret } from '../../base/secret.ts'
import type { Clock } from '../../ports.ts'
import type { Refusal } from './failure.ts'
import { createGithubExchange, isNotSent } from './github-exchange.ts'
import type { PaceWindow } from './pace.ts'

/** An answer of GitHub's; `data` is not to be trusted before it is parsed. */
export interface GithubAnswer {
  readonly status: number
  readonly data: unknown
}

type Body = Readonly<Record<string, unknown>>

export interface GithubRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
  /** Below the API's address, encoded. */
  readonly path: string
  /** A function is asked when the request's turn has come, before each try: what it gives must not be old. */
  readonly body?: Body | (() => Promise<Body>)
  /** Milliseconds since 1970: it is not sent later, nor again. */
  readonly before?: number | undefined
}

/** It was too late before anything was sent. */
export interface TooLate {
  readonly isLate: true
}

export type Reply = GithubAnswer | Refusal | Fault | TooLate

export interface GithubClient {
  /** 2xx, or why not, after all tries. Throws the signal's reason, and what making the body throws while nothing was sent. */
  readonly send: (request: GithubRequest) => Promise<Reply>
  /** GitHub's clock as last heard (its `Date` header), in milliseconds since 1970. */
  readonly serverTime: () => number | undefined
  /** How far that clock was ahead of ours then, in milliseconds. */
  readonly ahead: () => number | undefined
}

export interface GithubClientOptions {
  readonly token: Secret
  /** As `githubAddress` gives it. */
  readonly apiUrl: string
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Milliseconds for one exchange; waits that a limit demands are not counted. */
  readonly timeoutMs: number
  /** Tries per request, for faults that may pass and for rate limits. */
  readonly attempts: number
  /** Told before each wait, with how long it is. */
  readonly onWait: (text: string) => void
  /** What GitHub's limits allow; tests hand in others. */
  readonly windows: readonly PaceWindow[]
  /** The throttling plugin's own pause between writes, in milliseconds. */
  readonly writeIntervalMs: number
}

export function isAnswer(reply: Reply): reply is GithubAnswer {
  return 'data' in reply
}

/**
 * GitHub's REST API through @actions/github with GitHub's own throttling and retry plugins. They decide what is
 * tried again; every wait is taken on our clock, so that it can be announced, cancelled and tested. All of it is
 * loaded with the first request.
 */
export function createGithubClient(options: GithubClientOptions): GithubClient {
  let loaded: Promise<Awaited<ReturnType<typeof load>>> | undefined
  const exchange = createGithubExchange(options)
  return {
    serverTime: exchange.serverTime,
    ahead: exchange.ahead,
    send: async ({ method, path, body, before }) => {
      const octokit = await (loaded ??= load(options, exchange))
      try {
        const url = `${options.apiUrl}${path}`
        // Its own `request`: octokit would share one, and the time limit of a try is written there.
        const answer = await octokit.request({
          method,
          url,
          ...(body !== undefined && typeof body !== 'function' && { data: body }),
          request: { before, ...(typeof body === 'function' && { makeBody: body }) },
        })
        return { status: answer.status, data: answer.data as unknown }
      } catch (error) {
        options.signal.throwIfAborted()
        if (isNotSent(error)) return { isLate: true }
        if (error instanceof OatError) throw error
        return readFailure(error)
      }
    },
  }
}

async function load(options: GithubClientOptions, exchange: ReturnType<typeof createGithubExchange>) {
  const [{ getOctokit }, { throttling }, { retry }, { default: Bottleneck }] = await Promise.all([
    import('@actions/github'),
    import('@octokit/plugin-throttling'),
    import('@octokit/plugin-retry'),
    import('bottleneck/light.js'),
  ])
  const write = new Bottleneck.Group({ maxConcurrent: 1, minTime: options.writeIntervalMs })
  return getOctokit(
    options.token.reveal(),
    {
      baseUrl: options.apiUrl,
      userAgent: 'docker-oat-login',
      log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
      throttle: {
        write,
        retryAfterBaseValue: 0,
        onRateLimit: exchange.patience.onLimit('rate limit'),
        onSecondaryRateLimit: exchange.patience.onLimit('secondary rate limit'),
      },
      retry: {
        retries: options.attempts - 1,
        retryAfterBaseValue: 0,
        doNotRetry: exchange.patience.finalStatuses,
      },
    },
    exchange.plugin,
    throttling,
    retry,
  )
}

const ignore = (): void => undefined

/** By shape: octokit's error class may come from another copy of its package. */
function readFailure(error: unknown): Refusal | Fault {
  const { status, message, asked, response } = error as {
    status?: number
    message: string
    asked?: number
    response?: { headers?: Record<string, string | undefined> }
  }
  if (response === undefined || status === undefined) return { fault: networkErrorOf(error) }
  return { status, message, asked, sso: response.headers?.['x-github-sso'] }
}

/** The innermost cause has the code; fetch wraps it twice. */
export function networkErrorOf(error: unknown): Fault['fault'] {
  const { cause } = error as { cause?: unknown }
  const isCause = typeof cause === 'object' && cause !== null && 'message' in cause
  return isCause ? networkErrorOf(cause) : (error as Fault['fault'])
}
