import { isTrustworthy } from '../model/address.ts'
import { refuseTokenAsPassword } from '../model/hub-refusal.ts'
import { inputTable, type InputName } from '../model/input-table.ts'
import { Secret } from '../model/secret.ts'
import type { Runner } from '../ports.ts'
import { invalidInput, readOptional, readText } from './inputs.ts'

/** An owner's account on Docker Hub, and where its API is. */
export interface OwnerInputs {
  /** Without a slash at the end. */
  readonly baseUrl: string
  readonly account: {
    readonly username: string
    readonly password: Secret
    readonly totpSecret: Secret | undefined
  }
}

/** `undefined` when none of the three inputs is given. Throws INPUT_INVALID, HUB_FORBIDDEN for a token as the password. */
export function readOwner(runner: Runner): OwnerInputs | undefined {
  const username = readOptional(runner, 'hub-username')
  const password = readSecret(runner, 'hub-password')
  const totpSecret = readTotpSecret(runner)
  if (username === undefined && password === undefined && totpSecret === undefined) return undefined
  if (username === undefined) throw incomplete('hub-username')
  if (password === undefined) throw incomplete('hub-password')
  refuseTokenAsPassword(password.reveal())
  return { baseUrl: readAddress(runner), account: { username, password, totpSecret } }
}

/** The input's value, masked; `undefined` when empty. */
export function readSecret(runner: Runner, name: InputName): Secret | undefined {
  const text = readOptional(runner, name)
  return text === undefined ? undefined : new Secret(text, runner.mask)
}

/** The base32 text, or the whole link of the QR code: `otpauth://totp/…?secret=…`. Throws INPUT_INVALID for a link without it. */
function readTotpSecret(runner: Runner): Secret | undefined {
  const given = readSecret(runner, 'hub-totp-secret')
  if (given === undefined || !/^otpauth:/i.test(given.reveal())) return given
  const link = given.reveal()
  const text = URL.canParse(link) ? new URL(link).searchParams.get('secret') : null
  if (text) return new Secret(text, runner.mask)
  throw invalidInput('hub-totp-secret', {
    said: 'is an otpauth:// link without a secret',
    hint: 'give the whole link of the QR code, or only the value of "secret=" in it',
  })
}

function incomplete(name: InputName): Error {
  return invalidInput(name, {
    said: 'is missing',
    hint: 'an owner account of Docker Hub is given by hub-username and hub-password, and hub-totp-secret with two-factor authentication; check that the secret exists in this environment',
  })
}

function readAddress(runner: Runner): string {
  const text = readText(runner, 'hub-url')
  if (URL.canParse(text) && isTrustworthy(new URL(text))) return text.replace(/\/+$/, '')
  throw invalidInput('hub-url', {
    said: 'is no address with https',
    hint: `leave it out for ${inputTable['hub-url'].default}`,
  })
}
