import { describe, expect, it } from '@jest/globals'
import { describeHoldings } from '../../../src/hub/failure.ts'
import { formatLabel } from '../../../src/register/label.ts'
import { plan } from '../../../src/rotate/plan/plan.ts'
import { foreseeQuota } from '../../../src/rotate/plan/plan.ts'
import type { HubToken } from '../../../src/tokens/token.ts'
import { day, start as now, setup } from './search/world.ts'

const { policy } = setup()
const token = (id: number, more: Partial<HubToken> = {}): HubToken => ({
  id: String(id),
  label: `other ${id}`,
  createdAt: now - day,
  isActive: true,
  ...more,
})
const others = (count: number, more: Partial<HubToken> = {}) =>
  Array.from({ length: count }, (_, id) => token(id, more))
const retired = (name: string): HubToken => {
  const label = formatLabel({ name, state: 'retired', time: now - 20 * day })
  return token(999, { label, isActive: false, createdAt: now - 90 * day })
}

/** So many slots without a current token, so each mints one. */
function foresee(tokens: readonly HubToken[], of: { slots: number; compromised?: readonly string[] }) {
  const { slots, compromised = [] } = of
  const policies = Array.from({ length: slots }, (_, place) => ({ ...policy, label: `slot ${place}` }))
  const planned = plan({ tokens, stores: new Map(), now }, { policies, run: '1.1', compromised })
  return foreseeQuota({ organization: 'kong', tokens, now }, planned.slots)
}

describe('the forecast of the quota', () => {
  it.each([
    [9, 1, undefined],
    [9, 2, /needs room for 11 .* Team allows 10/],
    [10, 1, /needs room for 11 .* Team allows 10/],
    [11, 1, undefined],
    [98, 2, undefined],
    [98, 3, /needs room for 101 .* Business allows 100/],
    [100, 0, undefined],
    // More than any plan that is known has: nothing can be said.
    [101, 4, undefined],
  ])('with %d tokens and %d to mint', (...[count, slots, says]) => {
    const said = foresee(others(count), { slots })
    if (says === undefined) expect(said).toBeUndefined()
    else expect(said).toMatch(says)
  })

  it('counts what is deleted before the mint', () => {
    expect(foresee([...others(9), retired('slot 0')], { slots: 1 })).toBeUndefined()
    expect(foresee([...others(9), retired('gone')], { slots: 1 })).toMatch(/room for 11/)
  })

  it('counts what a leak takes away before the next slot mints', () => {
    const old = token(998, { label: 'slot 0' })
    expect(foresee([...others(8), old], { slots: 2, compromised: ['slot 0'] })).toBeUndefined()
    expect(foresee([...others(8), old], { slots: 2 })).toMatch(/room for 11/)
    const leaked = [...others(7), old, retired('slot 0')]
    expect(foresee(leaked, { slots: 3, compromised: ['slot 0'] })).toBeUndefined()
    expect(foresee([...others(1), ...leaked], { slots: 3, compromised: ['slot 0'] })).toMatch(/room for 11/)
  })

  it('does not count a slot that needs nothing', () => {
    const label = formatLabel({ name: 'slot 0', state: 'current', time: now })
    const young = token(997, { label, createdAt: now, expiresAt: now + 90 * day })
    expect(foresee([...others(8), young], { slots: 2 })).toBeUndefined()
    expect(foresee([...others(9), young], { slots: 2 })).toMatch(/room for 11/)
  })
})

describe('the tokens that there are', () => {
  it('are named when they only take up room', () => {
    const tokens = [...others(2), token(7, { isActive: false }), token(8, { expiresAt: now - 1 })]
    expect(describeHoldings({ tokens, now })).toBe(
      'it has 4 tokens, of which 2 expired or deactivated: "other 7", "other 8"',
    )
  })

  it('are not all named', () => {
    expect(describeHoldings({ tokens: others(8, { isActive: false }), now })).toMatch(
      /"other 4", and 3 more$/,
    )
  })

  it('may all work', () => {
    expect(describeHoldings({ tokens: others(1), now })).toBe('it has 1 token, none expired or deactivated')
  })
})
