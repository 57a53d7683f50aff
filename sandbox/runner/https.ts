import { readFileSync } from 'node:fs'
import type { AgentOptions } from 'node:https'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Node's `https` as a process finds it that was started with a proxy and a private authority in its environment: Node reads them at its
 * start, and before 24.5 it takes no proxy at all. An environment without them gets Node's own.
 */
export function httpsFor({ HTTPS_PROXY: proxy, NODE_EXTRA_CA_CERTS: authority }: Environment): object {
  const https = process.getBuiltinModule('node:https')
  if (proxy === undefined || authority === undefined) return https
  const ca = readFileSync(authority, 'utf8')
  const createConnection = (
    { host, port }: AgentOptions,
    done: (error: unknown, socket?: object) => void,
  ) => {
    const asked = process.getBuiltinModule('node:http').request(proxy, {
      method: 'CONNECT',
      path: `${host ?? ''}:${port ?? 443}`,
    })
    asked.on('error', done).on('connect', (_, socket) => {
      done(null, process.getBuiltinModule('node:tls').connect({ socket, servername: host, ca }))
    })
    asked.end()
  }
  function Agent({ proxyEnv, ...options }: AgentOptions & { proxyEnv?: Environment } = {}) {
    return Object.assign(new https.Agent({ ...options, ca }), proxyEnv && { createConnection })
  }
  return { ...https, Agent }
}
