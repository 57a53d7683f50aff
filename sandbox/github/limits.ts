import type { Fault } from '../fault.ts'

const json = { 'content-type': 'application/json; charset=utf-8' }
const documentation_url = 'https://docs.github.com/rest'

const limited = (status: number, limit: { message: string; headers: Record<string, string> }): Fault => ({
  kind: 'reply',
  reply: {
    status,
    headers: { ...json, ...limit.headers },
    body: JSON.stringify({ message: limit.message, documentation_url }),
  },
})

const secondary =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID.'

/** GitHub's own ways to say: not now. Times in seconds. */
export const githubLimit = {
  secondary: ({ retryAfter, status = 403 }: { retryAfter?: number; status?: 403 | 429 } = {}): Fault =>
    limited(status, {
      message: secondary,
      headers: retryAfter === undefined ? {} : { 'retry-after': `${retryAfter}` },
    }),
  /** @param resetAt and @param now by GitHub's clock, in milliseconds since 1970 */
  primary: ({ resetAt, now }: { resetAt: number; now: number }): Fault =>
    limited(403, {
      message: 'API rate limit exceeded for user ID 1.',
      headers: {
        date: new Date(now).toUTCString(),
        'x-ratelimit-limit': '5000',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': `${Math.ceil(resetAt / 1000)}`,
      },
    }),
}

interface Rule {
  readonly seconds: number
  readonly most: number
  readonly cost: Readonly<Record<string, number>>
}

const writing = { PUT: 1, POST: 1, PATCH: 1 }
const rules: readonly Rule[] = [
  { seconds: 60, most: 80, cost: writing },
  { seconds: 3600, most: 500, cost: writing },
  { seconds: 60, most: 900, cost: { GET: 1, PUT: 5, POST: 5, PATCH: 5, DELETE: 5 } },
]

/** GitHub's published secondary limits, counted as requests come; gives the fault that a request earns. */
export function createSecondaryLimits(now: () => number) {
  const seen: { at: number; method: string }[] = []
  return (method: string): Fault | undefined => {
    const at = now()
    seen.push({ at, method })
    const broken = rules.some(({ seconds, most, cost }) => {
      const recent = seen.filter(past => past.at > at - seconds * 1000)
      return recent.reduce((sum, past) => sum + (cost[past.method] ?? 0), 0) > most
    })
    return broken ? githubLimit.secondary() : undefined
  }
}
