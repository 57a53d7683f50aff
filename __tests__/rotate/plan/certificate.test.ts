import { describe, expect, it } from '@jest/globals'
import { formatLabel } from '../../../src/register/label.ts'
import { certify } from '../../../src/rotate/plan/certificate.ts'
import { planSlot } from '../../../src/rotate/plan/plan.ts'
import { reportSlot } from '../../../src/rotate/plan/report.ts'
import { certificateHeadline } from '../../../src/rotate/certificate-page.ts'
import {
  created,
  current,
  pending,
  promoted,
  rotationOf,
  type Seen,
  stamped,
  token,
} from '../../support/slot-scene.ts'
import { day, hour, minute, slotName as name, start as now } from './search/world.ts'

const certificate = (seen: Seen) => {
  const rotation = rotationOf(seen)
  return certify(rotation, planSlot(rotation, now), now)
}
const retired = (more: Parameters<typeof token>[0] = {}) =>
  token({ id: 'R', state: 'retired', createdAt: created - day, time: now - hour, isActive: false, ...more })
const stop = { code: 'STORE_FAILED', message: 'one does not show the new value' } as const

/** Half of an alert's question: is it dead everywhere. Each of these is a no. */
const open: readonly [string, RegExp, Seen][] = [
  [
    'an older token works',
    /^O, "kong push", still works$/,
    { tokens: [token({ id: 'O', createdAt: created - day }), current()] },
  ],
  [
    'somebody activated one again',
    /^R, .* still works$/,
    { tokens: [retired({ isActive: true }), current()] },
  ],
  [
    'one was made by hand meanwhile',
    /^H, "kong push", still works$/,
    { tokens: [current(), token({ id: 'H', createdAt: now - minute })] },
  ],
  [
    'another run is at work',
    /still work/,
    { tokens: [current(), pending({ time: now - minute, createdAt: now - minute })] },
  ],
  ['Docker Hub does not list the new one yet', /no current token/, { tokens: [retired()] }],
  ['the current one expired', /the current token does not work/, { tokens: [current({ expiresAt: now })] }],
  ['a copy could not be confirmed', /^one does not show the new value$/, { memory: { own: 'C', stop } }],
  ['a copy was changed later', /^one was changed by somebody else/, { stores: [stamped(promoted + hour)] }],
  ['a copy never got it', /^one never got the current token$/, { stores: [stamped(created - day)] }],
  ['a copy is empty', /^one has no token yet$/, { stores: [{ store: 'one', kind: 'empty' }] }],
  [
    'a copy has another value',
    /^one does not have the current token$/,
    { stores: [{ store: 'one', kind: 'open', holds: undefined }] },
  ],
  [
    'a copy could not be read',
    /^no route$/,
    { stores: [{ store: 'one', kind: 'failed', code: 'STORE_FAILED', message: 'no route' }] },
  ],
  [
    'another list of copies got it',
    /other copies/,
    { tokens: [current({ description: '[copies ffffffff]' })] },
  ],
  [
    'nothing was looked at since the last one went',
    /not looked at again/,
    { memory: { own: 'C', recheck: 'stores' } },
  ],
]

describe('a rotation is complete', () => {
  it.each(open)('not while %s', (...[, why, seen]) => {
    const { complete, gaps, deadSince } = certificate(seen)
    expect({ complete, deadSince }).toEqual({ complete: false, deadSince: undefined })
    expect(gaps.filter(gap => why.test(gap))).toHaveLength(1)
  })

  it('when no other token works, and says since when none can be used, the registry’s sessions included', () => {
    const expired = token({ id: 'E', createdAt: created - 2 * day, expiresAt: now - 2 * hour })
    const { complete, deadSince, others } = certificate({ tokens: [expired, retired(), current()] })
    expect({ complete, deadSince }).toEqual({ complete: true, deadSince: now - hour + 5 * minute })
    expect(others.map(({ id, state, at }) => [id, state, at])).toEqual([
      ['E', 'expired', now - 2 * hour],
      ['R', 'deactivated', now - hour],
    ])
  })

  it('with the time of looking for one that a person deactivated, since nobody knows when', () => {
    const { complete, deadSince } = certificate({
      tokens: [token({ id: 'O', createdAt: created - day, isActive: false }), current()],
    })
    expect({ complete, deadSince }).toEqual({ complete: true, deadSince: now + 5 * minute })
  })

  it('beside copies that cannot be read back, which it names', () => {
    const stores = [stamped(), { store: 'program:/bin/put', kind: 'opaque' } as const]
    const report = reportSlot(rotationOf({ tokens: [retired(), current()], stores }), now)
    expect(report.stores.map(({ holds }) => holds)).toEqual([true, null])
    expect(certificateHeadline(report, now + 5 * minute)).toBe(
      'The leaked token cannot be used since 2026‑11‑24 13:05:00 UTC. 1 of 1 copy holds the new one. 1 copy cannot be read back.',
    )
    expect(certificateHeadline(report, now - 2 * hour)).toContain(
      'cannot be used after 2026‑11‑24 13:05:00 UTC.',
    )
  })

  it('not beside a copy that could not be looked at, of which nothing is known', () => {
    const failed = { store: 'two', kind: 'failed', code: 'STORE_FAILED', message: 'no route' } as const
    const { complete, copies } = certificate({ tokens: [retired(), current()], stores: [stamped(), failed] })
    expect({ complete, holds: copies.map(({ holds }) => holds) }).toEqual({
      complete: false,
      holds: [true, null],
    })
  })

  const gone = '[copies ffffffff]'
  const others = 'the register has other copies than those that got the current token'
  it.each<[string, Seen, string[]]>([
    ['what was asked for did not happen', { asked: { forced: true } }, ['asked for with "force"']],
    [
      'it gave up, and was asked for something',
      { asked: { forced: true }, memory: { stop } },
      [stop.message],
    ],
    [
      'it gave up, and a copy was changed',
      { stores: [stamped(promoted + hour)], memory: { stop } },
      [stop.message, 'one was changed by somebody else after the last rotation'],
    ],
    [
      'it gave up, and other copies got it',
      { tokens: [current({ description: gone })], memory: { stop } },
      [stop.message, others],
    ],
    ['older ones are only due to go', { tokens: [retired({ time: now - 7 * day }), current()] }, []],
  ])('says each reason once: %s', (...[, seen, gaps]) => {
    expect(certificate(seen).gaps).toEqual(gaps)
  })

  const confirmed = { status: 'confirmed', writes: 1, looks: 0, seenAt: now - minute } as const
  const written = { ...confirmed, status: 'written' } as const
  const place = (
    kind: 'opaque' | 'comparable' | 'stamped',
    memory: Seen['memory'] = {},
    more: Seen = {},
  ): Seen => ({
    stores: [kind === 'stamped' ? stamped() : { store: 'one', kind }],
    memory,
    ...more,
  })
  it.each<[string, boolean | null, number | undefined, Seen]>([
    ['that cannot be read back, without a look', null, undefined, place('opaque')],
    ['that cannot be compared, without a look', null, undefined, place('comparable')],
    ['that was only written', null, undefined, place('opaque', { own: 'C', stores: { one: written } })],
    ['that was confirmed', true, now - minute, place('comparable', { own: 'C', stores: { one: confirmed } })],
    [
      'that has a token that is not current',
      null,
      undefined,
      place('opaque', { own: 'A', stores: { one: confirmed } }),
    ],
    ['that shows it', true, undefined, place('stamped')],
    [
      'that showed it at the last look',
      true,
      now,
      place('stamped', { lookedAt: now, stores: { one: confirmed } }),
    ],
    ['that showed it before', true, now - minute, place('stamped', { stores: { one: confirmed } })],
    ['when nothing is current', false, now, place('stamped', { lookedAt: now }, { tokens: [retired()] })],
    ['that was changed', false, undefined, { stores: [stamped(promoted + hour)] }],
  ])('proves of a copy %s: %s, %s', (...[, holds, seenAt, seen]) => {
    expect(certificate(seen).copies).toEqual([{ store: 'one', holds, seenAt }])
    const [report] = reportSlot(rotationOf(seen), now).stores
    expect(report?.seenAt).toBe(seenAt === undefined ? undefined : new Date(seenAt).toISOString())
  })

  it('and reports the others with their times', () => {
    const off = token({ id: 'O', createdAt: created - day, isActive: false })
    const ends = [{ id: 'O', label: 'before', state: 'deactivated', at: now - minute } as const]
    const seen = { tokens: [off, retired(), current()], memory: { ends } }
    const [first, second] = reportSlot(rotationOf(seen), now).others
    expect(first).toEqual({
      id: 'O',
      label: 'before',
      state: 'deactivated',
      at: new Date(now - minute).toISOString(),
    })
    expect(second).toMatchObject({ id: 'R', at: new Date(now - hour).toISOString() })
    expect(certificate(seen).others).toHaveLength(2)
    expect(reportSlot(rotationOf({ tokens: [off, current()] }), now).others).toMatchObject([
      { id: 'O', at: null },
    ])
  })

  it('and tells what went in this run, as it was called before', () => {
    const label = formatLabel({ name, state: 'current', time: created })
    const ends = [{ id: 'O', label, state: 'deleted', at: now - minute } as const]
    const { others, deadSince } = certificate({ memory: { own: 'C', ends } })
    expect({ others, deadSince }).toEqual({ others: ends, deadSince: now + 4 * minute })
    // Somebody activated it again after that.
    const revived = certificate({
      tokens: [token({ id: 'O', createdAt: created - day }), current()],
      memory: { own: 'C', ends },
    })
    expect(revived.complete).toBe(false)
  })
})
