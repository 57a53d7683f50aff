import type { Readable } from 'node:stream'

export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body?: string | Buffer | Readable
  /** Who asked, when no header says so. */
  readonly credential?: string
  /** Why this answer, for the log alone. */
  readonly reason?: string
}

export function jsonReply(status: number, body: unknown): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
