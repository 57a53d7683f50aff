import { describe, expect, it } from '@jest/globals'
import { OatError } from '../../src/base/error.ts'
import { Secret } from '../../src/base/secret.ts'
import { createTotp, totpStep } from '../../src/hub/totp.ts'

const secret = (text: string) => new Secret(text, () => undefined)
/** The RFC's key, the ASCII digits 1 to 9 and 0 twice over, in base32. */
const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('a TOTP code', () => {
  // RFC 6238, appendix B, SHA-1: eight digits there, of which six are the last six.
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('of second %d', (at, digits) => {
    expect(createTotp(secret(key))(Math.floor((at * 1000) / totpStep))).toBe(digits.slice(2))
  })

  it('is the same however the secret is written', () => {
    const spaced = `${key.toLowerCase().replace(/(.{4})/g, '$1 ')}====`
    expect(createTotp(secret(spaced))(1)).toBe('287082')
  })

  it.each(['', '   ', '====', '018', '234567', '234 567', 'GEZD!', 'otpauth://totp/x'])(
    'cannot come from %j',
    text => {
      expect(() => createTotp(secret(text))).toThrow(OatError)
    },
  )
})
