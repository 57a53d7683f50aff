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
import { describeOutcome, type Fault, httpExhausted, httpUntrusted, isFinalFault } from './http-failure.ts'
import {
  requestedPause,
  backoff,
  isBeforeWork,
  isLockOut,
  isTransient,
  longestWait,
  seconds,
} from './retry.ts'

export interface HttpOptions {
  readonly clock: Clock
  readonly deadline: Deadline
  /** Tries per request, for faults that may pass. */
  readonly attempts: number
  /** Called before each wait. */
  readonly onRetry: (text: string) => void
  /** Bytes that an answer may have; 1 MiB without it. */
  readonly mostBytes?: number
  /** What messages call the server; without it they name its host. */
  readonly name?: string
  /** Which limit of the server an answer tells of. Without it that is 429. */
  readonly limitOf?: (answer: HttpResponse, tries: number) => Limit | undefined
}

/** A limit of a server that is reached. */
export interface Limit {
  /** For the log, behind the server's name. */
  readonly words: string
  /** Milliseconds that it asks to wait. */
  readonly requested: number | undefined
  /** Milliseconds to wait where it asks for none. */
  readonly pause?: number
}

export type Http = (request: HttpRequest) => Promise<HttpResponse>

/** The last answer of a request, or the fault of its last try. */
export interface LastTry {
  readonly outcome: HttpResponse | Fault
  readonly tries: number
  /** Milliseconds that the server asked to wait. */
  readonly requested: number | undefined
}

type Send = (request: HttpRequest) => Promise<HttpResponse | Fault>

/** Makes one exchange when its turn has come; may complete the request first. */
export type InTurn = (request: HttpRequest, send: Send) => Promise<HttpResponse | Fault>

/**
 * An HTTP client for servers that may see a secret: TLS or loopback only, redirects within one origin only, temporary
 * faults tried again, 401 and 403 given back at once, even if their text breaks off. It waits for a rate limit up to
 * `longestWait`, and for other faults within the deadline's `timeoutMs`. Proxies and private CAs come from the
 * environment, as for docker (HTTPS_PROXY, NO_PROXY, NODE_EXTRA_CA_CERTS).
 * Errors: REGISTRY_UNREACHABLE, REGISTRY_INVALID for a redirect in a circle, REGISTRY_UNTRUSTED, RATE_LIMITED; the
 * deadline's reason.
 */
export function createHttp(options: HttpOptions): Http {
  const attempt = createTries(options)
  return async request => {
    const { outcome, tries, requested } = await attempt(request)
    if (!('fault' in outcome) && !isTransient(outcome.status)) return outcome
    throw httpExhausted({ host: new URL(request.url).host, outcome, tries, requested })
  }
}

/** The same for callers with words of their own: it hands back what the last try gave. */
export function createTries(
  options: HttpOptions,
): (request: HttpRequest, inTurn?: InTurn) => Promise<LastTry> {
  const { attempts, clock, mostBytes = 1024 * 1024 } = options
  const limitOf = options.limitOf ?? (answer => tooMany(answer, clock.now()))
  const agents = new Map<string, Agent>()
  return async (first, inTurn = (request, send) => send(request)) => {
    let request = first
    const name = options.name ?? new URL(request.url).host
    const { timeoutMs } = options.deadline
    const endsAt = options.deadline.endsAt - (first.leavesHalf === true ? timeoutMs / 2 : 0)
    let patience = timeoutMs
    for (let tries = 1; ; tries++) {
      const deadline = until(endsAt, options)
      const outcome = await follow(request, { agents, deadline, mostBytes }, inTurn)
      const limit = 'fault' in outcome ? undefined : limitOf(outcome, tries)
      const mayPass = 'fault' in outcome || limit !== undefined || isTransient(outcome.status)
      if (!mayPass) return { outcome, tries, requested: undefined }
      const requested = limit
        ? limit.requested
        : 'fault' in outcome
          ? undefined
          : requestedPause(outcome, clock.now())
      const pause = requested ?? limit?.pause ?? backoff(tries, clock.random())
      const isTooLong = pause > (limit ? longestWait : patience) || clock.now() + pause >= endsAt
      const isFinal = 'fault' in outcome ? isFinalFault(outcome.fault) : isLockOut(outcome.body)
      const isLast = tries >= attempts || (request.isOnce === true && mayHaveArrived(outcome))
      if (isLast || isTooLong || isFinal) return { outcome, tries, requested }
      if (limit === undefined) patience -= pause
      const why = limit?.words ?? describeOutcome(outcome)
      options.onRetry(`${name}: ${why}; trying again in ${seconds(pause)} (${tries + 1} of ${attempts})`)
      await clock.sleep(pause, deadline.signal)
      request = (await first.renew?.()) ?? first
    }
  }
}

function tooMany(answer: HttpResponse, now: number): Limit | undefined {
  return answer.status === 429 ? { words: 'HTTP 429', requested: requestedPause(answer, now) } : undefined
}

/** A deadline that ends earlier: its last try is cut short, since no signal fires then. */
function until(endsAt: number, { clock, deadline }: Pick<HttpOptions, 'clock' | 'deadline'>): Deadline {
  if (endsAt === deadline.endsAt) return deadline
  const left = Math.max(1, Math.floor(endsAt - clock.now()))
  return { ...deadline, endsAt, tryMs: Math.min(deadline.tryMs, left) }
}

function mayHaveArrived(outcome: HttpResponse | Fault): boolean {
  return 'fault' in outcome ? outcome.isSent === true : !isBeforeWork(outcome.status)
}

/** Sends the request to each address once: a loop of redirects must not present the credential again. */
async function follow(request: HttpRequest, to: Exchange, inTurn: InTurn): Promise<HttpResponse | Fault> {
  const places = [new URL(request.url)]
  for (let url = places[0]; url !== undefined;) {
    if (!isTrustworthy(url)) throw httpUntrusted(`${url.origin} is not encrypted and not on this machine`)
    const outcome = await inTurn({ ...request, url: url.href }, made => exchange(made, to))
    if ('fault' in outcome) return outcome
    url = redirectTarget(outcome, places)
    if (url === undefined) return outcome
    places.push(url)
  }
  throw new TypeError('there is no place to ask')
}
