import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { formatDuration, parseDuration } from '../../src/base/time.ts'

describe('durations', () => {
  it.each([
    ['0s', 0],
    ['90s', 90_000],
    ['5m', 300_000],
    ['48h', 172_800_000],
    ['60d', 5_184_000_000],
  ])('reads %s', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds)
  })

  it.each(['', '5', 'd', '5w', '5D', '-1h', '1.5h', '1e3s', ' 1h', '1h30m', '1234567890s', '１h', '1h\n'])(
    'reads nothing in %j',
    text => {
      expect(parseDuration(text)).toBeUndefined()
    },
  )

  it('writes what it would read again', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), seconds => {
        expect(parseDuration(formatDuration(seconds * 1000))).toBe(seconds * 1000)
      }),
    )
  })

  it.each([
    [172_800_000, '2d'],
    [5_400_000, '90m'],
    [61_000, '61s'],
    [0, '0s'],
  ])('writes %d as %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text)
  })
})
