import { parseExpiry } from '../model/expiry.ts'
import { accesses, channels, type Access, type Channel } from '../model/slot.ts'
import { chooseToken, type TokenChoice } from '../model/token-choice.ts'
import type { Runner } from '../ports.ts'
import { invalidInput, readBoolean, readChoice, readInteger, readOptional, requireInputs } from './inputs.ts'
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
  /** Where to write a pull secret. */
  readonly pullSecret: string | undefined
}

/** Everything that mode login takes, parsed. Throws INPUT_INVALID before anything else has happened. */
export function readLoginInputs(runner: Runner): LoginInputs {
  requireInputs(runner, { channel: channels, access: accesses })
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
    pullSecret: readPullSecret(runner, access),
  }
}

/** A cluster only pulls: a token that may push has no business there. */
function readPullSecret(runner: Runner, access: Access): string | undefined {
  const path = readOptional(runner, 'pull-secret')
  if (path === undefined || access === 'pull') return path
  throw invalidInput('pull-secret', {
    said: `cannot stand beside access: ${access}`,
    hint: 'write it in a step of its own, with access: pull and the pull token',
  })
}
