import { OatError } from '../base/error.ts'

/**
 * The base32 secret in what an authenticator is set up with: the text itself, or a whole `otpauth://` link
 * (github.com/google/google-authenticator, "Key Uri Format"). Throws INPUT_INVALID for a link that it cannot serve.
 */
export function totpSecretOf(text: string): string {
  if (!/^otpauth:/i.test(text)) return text
  const link = URL.canParse(text) ? new URL(text) : undefined
  const parameter = (name: string): string => link?.searchParams.get(name) ?? ''
  const secret = parameter('secret')
  if (link?.host !== 'totp' || secret === '') {
    throw refused('is not a link for time-based codes', 'copy the link behind the QR code as it is')
  }
  const odd = Object.entries(served).find(
    ([name, value]) => !['', value].includes(parameter(name).toUpperCase()),
  )
  if (odd === undefined) return secret
  throw refused(
    `asks for another ${odd[0]} than Docker Hub has`,
    `Docker Hub's codes have ${odd[0]} ${odd[1]}: copy the link again, or the text behind secret=`,
  )
}

/** What Docker Hub's codes have, and a link may leave out. */
const served = { algorithm: 'SHA1', digits: '6', period: '30' } as const

function refused(said: string, hint: string): OatError {
  return new OatError('INPUT_INVALID', { message: `input hub-totp-secret ${said}`, hint })
}
