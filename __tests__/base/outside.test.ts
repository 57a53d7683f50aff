import { inspect } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { isLoopback, isTrustworthy } from '../../src/base/address.ts'
import { childEnvironment } from '../../src/base/child-environment.ts'
import { backoff, retryAfter } from '../../src/base/retry.ts'
import { Secret } from '../../src/base/secret.ts'
import { printable } from '../../src/base/text.ts'
import { parseInstant } from '../../src/base/time.ts'

const now = Date.UTC(2026, 10, 24, 12)
describe('a pause', () => {
  it.each([
    ['5', 5000],
    ['0', 0],
    [String(now / 1000 + 7), 7000],
    ['Tue, 24 Nov 2026 12:00:09 GMT', 9000],
    ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
    // More than a number can hold in milliseconds.
    ...['soon', '1e306', '', undefined].map(header => [header, undefined] as const),
  ])('is as long as Retry-After %s says', (header, expected) => {
    expect(retryAfter(header, now)).toBe(expected)
  })

  it('is longer after each try, and never more than ten seconds', () => {
    expect([1, 2, 3, 9].map(tries => backoff(tries, 0))).toEqual([250, 500, 1000, 5000])
    expect([1, 2, 3, 9].map(tries => backoff(tries, 1))).toEqual([500, 1000, 2000, 10_000])
  })
})

describe('an address', () => {
  it.each([
    [true, ['https://a.example/', 'http://localhost:1/', 'http://[::1]/', 'http://127.9.9.9/']],
    [false, ['http://localhost.example/', 'http://10.0.0.1/', 'ftp://localhost/']],
  ])('is trusted (%s): %j', (expected, urls) => {
    expect(urls.map(url => isTrustworthy(new URL(url)))).toEqual(urls.map(() => expected))
  })

  it('is loopback by name and by number', () => {
    expect(['LOCALHOST', '127.0.0.1', '[::1]', '::1'].every(isLoopback)).toBe(true)
    expect(['127.1', 'localhost.', '0.0.0.0', ''].some(isLoopback)).toBe(false)
  })
})

describe('a date', () => {
  it.each([
    ['9999-12-31T23:59:59Z', Date.UTC(9999, 11, 31, 23, 59, 59)],
    ['0001-01-01T00:00:00Z', -62_135_596_800_000],
    ['Tue, 24 Nov 2026 12:00:00 GMT', now],
    ...['+275760-09-13T00:00:00Z', '+010000-01-01T00:00:00Z', '-000001-01-01T00:00:00Z'].map(unread),
    ...['garbage', '', undefined].map(unread),
  ])('%j is read as %p', (text, time) => {
    expect(parseInstant(text)).toBe(time)
  })
})

function unread(text: string | undefined): [string | undefined, undefined] {
  return [text, undefined]
}

it('long text ends with an ellipsis', () => {
  expect(printable('x'.repeat(400), 10)).toBe('xxxxxxxxx…')
})

it('hands a child neither inputs, nor state, nor tokens, nor whatever carries the secret', () => {
  const kept = { PATH: '/bin', HOME: '/root', AWS_PROFILE: 'ci' }
  const withheld =
    'INPUT_TOKEN INPUT_HUB-PASSWORD STATE_layer ACTIONS_RUNTIME_TOKEN ACTIONS_ID_TOKEN_REQUEST_TOKEN GITHUB_TOKEN'
  const others = Object.fromEntries(withheld.split(' ').map(name => [name, 'x']))
  const secret = new Secret('secret', () => undefined)
  expect(childEnvironment({ ...kept, ...others, MINE: 'a secret b' }, [secret])).toEqual(kept)
})

it('shows three stars wherever a secret shows itself, and masks before anything else', () => {
  const masked: string[] = []
  const secret = new Secret('value', value => masked.push(value))
  expect(masked).toEqual(['value'])
  expect([String(secret), JSON.stringify({ secret }), inspect({ secret })].join()).not.toContain('value')
  expect(secret.reveal()).toBe('value')
})
