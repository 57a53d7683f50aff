import type { Access } from '../../register/register.ts'
import type { RegisterView } from '../../workflows/logins/plan.ts'
import { secretName } from '../rewrite/uses.ts'
import { type ChannelChoice, type ChannelEvidence, channelOf, nightlyByName } from './channel.ts'

/** The secret with the token of a login and, where it tells tokens apart, the channel with its reason. */
export interface NamedToken {
  readonly secret: string
  readonly channel: string | undefined
  readonly shown: ChannelChoice | undefined
  /** The register knows its OIDC connection. */
  readonly isKeyless: boolean
}

/** Why no single token of the register serves. */
export interface TokenDoubt {
  readonly code: 'REPOSITORY_UNLISTED' | 'CHANNEL_UNSURE'
  readonly why: string
  readonly remedy: string
}

type View = RegisterView['slots'][number]

/** @param needed `repositories` are those that the login is seen to need. */
export function tokenFor(
  evidence: ChannelEvidence,
  needed: { register: RegisterView | undefined; repositories: readonly string[] },
): NamedToken | TokenDoubt {
  const { register, repositories } = needed
  const { access, at } = evidence.use
  const said = evidence.login.answer?.channel
  const byName = said === undefined ? nightlyByName(repositories, at) : undefined
  if (register === undefined) {
    const channel = said ?? byName?.channel
    return { secret: secretName({ channel, access }), channel, shown: byName, isKeyless: false }
  }
  const entries = register.slots.filter(slot => slot.access === access)
  const fitting = entries.filter(
    slot =>
      (said === undefined || slot.channel === said) &&
      repositories.every(name => slot.repositories.includes(name)),
  )
  const [first, second] = fitting
  if (first === undefined) return unlisted({ access, repositories })
  if (second === undefined) return taken(first, { entries, shown: undefined })
  const shown = byName ?? channelOf(evidence)
  const [chosen, ...others] = fitting.filter(slot => shown !== undefined && slot.channel === shown.channel)
  if (chosen !== undefined && others.length === 0) return taken(chosen, { entries, shown })
  return {
    code: 'CHANNEL_UNSURE',
    why: `the register has ${fitting.length} ${access} tokens that fit`,
    remedy: `write the step with ${access}: and the repositories, or with channel:, so that one of them is left`,
  }
}

/** A channel is written only beside tokens of another one. */
function taken(
  slot: View,
  given: { entries: readonly View[]; shown: ChannelChoice | undefined },
): NamedToken | TokenDoubt {
  const { entries, shown } = given
  const told = entries.some(one => one.channel !== slot.channel)
  if (slot.secret !== undefined) {
    const channel = told ? slot.channel : undefined
    return { secret: slot.secret, channel, shown, isKeyless: slot.oidc !== undefined }
  }
  return {
    code: 'REPOSITORY_UNLISTED',
    why: `the register keeps the ${slot.access} token of ${slot.repositories.join(', ')} in no Actions secret of this repository`,
    remedy: 'add that secret under stores: of its entry',
  }
}

function unlisted(needed: { access: Access; repositories: readonly string[] }): TokenDoubt {
  const { access, repositories } = needed
  const listed = repositories.join(', ')
  return {
    code: 'REPOSITORY_UNLISTED',
    why: `the register has no ${access} token${listed === '' ? '' : ` for ${listed}`}`,
    remedy: `add an entry to the register with access: ${access}${listed === '' ? '' : `, repositories: [${listed}]`} and the secret that holds its token`,
  }
}
