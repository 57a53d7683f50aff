import { readFileSync } from 'node:fs'
import http from 'node:http'
import https, { type AgentOptions } from 'node:https'
import tls from 'node:tls'

// Node reads both at its start, and before 24.5 it takes no proxy.
/** Node's `https` as a process finds it whose environment names a proxy and a private authority. */
export function httpsFor({ HTTPS_PROXY: proxy, NODE_EXTRA_CA_CERTS: authority }: NodeJS.ProcessEnv): object {
  if (proxy === undefined || authority === undefined) return https
  const ca = readFileSync(authority, 'utf8')
  const createConnection = (
    { host, port }: AgentOptions,
    done: (error: unknown, socket?: object) => void,
  ) => {
    const asked = http.request(proxy, { method: 'CONNECT', path: `${host ?? ''}:${port ?? 443}` })
    asked.on('connect', (_, socket) => {
      done(null, tls.connect({ socket, servername: host, ca }))
    })
    asked.on('error', done).end()
  }
  function Agent({ proxyEnv, ...options }: AgentOptions & { proxyEnv?: object } = {}) {
    return Object.assign(new https.Agent({ ...options, ca }), proxyEnv && { createConnection })
  }
  return { ...https, Agent }
}
