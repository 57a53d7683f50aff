import type { Agent, ClientRequest, IncomingMessage } from 'node:http'
import manifest from '../../package.json' with { type: 'json' }
import { isLoopback } from './address.ts'
import type { Deadline } from './clock.ts'
import { OatError } from './error.ts'
import { type Fault, httpCircular, httpUntrusted } from './http-failure.ts'
import { proxyEnvironment } from './proxy.ts'
import { seconds } from './retry.ts'
import { printable } from './text.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Not sent again once it may have arrived: no answer, 408 and 5xx are the end. */
  readonly isOnce?: boolean
  /** Ends with the first half of the deadline's time: there is another way when it fails. */
  readonly leavesHalf?: boolean
  /** Makes the request for each further try, where what it holds is to be presented once. */
  readonly renew?: () => Promise<HttpRequest>
}

export interface HttpResponse {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface Exchange {
  /** Connections that are kept, by kind. */
  readonly agents: Map<string, Agent>
  readonly deadline: Deadline
  /** An answer of more bytes is a fault. */
  readonly mostBytes: number
}

/**
 * One request and its answer. A network fault is a value: whether it is the end is decided elsewhere. An answer other
 * than 2xx counts as soon as its headers are there: a refusal whose text breaks off is still a refusal.
 * @throws the deadline's reason when the job is cancelled
 */
export function exchange(
  request: HttpRequest,
  { agents, deadline, mostBytes }: Exchange,
): Promise<HttpResponse | Fault> {
  deadline.signal.throwIfAborted()
  const { tryMs } = deadline
  const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(tryMs)])
  return new Promise((resolve, reject) => {
    let isSent = false
    let isRefused = false
    const settle = (outcome: HttpResponse | Fault): void => {
      if (isCancelled(deadline)) reject(deadline.signal.reason as Error)
      else resolve(outcome)
    }
    const sent = openRequest(request, agents, signal)
    const failed = (error: Fault['fault']): void => {
      // What breaks off after a refusal is its explanation.
      if (isRefused) return
      if (!signal.aborted) settle({ fault: error, isSent })
      else if (deadline.signal.aborted) {
        settle({ fault: { message: 'no answer within the seconds of input "timeout"' }, isSent })
      } else settle({ fault: { message: `no answer within ${seconds(tryMs)}` }, isSent })
    }
    sent.on('error', failed)
    onConnected(sent, () => {
      isSent = true
    })
    sent.on('response', response => {
      const { statusCode: status = 0, headers } = response
      isRefused = status === 401 || status === 403
      bodyOf(response, mostBytes).then(body => {
        settle({ status, headers, body })
      }, failed)
    })
    sent.end(request.body)
  })
}

/** The job was cancelled; that the time is up is a fault like others. */
function isCancelled({ signal }: Deadline): boolean {
  return signal.aborted && !(signal.reason instanceof OatError)
}

/** Registries want to know who logs in often. */
const userAgent = `docker-oat-login/${manifest.version}`

/**
 * Begins a request, on a connection that is kept for the next one. A request that is sent once gets a new one: an
 * old one may be closed at the very moment, and then nobody knows whether the request arrived.
 */
function openRequest(
  { method, url, headers, isOnce = false }: HttpRequest,
  agents: Map<string, Agent>,
  signal: AbortSignal,
): ClientRequest {
  const { protocol, hostname } = new URL(url)
  // Loaded when first needed: node:http costs 2 ms this way and 19 ms as a static import, TLS more.
  const library = process.getBuiltinModule(protocol === 'http:' ? 'node:http' : 'node:https')
  const direct = isLoopback(hostname)
  const key = `${protocol}${direct}${isOnce}`
  const proxy = () => (direct ? {} : { proxyEnv: proxyEnvironment(protocol, process.env) })
  const agent = agents.get(key) ?? new library.Agent({ keepAlive: !isOnce, ...proxy() })
  agents.set(key, agent)
  return library.request(url, { method, headers: { 'user-agent': userAgent, ...headers }, signal, agent })
}

/** Calls back once the server is reached: from then on the request may arrive. A TLS socket connects twice. */
function onConnected(sent: ClientRequest, callback: () => void): void {
  sent.on('socket', socket => {
    if (socket.connecting) socket.once('encrypted' in socket ? 'secureConnect' : 'connect', callback)
    else callback()
  })
}

const mostRefusalBytes = 64 * 1024
const mostRefusalMs = 1000

/** The code of the error for an answer that is too long. */
const answerTooLong = 'ERR_ANSWER_TOO_LONG'

/**
 * The body of an answer. Nothing is unpacked, so what arrives is all there is. One that only explains the status never fails, since the
 * status decides, and asking again would present the credential again: of it counts what comes within a second, at most 64 KiB.
 * @throws Error when the body of a 2xx breaks off, or has more than `mostBytes` (`code`: answerTooLong)
 */
function bodyOf(response: IncomingMessage, mostBytes: number): Promise<string> {
  const { statusCode: status = 0 } = response
  const isNeeded = status >= 200 && status < 300
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const end = (): void => {
      clearTimeout(timer)
      // Kept alive for the next request only when nothing is left in it.
      if (!response.complete) response.destroy()
      resolve(
        Buffer.concat(chunks)
          .subarray(0, isNeeded ? mostBytes : mostRefusalBytes)
          .toString('utf8'),
      )
    }
    const timer = isNeeded ? undefined : setTimeout(end, mostRefusalMs)
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (!isNeeded && size >= mostRefusalBytes) end()
      if (size > mostBytes) {
        const message = `its answer has more than ${mostBytes / 1024 / 1024} MiB`
        response.destroy(Object.assign(new Error(message), { code: answerTooLong }))
      }
    })
    response.on('error', isNeeded ? reject : end)
    response.on('end', end)
    if (!isNeeded) response.on('close', end)
  })
}

const mostRedirects = 3

/**
 * Where an answer redirects to; `undefined` when it does not.
 * @param places what was asked so far, the answer's own address last
 * @throws OatError REGISTRY_UNTRUSTED for another origin, REGISTRY_INVALID for a way that leads in a circle or on and on
 */
export function redirectTarget({ status, headers }: HttpResponse, places: readonly URL[]): URL | undefined {
  const { location } = headers
  const from = places.at(-1)
  if (status < 300 || status >= 400 || location === undefined || from === undefined) return undefined
  const target = URL.canParse(location, from.href) ? new URL(location, from) : undefined
  if (target?.origin !== from.origin) {
    throw httpUntrusted(`${from.host} redirects to ${printable(target?.origin ?? location, 100)}`)
  }
  // A path may be asked again with other parameters, but only once more: some circles count as they go round.
  const isCircle =
    places.some(({ href }) => href === target.href) ||
    places.filter(({ pathname }) => pathname === target.pathname).length > 1
  if (isCircle || places.length > mostRedirects) throw httpCircular(from.host, places.length)
  return target
}
