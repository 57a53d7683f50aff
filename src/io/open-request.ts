import type { Agent, ClientRequest } from 'node:http'
import { isLoopback } from '../model/address.ts'
import type { HttpRequest } from './http.ts'

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
  return library.request(url, { method, headers: { ...headers }, signal, agent })
}

/** Calls back once the server is reached: from then on the request may arrive. A TLS socket connects twice. */
export function onConnected(sent: ClientRequest, callback: () => void): void {
  sent.on('socket', socket => {
    if (socket.connecting) socket.once('encrypted' in socket ? 'secureConnect' : 'connect', callback)
    else callback()
  })
}
