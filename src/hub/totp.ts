import { createHmac } from 'node:crypto'
import { OatError } from '../base/error.ts'
import type { Secret } from '../base/secret.ts'

/** Milliseconds that one code is good for (RFC 6238). */
export const totpStep = 30_000

/**
 * Six-digit codes from the secret behind an authenticator's QR code (RFC 6238 with SHA-1; RFC 4226, section
 * 5.3). The code's number is the count of half minutes since 1970.
 * @throws OatError INPUT_INVALID when the secret is not base32
 */
export function createTotp(secret: Secret): (counter: number) => string {
  const key = parseBase32(secret.reveal())
  if (key === undefined) {
    throw new OatError('INPUT_INVALID', {
      message: 'input "hub-totp-secret" is not a base32 text (letters and the digits 2 to 7)',
      hint: 'give the secret that the authenticator set-up shows beside its QR code, or the whole otpauth:// link; a code of six digits does not work',
    })
  }
  return counter => {
    const message = Buffer.alloc(8)
    message.writeBigUInt64BE(BigInt(counter))
    const mac = createHmac('sha1', key).update(message).digest()
    const offset = mac.readUInt8(mac.length - 1) & 0xf
    return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A code in the place of its secret: one in twenty has no other digits than base32. */
const isCode = /^\d{6}$/

/** Bytes of a base32 text (RFC 4648), in any case, spaces and padding aside; else `undefined`. */
function parseBase32(text: string): Uint8Array | undefined {
  const digits = text.toUpperCase().replace(/[\s-]/g, '').replace(/=+$/, '')
  if (!/^[A-Z2-7]+$/.test(digits) || isCode.test(digits)) return undefined
  const bytes: number[] = []
  let value = 0
  let bits = 0
  for (const digit of digits) {
    value = ((value << 5) | alphabet.indexOf(digit)) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((value >> bits) & 0xff)
  }
  return Uint8Array.from(bytes)
}

/** The secret in a text or `otpauth://` link (google-authenticator, "Key Uri Format"). INPUT_INVALID. */
export function totpSecretOf(text: string): string {
  if (!/^otpauth:/i.test(text)) return text
  const link = URL.canParse(text) ? new URL(text) : undefined
  const secret = link?.searchParams.get('secret') ?? ''
  if (link?.host === 'totp' && secret !== '') return secret
  const problem = link?.host === 'totp' ? 'without a secret' : 'that is not for time-based codes'
  throw new OatError('INPUT_INVALID', {
    message: `input "hub-totp-secret" is an otpauth:// link ${problem}`,
    hint: 'copy the link behind the QR code as it is',
  })
}
