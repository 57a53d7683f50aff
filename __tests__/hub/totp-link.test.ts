import { describe, expect, it } from '@jest/globals'
import { OatError } from '../../src/base/error.ts'
import { Secret } from '../../src/base/secret.ts'
import { createTotp, totpSecretOf } from '../../src/hub/totp.ts'

const link = (more: string): string =>
  `otpauth://totp/Docker:ada?issuer=Docker&secret=JBSWY3DPEHPK3PXP${more}`

function said(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof OatError)) throw error
    return `${error.code}: ${error.message}; ${error.hint}`
  }
}

describe('what an authenticator is set up with', () => {
  it.each(['', '&algorithm=SHA1&digits=6&period=30', '&algorithm=sha1'])('is a link%s', more => {
    expect(totpSecretOf(link(more))).toBe('JBSWY3DPEHPK3PXP')
  })

  it('or the secret alone', () => {
    expect(totpSecretOf('jbsw y3dp')).toBe('jbsw y3dp')
  })

  it.each([
    ['a counter instead of the time', 'otpauth://hotp/Docker:ada?secret=JBSWY3DPEHPK3PXP&counter=1'],
    ['no secret', 'otpauth://totp/Docker:ada?issuer=Docker'],
    ['another hash', link('&algorithm=SHA256')],
    ['eight digits', link('&digits=8')],
    ['a minute', link('&period=60')],
    ['no link at all', 'otpauth://'],
  ])('is refused without being shown: %s', (...[, text]) => {
    expect(() => totpSecretOf(text)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }))
    expect(() => totpSecretOf(text)).not.toThrow('JBSWY3DPEHPK3PXP')
  })
})

describe('the secret of an authenticator', () => {
  const link = 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP'
  const remedy = 'copy the link behind the QR code as it is'
  it.each([
    ['otpauth://hotp/x?secret=A', `is not a link for time-based codes; ${remedy}`],
    ['otpauth://', `is not a link for time-based codes; ${remedy}`],
    ['OTPAUTH://totp/x', `is an otpauth:// link without a secret; ${remedy}`],
    [
      `${link}&digits=8`,
      "asks for another digits than Docker Hub has; Docker Hub's codes have digits 6: copy the link again, or the text behind secret=",
    ],
    [
      `${link}&algorithm=SHA512`,
      "asks for another algorithm than Docker Hub has; Docker Hub's codes have algorithm SHA1",
    ],
    [`${link}&period=60`, "asks for another period than Docker Hub has; Docker Hub's codes have period 30"],
  ])('is not %s', (text, problem) => {
    expect(said(() => totpSecretOf(text))).toContain(`INPUT_INVALID: input "hub-totp-secret" ${problem}`)
  })

  it('is any other text, and must then be base32', () => {
    expect(totpSecretOf('see otpauth://totp')).toBe('see otpauth://totp')
    const code = (text: string) => said(() => createTotp(new Secret(text, () => undefined))(1))
    expect(code('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')).toBe('287082')
    expect(code('GEZD=GNB')).toBe(
      'INPUT_INVALID: input "hub-totp-secret" is not a base32 text (letters and the digits 2 to 7); ' +
        'give the secret that the authenticator set-up shows beside its QR code, or the whole otpauth:// link; a code of six digits does not work',
    )
  })
})
