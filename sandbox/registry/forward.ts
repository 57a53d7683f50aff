import { request as ask, type IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Answer } from '../loopback.ts'

/** Belongs to one connection, not to the message (RFC 9110, section 7.6.1). */
const perConnection = ['connection', 'keep-alive', 'transfer-encoding']

/**
 * Hands every request on to another server of this machine and its answer back, as a stream. The Host header
 * stays: Debian's registry builds the addresses of its uploads from it, so that clients keep coming through here.
 */
export function forwardTo(host: string, { scheme }: { scheme: 'http' | 'https' }): Answer {
  const [hostname, port] = host.split(':')
  return async request => {
    const { method, url: path, headers } = request
    const upstream = ask({
      hostname,
      port,
      method,
      path,
      agent: false,
      headers: { ...headers, 'x-forwarded-proto': scheme },
    })
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      upstream.once('response', resolve).once('error', reject)
    })
    // An upload may be refused before it has been read; the answer counts, not the broken pipe.
    pipeline(request, upstream).catch(() => undefined)
    const answer = await answered
    const kept = Object.entries(answer.headers).filter(([name]) => !perConnection.includes(name))
    return { status: answer.statusCode ?? 502, headers: Object.fromEntries(kept), body: answer }
  }
}
