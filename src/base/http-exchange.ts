import type { Agent, ClientRequest, IncomingMessage } from 'node:http'
import manifest from '../../package.json' with { type: 'json' }
import { isLoopback } from './address.ts'
import { OatError } from './error.ts'
import { answerTooLong, describeOutcome, type Fault, refusedByPage } from './http-failure.ts'
import { pauseWords } from './retry.ts'
import { traced } from './trace.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Not sent again once it may have arrived: no answer, 408 and 5xx are the end. */
  readonly isOnce?: boolean
  /** Makes the request for each further try, where what it holds is presented once. */
  readonly renew?: () => Promise<HttpRequest>
}

export type HttpResponse = Readonly<{ status: number; headers: IncomingMessage['headers']; body: string }>

export interface Exchange {
  readonly agents: Map<string, Agent>
  readonly whole: AbortSignal
  /** Milliseconds until its answer has to be there, a whole number: Node takes no other. */
  readonly requestMs: number
  /** An answer of more bytes is a fault. */
  readonly mostBytes: number
}

/** One request and its answer; a network fault is a value. Throws the signal's reason at a cancel. */
export async function exchange(request: HttpRequest, within: Exchange): Promise<HttpResponse | Fault> {
  const { agents, whole: jobSignal, requestMs, mostBytes } = within
  jobSignal.throwIfAborted()
  // Node 20 forgets a limit that nothing but `any` holds.
  const limit = AbortSignal.timeout(requestMs)
  const sent = openRequest(request, agents, AbortSignal.any([jobSignal, limit]))
  let isSent = false
  // Once the server is reached the request may arrive. A TLS socket connects twice.
  sent.on('socket', socket => {
    const mark = (): void => void (isSent = true)
    if (socket.connecting) socket.once('encrypted' in socket ? 'secureConnect' : 'connect', mark)
    else mark()
  })
  const answer = answerTo(sent, mostBytes).catch((error: unknown): Fault => {
    if (!jobSignal.aborted && !limit.aborted) return { fault: error as Error, isSent }
    const time = jobSignal.aborted ? 'the seconds of input "timeout"' : pauseWords(requestMs)
    return { fault: { message: `no answer within ${time}` }, isSent }
  })
  const { origin, pathname } = new URL(request.url)
  const outcome = await traced(answer, it => `${request.method} ${origin}${pathname}: ${describeOutcome(it)}`)
  if (jobSignal.aborted && !(jobSignal.reason instanceof OatError)) throw jobSignal.reason as Error
  return outcome
}

/** Registries want to know who logs in often. */
const userAgent = `docker-oat-login/${manifest.version}`

/** A request that is sent once gets a new connection: an old one may be closed at the very moment. */
function openRequest(request: HttpRequest, agents: Map<string, Agent>, signal: AbortSignal): ClientRequest {
  const { method, url, headers, body, isOnce = false } = request
  const { protocol, hostname } = new URL(url)
  // Loaded when first needed: node:http costs 2 ms this way and 19 ms as a static import, TLS more.
  const library = process.getBuiltinModule(protocol === 'http:' ? 'node:http' : 'node:https')
  const isDirect = isLoopback(hostname)
  const key = `${protocol}${isDirect}${isOnce}`
  const proxy = () => (isDirect ? {} : { proxyEnv: proxyEnvironment(protocol, process.env) })
  const agent = agents.get(key) ?? new library.Agent({ keepAlive: !isOnce, ...proxy() })
  agents.set(key, agent)
  const sentHeaders = { 'user-agent': userAgent, ...headers }
  return library.request(url, { method, headers: sentHeaders, signal, agent }).end(body)
}

/** Other than 2xx counts as soon as its headers are there: a refusal whose text breaks off is still one. */
function answerTo(sent: ClientRequest, mostBytes: number): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    let isNeeded = true
    sent.on('error', error => {
      if (isNeeded) reject(error)
    })
    sent.on('response', response => {
      const { statusCode: status = 0, headers } = response
      if (status === 403 && isPage(headers)) reject(Object.assign(new Error(), { code: refusedByPage }))
      isNeeded = status >= 200 && status < 300
      bodyOf(response, isNeeded ? mostBytes : undefined).then(body => {
        resolve({ status, headers, body })
      }, reject)
    })
  })
}

export const isPage = (headers: HttpResponse['headers']) => /\bhtml\b/.test(headers['content-type'] ?? '')

const mostRefusalBytes = 64 * 1024
const mostRefusalMs = 1000

/**
 * Nothing is unpacked, so what arrives is all there is. Without `most` the status decides: the text never
 * fails, as asking again would present the credential again; 64 KiB of what comes within a second count.
 * @throws Error when it breaks off, or has more bytes than `most`
 */
async function bodyOf(response: IncomingMessage, most: number | undefined): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  const timer = most === undefined ? setTimeout(() => response.destroy(), mostRefusalMs) : undefined
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size > (most ?? mostRefusalBytes)) break
    }
  } catch (error) {
    if (most !== undefined) throw error
  } finally {
    clearTimeout(timer)
  }
  if (most !== undefined && size > most) {
    const message = `its answer has more than ${most / 1024 / 1024} MiB`
    throw Object.assign(new Error(message), { code: answerTooLong })
  }
  return Buffer.concat(chunks)
    .subarray(0, most ?? mostRefusalBytes)
    .toString('utf8')
}

/**
 * The environment with its proxy as docker reads it: one without a scheme is an HTTP proxy
 * (golang.org/x/net/http/httpproxy), which Node would leave out.
 * @throws OatError REGISTRY_UNREACHABLE for what is no address; a password may be in it: it is not repeated
 */
export function proxyEnvironment(protocol: string, environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kind = protocol === 'http:' ? 'http_proxy' : 'https_proxy'
  const name = [kind, kind.toUpperCase()].find(name => (environment[name] ?? '') !== '')
  const value = name === undefined ? undefined : environment[name]?.trim()
  if (name === undefined || value === undefined) return environment
  const address = value === '' || value.includes('://') ? value : `http://${value}`
  if (address === '' || isAddress(address)) return { ...environment, [name]: address }
  throw new OatError('REGISTRY_UNREACHABLE', {
    message: `the environment variable ${name} is not the address of a proxy, so nothing was sent`,
    hint: 'write it like http://proxy.example:3128, or remove it; a "%" in its password is written as %25',
  })
}

/** Node reads user and password of a proxy only later, and stops at a `%` that begins no character. */
function isAddress(address: string): boolean {
  try {
    const { username, password } = new URL(address)
    decodeURIComponent(username + password)
    return true
  } catch {
    return false
  }
}
