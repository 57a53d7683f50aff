import type { Reply } from './reply.ts'

/** Something that goes wrong with one request. `late` lets the server do its work first and spoils the answer. */
export type Fault = { readonly late?: boolean } & (
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' }
)

interface FaultOptions {
  /** For how many requests; without it until `clear`. */
  readonly times?: number
  /** How many matching requests go well before that. */
  readonly after?: number
  /** Tested against `METHOD /path?query`. */
  readonly matching?: RegExp
}

/** What waits to go wrong. Faults that match are used up in the order they were set. */
export interface Faults<T> {
  set(fault: T, options?: FaultOptions): void
  clear(): void
  /** Takes the next one for this request. */
  take(request: string): T | undefined
}

export function createFaults<T = Fault>(): Faults<T> {
  let waiting: { fault: T; left: number; spared: number; matching: RegExp }[] = []
  return {
    set: (fault, { times = Infinity, after = 0, matching = /^/ } = {}) =>
      void waiting.push({ fault, left: times, spared: after, matching }),
    clear: () => void (waiting = []),
    take(request) {
      const found = waiting.find(({ matching }) => matching.test(request))
      if (found === undefined) return undefined
      if (found.spared > 0) {
        found.spared -= 1
        return undefined
      }
      found.left -= 1
      waiting = waiting.filter(({ left }) => left > 0)
      return found.fault
    },
  }
}

const json = { 'content-type': 'application/json' }
const html = { 'content-type': 'text/html; charset=utf-8' }

function reply(status: number, rest: Omit<Reply, 'status'>): Fault {
  return { kind: 'reply', reply: { status, ...rest } }
}

/** The faults of the trade, by what a client sees. */
export const fault = {
  hang: { kind: 'hang' },
  reset: { kind: 'reset' },
  /** @param retryAfter seconds or an HTTP date, as RFC 9110 allows both */
  status: (status: number, retryAfter?: string): Fault =>
    reply(status, {
      headers: { ...json, ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }) },
      body: JSON.stringify({ details: `the sandbox was told to answer ${status}` }),
    }),
  garbage: reply(200, { headers: json, body: '{"token": "ey' }),
  html: reply(200, { headers: html, body: '<!doctype html><title>Sign in</title><h1>Guest network</h1>' }),
  redirect: (to: string): Fault => reply(307, { headers: { location: to } }),
  /** A refusal in the registry's voice, with any text: line breaks and workflow commands too. */
  details: (details: string, status = 401): Fault =>
    reply(status, { headers: json, body: JSON.stringify({ details }) }),
} as const satisfies Record<string, Fault | ((...args: never[]) => Fault)>
