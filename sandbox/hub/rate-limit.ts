const minute = 60_000

export type RateLimit = ReturnType<typeof createRateLimit>

/** Requests a minute, in windows of the server's clock, as Docker Hub counts and tells them. */
export function createRateLimit(now: () => number) {
  let window = 0
  let count = 0
  const limit = {
    /** May be changed at any time. */
    perMinute: 600,
    /** Counts one request. `retryAfter`: seconds, when it is one too many. */
    take: (): { readonly headers: Readonly<Record<string, string>>; readonly retryAfter?: number } => {
      const current = Math.floor(now() / minute)
      count = current === window ? count + 1 : 1
      window = current
      const reset = ((window + 1) * minute) / 1000
      const headers = {
        'x-ratelimit-limit': String(limit.perMinute),
        'x-ratelimit-remaining': String(Math.max(0, limit.perMinute - count)),
        'x-ratelimit-reset': String(reset),
      }
      return count > limit.perMinute ? { headers, retryAfter: Math.ceil(reset - now() / 1000) } : { headers }
    },
  }
  return limit
}
