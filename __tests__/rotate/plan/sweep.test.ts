import { describe, expect, it } from '@jest/globals'
import { planSlot } from '../../../src/rotate/plan/plan.ts'
import type { Neighbour } from '../../../src/rotate/plan/rotation.ts'
import { overdue, planSweep } from '../../../src/rotate/plan/sweep.ts'
import { readSlotTokens } from '../../../src/tokens/token.ts'
import {
  created,
  current,
  type Made,
  pending,
  promoted,
  rotationOf,
  type Seen,
  stamped,
  token,
} from '../../support/slot-scene.ts'
import { day, hour, minute, setup, slotName, start as now } from './search/world.ts'

const grace = 48 * hour
/** Current two rotations ago. */
const old = (more: Made = {}) =>
  token({ id: 'O', state: 'current', createdAt: created - 60 * day, time: created - 60 * day, ...more })
const retired = (more: Made = {}) => old({ state: 'retired', isActive: false, time: now - 7 * day, ...more })
const currentFor = (time: number) => current({ createdAt: now - time, time: now - time })
const says = (rest: string) => `[copies ${setup().policy.copies}${rest}]`
const none = { retire: [], delete: [], held: [], note: [], unread: [] }

/** Places that tell nothing against the current token, unless a case has its own. */
const swept = (seen: Seen) => planSweep(rotationOf({ stores: [], ...seen }), now)

describe('an older token', () => {
  it.each<[string, Seen, Partial<typeof none> | object]>([
    ['goes when grace is over', { tokens: [old(), currentFor(grace)] }, { retire: ['O'] }],
    ['stays a moment before', { tokens: [old(), currentFor(grace - 1)] }, {}],
    [
      'goes at once without grace',
      { tokens: [old(), currentFor(0)], asked: { grace: 0 } },
      { retire: ['O'] },
    ],
    [
      'goes at once without grace, though the label is ahead',
      { tokens: [old(), current({ time: now + hour })], asked: { grace: 0 } },
      { retire: ['O'] },
    ],
    [
      'goes at once when it leaked and its successor is in place',
      {
        tokens: [old({ lastUsedAt: now }), currentFor(0)],
        asked: { compromised: true },
        memory: { own: 'C' },
      },
      { retire: ['O'] },
    ],
    [
      'stays when it leaked and its successor is of another run',
      { tokens: [old(), currentFor(0)], asked: { compromised: true } },
      {},
    ],
    ['stays when nothing is current', { tokens: [old({ state: undefined })], asked: { grace: 0 } }, {}],
    [
      'goes at once when its successor says that it leaked',
      {
        tokens: [
          old({ lastUsedAt: now }),
          { ...currentFor(0), description: says(', leak since 2026-11-01T00:00:00Z') },
        ],
      },
      { retire: ['O'] },
    ],
    [
      'goes at once without grace, young as it is',
      {
        tokens: [old({ createdAt: now - 2 * minute, time: now - minute }), currentFor(0)],
        asked: { grace: 0 },
      },
      { retire: ['O'] },
    ],
    ['stays when its successor was deactivated', { tokens: [old(), current({ isActive: false })] }, {}],
    ['stays when its successor expired', { tokens: [old(), current({ expiresAt: now })] }, {}],
    [
      'stays when its successor is superseded itself',
      { tokens: [old(), current({ description: says(', replaced 2026-11-20T00:00:00Z') })] },
      {},
    ],
    [
      'stays when its successor is in other places',
      { tokens: [old(), current({ description: '[copies ffffffff]' })] },
      {},
    ],
    ['goes though it is not active', { tokens: [old({ isActive: false }), current()] }, { retire: ['O'] }],
    ['is deleted when it is expired', { tokens: [old({ expiresAt: now }), current()] }, { delete: ['O'] }],
    ['stays in the minute before it expires', { tokens: [old({ expiresAt: now + minute }), current()] }, {}],
    ['goes before that', { tokens: [old({ expiresAt: now + minute + 1 }), current()] }, { retire: ['O'] }],
  ])('%s', (...[, seen, expected]) => {
    expect(swept(seen)).toEqual({ ...none, ...expected })
  })
})

describe('what a run has left behind', () => {
  const left = (time: number) => pending({ createdAt: created - day, time: now - time })
  it.each<[string, Seen, object]>([
    ['rests for six hours after its last sign of life', { tokens: [left(6 * hour - 1000), current()] }, {}],
    ['goes then', { tokens: [left(6 * hour), current()] }, { retire: ['P'] }],
    [
      'goes at once when its run has ended by itself',
      { tokens: [pending({ createdAt: created - day, time: now - minute, run: 'ended' }), current()] },
      { retire: ['P'] },
    ],
    [
      'goes at once after a leak',
      { tokens: [left(minute), current()], asked: { compromised: true }, memory: { own: 'C' } },
      { retire: ['P'] },
    ],
    [
      'counts from its creation when its label is of the future',
      { tokens: [left(-16 * minute), current()] },
      { retire: ['P'] },
    ],
    ['counts from its label when that is hardly ahead', { tokens: [left(-15 * minute), current()] }, {}],
    [
      'does not rest when it was made current',
      { tokens: [old({ time: now - grace }), current()] },
      { retire: ['O'] },
    ],
    [
      'has its grace from a label that came late',
      { tokens: [old({ time: now - grace + 1000 }), current()] },
      {},
    ],
  ])('%s', (...[, seen, expected]) => {
    expect(swept(seen)).toEqual({ ...none, ...expected })
  })
})

describe('a token that is still used', () => {
  const used = (at: number, more: Made = {}) => old({ lastUsedAt: at, ...more })
  const held = (lastUsedAt: number) => ({ held: [{ id: 'O', lastUsedAt }] })
  const half = promoted + grace / 2
  it.each<[string, Seen, object]>([
    ['is kept: in the second half of grace', { tokens: [used(half), current()] }, held(half)],
    [
      'is kept, and a newer one that is not used goes',
      {
        tokens: [
          used(now),
          token({ id: 'N', state: 'current', createdAt: created - day, time: created - day }),
          current(),
        ],
      },
      { retire: ['N'], ...held(now) },
    ],
    ['goes: only in the first half', { tokens: [used(half - 1), current()] }, { retire: ['O'] }],
    ['goes: it is not active', { tokens: [used(now, { isActive: false }), current()] }, { retire: ['O'] }],
    [
      'counts from what followed it, which is retired by now',
      {
        tokens: [
          used(created - 20 * day),
          token({ id: 'N', state: 'retired', createdAt: created - 30 * day, isActive: false, time: now }),
          current(),
        ],
      },
      held(created - 20 * day),
    ],
    [
      'does not count from a run that never got so far',
      {
        tokens: [
          used(created - 20 * day),
          pending({ createdAt: created - 30 * day, time: created - 30 * day }),
          current(),
        ],
      },
      { retire: ['O', 'P'] },
    ],
    [
      'goes, though one made by hand followed',
      { tokens: [used(created - 20 * day), token({ id: 'H', createdAt: created - 30 * day }), current()] },
      { retire: ['O', 'H'] },
    ],
  ])('%s', (...[, seen, expected]) => {
    expect(swept(seen)).toEqual({ ...none, ...expected })
  })
})

describe('the time of the successor', () => {
  const replaced = (time: number, more: Made = {}) =>
    old({ description: `[copies 01234567, replaced ${new Date(time).toISOString().slice(0, 19)}Z]`, ...more })
  const at = (time: number) => [{ id: 'O', replacedAt: time }]
  it.each<[string, Seen, object]>([
    [
      'is noted once',
      { tokens: [old({ description: '' }), currentFor(grace - 1000)] },
      { note: at(now - grace + 1000) },
    ],
    ['is not noted again', { tokens: [replaced(now - grace + 1000), currentFor(0)] }, {}],
    [
      'counts, though its successor is gone',
      { tokens: [replaced(now - grace), currentFor(0)] },
      { retire: ['O'] },
    ],
    [
      'counts for the use, too',
      { tokens: [replaced(now - 9 * day, { lastUsedAt: now - 8 * day }), currentFor(0)] },
      { held: [{ id: 'O', lastUsedAt: now - 8 * day }] },
    ],
    [
      'begins anew when a person activates it again',
      { tokens: [retired({ isActive: true }), current()] },
      { note: at(now) },
    ],
    [
      'is not noted in what a run left',
      { tokens: [pending({ createdAt: created - day, description: '', time: now }), current()] },
      {},
    ],
    [
      'is not noted in what a person deactivated',
      { tokens: [old({ description: '', isActive: false }), currentFor(0)] },
      {},
    ],
  ])('%s', (...[, seen, expected]) => {
    expect(swept(seen)).toEqual({ ...none, ...expected })
  })

  it('means nothing for a token while a place does not have the current one', () => {
    const seen = { tokens: [old(), current()], stores: [stamped(promoted + 1000)] }
    expect(swept(seen)).toEqual(none)
  })
})

describe('a deactivated token', () => {
  it.each<[string, Seen, string[]]>([
    ['is deleted after a week', { tokens: [retired(), current()] }, ['O']],
    ['stays a moment before', { tokens: [retired({ time: now - 7 * day + 1000 }), current()] }, []],
    [
      'is deleted sooner when it is expired',
      { tokens: [retired({ time: now, expiresAt: now }), current()] },
      ['O'],
    ],
    ['is none when it is current and expired', { tokens: [current({ expiresAt: now })] }, []],
    [
      'is none when it is newer and expired',
      { tokens: [current(), old({ createdAt: now, expiresAt: now })] },
      [],
    ],
    [
      'stays after a leak while nothing is current',
      { tokens: [retired({ time: now })], asked: { compromised: true }, memory: { own: 'A' } },
      [],
    ],
    ['is deleted though nothing is current', { tokens: [retired()] }, ['O']],
    ['is none while it is active', { tokens: [retired({ isActive: true }), current()] }, []],
    ['is none without our label', { tokens: [old({ isActive: false, createdAt: 0 }), current()] }, []],
    [
      'is deleted at once after a leak',
      { tokens: [retired({ time: now }), current()], asked: { compromised: true }, memory: { own: 'C' } },
      ['O'],
    ],
    [
      'stays after a leak until its successor is in place',
      { tokens: [retired({ time: now }), current()], asked: { compromised: true } },
      [],
    ],
  ])('%s', (...[, seen, expected]) => {
    expect(overdue(rotationOf(seen), now)).toEqual(expected)
  })
})

describe('a place that now belongs to another entry', () => {
  const label = 'kong other push'
  const copies = '01234567'
  const other = (more: Made = {}) => {
    const name = `${label} (current ${new Date(promoted).toISOString().slice(0, 19)}Z)`
    const made = { ...token({ id: 'X', createdAt: created, ...more }), label: name }
    return readSlotTokens([made], label)[0]
  }
  const beside = (store: object, neighbour: Partial<Neighbour> = {}): Neighbour => ({
    label,
    copies,
    current: other(),
    stores: [{ ...stamped(created - 50 * day), store: 'moved', ...store }],
    ...neighbour,
  })
  const keptBy = (neighbour: Neighbour, asked: Seen['asked'] = {}) => {
    const seen = { tokens: [old(), current()], neighbours: [beside({ kind: 'empty' }), neighbour], asked }
    const { retire, held } = planSweep(rotationOf(seen), now)
    expect(slotName).not.toBe(label)
    return retire.length === 0 ? held.map(({ store }) => store) : 'goes'
  }

  it.each<[string, Neighbour]>([
    ['a copy that was written since', beside({})],
    ['a copy of its own time', beside({ updatedAt: created - 60 * day - 5 * minute })],
    ['a copy that it can be seen in', beside({ kind: 'open', holds: 'O' })],
    ['a copy that nobody knows the token of', beside({ kind: 'open', holds: undefined })],
    [
      'a copy that tells nothing, and the entry has no token',
      beside({ kind: 'opaque' }, { current: undefined }),
    ],
    [
      'a copy on a server whose clock is not known',
      beside({ updatedAt: 0, ahead: undefined }, { current: undefined }),
    ],
    [
      'the entry has got its place since its last rotation',
      beside(
        { updatedAt: promoted },
        {
          current: other({ description: '[copies 76543210]' }),
        },
      ),
    ],
    ['somebody changed the place since', beside({ updatedAt: now })],
  ])('keeps the token: %s', (...[, neighbour]) => {
    expect(keptBy(neighbour)).toEqual(['moved'])
  })

  it.each<[string, Neighbour]>([
    ['a copy that is older than the token', beside({ updatedAt: created - 60 * day - 5 * minute - 1 })],
    [
      'a copy that is older on a clock ahead',
      beside({ updatedAt: created - 60 * day - 5 * minute - 1 + hour, ahead: hour }),
    ],
    ['no copy', beside({ kind: 'empty' })],
    ['a copy of another token', beside({ kind: 'open', holds: 'Z' })],
    ['a copy that got its token', beside({ updatedAt: promoted })],
    [
      'a copy that got its token, by the note',
      beside(
        { updatedAt: promoted },
        {
          current: other({ description: `[copies ${copies}]` }),
        },
      ),
    ],
    ['a copy that tells nothing, and was in the last rotation', beside({ kind: 'opaque' })],
  ])('lets it go: %s', (...[, neighbour]) => {
    expect(keptBy(neighbour)).toBe('goes')
  })

  it('says that a copy could not be read, unless the token never was there', () => {
    const failed = { kind: 'failed', code: 'STORE_MISSING', message: 'gone' }
    const unread = (description: string | undefined, store: object = {}) => {
      const tokens = [old({ description }), current()]
      return swept({ tokens, neighbours: [beside({ ...failed, ...store })] })
    }
    const reason = 'O was not deactivated, because moved of "kong other push" could not be read: gone'
    const expected = { ...none, unread: [{ id: 'O', code: 'STORE_MISSING', reason }] }
    expect(unread(undefined)).toEqual(expected)
    expect(unread('[copies 76543210, replaced 2026-11-14T14:00:00Z]')).toEqual(expected)
    const { copies: own } = rotationOf({}).setup.policy
    expect(unread(`[copies ${own}, replaced 2026-11-14T14:00:00Z]`).retire).toEqual(['O'])
    expect(unread(undefined, { store: 'kubernetes:a/b/c' }).retire).toEqual(['O'])
  })

  it('lets no run do anything while it cannot be read, if the entry is for pulling also in a cluster', () => {
    const store = { store: 'kubernetes:a/b/c', kind: 'failed', code: 'STORE_MISSING', message: 'gone' }
    const asked = { policy: { ...setup().policy, access: 'pull' } } as const
    const seen = { tokens: [old({ description: undefined }), current()], neighbours: [beside(store)], asked }
    const { decision, reason, ...rest } = planSlot(rotationOf(seen), now)
    expect(reason).toMatch(/^O was not deactivated, because .* of "kong other push" could not be read: gone$/)
    expect(rest).toMatchObject({ ...none, code: 'STORE_MISSING', unread: [{ id: 'O', reason }] })
    expect(decision).toBe('blocked')
  })

  it('keeps nothing that leaked', () => {
    const seen = { tokens: [old(), current()], neighbours: [beside({})], memory: { own: 'C' } }
    expect(swept({ ...seen, asked: { compromised: true } }).retire).toEqual(['O'])
    expect(swept(seen).retire).toEqual([])
  })
})
