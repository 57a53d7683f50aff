import { describe, expect, it } from '@jest/globals'
import { leakSince, type OtherToken, otherTokens, unusableSince } from '../../src/tokens/older.ts'
import { findCurrent, type HubToken, readSlotTokens } from '../../src/tokens/token.ts'

const now = Date.UTC(2026, 10, 24, 14)
const hour = 3_600_000
const name = 'app push'
const token = (id: string, more: Partial<HubToken> = {}): HubToken => ({
  id,
  label: `${name} (current 2026-11-24T10:00:00Z)`,
  createdAt: now - 9 * hour,
  isActive: true,
  ...more,
})
const others = (...tokens: HubToken[]): readonly OtherToken[] => {
  const own = readSlotTokens(tokens, name)
  return otherTokens(own, findCurrent(own), now)
}

describe('the tokens of an entry beside the current one', () => {
  const current = token('new', { createdAt: now - hour })

  it('are none where only the current one is left', () => {
    expect(others(current)).toEqual([])
    expect(others()).toEqual([])
  })

  it('work, or do not any more since a time that a label or the expiry tells', () => {
    const retired = { label: `${name} (retired 2026-11-24T12:00:00Z)`, isActive: false }
    const [deactivated, expired] = [{ isActive: false }, { expiresAt: now - hour }]
    const all = [
      token('1'),
      token('2', deactivated),
      token('3', retired),
      token('4', expired),
      token('5', { ...retired, ...expired }),
    ]
    expect(others(current, ...all).map(({ id, state, at }) => [id, state, at])).toEqual([
      ['1', 'works', undefined],
      ['2', 'deactivated', undefined],
      ['3', 'deactivated', now - 2 * hour],
      ['4', 'expired', now - hour],
      ['5', 'deactivated', now - 2 * hour],
    ])
    expect(others(current, token('1'))[0]?.label).toBe(token('1').label)
  })
})

describe('the time since which none of them can be used', () => {
  const other = (state: OtherToken['state'], at?: number): OtherToken => ({ id: '1', label: name, state, at })

  it.each<[string, OtherToken[], number | undefined]>([
    ['is none without such a token', [], undefined],
    ['is none while one works', [other('deleted', 5), other('works')], undefined],
    ['is the end of the last one, and of its sessions', [other('deleted', 5), other('expired', 7)], 300_007],
    [
      'is when they were looked at where one tells none',
      [other('deactivated'), other('expired', 7)],
      300_100,
    ],
  ])('%s', (_, tokens, at) => {
    expect(unusableSince(tokens, 100)).toBe(at)
  })
})

it('none can have leaked before the oldest was made', () => {
  expect(leakSince([])).toBeUndefined()
  expect(leakSince(readSlotTokens([token('a', { createdAt: 7 }), token('b', { createdAt: 9 })], name))).toBe(
    7,
  )
})
