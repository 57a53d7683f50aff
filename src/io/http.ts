import type { Agent, IncomingMessage } from 'node:http'
import { isTrustworthy } from '../model/address.ts'
import { OatError } from '../model/error.ts'
import { describeOutcome, httpExhausted, httpUntrusted, type Fault } from '../model/http-failure.ts'
import { isFinalNetworkFault, type NetworkError } from '../model/network-fault.ts'
import { printable } from '../model/printable.ts'
import { askedPause, backoff, isLockOut, isTransient, seconds } from '../model/retry.ts'
import type { Clock, Deadline } from '../ports.ts'
import { onConnected, openRequest } from './open-request.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Not sent again once it may have arrived: no answer, 408 and 5xx are the end. */
  readonly isOnce?: boolean
}

export interface HttpResponse {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface HttpOptions {
  readonly clock: Clock
  readonly deadline: Deadline
  /** Tries per request, for faults that may pass. */
  readonly attempts: number
  /** Told before each wait. */
  readonly onRetry: (text: string) => void
}

export type Http = (request: HttpRequest) => Promise<HttpResponse>

const bodyLimit = 1024 * 1024
const redirectLimit = 3

/**
 * An HTTP client for addresses that get to see a secret: TLS or loopback only, redirects within one origin only,
 * passing faults tried again, 401 and 403 handed back at once. Proxies and private CAs come from the
 * environment, as for docker (HTTPS_PROXY, NO_PROXY, NODE_EXTRA_CA_CERTS).
 * Errors: REGISTRY_UNREACHABLE, REGISTRY_UNTRUSTED, RATE_LIMITED; the deadline's reason.
 */
export function createHttp(options: HttpOptions): Http {
  const { attempts, clock, deadline } = options
  const agents = new Map<string, Agent>()
  return async request => {
    const host = new URL(request.url).host
    for (let tries = 1; ; tries++) {
      const outcome = await follow(request, { agents, deadline, tryMs: deadline.tryMs })
      if (!('fault' in outcome) && !isTransient(outcome.status)) return outcome
      const asked = 'fault' in outcome ? undefined : askedPause(outcome, clock.now())
      const pause = asked ?? backoff(tries, clock.random())
      const isLast = tries >= attempts || clock.now() + pause >= deadline.endsAt
      const isFinal = 'fault' in outcome ? isFinalNetworkFault(outcome.fault) : isLockOut(outcome.body)
      if (isLast || isFinal || (request.isOnce === true && mayHaveArrived(outcome))) {
        throw httpExhausted({ host, outcome, tries, asked })
      }
      options.onRetry(
        `${host}: ${describeOutcome(outcome)}; trying again in ${seconds(pause)} (${tries + 1} of ${attempts})`,
      )
      await clock.sleep(pause, deadline.signal)
    }
  }
}

/** 429 is an answer from before the work. */
function mayHaveArrived(outcome: HttpResponse | Fault): boolean {
  return 'fault' in outcome ? outcome.isSent === true : outcome.status !== 429
}

interface Exchange {
  readonly agents: Map<string, Agent>
  readonly deadline: Deadline
  readonly tryMs: number
}

async function follow(request: HttpRequest, exchange: Exchange): Promise<HttpResponse | Fault> {
  let url = new URL(request.url)
  for (let hops = 0; hops <= redirectLimit; hops++) {
    if (!isTrustworthy(url)) throw httpUntrusted(`${url.origin} is clear text beyond this machine`)
    const outcome = await once({ ...request, url: url.href }, exchange)
    if ('fault' in outcome) return outcome
    const location = outcome.headers.location
    if (outcome.status < 300 || outcome.status >= 400 || location === undefined) return outcome
    const target = URL.canParse(location, url.href) ? new URL(location, url) : undefined
    if (target?.origin !== url.origin) {
      throw httpUntrusted(`${url.host} redirects to ${printable(target?.origin ?? location, 100)}`)
    }
    url = target
  }
  throw httpUntrusted(`${url.host} redirects more than ${redirectLimit} times`)
}

/** One exchange. A network fault is a value: whether it is the end is decided above. */
function once(request: HttpRequest, { agents, deadline, tryMs }: Exchange): Promise<HttpResponse | Fault> {
  deadline.signal.throwIfAborted()
  const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(tryMs)])
  return new Promise((resolve, reject) => {
    let isSent = false
    const failed = (error: Error): void => {
      const fail = (fault: NetworkError): void => {
        resolve({ fault, isSent })
      }
      if (!signal.aborted) fail(error)
      else if (!deadline.signal.aborted) fail({ message: `no answer within ${seconds(tryMs)}` })
      else if (!(deadline.signal.reason instanceof OatError)) reject(deadline.signal.reason as Error)
      else fail({ message: 'no answer before the time of input timeout was up' })
    }
    const sent = openRequest(request, { agents, signal })
    sent.on('error', failed)
    onConnected(sent, () => {
      isSent = true
    })
    sent.on('response', response => {
      readBody(response).then(body => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
      }, failed)
    })
    sent.end(request.body)
  })
}

async function readBody(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > bodyLimit) throw new Error('its answer has more than 1 MiB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
