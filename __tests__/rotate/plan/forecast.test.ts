import { describe, expect, it } from '@jest/globals'
import { forecast } from '../../../src/rotate/plan/forecast.ts'
import { reportSlot, type SlotReport } from '../../../src/rotate/plan/report.ts'
import { readMark } from '../../../src/tokens/copies.ts'
import { current, pending, rotationOf, type Seen, stamped, token } from '../../support/slot-scene.ts'
import { worldOf } from './search/search.ts'
import {
  begin,
  day,
  hour,
  minute,
  perform,
  theRules as rules,
  setup,
  start as now,
  type World,
} from './search/world.ts'

/** What a run without trouble says in the end. */
function run(first: World, asked: Parameters<typeof setup>[0]) {
  const acting = { name: 'A', setup: setup(asked), phase: 'on' as const }
  let world = first
  let rotation = begin(world, { setup: acting.setup, rules })
  for (
    let step = rules.step(rotation, world.now);
    step.step !== 'done';
    step = rules.step(rotation, world.now)
  ) {
    const [after, outcome] = perform(world, { step, run: { ...acting, rotation }, rules })
    world = after
    rotation = rules.advance(rotation, { step, outcome, now: world.now })
  }
  return reportSlot(rotation, world.now)
}

/** A plan knows no times but its own. */
function untimed(report: SlotReport): unknown {
  return JSON.parse(JSON.stringify(report).replace(/"20\d\d-[^"]*Z"/g, '"at"'))
}

describe('a dry run says what the run then does', () => {
  const stores = ['one', 'two', 'open', 'comparable', 'opaque']
  const left = [
    pending({ id: 'P', createdAt: now - 70 * day, time: now - 70 * day }),
    token({ id: 'R', state: 'retired', createdAt: 0, isActive: false, time: now - 8 * day }),
  ]
  it.each<[string, Parameters<typeof setup>[0], Partial<World>]>([
    ['it is due', {}, {}],
    ['by force', { forced: true }, {}],
    ['it leaked', { compromised: true }, {}],
    ['without grace', { grace: 0 }, {}],
    ['nothing is due', {}, { now: now - 50 * day }],
  ])('%s', (...[, asked, more]) => {
    const world = worldOf(stores, { setups: [], budget: {}, skew: 0 })
    const given = { ...asked, stores }
    const before: World = { ...world, tokens: [...left, ...world.tokens], ...more }
    const dry = reportSlot(forecast(begin(before, { setup: setup(given), rules }), before.now), before.now)
    const wet = run(before, given)
    expect(untimed(dry)).toEqual(untimed(wet))
    expect(Math.abs(Date.parse(dry.expiresAt ?? '') - Date.parse(wet.expiresAt ?? ''))).toBeLessThan(minute)
  })
})

describe('the forecast', () => {
  const end = (seen: Seen) => forecast(rotationOf(seen), now)

  it('notes the places in the description of the token that becomes current', () => {
    const own = pending({
      id: 'A',
      createdAt: now - minute,
      time: now - minute,
      description: 'for CI [copies 01234567]',
    })
    const memory = { own: 'A', claimed: true }
    const [, after] = end({ tokens: [current(), own], memory }).tokens
    expect(after).toMatchObject({ id: 'A', state: 'current', isActive: true })
    expect(after?.description).toMatch(/^for CI \[copies/)
    expect(readMark(after?.description ?? '')?.copies).toBe(setup().policy.copies)
    const bare = { ...own, description: undefined }
    expect(end({ tokens: [current(), bare], memory }).tokens[1]?.description).toBe(
      `[copies ${setup().policy.copies}]`,
    )
  })

  it('goes on with a token that was given a while ago', () => {
    const own = pending({ id: 'A', createdAt: now - hour, time: now - hour })
    const { tokens } = end({ tokens: [current(), own], memory: { own: 'A', isAssisted: true } })
    expect(tokens.map(({ id, state }) => `${id} ${state}`)).toEqual(['C current', 'A current'])
  })

  it('leaves the description of what it takes away', () => {
    const old = token({ id: 'O', createdAt: 0, description: 'by hand' })
    const [first] = end({ tokens: [old, current()] }).tokens
    expect(first).toMatchObject({ id: 'O', state: 'retired', isActive: false, description: 'by hand' })
  })

  it('believes each place that it would write', () => {
    const { stores, memory, tokens } = end({
      tokens: [],
      stores: [stamped(0), { store: 'open', kind: 'open', holds: 'B' }],
    })
    expect(stores).toEqual([
      { store: 'one', kind: 'open', holds: 'new' },
      { store: 'open', kind: 'open', holds: 'new' },
    ])
    expect(memory).toMatchObject({ own: 'new', reason: 'there is no token yet' })
    expect(tokens.map(({ description }) => description)).toEqual([`[copies ${setup().policy.copies}]`])
  })
})
