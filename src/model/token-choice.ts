import { OatError } from './error.ts'
import type { SecretInput } from './input-table.ts'
import type { Access, Channel } from './slot.ts'

/** The text of each token input, as given. */
export type TokenInputs = Readonly<Partial<Record<SecretInput, string>>>

export interface TokenChoice {
  readonly input: SecretInput
  /** The value as given; may be empty. */
  readonly given: string
  /** Why this one, for the log. */
  readonly reason: string
}

const four = ['release-pull-token', 'release-push-token', 'nightly-pull-token', 'nightly-push-token'] as const

/** Which input holds the job's token. Throws INPUT_INVALID when `token` comes together with one of the four. */
export function chooseToken(given: TokenInputs, slot: { channel: Channel; access: Access }): TokenChoice {
  const others = four.filter(input => (given[input] ?? '').trim() !== '')
  const token = given.token ?? ''
  if (token.trim() !== '' && others.length > 0) {
    throw new OatError('INPUT_INVALID', {
      message: `input token comes together with ${others.join(', ')}`,
      hint: 'give either token, when the workflow picks it, or the four, when channel and access pick it',
    })
  }
  const named = `${slot.channel}-${slot.access}-token` as const
  if (token.trim() !== '')
    return { input: 'token', given: token, reason: 'input token: the workflow picked it' }
  const reason = `input ${named}: channel ${slot.channel}, access ${slot.access}`
  return { input: named, given: given[named] ?? '', reason }
}
