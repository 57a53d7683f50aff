import { describe, expect, it } from '@jest/globals'
import { Secret } from '../../src/base/secret.ts'
import { readHubAddress, readOwner } from '../../src/hub/inputs.ts'
import { createTotp, totpStep } from '../../src/hub/totp.ts'
import { usedCodes } from '../../src/hub/used-codes.ts'
import { silentRunner } from '../support/silent-runner.ts'

const secret = (text: string) => new Secret(text, () => undefined)
/** The RFC's key, the ASCII digits 1 to 9 and 0 twice over, in base32. */
const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('a TOTP code', () => {
  // RFC 6238, appendix B, SHA-1: eight digits there, of which six are the last six.
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1234567890, '89005924'],
    [20000000000, '65353130'],
  ])('of second %d', (at, digits) => {
    expect(createTotp(secret(key))(Math.floor((at * 1000) / totpStep))).toBe(digits.slice(2))
  })

  it('is the same however the secret is written', () => {
    const spaced = `${key.toLowerCase().replace(/(.{4})/g, '$1 ')}====`
    expect(createTotp(secret(spaced))(1)).toBe('287082')
  })

  it.each(['', '====', '018', '234567', '234 567', 'GEZD!', 'GEZD=GNB', 'otpauth://totp/x'])(
    'cannot come from %j',
    text => {
      expect(() => createTotp(secret(text))).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }))
    },
  )
})

describe('a code that was used', () => {
  const told = (environment: Readonly<Record<string, string>>) => {
    const exported: string[] = []
    const runner = { ...silentRunner({}), environment }
    const exportVariable = (name: string, value: string) => void exported.push(`${name}=${value}`)
    return { exported, open: () => usedCodes({ ...runner, exportVariable }) }
  }

  it('is known to the next login of the process, and of the job', () => {
    const step = told({ GITHUB_ENV: '/env' })
    expect(step.open().last).toBe(0)
    step.open().onUse(7)
    expect(step.open().last).toBe(7)
    expect(step.exported).toEqual(['DOCKER_OAT_LAST_CODE=7'])
    expect(told({ GITHUB_ENV: '/env', DOCKER_OAT_LAST_CODE: '7' }).open().last).toBe(7)
  })

  it('is nothing to set in a terminal', () => {
    const terminal = told({})
    terminal.open().onUse(7)
    expect([terminal.open().last, terminal.exported]).toEqual([7, []])
  })
})

describe('input "hub-totp-secret"', () => {
  const own = 'JBSWY3DPEHPK3PXP'
  const read = (given: string) => {
    const masked: string[] = []
    const inputs = { 'hub-username': 'ada', 'hub-password': 'correct horse', 'hub-totp-secret': given }
    const owner = readOwner({ ...silentRunner(inputs), mask: value => void masked.push(value) })
    return { value: owner?.totpSecret?.reveal(), masked }
  }

  it.each([
    own,
    `otpauth://totp/Docker:ada?secret=${own}&issuer=Docker`,
    `OTPAUTH://totp/x?secret=${own}&algorithm=SHA1&digits=6&period=30`,
  ])('is taken and hidden as %s', given => {
    expect(read(given).value).toBe(own)
    expect(read(given).masked).toEqual(expect.arrayContaining([own, given]))
  })

  it.each([
    [`otpauth://hotp/Docker:ada?secret=${own}&counter=1`, 'that is not for time-based codes'],
    ['otpauth://', 'that is not for time-based codes'],
    ['otpauth://totp/Docker:ada?issuer=Docker', 'without a secret'],
  ])('is refused without being shown: %s', (given, problem) => {
    expect(() => read(given)).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        message: `input "hub-totp-secret" is an otpauth:// link ${problem}`,
        hint: 'copy the link behind the QR code as it is',
      }),
    )
  })
})

describe('input "hub-url"', () => {
  it.each(['http://hub.example', 'ftp://hub.docker.com', 'hub.docker.com'])('may not be %s', url => {
    expect(() => readHubAddress(silentRunner({ 'hub-url': url }))).toThrow(
      expect.objectContaining({
        message: 'input "hub-url" is not an https address',
        hint: 'leave it out for https://hub.docker.com',
      }),
    )
  })

  it('takes https, and clear text on this machine', () => {
    for (const url of ['https://hub.example/', 'http://127.0.0.1:8080']) {
      expect(readHubAddress(silentRunner({ 'hub-url': url }))).toBe(url.replace(/\/$/, ''))
    }
  })
})
