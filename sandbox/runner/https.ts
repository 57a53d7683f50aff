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

  function Agent({ proxyEnv, ...options }: AgentOptions & { proxyEnv?: Environment } = {}) {
    const agent = new https.Agent({ ...options, ca })
    if (proxyEnv !== undefined) Object.assign(agent, { createConnection: tunnel(new URL(proxy ?? ''), ca) })
    return agent
  }
  return { ...https, Agent }
}

/** How an agent connects: by CONNECT, and TLS through what that opens. */
function tunnel({ hostname, port }: URL, ca: string) {
  const { request } = process.getBuiltinModule('node:http')
  const tls = process.getBuiltinModule('node:tls')
  return ({ host, port: wanted }: AgentOptions, done: (error: Error | null, socket?: object) => void) => {
    const to = `${host ?? ''}:${wanted ?? 443}`
    const asked = request({ host: hostname, port, method: 'CONNECT', path: to })
    asked.on('error', done).on('connect', ({ statusCode = 0 }, socket) => {
      if (statusCode === 200) done(null, tls.connect({ socket, servername: host, ca }))
      else done(new Error(`the proxy answers HTTP ${statusCode} for ${to}`))
    })
    asked.end()
  }
}
