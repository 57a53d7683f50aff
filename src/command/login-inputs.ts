import { parseExpiry } from '../model/expiry.ts'
import { accesses, channels, type Access, type Channel } from '../model/slot.ts'
import { chooseToken, type TokenChoice } from '../model/token-choice.ts'
import type { Runner } from '../ports.ts'
import { readBoolean, readChoice, readInteger, readOptional } from './inputs.ts'
import { readRegistryInputs, readTokens, type RegistryInputs } from './registry-inputs.ts'

export interface LoginInputs extends RegistryInputs {
  readonly channel: Channel
  readonly access: Access
  readonly token: TokenChoice
  readonly verify: 'sufficient' | 'exact' | 'off'
  readonly onMissing: 'fail' | 'skip'
  /** Milliseconds since 1970. */
  readonly expiresAt: number | undefined
  readonly expiryWarningDays: number
  readonly dockerConfig: 'shared' | 'isolated'
  readonly logout: boolean
}

/** Everything that mode login takes, parsed. Throws INPUT_INVALID before anything else has happened. */
export function readLoginInputs(runner: Runner): LoginInputs {
  const channel = readChoice(runner, { name: 'channel', choices: channels })
  const access = readChoice(runner, { name: 'access', choices: accesses })
  const expiry = readOptional(runner, 'expires-at')
  return {
    ...readRegistryInputs(runner),
    channel,
    access,
    token: chooseToken(readTokens(runner), { channel, access }),
    verify: readChoice(runner, { name: 'verify', choices: ['sufficient', 'exact', 'off'] }),
    onMissing: readChoice(runner, { name: 'on-missing', choices: ['fail', 'skip'] }),
    expiresAt: expiry === undefined ? undefined : parseExpiry(expiry),
    expiryWarningDays: readInteger(runner, { name: 'expiry-warning-days', least: 0, most: 365 }),
    dockerConfig: readChoice(runner, { name: 'docker-config', choices: ['shared', 'isolated'] }),
    logout: readBoolean(runner, 'logout'),
  }
}
