import type { Clock, Deadline } from '../../base/clock.ts'
import { OatError } from '../../base/error.ts'
import { createAttempts, type Limit } from '../../base/http.ts'
import type { HttpResponse } from '../../base/http-exchange.ts'
import type { Fault } from '../../base/http-failure.ts'
import { isTransient, requestedPause } from '../../base/retry.ts'
import { Secret } from '../../base/secret.ts'
import { parseInstant } from '../../base/time.ts'
import type { GithubRefusal } from './failure.ts'
import { type AppKey, type Body, type Method, openOctokit, speak } from './octokit.ts'
import type { createGithubTurns } from './pace.ts'

/** An answer of GitHub's; `data` is not to be trusted before it is parsed. */
export interface GithubAnswer {
  readonly status: number
  readonly data: unknown
  /** The query of the list's next page, where the answer links to one. */
  readonly next: string | undefined
}

/** Not an answer. `isLate`: its time had passed before anything was sent. */
export type NoAnswer = GithubRefusal | (Fault & { readonly isLate?: true })
export type Reply = GithubAnswer | NoAnswer

export function isAnswer(reply: object): reply is GithubAnswer {
  return 'data' in reply
}

/** A token that was given, or those of an App. What GitHub has refused is not shown to it again. */
export interface GithubTokens {
  /** The one for a request, or why there is no token: then no request is sent. */
  readonly take: (path: string) => Promise<Secret | NoAnswer>
  /** It answered 401: whether to send the request once more. */
  readonly refused: (path: string, refusal: GithubRefusal) => Promise<boolean>
  readonly close: () => Promise<void>
}

export function keepToken(token: Secret): GithubTokens {
  let dead: GithubRefusal | undefined
  return {
    take: () => Promise.resolve(dead ?? token),
    refused: (_path, refusal) => {
      dead = refusal
      return Promise.resolve(false)
    },
    close: () => Promise.resolve(),
  }
}

interface Sending {
  /** A function is asked when the request's turn has come, before each try: what it gives must not be old. */
  readonly body?: Body | (() => Promise<Body>) | undefined
  /** Milliseconds since 1970: it is not sent later, nor again. */
  readonly before?: number | undefined
}

/**
 * 2xx, or why not, after all tries. `path`: below the API's address, encoded. Throws the deadline's reason, and
 * what making the body throws while nothing was sent.
 */
export type GithubAsk = (method: Method, path: string, sending?: Sending) => Promise<Reply>

interface AskOptions {
  /** As `githubAddress` gives it. */
  readonly apiUrl: string
  readonly clock: Clock
  readonly deadline: Deadline
  readonly attempts: number
  readonly onWait: (text: string) => void
  readonly time: GithubTime
  /** What speaks: an App by its key, or tokens. */
  readonly as: AppKey | GithubTokens
  /** Without them a request waits for no turn. */
  readonly turns?: ReturnType<typeof createGithubTurns>
}

/** Above GitHub's longest answer, a tree of 100,000 files. */
const mostBytes = 32 * 1024 * 1024
/** Milliseconds, GitHub's advice where it names no time: a minute at least, then longer and longer. */
const firstLimitPause = 60_000
const late = { fault: { message: 'no time was left to send it' }, isLate: true } as const

/** GitHub's REST API through @actions/github, whose requests go over base/http. */
export function createGithubAsk(options: AskOptions): GithubAsk {
  const { apiUrl, clock, deadline, as, time, turns } = options
  const [tokens, key] = 'pem' in as ? [undefined, as] : [as, undefined]
  const limitOf = createLimits(clock, turns?.hold)
  const attempt = createAttempts({ ...options, name: 'GitHub', mostBytes, onRetry: options.onWait, limitOf })
  let opened: ReturnType<typeof openOctokit> | undefined

  /** Each try waits for its turn, and is completed only then, with the token and the body of that moment. */
  const all: GithubAsk = async (method, path, { body, before = Infinity } = {}) => {
    const octokit = await (opened ??= openOctokit(apiUrl, key))
    const seen: { said?: { data: unknown } | Error; isSent?: boolean; end?: NoAnswer } = {}
    const stop = (end: NoAnswer): never => {
      seen.end = end
      throw new Error('fault' in end ? end.fault.message : 'there is no token to send it again')
    }
    try {
      const last = await attempt({ method, url: apiUrl + path }, (tried, exchange) => {
        const act = async () => {
          if (clock.now() >= before) return stop(late)
          const token = await tokens?.take(path)
          if (token !== undefined && !(token instanceof Secret)) return stop(token)
          const data = typeof body === 'function' ? await body() : body
          if (clock.now() >= before) return stop(late)
          const { outcome, said } = await speak(octokit, { method, url: tried.url, token, data }, exchange)
          if (!('fault' in outcome)) time.hear(outcome)
          seen.said = said
          seen.isSent = seen.isSent === true || mayBeDone(outcome)
          return outcome
        }
        return turns === undefined ? act() : turns.take(method, before, act)
      })
      return replyOf(last, seen.said)
    } catch (error) {
      deadline.signal.throwIfAborted()
      const { isSent = false, end } = seen
      // A redirect that is not followed.
      if (error instanceof OatError && error.code.startsWith('REGISTRY_')) return { fault: error }
      if (end === undefined && !(error instanceof OatError)) throw error
      // An earlier try may have arrived: then it is not certain that nothing happened.
      if (isSent) return { fault: { message: (error as Error).message }, isSent }
      if (end !== undefined) return end
      throw error
    }
  }

  return async (...request) => {
    for (;;) {
      const reply = await all(...request)
      const isRefused = 'message' in reply && reply.status === 401
      if (!isRefused || (await tokens?.refused(request[1], reply)) !== true) return reply
    }
  }
}

function replyOf(
  { outcome, requested: pause }: { outcome: HttpResponse | Fault; requested: number | undefined },
  said: { data: unknown } | Error | undefined,
): Reply {
  if ('fault' in outcome) return outcome
  const { status, headers } = outcome
  if (said !== undefined && 'data' in said) {
    const link = /<[^>?]*([^>]*)>; *rel="?next\b/.exec(headers['link']?.toString() ?? '')
    return { status, data: said.data, next: link?.[1] }
  }
  const message = said?.message ?? ''
  return { status, message, pause, isLimit: isLimit(outcome) }
}

/** What GitHub refuses it has not carried out. */
function mayBeDone(outcome: HttpResponse | Fault): boolean {
  if ('fault' in outcome) return outcome.isSent === true
  return isTransient(outcome.status) && outcome.status !== 429
}

/** @param hold told of each limit that is reached, with the milliseconds to wait */
function createLimits(clock: Clock, hold: ((pause: number) => void) | undefined) {
  return (answer: HttpResponse, tries: number): Limit | undefined => {
    if (!isLimit(answer)) return undefined
    // Each answer tells when the rate limit starts anew; it counts only where that is reached.
    const status = answer.headers['x-ratelimit-remaining'] === '0' ? 429 : 403
    const requested = requestedPause({ ...answer, status }, clock.now())
    const pause = firstLimitPause * 2 ** (tries - 1)
    hold?.(requested ?? pause)
    return { words: 'its rate limit is reached', requested, pause }
  }
}

/** Whether an answer tells of one of GitHub's limits (docs.github.com, "Rate limits for the REST API"). */
function isLimit({ status, headers, body }: HttpResponse): boolean {
  if (status !== 403) return status === 429
  const isTold = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0'
  return isTold || /rate limit/i.test(body)
}

type GithubTime = ReturnType<typeof createGithubTime>

/** GitHub's clock in milliseconds, by the `Date` of its answers; `undefined` before the first one. */
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
