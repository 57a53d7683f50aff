import { OatError } from '../base/error.ts'
import type { Secret } from '../base/secret.ts'
import { parseBase32 } from './base32.ts'

/** Milliseconds that one code is good for. */
export const totpStep = 30_000

/**
 * Six-digit codes from the secret behind an authenticator's QR code (RFC 6238 with SHA-1; RFC 4226, section 5.3).
 * The code's number is the count of half minutes since 1970.
 * @throws OatError INPUT_INVALID when the secret is no base32
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
    const { createHmac } = process.getBuiltinModule('node:crypto')
    const message = Buffer.alloc(8)
    message.writeBigUInt64BE(BigInt(counter))
    const mac = createHmac('sha1', key).update(message).digest()
    const offset = mac.readUInt8(mac.length - 1) & 0xf
    return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
  }
}
