import { OatError } from './error.ts'

const day = 86_400_000
const isoTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/

/** Input `expires-at` as milliseconds since 1970. Throws INPUT_INVALID. */
export function parseExpiry(text: string): number {
  const time = isoTime.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(time)) return time
  throw new OatError('INPUT_INVALID', {
    message: `input expires-at: ${JSON.stringify(text.slice(0, 60))} is not an ISO time`,
    hint: 'write it as in 2026-11-24T14:00:00Z, or use the variable that mode rotate writes beside the secret',
  })
}

/** A warning when less than `warningDays` are left. Throws TOKEN_EXPIRED when the time is past. */
export function checkExpiry(expiry: {
  at: number
  now: number
  warningDays: number
  input: string
}): string | undefined {
  const { at, now, warningDays, input } = expiry
  const when = new Date(at).toISOString()
  if (at <= now) {
    throw new OatError('TOKEN_EXPIRED', {
      message: `the token of input ${input} expired at ${when} (input expires-at)`,
      hint: 'rotate it, or mint a new one in Docker Home and update the secret and its _EXPIRES_AT variable',
    })
  }
  const left = at - now
  if (left >= warningDays * day) return undefined
  const days = Math.floor(left / day)
  const rest = days === 0 ? 'in less than a day' : `in ${days} ${days === 1 ? 'day' : 'days'}`
  return `the token of input ${input} expires ${rest}, at ${when}: rotate it before then`
}
