import { OatError } from '../base/error.ts'
import { counted } from '../base/text.ts'
import { dayMs, formatTime } from '../base/time.ts'
import { type Renewal, renewalSteps, variableWords } from '../registry/renewal.ts'

/** What is known when a token has been looked at. */
interface Expiry {
  /** Input `expires-at`, in milliseconds since 1970. */
  readonly at: number
  readonly now: number
  readonly warningDays: number
  /** The registry that has accepted the token just now; `undefined` when nothing was proven. */
  readonly acceptedBy: string | undefined
  readonly renewal: Renewal
}

/** A warning when less than `warningDays` are left, or for a past date of a token that is accepted. Throws TOKEN_EXPIRED. */
export function checkExpiry(expiry: Expiry): string | undefined {
  const { at, now, warningDays, acceptedBy, renewal } = expiry
  const { input } = renewal
  const when = formatTime(at)
  if (at <= now) {
    const { says, correct } = variableWords(renewal)
    if (acceptedBy !== undefined) {
      return `${says} that the token (input "${input}") expired at ${when}, but ${acceptedBy} accepts it. ${correct}`
    }
    throw new OatError('TOKEN_EXPIRED', {
      message: `the token (input "${input}") expired at ${when}, says input "expires-at", and it was not checked`,
      hint: renewalSteps({ ...renewal, hasVariable: true }),
    })
  }
  const left = at - now
  if (left >= warningDays * dayMs) return undefined
  const days = Math.floor(left / dayMs)
  const rest = days === 0 ? 'in less than a day' : `in ${counted(days, 'day')}`
  return `The token (input "${input}") expires ${rest}, at ${when}. Rotate it before then.`
}
