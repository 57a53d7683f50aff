import { describeOutcome } from '../../base/http-failure.ts'
import { backoff, isTransient, longestWait, retryAfter, seconds } from '../../base/retry.ts'
import { type GithubClientOptions, networkErrorOf } from './client.ts'
import { isRateLimit } from './failure.ts'
import type { Answer, RequestOptions } from './github-exchange.ts'

/** octokit's error, by shape; `response` undefined: there was no answer. */
export interface Failure {
  readonly status: number
  message: string
  /** Milliseconds that GitHub asks to wait, where they are more than anybody waits. */
  asked?: number
  readonly response?: Answer | undefined
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
export function createGithubPatience({ attempts, clock, signal, timeoutMs, onWait }: GithubClientOptions) {
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
function untilReset(response: Answer | undefined, now: number): number | undefined {
  const reset = Number(header(response, 'x-ratelimit-reset')) * 1000
  return Number.isNaN(reset) ? undefined : Math.max(0, reset + 1000 - now)
}

function header(answer: Answer | undefined, name: string): string | undefined {
  const value = answer?.headers[name]
  return value === undefined ? undefined : String(value)
}
