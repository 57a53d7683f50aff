import { describe, expect, it } from '@jest/globals'
import { advance } from '../../../src/rotate/plan/advance.ts'
import type { RotationMemory, StoreProgress } from '../../../src/rotate/plan/rotation.ts'
import type { StoreState } from '../../../src/stores/stores.ts'
import { current, pending, rotationOf, stamped } from '../../support/slot-scene.ts'
import { minute, start as now } from './search/world.ts'

const sentAt = now - 10_000
const answeredAt = now - 8000
const written = (more: Partial<StoreProgress> = {}): StoreProgress => ({
  status: 'written',
  writes: 1,
  looks: 0,
  sentAt,
  answeredAt,
  ...more,
})

interface Looking {
  readonly before?: StoreProgress | undefined
  readonly at?: number
}

/** One look at a place that was written. */
function look(seen: Partial<StoreState>, { before = written(), at = now }: Looking = {}) {
  const memory: Partial<RotationMemory> = {
    own: 'A',
    claimed: true,
    listIsCurrent: true,
    stores: { one: before },
  }
  const rotation = rotationOf({
    tokens: [current(), pending({ id: 'A' })],
    stores: [stamped(0), stamped(0, 0, 'two')],
    memory,
  })
  const store = { store: 'one', ...seen } as StoreState
  const step = { step: 'confirm', store: 'one', look: 0 } as const
  const after = advance(rotation, { step, outcome: { result: 'seen', store }, now: at })
  expect(after.stores).toEqual([store, stamped(0, 0, 'two')])
  const { stores, stop, mustReread, listIsCurrent } = after.memory
  expect([undefined, 'STORE_FAILED']).toContain(stop?.code)
  return { ...stores['one'], stop: stop?.message, mustReread, listIsCurrent }
}
const at = (updatedAt: number) => stamped(updatedAt)
const untimed = written({ sentAt: undefined, answeredAt: undefined })
const open = (holds: string | undefined): StoreState => ({ store: 'one', kind: 'open', holds })

describe('a place that was written', () => {
  it.each<[string, Partial<StoreState>, StoreProgress?]>([
    ['was changed while the answer was awaited', at(now - 9000)],
    ['within a second before it was sent', at(sentAt - 1000)],
    ['within a second after the answer', at(answeredAt + 1000)],
    ['has the value', open('A')],
    ['tells nothing', { kind: 'opaque' }],
    ['at any time, where its server tells none', at(1), untimed],
  ])('is confirmed: it %s', (...[, seen, before]) => {
    const updatedAt = 'updatedAt' in seen ? seen.updatedAt : undefined
    const said = look(seen, { before })
    expect(said).toMatchObject({
      status: 'confirmed',
      writes: 1,
      stop: undefined,
      mustReread: false,
      listIsCurrent: false,
    })
    expect(said.updatedAt).toBe(updatedAt)
  })

  it.each<[string, Partial<StoreState>]>([
    ['its last change is older', at(sentAt - 1001)],
    ['it is empty', { kind: 'empty' }],
    ['it cannot be looked at', { kind: 'failed', code: 'STORE_FAILED', message: 'no' }],
    ['it cannot be read', { kind: 'comparable' }],
  ])('is looked at again: %s', (...[, seen]) => {
    const said = look(seen)
    expect(said).toMatchObject({
      status: 'written',
      looks: 1,
      vainSince: now,
      stop: undefined,
      mustReread: false,
    })
    const again = look(seen, { before: written({ looks: 4, vainSince: now - minute }) })
    expect(again).toMatchObject({ status: 'written', looks: 5, vainSince: now - minute, stop: undefined })
  })

  it.each<[string, Partial<StoreState>]>([
    ['it was changed later', at(answeredAt + 1001)],
    ['it has another value', open('B')],
    ['it has a value of somebody else', open(undefined)],
  ])('is written again, after a look at Docker Hub: %s', (...[, seen]) => {
    expect(look(seen)).toMatchObject({ status: 'unsure', writes: 1, stop: undefined, mustReread: true })
  })

  it('is given up when it does not show the value for two minutes', () => {
    const before = written({ looks: 50, vainSince: now - 2 * minute })
    const stop = 'one does not show the new value'
    expect(look(at(0), { before, at: now - 1 })).toMatchObject({ status: 'written', stop: undefined })
    expect(look(at(0), { before })).toMatchObject({
      status: 'failed',
      code: 'STORE_FAILED',
      message: stop,
      stop,
    })
  })

  it('is given up after five looks where its server tells no time', () => {
    const after = (looks: number) => look({ kind: 'empty' }, { before: { ...untimed, looks, vainSince: 0 } })
    expect(after(3)).toMatchObject({ status: 'written', looks: 4, stop: undefined })
    expect(after(4)).toMatchObject({ status: 'failed', stop: 'one does not show the new value' })
  })

  it('is given up when five writes in a row were overwritten', () => {
    const after = (seen: Partial<StoreState>, writes: number) => look(seen, { before: written({ writes }) })
    expect(after(at(now), 4)).toMatchObject({ status: 'unsure', stop: undefined })
    expect(after(at(now), 5)).toMatchObject({
      status: 'failed',
      stop: 'one keeps being changed by somebody else',
    })
    expect(after(open('B'), 5)).toMatchObject({
      status: 'failed',
      stop: 'one still has another value after 5 writes of the new one',
    })
  })
})

it('a write makes what was confirmed before it too old, and leaves the rest', () => {
  const stores = {
    one: written({ status: 'unsure', writes: 2, looks: 3, vainSince: 7 }),
    two: written({ status: 'confirmed', updatedAt: now }),
    three: written({ status: 'failed', updatedAt: now }),
  }
  const step = { step: 'write', store: 'one', before: now } as const
  const outcome = { result: 'written', sentAt: 1, answeredAt: 2 } as const
  const after = advance(rotationOf({ memory: { stores } }), { step, outcome, now })
  expect(after.memory.stores).toEqual({
    one: { status: 'written', writes: 3, looks: 0, sentAt: 1, answeredAt: 2 },
    two: written({ status: 'written', updatedAt: undefined }),
    three: stores.three,
  })
  const first = advance(rotationOf({}), { step, outcome: { result: 'written' }, now })
  expect(first.memory.stores).toEqual({ one: { status: 'written', writes: 1, looks: 0 } })
})
