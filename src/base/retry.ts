import { dayMs, hourMs, parseInstant } from './time.ts'

/** Statuses that a later try may turn into an answer. Not 401 or 403: failed logins lock an organization. */
export function isTransient(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

const lockOut = 'ten minutes'

export const lockOutWords = `repeated failures lock the organization out for about ${lockOut}`

export const lockedOutWords = `too many logins have failed: wait ${lockOut}, find what uses a wrong token, then try again`

/** Docker Hub's 429 for failed logins: another try starts its ten minutes anew (docker/hub-feedback 2201). */
export function isLockOut(body: string): boolean {
  return /failed login/i.test(body)
}

/** Milliseconds of a `Retry-After`: seconds, a date, or a unix time (Docker Hub's older form). */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined || header.trim() === '') return undefined
  const seconds = Number(header)
  if (Number.isFinite(seconds * 1000)) {
    return Math.max(0, seconds > 1e9 ? seconds * 1000 - now : seconds * 1000)
  }
  const date = parseInstant(header)
  return date === undefined ? undefined : Math.max(0, date - now)
}

/** Milliseconds: GitHub's and Docker Hub's limits start anew within an hour (docs of both, "Rate limits"). */
export const longestWait = 65 * 60_000

/**
 * Milliseconds that an answer asks to wait: its `Retry-After`, or for 429 the time in `X-RateLimit-Reset`
 * (Docker Hub: unix seconds). Times are compared with the answer's own `Date`, since our clock may be wrong.
 * @param now milliseconds since 1970, for an answer without a date
 */
export function requestedPause(
  { status, headers }: { status: number; headers: NodeJS.Dict<string | readonly string[]> },
  now: number,
): number | undefined {
  const text = (name: string): string | undefined => headers[name]?.toString()
  const answeredAt = parseInstant(text('date')) ?? now
  const retryAfterMs = retryAfter(text('retry-after'), answeredAt)
  if (retryAfterMs !== undefined || status !== 429) return retryAfterMs
  const reset = Number(text('x-ratelimit-reset')) * 1000 - answeredAt
  return reset > 0 && Number.isFinite(reset) ? reset : undefined
}

/** Milliseconds before the next try: from 500, doubling. `chance`, 0 to 1, parts jobs that fail together. */
export function backoff(tries: number, chance: number): number {
  const full = Math.min(10_000, 500 * 2 ** (tries - 1))
  return Math.round(full * (0.5 + chance / 2))
}

export function pauseWords(milliseconds: number): string {
  if (milliseconds >= 2 * dayMs) return `${Math.round(milliseconds / dayMs)} days`
  if (milliseconds >= 2 * hourMs) return `${Math.round(milliseconds / hourMs)} h`
  // Not less than the server wants.
  if (milliseconds >= 5 * 60_000) return `${Math.ceil(milliseconds / 60_000)} minutes`
  return `${milliseconds < 10_000 ? Math.round(milliseconds / 100) / 10 : Math.round(milliseconds / 1000)} s`
}
