import { expect, it } from '@jest/globals'
import { readHubAddress, readOwner } from '../../src/hub/inputs.ts'
import { silentRunner } from '../support/silent-runner.ts'

const secret = 'JBSWY3DPEHPK3PXP'

function totp(given: string): { value: string | undefined; masked: readonly string[] } {
  const masked: string[] = []
  const inputs = { 'hub-username': 'ada', 'hub-password': 'correct horse', 'hub-totp-secret': given }
  const owner = readOwner({ ...silentRunner(inputs), mask: value => void masked.push(value) })
  return { value: owner?.account.totpSecret?.reveal(), masked }
}

it.each([
  secret,
  `otpauth://totp/Docker:ada?secret=${secret}&issuer=Docker`,
  `OTPAUTH://totp/x?secret=${secret}`,
])('takes the secret for two-factor codes as %s', given => {
  const { value, masked } = totp(given)
  expect(value).toBe(secret)
  expect(masked).toEqual(expect.arrayContaining([secret, given]))
})

it('refuses a link that has none, and does not repeat it', () => {
  expect(() => totp('otpauth://totp/Docker:ada?issuer=Docker')).toThrow(
    expect.objectContaining({
      code: 'INPUT_INVALID',
      message: 'input "hub-totp-secret" is an otpauth:// link without a secret',
    }),
  )
})

it.each(['http://hub.example', 'ftp://hub.docker.com', 'hub.docker.com'])(
  'refuses %s for the password',
  url => {
    expect(() => readHubAddress(silentRunner({ 'hub-url': url }))).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID', message: 'input "hub-url" is not an https address' }),
    )
  },
)

it('takes https, and clear text on this machine', () => {
  for (const url of ['https://hub.example/', 'http://127.0.0.1:8080']) {
    expect(readHubAddress(silentRunner({ 'hub-url': url }))).toBe(url.replace(/\/$/, ''))
  }
})
