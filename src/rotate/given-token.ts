import { OatError } from '../base/error.ts'
import type { Secret } from '../base/secret.ts'
import type { Register } from '../register/read.ts'
import { type Access, type Channel, channelsFit, type Slot, slotWords } from '../register/register.ts'

/** Assisted rotation: a value that a person minted, and the input that brought it. */
export interface GivenToken {
  readonly input: 'release-pull-token' | 'release-push-token' | 'nightly-pull-token' | 'nightly-push-token'
  readonly channel: Channel
  readonly access: Access
  readonly value: Secret
}

/**
 * The slot that each given token is for, by its label. `only` decides where the register has several entries for
 * one channel and access. Throws INPUT_INVALID when there is no such entry, or still more than one.
 */
export function slotsOfGiven(
  given: readonly GivenToken[],
  { register, only }: { register: Register; only: readonly string[] | undefined },
): ReadonlyMap<string, GivenToken> {
  const isAsked = ({ label }: Slot): boolean =>
    only === undefined || only.includes('all') || only.includes(label)
  const slots = new Map<string, GivenToken>()
  for (const token of given) {
    const fits = register.tokens.filter(
      slot => channelsFit(slot.channel, token.channel) && slot.access === token.access && isAsked(slot),
    )
    const [slot, ...others] = fits
    if (slot === undefined || others.length > 0) throw undecided(token, { fits, file: register.file })
    const rival = slots.get(slot.label)
    if (rival !== undefined) throw twice(slot, [rival, token])
    slots.set(slot.label, token)
  }
  return slots
}

/** An entry without a channel takes the token of either input, but not of both. */
function twice({ label }: Slot, tokens: readonly GivenToken[]): OatError {
  return new OatError('INPUT_INVALID', {
    message: `inputs ${tokens.map(({ input }) => input).join(' and ')} are both for ${JSON.stringify(label)}`,
    hint: 'give the new token of an entry once, or give its entry in the register a channel',
  })
}

function undecided(token: GivenToken, { fits, file }: { fits: readonly Slot[]; file: string }): OatError {
  const labels = fits.map(({ label }) => JSON.stringify(label)).join(', ')
  const what = fits.length === 0 ? 'no entry' : `${fits.length} entries (${labels})`
  return new OatError('INPUT_INVALID', {
    message: `input ${token.input}: ${file} has ${what} for ${slotWords(token)} in this run`,
    hint: 'name the one label that the token is for in input only',
  })
}
