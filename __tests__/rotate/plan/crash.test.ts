import { afterAll, describe, expect, it } from '@jest/globals'
import type { StepOutcome } from '../../../src/rotate/plan/advance.ts'
import { reportSlot } from '../../../src/rotate/plan/report.ts'
import type { Rotation } from '../../../src/rotate/plan/rotation.ts'
import { isDeep, isMutation, sampled } from '../../support/depth.ts'
import { converge, worldOf } from './search/search.ts'
import {
  begin,
  hour,
  perform,
  theRules as rules,
  type Run,
  setup,
  tick,
  whatBroke,
  type World,
} from './search/world.ts'

/**
 * One run on a slot with four stores (two GitHub secrets, one that can be read, one that tells nothing), and
 * trouble at every effect: singly, and in pairs in the deep tests. After a crash the workflow's next attempt starts at once.
 */
const most = isDeep ? 2 : 1
const troubles = ['dies before', 'dies after', 'fails', 'unanswered', 'unsent'] as const
type Trouble = (typeof troubles)[number]

interface Tally {
  schedules: number
  effects: number
  readonly broken: string[]
}

interface State {
  readonly world: World
  readonly rotation: Rotation
  readonly run: Run
  readonly way: readonly string[]
}

function explore(state: State, { left, tally }: { left: number; tally: Tally }): void {
  const step = rules.step(state.rotation, state.world.now)
  if (step.step === 'done') {
    finish(state, tally)
    return
  }
  for (const trouble of left > 0 ? troubles : []) {
    explore(suffer(state, { trouble, tally }), { left: left - 1, tally })
  }
  const [world, outcome] = check(state, tally)
  const rotation = rules.advance(state.rotation, { step, outcome, now: world.now })
  explore({ ...state, world, rotation }, { left, tally })
}

function check({ world, rotation, run, way }: State, tally: Tally): [World, StepOutcome] {
  const step = rules.step(rotation, world.now)
  const acting = { ...run, rotation }
  const [after, outcome] = perform(world, { step, run: acting, rules })
  const broken = whatBroke(after, { before: world, step, run: acting, rules: { ...rules, oneWriter: false } })
  tally.effects++
  tally.broken.push(...broken.map(what => `${what}: ${way.join(', ')}`))
  return [after, outcome]
}

function suffer(state: State, { trouble, tally }: { trouble: Trouble; tally: Tally }): State {
  const step = rules.step(state.rotation, state.world.now)
  const world = trouble === 'dies after' || trouble === 'unanswered' ? check(state, tally)[0] : state.world
  const way = [...state.way, `${trouble} ${step.step}${'store' in step ? ` ${step.store}` : ''}`]
  if (trouble === 'dies before' || trouble === 'dies after') {
    const attempt = Number(state.run.setup.run.split('.')[1]) + 1
    const next = { ...state.run.setup, run: `1.${attempt}` }
    const run = { name: 'ABD'.charAt(attempt - 1), setup: next, phase: 'on' as const }
    return { world, way, run, rotation: begin(world, { setup: next, rules }) }
  }
  const result = trouble === 'fails' ? 'failed' : 'lost'
  const outcome = { result, code: 'REGISTRY_UNREACHABLE', message: 'no answer' } as const
  return { ...state, world, way, rotation: rules.advance(state.rotation, { step, outcome, now: world.now }) }
}

function finish({ world, rotation, way }: State, tally: Tally): void {
  tally.schedules++
  const { action } = reportSlot(rotation, world.now)
  const stored = world.stores.every(({ value }) => value === rotation.memory.own)
  if (action === 'rotated' && !stored) tally.broken.push(`says rotated: ${way.join(', ')}`)
  tally.broken.push(...converge(world, rules).map(what => `${what}: ${way.join(', ')}`))
}

const cases = [0, 48 * hour].flatMap(grace =>
  ['due', 'forced', 'compromised'].map(why => ({ grace, why, name: `${why}, grace ${grace / hour} h` })),
)

describe(`one run, ${most} ${isDeep ? 'troubles' : 'trouble'} at most`, () => {
  let total = 0
  afterAll(() => {
    console.log(`${total} crash schedules`)
  })

  it.each(sampled(cases, isMutation ? 6 : 2))('keeps the invariants: $name', ({ grace, why }) => {
    const stores = isDeep ? ['one', 'two', 'open', 'comparable', 'opaque'] : ['one', 'open', 'opaque']
    const asked = setup({ grace, stores, forced: why === 'forced', compromised: why === 'compromised' })
    const world = worldOf(stores, {
      setups: [asked],
      budget: {},
      skew: 0,
    })
    const run: Run = { name: 'A', setup: asked, phase: 'on' }
    const tally: Tally = { schedules: 0, effects: 0, broken: [] }
    const began = tick(world)
    explore(
      { world: began, run, rotation: begin(began, { setup: asked, rules }), way: [] },
      { left: most, tally },
    )
    total += tally.schedules
    expect(tally.broken.slice(0, 5)).toEqual([])
    expect(tally.schedules).toBeGreaterThan(isDeep ? 1000 : 50)
  })
})
