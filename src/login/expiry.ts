import { OatError } from '../base/error.ts'
import { type Renewal, renewalSteps } from '../registry/renewal.ts'

const day = 86_400_000

/** A warning when less than `warningDays` are left. Throws TOKEN_EXPIRED when the time is past. */
export function checkExpiry(expiry: {
  at: number
  now: number
  warningDays: number
  renewal: Renewal
}): string | undefined {
  const { at, now, warningDays, renewal } = expiry
  const { input } = renewal
  const when = new Date(at).toISOString()
  if (at <= now) {
    throw new OatError('TOKEN_EXPIRED', {
      message: `the token (input "${input}") expired at ${when}, says input "expires-at"`,
      hint: renewalSteps({ ...renewal, hasVariable: true }),
    })
  }
  const left = at - now
  if (left >= warningDays * day) return undefined
  const days = Math.floor(left / day)
  const rest = days === 0 ? 'in less than a day' : `in ${days} ${days === 1 ? 'day' : 'days'}`
  return `The token (input "${input}") expires ${rest}, at ${when}. Rotate it before then.`
}
