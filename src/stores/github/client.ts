import type { Octokit } from '@octokit/core'
import { OatError } from '../../base/error.ts'
import { describeOutcome, type Fault } from '../../base/http-failure.ts'
import { backoff, isTransient, longestWait, retryAfter, seconds } from '../../base/retry.ts'
import type { Secret } from '../../base/secret.ts'
import { parseInstant } from '../../base/time.ts'
import { boundedFetch, type Fetch } from './bounded-fetch.ts'
import { isRateLimit, type GithubRefusal } from './failure.ts'
import { createGithubTurns, type TurnOptions } from './pace.ts'

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
interface TooLate {
  readonly isLate: true
}

export type Reply = GithubAnswer | GithubRefusal | Fault | TooLate

export interface GithubClient {
  /** 2xx, or why not, after all tries. Throws the signal's reason, and what making the body throws while nothing was sent. */
  readonly send: (request: GithubRequest) => Promise<Reply>
  /** GitHub's clock as last heard (its `Date` header), in milliseconds since 1970. */
  readonly serverTime: () => number | undefined
  /** How far that clock was ahead of ours then, in milliseconds. */
  readonly ahead: () => number | undefined
}

export interface GithubClientOptions extends TurnOptions {
  readonly token: Secret
  /** As `githubAddress` gives it. */
  readonly apiUrl: string
  /** Milliseconds for one exchange; waits that a limit demands are not counted. */
  readonly timeoutMs: number
  /** Tries per request, for faults that may pass and for rate limits. */
  readonly attempts: number
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
function readFailure(error: unknown): GithubRefusal | Fault {
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
function networkErrorOf(error: unknown): Fault['fault'] {
  const { cause } = error as { cause?: unknown }
  const isCause = typeof cause === 'object' && cause !== null && 'message' in cause
  return isCause ? networkErrorOf(cause) : (error as Fault['fault'])
}

/** What octokit hands through its hooks; one object for all tries of a request. */
type RequestOptions = Required<Octokit['request']['endpoint']['DEFAULTS']>
type ToolkitAnswer = Awaited<ReturnType<Octokit['request']>>
type Send = (options: RequestOptions) => ToolkitAnswer | Promise<ToolkitAnswer>

const redirectLimit = 3

/** The name of the error for a request whose time had passed before it was sent at all. */
const notSent = 'NotSentError'
const isNotSent = (error: unknown): boolean => error instanceof DOMException && error.name === notSent

/**
 * What happens around every single exchange, below GitHub's plugins: its turn, its time limit, redirects,
 * GitHub's clock, and the wait before the plugins try again.
 */
function createGithubExchange(options: GithubClientOptions) {
  const { clock, signal } = options
  const turns = createGithubTurns(options)
  const patience = createGithubPatience(options)
  const sent = new WeakSet<object>()
  let serverTime: number | undefined
  let ahead: number | undefined
  /** The toolkit's own, which minds proxies. */
  let fetch: Fetch | undefined

  function hearTime(answer: ToolkitAnswer | undefined): void {
    const date = parseInstant(answer?.headers.date)
    if (date === undefined) return
    serverTime = date
    ahead = date - clock.now()
  }

  async function once(send: Send, request: RequestOptions): Promise<ToolkitAnswer> {
    const before = request.request['before'] as number | undefined
    const done = await turns.take(request.method, before)
    await renewBody(request, { isSent: sent.has(request) })
    if (before !== undefined && clock.now() >= before) {
      const said = 'no time was left to send it'
      throw sent.has(request) ? new Error(said) : new DOMException(said, notSent)
    }
    sent.add(request)
    request.request.signal = AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs)])
    request.request['redirect'] = 'manual'
    request.request.fetch = fetch ??= boundedFetch(request.request.fetch as Fetch)
    try {
      const answer = await send(request)
      done()
      hearTime(answer)
      return answer
    } catch (error) {
      signal.throwIfAborted()
      const failure = error as Failure
      hearTime(failure.response)
      done()
      await patience.afterFailure({ failure, request, now: serverTime ?? clock.now() })
      throw error
    }
  }

  /** A renamed repository answers with a redirect; followed on the same origin only, with the same method. */
  async function follow(send: Send, request: RequestOptions): Promise<ToolkitAnswer> {
    for (let hops = 0; ; hops++) {
      const answer = await once(send, request)
      const { location } = answer.headers
      if (answer.status < 300 || location === undefined || hops >= redirectLimit) return answer
      const target = URL.canParse(location, answer.url) ? new URL(location, answer.url) : undefined
      if (target?.origin !== new URL(answer.url).origin) return answer
      request.url = target.href
    }
  }

  return {
    patience,
    serverTime: () => serverTime,
    ahead: () => ahead,
    /** For octokit; has to be the first one, so that GitHub's own stand around it. */
    plugin: (octokit: Octokit): void => {
      octokit.hook.wrap('request', follow)
    },
  }
}

/** What the body says must be true when it leaves, so it is made after every wait. */
async function renewBody(request: RequestOptions, { isSent }: { isSent: boolean }): Promise<void> {
  const makeBody = request.request['makeBody'] as (() => Promise<object>) | undefined
  if (makeBody === undefined) return
  try {
    request['data'] = await makeBody()
  } catch (error) {
    // An earlier try may have arrived, so this is not the error of something that certainly did not happen.
    if (isSent && error instanceof OatError) throw new Error(error.message)
    throw error
  }
}

/** octokit's error, by shape; `response` undefined: there was no answer. */
interface Failure {
  readonly status: number
  message: string
  /** Milliseconds that GitHub asks to wait, where they are more than anybody waits. */
  asked?: number
  readonly response?: ToolkitAnswer | undefined
}

interface Failed {
  readonly failure: Failure
  readonly request: RequestOptions
  /** GitHub's clock, in milliseconds. */
  readonly now: number
}

/** GitHub's advice where it names no time: a minute at least, then longer and longer. */
const firstLimitPause = 60_000

/** Any of these will be the same next time; 429 belongs to the throttling plugin. */
const finalStatuses = [400, 401, 403, 404, 409, 410, 422, 429, 451]

/** The waits before GitHub's plugins try again, on our clock and announced. */
function createGithubPatience({ attempts, clock, signal, timeoutMs, onWait }: GithubClientOptions) {
  // By octokit's options: one object for all tries of a request. Its own count is shared by requests and plugins.
  const limitPauses = new WeakMap<object, number | undefined>()
  const tries = new WeakMap<object, number>()
  const spent = new WeakMap<object, number>()

  async function beforeRetry({ failure, request, now }: Failed): Promise<void> {
    const { status, response } = failure
    const made = (tries.get(request) ?? 0) + 1
    tries.set(request, made)
    if (made >= attempts || !isTransient(status)) return
    const pause = retryAfter(header(response, 'retry-after'), now) ?? backoff(made, clock.random())
    const waited = (spent.get(request) ?? 0) + pause
    if (waited > timeoutMs) {
      // For the retry plugin, which asks only for the count: enough has been tried.
      request.request['retries'] = 0
      return
    }
    spent.set(request, waited)
    const outcome = response === undefined ? { fault: networkErrorOf(failure) } : { status }
    const count = `${made + 1} of ${attempts}`
    onWait(`GitHub: ${describeOutcome(outcome)}; trying again in ${seconds(pause)} (${count})`)
    await clock.sleep(pause, signal)
  }

  /** The plugin knows a secondary limit by its words alone, and would measure time with this machine's clock. */
  function noteLimit({ failure, request, now }: Failed): void {
    const { response, message } = failure
    const asked = retryAfter(header(response, 'retry-after'), now)
    const isPrimary = asked === undefined && header(response, 'x-ratelimit-remaining') === '0'
    if (!isPrimary && asked === undefined && !isRateLimit(failure)) return
    if (!isPrimary && !/secondary rate/i.test(message)) failure.message = `secondary rate limit: ${message}`
    const pause = isPrimary ? untilReset(response, now) : asked
    if (pause !== undefined && pause > longestWait) failure.asked = pause
    limitPauses.set(request, pause)
  }

  return {
    finalStatuses,
    async afterFailure(failed: Failed): Promise<void> {
      const { status, response } = failed.failure
      if (response !== undefined && (status === 403 || status === 429)) noteLimit(failed)
      else await beforeRetry(failed)
    },
    /** The throttling plugin's handler: waits as GitHub wants, up to `longestWait`, then lets the plugin try again. */
    onLimit:
      (kind: string) =>
      async (...[, request, , retries]: LimitNews): Promise<boolean> => {
        if (retries + 1 >= attempts) return false
        const pause = limitPauses.get(request) ?? firstLimitPause * 2 ** retries
        if (pause > longestWait) return false
        onWait(`GitHub's ${kind}: going on in ${seconds(pause)}`)
        await clock.sleep(pause, signal)
        return true
      },
  }
}

/** What the plugin tells: its own idea of the seconds, the request, octokit, and how often it tried again. */
type LimitNews = [seconds: number, request: object, octokit: unknown, retries: number]

/** Milliseconds; a second more, as the header has whole ones. */
function untilReset(response: ToolkitAnswer | undefined, now: number): number | undefined {
  const reset = Number(header(response, 'x-ratelimit-reset')) * 1000
  return Number.isNaN(reset) ? undefined : Math.max(0, reset + 1000 - now)
}

function header(answer: ToolkitAnswer | undefined, name: string): string | undefined {
  const value = answer?.headers[name]
  return value === undefined ? undefined : String(value)
}
