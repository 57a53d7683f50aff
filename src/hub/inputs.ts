import { isTrustworthy } from '../base/address.ts'
import { OatError } from '../base/error.ts'
import { Secret } from '../base/secret.ts'
import { type InputName, inputTable } from '../runner/input-defaults.ts'
import { inputWords } from '../runner/input-words.ts'
import { secretWays } from '../runner/terminal/verbs.ts'
import { invalidInput, isWritten, readOptional, readSecret, readText } from '../runner/inputs.ts'
import type { Step } from '../runner/runner.ts'
import { refuseTokenAsPassword } from './failure.ts'
import { totpSecretOf } from './totp.ts'

/** An owner's account; `undefined` if none of three is given. INPUT_INVALID, HUB_FORBIDDEN for a token. */
export function readOwner(step: Step) {
  const username = readOptional(step, 'hub-username')
  const password = readSecret(step, 'hub-password')
  const text = readSecret(step, 'hub-totp-secret')
  // The secret inside a link is hidden like the link itself.
  const totpSecret = text && new Secret(totpSecretOf(text.reveal()), step.mask)
  if (username === undefined && password === undefined && totpSecret === undefined) return undefined
  if (username === undefined || password === undefined) throw incomplete(ownerGaps(step))
  refuseTokenAsPassword(password.reveal())
  return { baseUrl: readHubAddress(step), username, password, totpSecret }
}

export function ownerGaps(step: Step): readonly InputName[] {
  return (['hub-username', 'hub-password'] as const).filter(name => !isWritten(step, name))
}

const account =
  'an owner account of Docker Hub is given by inputs "hub-username" and "hub-password", and input "hub-totp-secret" with two-factor authentication'

/** A flag needs no explanation; the password has no flag. */
function incomplete(missing: readonly InputName[]): OatError {
  const way = missing.includes('hub-password')
    ? `For the password ${secretWays('hub-password')}`
    : 'Give the user name'
  return new OatError('INPUT_INVALID', {
    message: `missing: ${inputWords(missing)}`,
    hint: `${account}; check that the secret exists in this environment`,
    terminalHint: `${account}. ${way}`,
  })
}

/** Docker Hub's API, without a slash at the end. Throws INPUT_INVALID. */
export function readHubAddress(step: Step): string {
  const text = readText(step, 'hub-url')
  if (URL.canParse(text) && isTrustworthy(new URL(text))) return text.replace(/\/+$/, '')
  const hint = `leave it out for ${inputTable['hub-url'].default}`
  throw invalidInput('hub-url', 'is not an https address', hint)
}
