import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { formatLabel, parseLabel } from '../../../src/register/label.ts'
import { forecast } from '../../../src/rotate/plan/forecast.ts'
import { nextStep } from '../../../src/rotate/plan/next-step.ts'
import { plan, type Request } from '../../../src/rotate/plan/plan.ts'
import { reportSlot } from '../../../src/rotate/plan/report.ts'
import type { StoreState } from '../../../src/stores/stores.ts'
import type { HubToken } from '../../../src/tokens/token.ts'
import { runs } from '../../support/depth.ts'
import { created, current, type Made, pending, promoted, stamped, token } from '../../support/slot-scene.ts'
import { day, hour, minute, slotName as name, start as now, setup } from './search/world.ts'

const { policy } = setup()
interface Seen {
  readonly tokens: readonly HubToken[]
  readonly store?: StoreState
  readonly request?: Partial<Request>
}

function decide({ tokens, store = stamped(), request = {} }: Seen) {
  const observed = { tokens, stores: new Map([[name, [store]]]), now }
  const { slots, unknown } = plan(observed, { policies: [policy], run: '9.2', ...request })
  const [slot] = slots
  if (slot === undefined) throw new Error('no slot')
  return { ...slot.decision, rotation: slot.rotation, unknown }
}

describe('plan decides to', () => {
  const young = { createdAt: now - minute, time: now - minute }
  it.each<[string, string, Seen]>([
    ['rotate', 'no current token', { tokens: [] }],
    ['rotate', 'only a hand-made one', { tokens: [token({})] }],
    ['nothing', 'young', { tokens: [current()] }],
    ['rotate', 'old', { tokens: [current({ createdAt: now - 60 * day })] }],
    ['rotate', 'expires within grace', { tokens: [current({ expiresAt: now + 48 * hour })] }],
    ['nothing', 'expires after grace', { tokens: [current({ expiresAt: now + 49 * hour })] }],
    ['rotate', 'deactivated', { tokens: [current({ isActive: false })] }],
    [
      'rotate',
      'resources differ',
      {
        tokens: [current({ resources: [{ type: 'TYPE_REPO', path: 'a/b', scopes: ['scope-image-pull'] }] })],
      },
    ],
    [
      'nothing',
      'stored in the same stores',
      { tokens: [current({ description: `x [copies ${policy.copies}]` })] },
    ],
    ['rotate', 'stored in other stores', { tokens: [current({ description: 'x [copies 01234567]' })] }],
    ['rotate', 'where it was stored is not noted', { tokens: [current({ description: 'x' })] }],
    ['nothing', 'resources are the same', { tokens: [current({ resources: [] })] }],
    ['rotate', 'force', { tokens: [current()], request: { force: [name] } }],
    ['rotate', 'force all', { tokens: [current()], request: { force: ['all'] } }],
    ['rotate', 'compromised', { tokens: [current()], request: { compromised: [name] } }],
    ['rotate', 'interrupted', { tokens: [current(), pending({})] }],
    [
      'nothing',
      'a left-over before the current one',
      { tokens: [pending({ createdAt: created - 1 }), current({ time: now - hour })] },
    ],
    ['in-progress', 'another run at work', { tokens: [current(), pending(young)] }],
    ['in-progress', 'at work for 14 minutes', { tokens: [current(), pending({ time: now - 14 * minute })] }],
    ['rotate', 'silent for 15 minutes', { tokens: [current(), pending({ time: now - 15 * minute })] }],
    ['rotate', 'an earlier attempt of this run', { tokens: [current(), pending({ ...young, run: '9.1' })] }],
    ['in-progress', 'the same attempt', { tokens: [current(), pending({ ...young, run: '9.2' })] }],
    ['rotate', 'force takes over', { tokens: [current(), pending(young)], request: { force: [name] } }],
    ['rotate', 'changed after the promotion', { tokens: [current()], store: stamped(promoted + 1000) }],
    ['rotate', 'never written', { tokens: [current()], store: stamped(created - 6 * minute) }],
    [
      'nothing',
      'written, clocks a little apart',
      { tokens: [current()], store: stamped(created - 4 * minute) },
    ],
    [
      'rotate',
      'never written by a clock ahead',
      { tokens: [current({ time: promoted + day })], store: stamped(promoted, day) },
    ],
    ['nothing', 'written by a clock behind', { tokens: [current()], store: stamped(created - day, -day) }],
    ['rotate', "its label is ahead of the store's clock", { tokens: [current({ time: now + hour })] }],
    [
      'nothing',
      'no clock of the store is known',
      { tokens: [current()], store: { store: 'one', kind: 'stamped', updatedAt: created - day } },
    ],
    ['rotate', 'a pending label of the future', { tokens: [current(), pending({ time: now + day })] }],
    [
      'in-progress',
      'a pending label of a clock that is a little ahead',
      { tokens: [current(), pending({ time: now + minute })] },
    ],
    ['rotate', 'emptied', { tokens: [current()], store: { store: 'one', kind: 'empty' } }],
    ['nothing', 'holds it', { tokens: [current()], store: { store: 'one', kind: 'open', holds: 'C' } }],
    [
      'rotate',
      'holds an older token',
      { tokens: [current()], store: { store: 'one', kind: 'open', holds: 'B' } },
    ],
    [
      'rotate',
      'holds something else',
      { tokens: [current()], store: { store: 'one', kind: 'open', holds: undefined } },
    ],
    ['nothing', 'cannot be compared', { tokens: [current()], store: { store: 'one', kind: 'comparable' } }],
    ['nothing', 'cannot be known', { tokens: [current()], store: { store: 'one', kind: 'opaque' } }],
    [
      'blocked',
      'cannot be looked at',
      { tokens: [], store: { store: 'one', kind: 'failed', code: 'STORE_MISSING', message: 'gone' } },
    ],
  ])('%s: %s', (...[decision, , seen]) => {
    expect(decide(seen).decision).toBe(decision)
  })
})

describe('sweep', () => {
  const old = (more: Made = {}) =>
    token({ id: 'O', state: 'current', createdAt: created - 60 * day, time: created - 60 * day, ...more })
  const used = (at: number) => old({ lastUsedAt: at })
  const retired = (time: number) => old({ state: 'retired', isActive: false, time })
  const fresh = current({ createdAt: now - hour, time: now - hour })
  it.each<[string, HubToken[], { retire?: string[]; delete?: string[]; held?: string[] }]>([
    ['retires a superseded one', [old(), current()], { retire: ['O'] }],
    ['retires an adopted one', [old({ label: name }), current()], { retire: ['O'] }],
    ['retires a left-over', [old({ state: 'pending' }), current()], { retire: ['O'] }],
    [
      'retires a left-over with a label of the future',
      [old({ state: 'pending', time: now + 99 * day }), current()],
      { retire: ['O'] },
    ],
    ['leaves one that is about to expire to the next run', [old({ expiresAt: now + 30_000 }), current()], {}],
    ['waits for grace', [old(), fresh], {}],
    ['holds what was used in the second half', [used(promoted + 24 * hour), current()], { held: ['O'] }],
    ['holds what is still used', [used(now), current()], { held: ['O'] }],
    [
      'does not hold what was used in the first half',
      [used(promoted + 23 * hour), current()],
      { retire: ['O'] },
    ],
    ['ends the hold with the expiry', [{ ...used(now), expiresAt: now }, current()], { delete: ['O'] }],
    ['deletes after a week', [retired(now - 7 * day), current()], { delete: ['O'] }],
    ['does not delete before', [retired(now - 7 * day + 1), current()], {}],
    ['deletes long retired ones within grace', [retired(now - 7 * day), fresh], { delete: ['O'] }],
    ['gives a reactivated one its time again', [{ ...retired(now - day), isActive: true }, current()], {}],
    ['leaves a newer hand-made one', [current(), token({ id: 'H', createdAt: now - day })], {}],
  ])('%s', (...[, tokens, expected]) => {
    const at = Math.max(
      ...tokens.filter(({ id }) => id === 'C').map(({ label }) => parseLabel(label).time ?? 0),
    )
    const { retire, held, ...rest } = decide({ tokens, store: stamped(at) })
    const got = { retire, delete: rest.delete, held: held.map(({ id }) => id) }
    expect(got).toEqual({ retire: [], delete: [], held: [], ...expected })
  })

  it('has its own reason, and nothing of it is done while a place cannot be looked at', () => {
    expect(decide({ tokens: [old(), current()] }).reason).toBe('older tokens are not needed any more')
    const store = { store: 'one', kind: 'failed', code: 'STORE_MISSING', message: 'gone' } as const
    const { rotation, unknown, ...blocked } = decide({
      tokens: [retired(now - 7 * day), old(), current()],
      store,
    })
    const none = { retire: [], delete: [], held: [], note: [], unread: [] }
    expect(blocked).toEqual({ decision: 'blocked', code: 'STORE_MISSING', reason: 'gone', ...none })
    expect([rotation.memory.own, unknown]).toEqual([undefined, []])
  })

  it('does not happen while a store was changed after the promotion', () => {
    expect(decide({ tokens: [old(), current()], store: stamped(now) })).toMatchObject({
      decision: 'rotate',
      retire: [],
      delete: [],
    })
  })
})

describe('tokens that are not the slot’s', () => {
  it('reports our grammar under a name the register lost, and nothing else', () => {
    const stray = { ...current(), id: 'S', label: `lost (current 2026-01-01T00:00:00Z)` }
    const foreign = { ...current(), id: 'F', label: 'terraform' }
    expect(decide({ tokens: [stray, foreign, current()] }).unknown).toEqual([{ id: 'S', label: stray.label }])
  })
})

describe('dry run', () => {
  it('reports what would be done', () => {
    const leaked = token({ id: 'O', createdAt: created - day })
    const { rotation } = decide({ tokens: [leaked, current()], request: { compromised: [name] } })
    expect(reportSlot(forecast(rotation, now), now)).toMatchObject({
      label: name,
      channel: 'nightly',
      access: 'push',
      action: 'rotated',
      reason: 'the token leaked',
      expiresAt: new Date(now + 90 * day).toISOString(),
      stores: [{ store: 'one', status: 'confirmed' }],
      retired: ['O', 'C'],
      deleted: ['O', 'C'],
      held: [],
    })
  })
})

const times = fc.integer({ min: -100, max: 1 }).map(days => now + days * day - 1000)
const past = fc.integer({ min: -100, max: 0 }).map(days => now + days * day - 1000)
const names = fc.constantFrom(name, 'terraform', 'lost')
const hubTokens = fc
  .array(
    fc.record({
      name: names,
      state: fc.constantFrom('current', 'retired', 'pending', undefined),
      time: times,
      createdAt: past,
      isActive: fc.boolean(),
      expiresAt: fc.option(times, { nil: undefined }),
      lastUsedAt: fc.option(times, { nil: undefined }),
    }),
    { maxLength: 8 },
  )
  .map(all =>
    all.map(({ name, state, time, ...token }, id): HubToken => {
      const label =
        state === undefined
          ? { name }
          : state === 'pending'
            ? { name, state, time, run: '7.1' }
            : { name, state, time }
      return { ...token, id: String(id), label: formatLabel(label) }
    }),
  )

describe('whatever is observed', () => {
  const any = fc.record({ tokens: hubTokens, updatedAt: times, force: fc.boolean(), leaked: fc.boolean() })
  const read = ({
    tokens,
    updatedAt,
    force,
    leaked,
  }: {
    tokens: readonly HubToken[]
    updatedAt: number
    force: boolean
    leaked: boolean
  }) =>
    decide({
      tokens,
      store: stamped(updatedAt),
      request: { force: force ? [name] : [], compromised: leaked ? [name] : [] },
    })

  it('touches only the slot’s tokens, and retires only what is older than a working current one', () => {
    fc.assert(
      fc.property(any, seen => {
        const decision = read(seen)
        const ours = new Set(
          seen.tokens.filter(({ label }) => parseLabel(label).name === name).map(({ id }) => id),
        )
        const touched = [...decision.retire, ...decision.delete]
        expect(touched.filter(id => !ours.has(id))).toEqual([])
        const newest = seen.tokens.filter(
          ({ label, isActive }) =>
            isActive && parseLabel(label).state === 'current' && parseLabel(label).name === name,
        )
        const until = Math.max(...newest.map(({ createdAt }) => createdAt))
        expect(
          seen.tokens.filter(({ id, createdAt }) => decision.retire.includes(id) && createdAt > until),
        ).toEqual([])
        const isAtWork = ['rotate', 'sweep'].includes(decision.decision)
        expect(touched.length === 0 || isAtWork).toBe(true)
      }),
      { numRuns: runs(2000) },
    )
  })

  it('comes to an end, and then has nothing to do', () => {
    fc.assert(
      fc.property(any, seen => {
        const { rotation } = read(seen)
        const after = forecast(rotation, now)
        expect(nextStep(after, now)).toEqual({ step: 'done' })
        const { action } = reportSlot(after, now)
        expect(action === 'rotated').toBe(after.memory.own !== undefined)
      }),
      { numRuns: runs(1000) },
    )
  })
})
