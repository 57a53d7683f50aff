import { describe, expect, it } from '@jest/globals'
import { formatLabel } from '../../../src/register/label.ts'
import { advance, type StepOutcome } from '../../../src/rotate/plan/advance.ts'
import type { RotationStep } from '../../../src/rotate/plan/next-step.ts'
import type { RotationMemory } from '../../../src/rotate/plan/rotation.ts'
import type { StoreState } from '../../../src/stores/stores.ts'
import type { HubToken } from '../../../src/tokens/token.ts'
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
import { day, hour, minute, setup, slotName as name, start as now } from './search/world.ts'

/** What a run remembers of the tokens that it took away, and what it has to read again before it says that all are gone. */
const after = (seen: Seen, step: RotationStep, outcome: StepOutcome): RotationMemory =>
  advance(rotationOf(seen), { step, outcome, now }).memory
const done = { result: 'done' } as const
const old = token({ id: 'O', state: 'current', createdAt: created - day, time: created - day })
const label = formatLabel({ name, state: 'retired', time: now })
const leaked: Seen = { asked: { compromised: true }, memory: { own: 'C' } }
const retire = { step: 'retire', id: 'O', label } as const
const remove = { step: 'delete', id: 'O' } as const
const gone = { result: 'token', token: { ...old, label, isActive: false } } as const

describe('a token that was taken away', () => {
  it('is remembered as it was called before', () => {
    const memory = after({ tokens: [old, current()] }, retire, gone)
    expect(memory.ends).toEqual([{ id: 'O', label: old.label, state: 'deactivated', at: now }])
    expect(memory.recheck).toBeUndefined()
    expect(after({}, retire, gone).ends).toMatchObject([{ id: 'O', label }])
  })

  it.each<[string, HubToken, number]>([
    ['now, when it worked', old, now],
    [
      'when it was deactivated',
      { ...old, label: formatLabel({ name, state: 'retired', time: now - hour }), isActive: false },
      now - hour,
    ],
    ['when it expired', { ...old, expiresAt: now - day }, now - day],
    ['now, when nobody knows', { ...old, isActive: false }, now],
  ])('by deleting it, ended %s', (...[, it, at]) => {
    const memory = after({ tokens: [it, current()] }, remove, done)
    expect(memory.ends).toEqual([{ id: 'O', label: it.label, state: 'deleted', at }])
    expect(memory).toMatchObject({ deleted: ['O'] })
    expect(memory.stop).toBeUndefined()
  })

  it('in two steps ended with the first, under its first label; others stay', () => {
    const first = { id: 'O', label: 'first', state: 'deactivated', at: now - minute } as const
    const other = { ...first, id: 'Q', label: 'other' }
    const ends = [first, other]
    expect(after({ tokens: [old, current()], memory: { ends } }, remove, done).ends).toEqual([
      other,
      { ...first, state: 'deleted' },
    ])
  })

  it.each<[string, Seen]>([
    ['it was this run’s', { tokens: [current(), { ...old, createdAt: now }], memory: { own: 'O' } }],
    [
      'nobody knew that it was made',
      { tokens: [old, current()], memory: { unanswered: { label: 'x', known: [] }, mints: 1 } },
    ],
    ['it was not listed', { tokens: [current()] }],
  ])('is no end of an older one: %s', (...[, seen]) => {
    const memory = after(seen, remove, done)
    expect(memory).toMatchObject({ ends: [], deleted: ['O'] })
    expect([memory.recheck, memory.unanswered]).toEqual([undefined, undefined])
  })
})

describe('after a leak everything is read once more', () => {
  const tokens = [old, current()]
  const promote = { step: 'promote', id: 'C', label: current().label, mark: { copies: undefined } } as const
  const promotedOne = { result: 'token', token: current() } as const
  it.each<[string, RotationMemory['recheck'], Seen, RotationStep, StepOutcome]>([
    ['the new one is in place', 'list', { ...leaked, tokens }, promote, promotedOne],
    ['an older one is deactivated', 'list', { ...leaked, tokens }, retire, gone],
    ['an older one is deleted', 'list', { ...leaked, tokens }, remove, done],
    [
      'it is deleted by a later run',
      'list',
      { tokens: [old, current({ description: '[copies 01234567, leak since 2026-11-01T00:00:00Z]' })] },
      remove,
      done,
    ],
    ['without a leak', undefined, { tokens }, promote, promotedOne],
    ['in another run than the new one', undefined, { tokens, asked: { compromised: true } }, remove, done],
    [
      'a sign of life',
      undefined,
      { ...leaked, tokens },
      { step: 'refresh', id: 'C', label: current().label },
      promotedOne,
    ],
    [
      'an older one is deactivated before the new one is in place',
      undefined,
      { asked: { compromised: true }, tokens: [old] },
      retire,
      gone,
    ],
  ])('%s: %s', (...[, recheck, seen, step, outcome]) => {
    expect(after(seen, step, outcome).recheck).toBe(recheck)
  })

  it('keeps what is still to be read, whatever else is done', () => {
    const seen = { tokens, memory: { recheck: 'stores' } } as const
    expect(after(seen, promote, promotedOne).recheck).toBe('stores')
    expect(after(seen, remove, done).recheck).toBe('stores')
  })

  const list = { result: 'listed', tokens } as const
  const looked = { result: 'looked', stores: [stamped()], neighbours: [] } as const
  it.each<[RotationMemory['recheck'], StepOutcome['result'], RotationMemory['recheck']]>([
    ['list', 'listed', 'stores'],
    ['stores', 'listed', 'stores'],
    [undefined, 'listed', undefined],
    ['list', 'looked', 'list'],
    ['stores', 'looked', undefined],
    [undefined, 'looked', undefined],
  ])('first the list, then the places: %s, %s, %s', (before, result, left) => {
    const seen = { tokens, memory: { recheck: before } }
    const memory =
      result === 'listed'
        ? after(seen, { step: 'list', look: 0 }, list)
        : after(seen, { step: 'look' }, looked)
    expect(memory.recheck).toBe(left)
  })
})

describe('a note', () => {
  const note = { step: 'note', id: 'O', label: old.label, mark: { copies: undefined } } as const
  it.each([
    [true, false],
    [false, true],
  ])('on a token that works (%s) has the list read again (%s)', (isActive, mustReread) => {
    const seen = { tokens: [old, current()], memory: { listIsCurrent: true } }
    const memory = after(seen, note, { result: 'token', token: { ...old, isActive } })
    expect(memory).toMatchObject({ mustReread, listIsCurrent: true, ends: [], retired: [] })
  })
})

describe('a token that is made remembers why', () => {
  const mint = {
    step: 'mint',
    label: formatLabel({ name, state: 'pending', time: now, run: '1.1' }),
    expiresAt: now + 90 * day,
    mark: { copies: undefined, leakSince: created },
  } as const
  const made: HubToken = {
    id: 'A',
    label: mint.label,
    createdAt: now,
    isActive: true,
    expiresAt: mint.expiresAt,
  }
  const open = (holds: string | undefined): StoreState[] => [{ store: 'one', kind: 'open', holds }]
  const { copies } = setup().policy
  it.each<[boolean, string, Seen]>([
    [true, 'a place was changed', { stores: [stamped(promoted + 1)] }],
    [true, 'one of two places was changed', { stores: [stamped(), stamped(promoted + 1, 0, 'two')] }],
    [true, 'a place has a value of nobody', { stores: open(undefined) }],
    [false, 'no place was changed', { stores: [stamped()] }],
    [false, 'a place never got the token', { stores: [stamped(0)] }],
    [false, 'a place has the token', { stores: open('C') }],
    [false, 'a place has an older token', { tokens: [old, current()], stores: open('O') }],
    [false, 'nothing is current', { tokens: [old].slice(1), stores: open('X') }],
    [
      false,
      'the current one was deactivated',
      { tokens: [current({ isActive: false })], stores: [stamped(promoted + 1)] },
    ],
    [false, 'a run was interrupted', { tokens: [current(), pending()], stores: [stamped(promoted + 1)] }],
    [
      false,
      'the register has other places',
      { tokens: [current({ description: '[copies ffffffff]' })], stores: [stamped(promoted + 1)] },
    ],
    [
      true,
      'the register has the same places',
      { tokens: [current({ description: `[copies ${copies}]` })], stores: [stamped(promoted + 1)] },
    ],
  ])('an answer (%s): %s', (isAnswer, ...[, seen]) => {
    const memory = after(seen, mint, { result: 'token', token: made })
    expect(memory).toMatchObject({ own: 'A', isAnswer, leakSince: created })
  })
})
