import { describe, expect, it } from '@jest/globals'
import { totpSecretOf } from '../../src/hub/totp.ts'

const link = (more: string): string =>
  `otpauth://totp/Docker:ada?issuer=Docker&secret=JBSWY3DPEHPK3PXP${more}`

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
