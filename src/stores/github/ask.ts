import { isTrustworthy } from '../../base/address.ts'
import type { ServerClock } from '../../base/clock.ts'
import { OatError } from '../../base/error.ts'
import { createAttempts, type LastTry } from '../../base/http.ts'
import type { HttpRequest, HttpResponse } from '../../base/http-exchange.ts'
import type { Fault } from '../../base/http-failure.ts'
import { parseJson } from '../../base/json.ts'
import { isTransient, longestWait, pauseWords } from '../../base/retry.ts'
import { Secret } from '../../base/secret.ts'
import { printable } from '../../base/text.ts'
import { jobOf } from '../../runner/github-variables.ts'
import type { ClientPorts } from '../../runner/ports.ts'
import { refusalWords } from './answers.ts'
import type { GithubRefusal } from './failure.ts'
import { createLimits, type createGithubTurns, isLimit } from './pace.ts'

export type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
export type Body = Readonly<Record<string, unknown>>

/** An answer of GitHub's; `data` is not to be trusted before it is parsed. */
export type GithubAnswer = Readonly<{ status: number; data: unknown; next: string | undefined }>

/** Not an answer. `isLate`: its time had passed before anything was sent. */
export type NoAnswer = GithubRefusal | (Fault & { readonly isLate?: true })
export type Reply = GithubAnswer | NoAnswer

export function isAnswer(reply: object): reply is GithubAnswer {
  return 'data' in reply
}

/** A token that was given, those of an App, or its key. What GitHub has refused is not shown to it again. */
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
 * 2xx, or why not, after all tries. `path`: below the API's address, encoded. Throws the deadline's reason,
 * and what making the body throws while nothing was sent.
 */
export type GithubAsk = (method: Method, path: string, sending?: Sending) => Promise<Reply>

interface AskOptions extends ClientPorts {
  readonly time: ServerClock
  readonly as: GithubTokens
  /** Without them a request waits for no turn. */
  readonly turns?: ReturnType<typeof createGithubTurns>
}

/** Above GitHub's longest answer, a tree of 100,000 files (docs.github.com, "REST API", "Git trees"). */
const mostBytes = 32 * 1024 * 1024
const late = { fault: { message: 'no time was left to send it' }, isLate: true } as const
/** docs.github.com, "Getting started with the REST API" */
const accept = 'application/vnd.github+json'

export function createGithubAsk(options: AskOptions): GithubAsk {
  const { runner, clock, deadline, as: tokens, time, turns } = options
  const apiUrl = githubAddress(jobOf(runner.environment).api)
  const limitOf = createLimits(clock, turns?.hold)
  const attempt = createAttempts({ ...options, name: 'GitHub', mostBytes, onRetry: runner.info, limitOf })

  /** Each try waits for its turn, and is completed only then, with the token and the body of that moment. */
  const tryAll: GithubAsk = async (method, path, { body, before: deadlineAt = Infinity } = {}) => {
    const course: { isSent: boolean; end?: NoAnswer } = { isSent: false }
    const stop = (reason: NoAnswer): never => {
      course.end = reason
      throw new Error('fault' in reason ? reason.fault.message : 'there is no token to send it again')
    }
    try {
      const last = await attempt({ method, url: apiUrl + path }, ({ url }, exchange) => {
        const act = async () => {
          if (clock.now() >= deadlineAt) return stop(late)
          const token = await tokens.take(path)
          if (!(token instanceof Secret)) return stop(token)
          const content = typeof body === 'function' ? await body() : body
          if (clock.now() >= deadlineAt) return stop(late)
          const outcome = await exchange(writeRequest({ method, url, token, content }))
          if (!('fault' in outcome)) time.hear(outcome)
          course.isSent ||= mayBeDone(outcome)
          const limit = turns === undefined || 'fault' in outcome ? undefined : limitOf(outcome, 1)
          const pause = limit?.requested ?? limit?.pause ?? 0
          // A limit that is not waited for at all is told as what it is.
          const isFinal = limit === undefined || pause > longestWait
          if (isFinal || clock.now() + pause <= deadlineAt) return outcome
          runner.info(`GitHub: ${limit.words}: it asks to wait ${pauseWords(pause)}`)
          return stop(late)
        }
        return turns === undefined ? act() : turns.take(method, deadlineAt, act)
      })
      return replyOf(last)
    } catch (error) {
      deadline.signal.throwIfAborted()
      const { isSent, end } = course
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
      const reply = await tryAll(...request)
      const isRefused = 'message' in reply && reply.status === 401
      if (!isRefused || !(await tokens.refused(request[1], reply))) return reply
    }
  }
}

/**
 * Where GitHub's API is, without a slash at the end; github-token is shown to this address.
 * @param address GITHUB_API_URL (on GitHub Enterprise Server `https://HOST/api/v3`); empty: github.com
 * @throws OatError STORE_FAILED for clear text beyond this machine, and for what is not an address
 */
export function githubAddress(address: string): string {
  const text = address.trim()
  if (text === '') return 'https://api.github.com'
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url !== undefined && isTrustworthy(url)) return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
  const problem = url && `${printable(url.origin, 120)} is not encrypted and not on this machine`
  const hint = 'set the https address of the API'
  throw new OatError('STORE_FAILED', { message: `GITHUB_API_URL ${problem ?? 'is not an address'}`, hint })
}

type Parts = Readonly<{ method: Method; url: string; token: Secret; content: Body | undefined }>

function writeRequest({ method, url, token, content }: Parts): HttpRequest {
  const headers = { accept, authorization: `Bearer ${token.reveal()}` }
  if (content === undefined) return { method, url, headers }
  const body = JSON.stringify(content)
  return { method, url, headers: { ...headers, 'content-type': 'application/json; charset=utf-8' }, body }
}

function replyOf({ outcome, requested: pause }: LastTry): Reply {
  if ('fault' in outcome) return outcome
  const { status, headers, body } = outcome
  if (status < 400 && status !== 304) {
    const link = /<[^>?]*([^>]*)>; *rel="?next\b/.exec(headers['link']?.toString() ?? '')
    return { status, data: parseJson(body), next: link?.[1] }
  }
  return { status, message: refusalWords(body), pause, isLimit: isLimit(outcome) }
}

/** What GitHub refuses it has not carried out. */
function mayBeDone(outcome: HttpResponse | Fault): boolean {
  if ('fault' in outcome) return outcome.isSent === true
  return isTransient(outcome.status) && !isLimit(outcome)
}
