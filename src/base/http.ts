import type { Agent } from 'node:http'
import { isTrustworthy } from './address.ts'
import type { Clock, Deadline } from './clock.ts'
import {
  type Exchange,
  exchange,
  type HttpRequest,
  type HttpResponse,
  redirectTarget,
} from './http-exchange.ts'
import {
  describeOutcome,
  type Fault,
  httpExhausted,
  httpUntrusted,
  isFinalNetworkFault,
} from './http-failure.ts'
import { requestedPause, backoff, isLockOut, isTransient, longestWait, seconds } from './retry.ts'

export interface HttpOptions {
  readonly clock: Clock
  readonly deadline: Deadline
  /** Tries per request, for faults that may pass. */
  readonly attempts: number
  /** Called before each wait. */
  readonly onRetry: (text: string) => void
}

export type Http = (request: HttpRequest) => Promise<HttpResponse>

/**
 * An HTTP client for servers that may see a secret: TLS or loopback only, redirects within one origin only, temporary
 * faults tried again, 401 and 403 given back at once, even if their text breaks off. It waits for a rate limit up to
 * `longestWait`, and for other faults within the deadline's `timeoutMs`. Proxies and private CAs come from the
 * environment, as for docker (HTTPS_PROXY, NO_PROXY, NODE_EXTRA_CA_CERTS).
 * Errors: REGISTRY_UNREACHABLE, REGISTRY_INVALID for a redirect in a circle, REGISTRY_UNTRUSTED, RATE_LIMITED; the
 * deadline's reason.
 */
export function createHttp(options: HttpOptions): Http {
  const { attempts, clock } = options
  const agents = new Map<string, Agent>()
  return async first => {
    let request = first
    const host = new URL(request.url).host
    const { timeoutMs } = options.deadline
    const endsAt = options.deadline.endsAt - (first.leavesHalf === true ? timeoutMs / 2 : 0)
    let patience = timeoutMs
    for (let tries = 1; ; tries++) {
      const deadline = until(endsAt, options)
      const outcome = await follow(request, { agents, deadline })
      if (!('fault' in outcome) && !isTransient(outcome.status)) return outcome
      const requested = 'fault' in outcome ? undefined : requestedPause(outcome, clock.now())
      const pause = requested ?? backoff(tries, clock.random())
      const isLimit = 'status' in outcome && outcome.status === 429
      const isTooLong = pause > (isLimit ? longestWait : patience) || clock.now() + pause >= endsAt
      const isFinal = 'fault' in outcome ? isFinalNetworkFault(outcome.fault) : isLockOut(outcome.body)
      const isLast = tries >= attempts || (request.isOnce === true && mayHaveArrived(outcome))
      if (isLast || isTooLong || isFinal) throw httpExhausted({ host, outcome, tries, requested })
      if (!isLimit) patience -= pause
      options.onRetry(
        `${host}: ${describeOutcome(outcome)}; trying again in ${seconds(pause)} (${tries + 1} of ${attempts})`,
      )
      await clock.sleep(pause, deadline.signal)
      request = (await first.renew?.()) ?? first
    }
  }
}

/** A deadline that ends earlier: its last try is cut short, since no signal fires then. */
function until(endsAt: number, { clock, deadline }: Pick<HttpOptions, 'clock' | 'deadline'>): Deadline {
  if (endsAt === deadline.endsAt) return deadline
  const left = Math.max(1, Math.floor(endsAt - clock.now()))
  return { ...deadline, endsAt, tryMs: Math.min(deadline.tryMs, left) }
}

/** 429 is an answer from before the work. */
function mayHaveArrived(outcome: HttpResponse | Fault): boolean {
  return 'fault' in outcome ? outcome.isSent === true : outcome.status !== 429
}

/** Sends the request to each address once: a loop of redirects must not present the credential again. */
async function follow(request: HttpRequest, to: Exchange): Promise<HttpResponse | Fault> {
  const places = [new URL(request.url)]
  for (let url = places[0]; url !== undefined;) {
    if (!isTrustworthy(url)) throw httpUntrusted(`${url.origin} is not encrypted and not on this machine`)
    const outcome = await exchange({ ...request, url: url.href }, to)
    if ('fault' in outcome) return outcome
    url = redirectTarget(outcome, places)
    if (url === undefined) return outcome
    places.push(url)
  }
  throw new TypeError('there is no place to ask')
}
