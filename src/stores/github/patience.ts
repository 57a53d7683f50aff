import type { Clock } from '../../base/clock.ts'
import { describeOutcome, type Fault, isFinalNetworkFault } from '../../base/http-failure.ts'
import { backoff, isTransient, longestWait, retryAfter, seconds } from '../../base/retry.ts'
import type { GithubRefusal } from './failure.ts'

/** A wait before the next try. */
export interface Wait {
  /** Milliseconds. */
  readonly pause: number
  /** For the log. */
  readonly news: string
}

/** GitHub's advice where it names no time: a minute at least, then longer and longer. */
const firstLimitPause = 60_000

/**
 * How patient one request is. The function is told of each try that failed; it gives the wait before the next one, or `undefined`
 * when that was the last. A rate limit is waited for as GitHub wants, up to `longestWait`. All other waits together take no
 * longer than `timeoutMs`.
 */
export function createGithubPatience(options: {
  readonly clock: Clock
  readonly attempts: number
  readonly timeoutMs: number
}): (failure: GithubRefusal | Fault) => Wait | undefined {
  const { attempts, clock } = options
  let tries = 0
  let left = options.timeoutMs
  return failure => {
    tries += 1
    if (tries >= attempts) return undefined
    const limit = 'status' in failure ? failure.limit : undefined
    const asked = 'status' in failure ? failure.asked : undefined
    if (limit !== undefined) {
      const pause = asked ?? firstLimitPause * 2 ** (tries - 1)
      return pause > longestWait
        ? undefined
        : { pause, news: `GitHub's ${limit}: going on in ${seconds(pause)}` }
    }
    if (!mayPass(failure)) return undefined
    const pause = asked ?? backoff(tries, clock.random())
    left -= pause
    const count = `${tries + 1} of ${attempts}`
    return left < 0
      ? undefined
      : {
          pause,
          news: `GitHub: ${describeOutcome(failure)}; trying again in ${seconds(pause)} (${count})`,
        }
  }
}

function mayPass(failure: GithubRefusal | Fault): boolean {
  return 'fault' in failure ? !isFinalNetworkFault(failure.fault) : isTransient(failure.status)
}

/** octokit's error, by shape: its class may come from another copy of its package. */
interface ToolkitError {
  readonly status?: number
  readonly message: string
  /** Without it there was no answer. */
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>> }
}

/**
 * What octokit's error means.
 * @param now GitHub's clock, in milliseconds since 1970
 */
export function readFailure(error: unknown, now: number): GithubRefusal | Fault {
  const { status, message, response } = error as ToolkitError
  if (response === undefined || status === undefined) return { fault: networkErrorOf(error) }
  const header = (name: string): string | undefined => response.headers[name]?.toString()
  const refusal = { status, message, sso: header('x-github-sso') }
  const asked = retryAfter(header('retry-after'), now)
  const isLimited = status === 403 || status === 429
  if (isLimited && asked === undefined && header('x-ratelimit-remaining') === '0') {
    return { ...refusal, limit: 'rate limit', asked: untilReset(header('x-ratelimit-reset'), now) }
  }
  // The words stand for a limit only where no header does.
  const isSecondary = status === 429 || asked !== undefined || /rate limit/i.test(message)
  return { ...refusal, asked, limit: isLimited && isSecondary ? 'secondary rate limit' : undefined }
}

/** Milliseconds; a second more, as the header has whole ones. */
function untilReset(header: string | undefined, now: number): number | undefined {
  const reset = Number(header) * 1000
  return Number.isFinite(reset) ? Math.max(0, reset + 1000 - now) : undefined
}

/** The innermost cause has the code; fetch wraps it twice. */
function networkErrorOf(error: unknown): Fault['fault'] {
  const { cause } = error as { cause?: unknown }
  const isCause = typeof cause === 'object' && cause !== null && 'message' in cause
  return isCause ? networkErrorOf(cause) : (error as Fault['fault'])
}
