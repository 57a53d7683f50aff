import type { Fault } from './fault.ts'
import type { Reply } from './reply.ts'

export type Outcome = number | 'hang' | 'reset' | 'open'

export interface LoggedRequest {
  /** Which of the sandbox's servers was asked. */
  readonly server: string
  readonly method: string
  /** Path and query, with ports and random parts replaced by a word. */
  readonly target: string
  /** Who asked, by name. */
  credential: string
  outcome: Outcome
  /** Why, where the answer itself does not tell. */
  reason?: string
}

type Weather = (
  request: Pick<LoggedRequest, 'server' | 'method' | 'target'>,
  answer: () => Promise<Reply>,
) => Promise<Reply | Fault>

/** Makes two runs read the same: no ports, upload ids, digests or state of an upload. */
export function normalise(target: string): string {
  return target
    .replaceAll('%2F', '/')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replace(/(127\.0\.0\.1|localhost):\d+/g, '$1:PORT')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID')
    .replace(/sha256:[0-9a-f]{64}/g, 'sha256:DIGEST')
    .replace(/_state=[^&]*&?/, '')
    .replace(/\?$/, '')
}

export type RequestLog = ReturnType<typeof createRequestLog>

/** Every request to every server of one sandbox, in the order of arrival. */
export function createRequestLog() {
  const entries: LoggedRequest[] = []
  return {
    /** Starts an entry; its outcome is `open` until it is set. */
    add(request: Omit<LoggedRequest, 'outcome' | 'reason'>): LoggedRequest {
      const entry: LoggedRequest = { ...request, target: normalise(request.target), outcome: 'open' }
      entries.push(entry)
      return entry
    },
    entries: (): readonly LoggedRequest[] => entries,
    /** One line a request: `auth GET /token?… nobody 200`. */
    lines: () => entries.map(it => `${it.server} ${it.method} ${it.target} [${it.credential}] ${it.outcome}`),
    clear: () => void entries.splice(0),
    /** Looks at the world when a request has been carried out; its answer waits for that. */
    witness: undefined as ((request: LoggedRequest) => Promise<void>) | undefined,
    /** Stands between a request and its server, and gives what the client gets to see. */
    weather: undefined as Weather | undefined,
  }
}
