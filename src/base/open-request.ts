import type { Agent, ClientRequest } from 'node:http'
import manifest from '../../package.json' with { type: 'json' }
import { isLoopback } from './address.ts'
import type { HttpRequest } from './http.ts'

/** Registries ask who it is that logs in often. */
const userAgent = `docker-oat-login/${manifest.version}`

/**
 * Begins a request, on a connection that is kept for the next one. A request that is sent once gets a new one: an
 * old one may be closed at the very moment, and then nobody knows whether the request arrived.
 */
export function openRequest(
  { method, url, headers, isOnce = false }: HttpRequest,
  { agents, signal }: { agents: Map<string, Agent>; signal: AbortSignal },
): ClientRequest {
  const { protocol, hostname } = new URL(url)
  // Loaded when first needed: node:http costs 2 ms this way and 19 ms as a static import, TLS more.
  const library = process.getBuiltinModule(protocol === 'http:' ? 'node:http' : 'node:https')
  const direct = isLoopback(hostname)
  const key = `${protocol}${direct}${isOnce}`
  const proxy = direct ? {} : { proxyEnv: process.env }
  const agent = agents.get(key) ?? new library.Agent({ keepAlive: !isOnce, ...proxy })
  agents.set(key, agent)
  return library.request(url, { method, headers: { 'user-agent': userAgent, ...headers }, signal, agent })
}

/** Calls back once the server is reached: from then on the request may arrive. A TLS socket connects twice. */
export function onConnected(sent: ClientRequest, callback: () => void): void {
  sent.on('socket', socket => {
    if (socket.connecting) socket.once('encrypted' in socket ? 'secureConnect' : 'connect', callback)
    else callback()
  })
}

const mostHeard = 4096

/**
 * Listens for the status line in what comes over the connection, since Node tells of an answer only when all its
 * headers are there. Gives a function for the status so far, `undefined` before there is one.
 */
export function hearStatus(sent: ClientRequest): () => number | undefined {
  let text = ''
  sent.on('socket', socket => {
    const hear = (chunk: Buffer): void => {
      if (text.length < mostHeard) text += chunk.toString('latin1', 0, mostHeard)
    }
    // Before Node's parser, which ends everything at the first mistake.
    socket.prependListener('data', hear)
    sent.once('close', () => socket.off('data', hear))
  })
  // 1xx may come before it (RFC 9110, section 15.2).
  return () => {
    const status = /^HTTP\/1\.[01] ([2-5]\d\d)\b/m.exec(text)?.[1]
    return status === undefined ? undefined : Number(status)
  }
}
