import { OatError } from '../base/error.ts'

const day = 86_400_000
const isoTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/

/** Input `expires-at` as milliseconds since 1970. Throws INPUT_INVALID. */
export function parseExpiry(text: string): number {
  const time = isoTime.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(time)) return time
  throw new OatError('INPUT_INVALID', {
    message: `input "expires-at": ${JSON.stringify(text.slice(0, 60))} is not an ISO time`,
    hint: 'write it like 2026-11-24T14:00:00Z, or use the variable that mode rotate writes: ${{ vars.<SECRET>_EXPIRES_AT }}',
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
      message: `the token (input "${input}") expired at ${when}, says input "expires-at"`,
      hint: 'create a new one in Docker Home → Access tokens, update the secret and its _EXPIRES_AT variable, and re-run the failed job. Mode rotate does all of this for you',
    })
  }
  const left = at - now
  if (left >= warningDays * day) return undefined
  const days = Math.floor(left / day)
  const rest = days === 0 ? 'in less than a day' : `in ${days} ${days === 1 ? 'day' : 'days'}`
  return `The token (input "${input}") expires ${rest}, at ${when}. Rotate it before then.`
}
