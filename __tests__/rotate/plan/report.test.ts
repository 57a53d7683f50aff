import { describe, expect, it } from '@jest/globals'
import { planSlot } from '../../../src/rotate/plan/plan.ts'
import { reportSlot } from '../../../src/rotate/plan/report.ts'
import { forgetLooks, type StoreProgress } from '../../../src/rotate/plan/rotation.ts'
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
import { day, minute, start as now } from './search/world.ts'

const stop = { code: 'STORE_FAILED', message: 'one is full' } as const
const old = token({ id: 'O', createdAt: 0, lastUsedAt: now })
const elsewhere = {
  label: 'other',
  copies: '',
  current: undefined,
  stores: [stamped(now, 0, 'actions:kong/kic:PUSH')],
}
const kept =
  'O may still be in secret PUSH of kong/kic, which now belongs to another entry that has no new token yet'
const used = 'O was last used 2026-11-24T14:00:00.000Z'

describe('what a run says of a slot', () => {
  it.each<[string, string, Seen]>([
    ['nothing: nothing is due', 'in order', {}],
    [
      'failed STORE_FAILED: one is full',
      'it gave up, whatever it did',
      { memory: { stop, own: 'C', retired: ['O'] } },
    ],
    [
      'failed ROTATION_IN_PROGRESS: run 7.1 may still be working on it, until 2026-11-24T14:15:00.000Z',
      'another run is at work',
      { tokens: [current(), pending({ time: now })] },
    ],
    [
      'failed STORE_MISSING: gone',
      'a place cannot be looked at',
      { stores: [stamped(), { store: 'two', kind: 'failed', code: 'STORE_MISSING', message: 'gone' }] },
    ],
    ['rotated: the token leaked', 'it was replaced', { memory: { own: 'C', reason: 'the token leaked' } }],
    ['rotated: nothing is due', 'it was replaced for no reason that is known', { memory: { own: 'C' } }],
    [
      'failed STORE_FAILED: rotated, and due again: one was changed by somebody else after the last rotation',
      'somebody changed it afterwards',
      { stores: [stamped(promoted + 1)], memory: { own: 'C', reason: 'the token leaked' } },
    ],
    [
      'failed STORE_FAILED: rotated, and due again: one was changed by somebody else after the last rotation',
      'somebody changed it, and what leaked is still alive',
      { stores: [stamped(promoted + 1)], memory: { own: 'C', reason: 'x' }, asked: { compromised: true } },
    ],
    [
      'failed ROTATION_IN_PROGRESS: rotated, and due again: asked for with "force"',
      'what was asked for did not happen',
      { asked: { forced: true } },
    ],
    [
      'failed ROTATION_IN_PROGRESS: rotated, and due again: the token leaked',
      'what leaked was not replaced',
      { asked: { compromised: true } },
    ],
    [
      'failed HUB_REJECTED: rotated, and due again: the current token was deactivated',
      'somebody deactivated it',
      { tokens: [current({ isActive: false })], memory: { own: 'C' } },
    ],
    [
      'failed HUB_REJECTED: rotated, and due again: the register has other copies than those that got the current token',
      'its description was changed',
      { tokens: [current({ description: 'mine' })], memory: { own: 'C' } },
    ],
    [
      'failed STORE_FORBIDDEN: no variables',
      'its expiry could not be announced',
      { memory: { own: 'C', unannounced: { code: 'STORE_FORBIDDEN', message: 'no variables' } } },
    ],
    [
      'failed ROTATION_INCOMPLETE: H, "kong push", still works; J, "kong push", still works',
      'it leaked, and two more were made by hand',
      {
        tokens: [current(), token({ id: 'H', createdAt: now - 1 }), token({ id: 'J', createdAt: now })],
        asked: { compromised: true },
        memory: { own: 'C' },
      },
    ],
    [
      'rotated: the token leaked',
      'it leaked, and nothing else works',
      { asked: { compromised: true }, memory: { own: 'C', reason: 'the token leaked' } },
    ],
    ['swept: older tokens were not needed any more', 'one was deactivated', { memory: { retired: ['O'] } }],
    ['swept: older tokens were not needed any more', 'one was deleted', { memory: { deleted: ['O'] } }],
    [`held: ${used}`, 'an older token is still used', { tokens: [old, current()] }],
    [
      `held: ${kept}`,
      'an older token may be elsewhere',
      { tokens: [old, current()], neighbours: [elsewhere] },
    ],
    [
      `held: ${used}, ${used.replace('O', 'Q')}`,
      'two of them',
      {
        tokens: [
          old,
          { ...old, id: 'Q', createdAt: 1 },
          token({ id: 'N', state: 'retired', createdAt: 2, isActive: false, time: now }),
          current(),
        ],
      },
    ],
  ])('%s when %s', (expected, ...[, seen]) => {
    const { action, code, reason } = reportSlot(rotationOf(seen), now)
    expect(`${[action, code].filter(Boolean).join(' ')}: ${reason}`).toBe(expected)
  })

  it('has the expiry, the tokens and every place', () => {
    const progress = (status: StoreProgress['status'], more: object = {}) => ({
      status,
      writes: 1,
      looks: 0,
      ...more,
    })
    const stores = {
      confirmed: progress('confirmed', { code: 'STORE_FAILED', message: 'before' }),
      written: progress('written'),
      failed: progress('failed', stop),
      unsure: progress('unsure', stop),
      mute: progress('failed'),
    }
    const names = [...Object.keys(stores), 'untouched']
    const seen = { tokens: [old, current()], stores: names.map(name => stamped(promoted, 0, name)) }
    expect(
      reportSlot(rotationOf({ ...seen, memory: { stores, retired: ['R'], deleted: ['D'] } }), now),
    ).toMatchObject({
      label: 'kong push',
      channel: 'nightly',
      access: 'push',
      expiresAt: new Date(created + 90 * day).toISOString(),
      stores: [
        { store: 'confirmed', status: 'confirmed' },
        { store: 'written', status: 'written' },
        { store: 'failed', status: 'failed', ...stop },
        { store: 'unsure', status: 'failed', ...stop },
        { store: 'mute', status: 'failed' },
        { store: 'untouched', status: 'untouched' },
      ].map(store => expect.objectContaining(store)),
      retired: ['R'],
      deleted: ['D'],
      held: ['O'],
    })
    const bare = reportSlot(rotationOf({ ...seen, tokens: [], memory: { stores } }), now)
    expect(bare.expiresAt).toBeNull()
    expect(bare.stores.map(store => Object.keys(store).length)).toEqual([3, 3, 5, 5, 3, 3])
    const plain = rotationOf({ tokens: [current({ expiresAt: undefined })] })
    const { policy } = plain.setup
    const unnamed = { ...plain, setup: { ...plain.setup, policy: { ...policy, channel: undefined } } }
    expect(reportSlot(unnamed, now)).toMatchObject({ channel: null, expiresAt: null })
  })
})

describe('another run’s token', () => {
  const rival = (more: Parameters<typeof pending>[0] = {}) =>
    pending({ createdAt: now - minute, time: now, ...more })
  const decided = (seen: Seen) => planSlot(rotationOf(seen), now).decision
  const due = { forced: false }
  it.each<[string, string, Seen]>([
    ['in-progress', 'newer than the current token', { tokens: [current(), rival()] }],
    [
      'nothing',
      'older than the current token, when nothing is due',
      { tokens: [rival({ createdAt: created - 1 }), current()] },
    ],
    [
      'in-progress',
      'older, when something is due',
      { tokens: [rival({ createdAt: created - 1 }), current({ isActive: false })] },
    ],
    ['in-progress', 'without a current token', { tokens: [rival()] }],
    ['rotate', 'this run is to take over', { tokens: [current(), rival()], asked: { forced: true } }],
    [
      'rotate',
      'newer than this run’s own current token',
      { tokens: [current(), rival()], memory: { own: 'C' } },
    ],
    ['rotate', 'a run of the day before', { tokens: [current(), rival({ time: now - day })] }],
    [
      'in-progress',
      'another run’s attempt with a lower number',
      { tokens: [current(), rival({ run: '2.0' })] },
    ],
    ['rotate', 'the attempt before of this run', { tokens: [current(), rival({ run: '1.0' })] }],
    ['in-progress', 'the attempt after of this run', { tokens: [current(), rival({ run: '1.2' })] }],
    [
      'in-progress',
      'the tenth attempt, which is not before the second',
      { tokens: [current(), rival({ run: '1.10' })], asked: { run: '1.2' } },
    ],
    ['rotate', 'one that has ended by itself', { tokens: [current(), rival({ run: 'ended' })] }],
    ['rotate', 'its own', { tokens: [current(), rival({ id: 'A' })], memory: { own: 'A' } }],
    [
      'rotate',
      'none, though the current token is minutes old',
      { tokens: [current({ createdAt: now - 2 * minute, time: now - minute })], stores: [stamped(now)] },
    ],
    [
      'in-progress',
      'a run in a terminal',
      { tokens: [current(), rival({ run: 'local-a' })], asked: { run: 'local-a' } },
    ],
  ])('means %s: %s', (expected, ...[, seen]) => {
    expect(decided({ ...seen, asked: { ...due, ...seen.asked } })).toBe(expected)
  })
})

it('a rotation that waited for others looks again', () => {
  const rotation = rotationOf({
    memory: { listIsCurrent: true, lookedAt: now, own: 'C' },
    neighbours: [elsewhere],
  })
  expect(forgetLooks(rotation)).toMatchObject({ neighbours: [], memory: { listIsCurrent: false, own: 'C' } })
  expect(forgetLooks(rotation).memory.lookedAt).toBeUndefined()
})
