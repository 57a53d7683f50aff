import type { Agent } from 'node:http'
import { isTrustworthy } from './address.ts'
import type { Clock, Deadline } from './clock.ts'
import { OatError } from './error.ts'
import { type Exchange, exchange, type HttpRequest, type HttpResponse } from './http-exchange.ts'
import { describeOutcome, type Fault, httpUntrusted, readFault, triesUsedUp } from './http-failure.ts'
import { backoff, isLockOut, isTransient, longestWait, pauseWords, requestedPause } from './retry.ts'
import { printable } from './text.ts'

export interface HttpOptions {
  readonly clock: Clock
  readonly deadline: Deadline
  /** Tries per request, for faults that may pass. */
  readonly attempts: number
  readonly onRetry: (text: string) => void
  readonly mostBytes?: number
  /** What messages call the server; without it they name its host. */
  readonly name?: string
  /** Which limit of the server an answer tells of. Without it that is 429. */
  readonly limitOf?: (answer: HttpResponse, tries: number) => Limit | undefined
}

export interface Limit {
  /** For the log, behind the server's name. */
  readonly words: string
  readonly requested: number | undefined
  /** Milliseconds to wait where it asks for none. */
  readonly pause?: number
}

export type Http = (request: HttpRequest) => Promise<HttpResponse>

export interface LastTry {
  readonly outcome: HttpResponse | Fault
  readonly tries: number
  readonly requested: number | undefined
}

type Send = (request: HttpRequest) => Promise<HttpResponse | Fault>

/** Makes one exchange when its turn has come; may complete the request first. */
export type InTurn = (request: HttpRequest, send: Send) => Promise<HttpResponse | Fault>

/**
 * An HTTP client for servers that may see a secret: TLS or loopback only, redirects within one origin only,
 * temporary faults tried again, 401 and 403 given back at once, even if their text breaks off. It waits for a
 * rate limit up to `longestWait`, and for other faults within the deadline's `timeoutMs`. Proxies and private
 * CAs come from the environment, as for docker (HTTPS_PROXY, NO_PROXY, NODE_EXTRA_CA_CERTS). Errors: the
 * deadline's, REGISTRY_UNREACHABLE, REGISTRY_INVALID (endless redirects), REGISTRY_UNTRUSTED, RATE_LIMITED.
 */
export function createHttp(options: HttpOptions): Http {
  const attempt = createAttempts(options)
  return async request => {
    const last = await attempt(request)
    const { outcome } = last
    if (!('fault' in outcome) && !isTransient(outcome.status)) return outcome
    throw triesUsedUp(new URL(request.url).host, last)
  }
}

/** The same for callers with words of their own: it hands back what the last try gave. */
export function createAttempts(options: HttpOptions) {
  const { attempts, clock, deadline, mostBytes = 1024 * 1024, onRetry } = options
  const limitOf = options.limitOf ?? (answer => tooMany(answer, clock.now()))
  const agents = new Map<string, Agent>()
  return async (first: HttpRequest, inTurn: InTurn = (request, send) => send(request)): Promise<LastTry> => {
    const { signal: jobSignal, endsAt, timeoutMs } = deadline
    // Where everything has to end, a request that hangs leaves time for others.
    const requestMs = endsAt === Infinity ? timeoutMs : Math.max(1000, Math.floor(timeoutMs / attempts))
    const name = options.name ?? new URL(first.url).host
    let request = first
    let patience = timeoutMs
    for (let tries = 1; ; tries++) {
      const outcome = await follow(request, { agents, whole: jobSignal, requestMs, mostBytes }, inTurn)
      const limit = 'fault' in outcome ? undefined : limitOf(outcome, tries)
      const trouble = troubleOf(outcome, limit, clock.now())
      if (trouble === undefined) return { outcome, tries, requested: undefined }
      const { requested, isFinal } = trouble
      const pause = requested ?? limit?.pause ?? backoff(tries, clock.random())
      const isTooLong = pause > (limit ? longestWait : patience) || clock.now() + pause >= endsAt
      const isLast = tries >= attempts || (first.isOnce === true && trouble.mayHaveArrived)
      if (isLast || isTooLong || isFinal) return { outcome, tries, requested }
      if (limit === undefined) patience -= pause
      const why = limit?.words ?? describeOutcome(outcome)
      onRetry(`${name}: ${why}; trying again in ${pauseWords(pause)} (${tries + 1} of ${attempts})`)
      await clock.sleep(pause, jobSignal)
      request = (await first.renew?.()) ?? first
    }
  }
}

function tooMany(answer: HttpResponse, now: number): Limit | undefined {
  return answer.status === 429 ? { words: 'HTTP 429', requested: requestedPause(answer, now) } : undefined
}

/** Why an outcome is no answer; `undefined` for one. */
function troubleOf(outcome: HttpResponse | Fault, limit: Limit | undefined, now: number) {
  if ('fault' in outcome) {
    const { fault, isSent = false } = outcome
    return { requested: undefined, mayHaveArrived: isSent, isFinal: readFault(fault).hint !== undefined }
  }
  if (limit === undefined && !isTransient(outcome.status)) return undefined
  const requested = limit === undefined ? requestedPause(outcome, now) : limit.requested
  return { requested, mayHaveArrived: outcome.status !== 429, isFinal: isLockOut(outcome.body) }
}

/** Follows one redirect within the origin. REGISTRY_UNTRUSTED for another, REGISTRY_INVALID for a second. */
async function follow(request: HttpRequest, within: Exchange, inTurn: InTurn): Promise<HttpResponse | Fault> {
  let url = new URL(request.url)
  for (let isFirst = true; ; isFirst = false) {
    if (!isTrustworthy(url)) throw httpUntrusted(`${url.origin} is not encrypted and not on this machine`)
    const outcome = await inTurn({ ...request, url: url.href }, made => exchange(made, within))
    if ('fault' in outcome || outcome.status < 300 || outcome.status >= 400) return outcome
    const { location } = outcome.headers
    if (location === undefined) return outcome
    const target = URL.canParse(location, url.href) ? new URL(location, url) : undefined
    if (target?.origin !== url.origin) {
      throw httpUntrusted(`${url.host} redirects to ${printable(target?.origin ?? location, 100)}`)
    }
    if (!isFirst || target.href === url.href) {
      throw new OatError('REGISTRY_INVALID', {
        message: `${url.host} redirects again and again`,
        hint: 'the server, or a proxy in front of it, is set up wrongly: check the address, and tell whoever runs it',
      })
    }
    url = target
  }
}
