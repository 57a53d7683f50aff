import { OatError } from './error.ts'
import type { SecretInput } from './input-table.ts'
import { accesses, channels, type Access, type Channel } from './slot.ts'

/** The text of each token input, as given. */
export type TokenInputs = Readonly<Partial<Record<SecretInput, string>>>

export interface TokenChoice {
  readonly input: SecretInput
  /** The value as given; may be empty. */
  readonly given: string
  /** The inputs that could have brought this token and are empty. GitHub sets an input that was not written to '' as well. */
  readonly empty: readonly SecretInput[]
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
      message: `input "token" comes together with ${others.map(name => `"${name}"`).join(', ')}`,
      hint: 'give either token, when the workflow picks it, or the four, when channel and access pick it',
    })
  }
  const named = `${slot.channel}-${slot.access}-token` as const
  if (token.trim() !== '')
    return { input: 'token', given: token, empty: [], reason: 'input token: the workflow picked it' }
  const reason = `input ${named}: channel ${slot.channel}, access ${slot.access}`
  const value = given[named] ?? ''
  // Whoever writes the four has no use for `token`; whoever writes only `token` has no use for the four.
  const empty = value.trim() !== '' ? [] : others.length > 0 ? [named] : (['token', named] as const)
  return { input: named, given: value, empty, reason }
}

/** A token that is given, and the slot it is meant for. */
export interface SlotTokenChoice {
  readonly choice: TokenChoice
  readonly channel: Channel
  readonly access: Access
}

const slots = channels.flatMap(channel => accesses.map(access => ({ channel, access })))

/**
 * Every token that is given: `token` for its channel and access, or those of the four that are not empty. Throws
 * INPUT_INVALID for another combination, TOKEN_MISSING when there is none.
 */
export function chooseTokens(
  given: TokenInputs,
  named: { channel: Channel | undefined; access: Access | undefined },
): readonly SlotTokenChoice[] {
  const { channel, access } = named
  if ((given.token ?? '').trim() !== '') {
    if (channel === undefined || access === undefined) {
      throw new OatError('INPUT_INVALID', {
        message: `input token comes without ${channel === undefined ? 'channel' : 'access'}`,
        hint: 'say what the token is for: channel (release or nightly) and access (pull or push)',
      })
    }
    return [{ channel, access, choice: chooseToken(given, { channel, access }) }]
  }
  const chosen = slots
    .map(slot => ({ ...slot, choice: chooseToken(given, slot) }))
    .filter(({ choice }) => choice.given.trim() !== '')
  if (chosen.length === 0) {
    throw new OatError('TOKEN_MISSING', {
      message: 'no token: "token" and the four others ("release-pull-token" and so on) are empty',
      hint: 'check the names of the secrets (Settings → Secrets and variables → Actions). GitHub gives none to forks, and Dependabot has its own. An environment secret needs "environment:" on the job',
    })
  }
  if (channel === undefined && access === undefined) return chosen
  throw new OatError('INPUT_INVALID', {
    message: `input ${channel === undefined ? 'access' : 'channel'} comes without token`,
    hint: 'channel and access say what input token is for; the four say it by their names',
  })
}
