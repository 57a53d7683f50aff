import { describe, expect, it } from '@jest/globals'
import { noteMark } from '../../../src/tokens/copies.ts'
import { nextStep, type RotationStep } from '../../../src/rotate/plan/next-step.ts'
import type { StoreProgress } from '../../../src/rotate/plan/rotation.ts'
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
import { worldOf } from './search/search.ts'
import {
  begin,
  day,
  minute,
  perform,
  theRules as rules,
  setup,
  slotName,
  start as now,
  tick,
  twoStores,
  type World,
} from './search/world.ts'

function words(step: RotationStep): string {
  const { step: name, ...more } = step
  const texts = Object.values(more).map(value =>
    value === Infinity ? 'any time' : typeof value === 'object' ? noteMark('', value) : String(value),
  )
  return [name, ...texts].join(' ')
}

/** Every step of a run without trouble. */
function play(before: World, asked: Parameters<typeof setup>[0]): { steps: string[]; world: World } {
  const run = { name: 'A', setup: setup(asked), phase: 'on' as const }
  let world = before
  let rotation = begin(world, { setup: run.setup, rules })
  const steps: string[] = []
  for (;;) {
    const step = nextStep(rotation, world.now)
    steps.push(words(step))
    if (step.step === 'done' || steps.length > 50) return { steps, world }
    const [after, outcome] = perform(world, { step, run: { ...run, rotation }, rules })
    world = after
    rotation = rules.advance(rotation, { step, outcome, now: world.now })
  }
}

const at = (time: number) => `${new Date(time).toISOString().slice(0, 19)}Z`
const stores = ['one', 'two', 'open', 'comparable', 'opaque']

describe('a rotation', () => {
  const { copies } = setup({ stores }).policy

  it('writes every place, then looks at all, and only then makes the new token current', () => {
    const { steps } = play(worldOf(stores, { setups: [], budget: {}, skew: 0 }), { stores })
    expect(steps).toEqual([
      'list 0',
      `mint ${slotName} (pending ${at(now)} 1.1) ${now + 90 * day} [copies ${copies}]`,
      'list 0',
      'verify A0',
      // What tells nothing may be the oldest, so it comes first.
      `write open ${now + 10 * minute}`,
      `write comparable ${now + 10 * minute}`,
      `write opaque ${now + 10 * minute}`,
      `write one ${now + 10 * minute}`,
      `write two ${now + 10 * minute}`,
      'confirm one 0',
      'confirm two 0',
      'confirm open 0',
      'confirm comparable 0',
      'list 0',
      'announce',
      // The time of the last write, by the clock of its server.
      `promote A0 ${slotName} (current ${at(now + 12_000)}) [copies ${copies}]`,
      'list 0',
      `note C0 ${slotName} (current 2026-09-24T14:01:00Z) [copies ${copies}, replaced ${at(now + 12_000)}]`,
      'done',
    ])
  })

  it('takes away what leaked, after another look at every place', () => {
    const first = worldOf(twoStores, { setups: [], budget: {}, skew: 0 })
    const { steps, world } = play(first, { compromised: true })
    expect(steps.slice(-8)).toEqual([
      `promote A0 ${slotName} (current ${at(now + 6000)}) [copies ${setup().policy.copies}, leak since ${at(now - 61 * day)}]`,
      'list 0',
      'look',
      `retire C0 ${slotName} (retired ${at(now + 8000)})`,
      'delete C0',
      // What is said to be complete was seen after that.
      'list 0',
      'look',
      'done',
    ])
    expect(world.tokens.map(({ id }) => id)).toEqual(['A0'])
  })

  it('deletes what is overdue before it makes a token: there may be no room', () => {
    const gone = token({ id: 'R', state: 'retired', time: created, createdAt: 0, isActive: false })
    const world = worldOf(twoStores, { setups: [], budget: {}, skew: 0 })
    const { steps } = play({ ...world, tokens: [...world.tokens, gone] }, {})
    expect(steps.slice(0, 3)).toEqual(['list 0', 'delete R', expect.stringMatching(/^mint/)])
  })

  it('ends without a step when nothing is due', () => {
    const world = play(worldOf(twoStores, { setups: [], budget: {}, skew: 0 }), {}).world
    expect(play(tick(world, day), {}).steps).toEqual(['announce', 'done'])
    expect(play(tick(world, 3 * day), {}).steps).toEqual([
      'announce',
      'list 0',
      'look',
      `retire C0 ${slotName} (retired ${at(world.now + 3 * day)})`,
      'done',
    ])
  })
})

const own = (more: Parameters<typeof pending>[0] = {}) =>
  pending({ id: 'A', createdAt: now - minute, time: now - minute, run: '1.1', ...more })
const progress = (status: StoreProgress['status'], more: Partial<StoreProgress> = {}): StoreProgress => ({
  status,
  writes: 1,
  looks: 0,
  ...more,
})
const claimed = { own: 'A', claimed: true, verified: true, listIsCurrent: true, mints: 1 }
const both = [stamped(promoted, 0, 'one'), stamped(promoted - 1, 0, 'two')]
const before = now + 9 * minute
const stop = { code: 'STORE_FAILED', message: 'no' } as const
const mint = { label: 'new', known: ['C'] }
const old = token({ id: 'O', createdAt: 0 })

describe('the next step', () => {
  const asked: Seen = { tokens: [current(), own()], stores: both, memory: claimed }
  const given = (memory: Seen['memory'], more: Partial<Seen> = {}): Seen => ({
    ...asked,
    memory: { ...claimed, ...memory },
    ...more,
  })
  it.each<[string, string, Seen]>([
    ['list 3', 'an answer was lost', given({ mustReread: true, missingFromList: 3 })],
    ['list 2', 'its token is not listed yet', given({ missingFromList: 2 }, { tokens: [current()] })],
    ['list 0', 'nobody knows who else is at work', given({ claimed: false })],
    ['verify A', 'the token was not proven', given({ verified: false })],
    ['list 0', 'something happened since the list was read', given({ listIsCurrent: false })],
    [`write two ${before}`, 'the place that was not changed for longest', asked],
    [`write one ${before}`, 'the other one', given({ stores: { two: progress('written') } })],
    [
      `write two ${before}`,
      'a write that may not have arrived',
      given({ stores: { two: progress('unsure') } }),
    ],
    [
      'confirm one 0',
      'all are written',
      given({ stores: { one: progress('written'), two: progress('written') } }),
    ],
    [
      'confirm two 4',
      'after four looks',
      given({ stores: { one: progress('confirmed'), two: progress('written', { looks: 4 }) } }),
    ],
    [
      'confirm one 0',
      'before the list is read again',
      given({ listIsCurrent: false, stores: { one: progress('written'), two: progress('written') } }),
    ],
    [
      'announce',
      'all have it',
      given({ stores: { one: progress('confirmed'), two: progress('confirmed') } }),
    ],
    [
      'announce',
      'what tells nothing is not looked at',
      given({ stores: { one: progress('written') } }, { stores: [{ store: 'one', kind: 'opaque' }] }),
    ],
    [
      `promote A ${slotName} (current ${at(now - 1000)}) [copies ${setup().policy.copies}]`,
      'the latest change of all places',
      given({
        announced: true,
        stores: {
          one: progress('confirmed', { updatedAt: now - 1000 }),
          two: progress('confirmed', { updatedAt: now - 2000 }),
          three: progress('confirmed'),
        },
      }),
    ],
    [
      `promote A ${slotName} (current ${at(now)}) [copies ${setup().policy.copies}]`,
      'no place tells a time',
      given({ announced: true, stores: { one: progress('confirmed') } }, { stores: [stamped()] }),
    ],
    [
      `refresh A ${slotName} (pending ${at(now)} 1.1)`,
      'the sign of life is five minutes old',
      given({}, { tokens: [current(), own({ time: now - 5 * minute })] }),
    ],
    [
      `write two ${now + 5 * minute + 1000}`,
      'it is a little younger',
      given({}, { tokens: [current(), own({ time: now - 5 * minute + 1000 })] }),
    ],
    [
      'done',
      'its token became current, and nothing is due',
      { memory: { ...claimed, own: 'C', announced: true } },
    ],
    [
      'done',
      'its token became current, and somebody changed a place since',
      { memory: { ...claimed, own: 'C' }, stores: [stamped(now)] },
    ],
  ])('is %s: %s', (...[expected, , seen]) => {
    expect(words(nextStep(rotationOf(seen), now))).toBe(expected)
  })

  it.each<[string, string, Seen]>([
    ['announce', 'the variables come first', { memory: {} }],
    ['list 0', 'then a look at Docker Hub', { memory: { announced: true } }],
    ['look', 'then at all places', { memory: { announced: true, listIsCurrent: true } }],
    [
      'look',
      'which is over a minute ago',
      { memory: { announced: true, listIsCurrent: true, lookedAt: now - minute - 1 } },
    ],
    [
      `retire O ${slotName} (retired ${at(now)})`,
      'within a minute',
      { memory: { announced: true, listIsCurrent: true, lookedAt: now - minute } },
    ],
    ['done', 'another run is at work', { tokens: [current(), pending({ time: now })] }],
    ['done', 'a place cannot be looked at', { stores: [{ store: 'one', kind: 'failed', ...stop }] }],
  ])('of taking away is %s: %s', (...[expected, , seen]) => {
    const tokens = [old, ...(seen.tokens ?? [current()])]
    expect(words(nextStep(rotationOf({ ...seen, tokens }), now))).toBe(expected)
  })

  const calm = { announced: true, listIsCurrent: true }
  const newer = { createdAt: now - day, time: now - day }
  const replaced = (rest: string) => `[copies ${rest}, replaced ${at(now - day)}]`
  const kept = (more: Parameters<typeof token>[0] = {}) =>
    token({ id: 'O', state: 'current', createdAt: created, time: created, description: 'by hand', ...more })
  it.each<[string, string, Seen]>([
    [
      `note O ${slotName} (current ${at(created)}) ${replaced('unknown')}`,
      'nobody knows where it is',
      { tokens: [kept(), current(newer)] },
    ],
    [
      `note O ${slotName} (current ${at(created)}) ${replaced('01234567 in acme/app')}`,
      'it keeps its places and its home',
      { tokens: [kept({ description: '[copies 01234567 in acme/app]' }), current(newer)] },
    ],
    [
      `note O ${slotName} (current ${at(created)}) ${replaced('01234567 in kong/kic')}`,
      'its home is the run’s',
      {
        tokens: [kept({ description: '[copies 01234567]' }), current(newer)],
        asked: { policy: { ...setup().policy, home: 'kong/kic' } },
      },
    ],
    [
      `note O ${slotName} (current ${at(now)}) [copies unknown, replaced ${at(now)}]`,
      'somebody activated it again: its time begins anew',
      { tokens: [kept({ state: 'retired' }), current(newer)] },
    ],
    [
      `mint ${slotName} (pending ${at(now)} 1.1) ${now + 90 * day} [copies ${setup().policy.copies}]`,
      'not before a new token, which is due',
      { tokens: [kept(), current(newer)], asked: { forced: true } },
    ],
  ])('of an older token that is kept is %s: %s', (...[expected, , seen]) => {
    const stores = [stamped(now - day)]
    expect(words(nextStep(rotationOf({ stores, memory: calm, ...seen }), now))).toBe(expected)
  })

  it.each<[string, string, Seen]>([
    ['delete A', 'nothing was written', given({ stop })],
    [
      'delete A',
      'a write that certainly did not arrive',
      given({ stop, stores: { one: progress('failed', { writes: 0 }) } }),
    ],
    ['delete A', 'it is not listed', given({ stop }, { tokens: [current()] })],
    [
      `refresh A ${slotName} (pending ${at(now)} ended)`,
      'one place may have it',
      given({ stop, stores: { one: progress('failed', { writes: 0 }), two: progress('unsure') } }),
    ],
    [
      `refresh A ${slotName} (pending ${at(now)} ended)`,
      'a person gave it',
      given({ stop, isAssisted: true }),
    ],
    [
      'done',
      'one place may have it, and its label says that the run is over',
      given({ stop, stores: { one: progress('unsure') } }, { tokens: [current(), own({ run: 'ended' })] }),
    ],
    [
      'done',
      'one place may have it, and it is not listed',
      given({ stop, stores: { one: progress('unsure') } }, { tokens: [current()] }),
    ],
    ['list 0', 'a token may have been made', { memory: { stop, unanswered: mint, mustReread: true } }],
    ['done', 'no token was made', { memory: { stop, unanswered: mint } }],
    ['done', 'it is current', given({ stop, own: 'C' })],
    ['done', 'it was tried', given({ stop: { ...stop, final: true } })],
    ['done', 'there is none', { memory: { stop } }],
  ])('of a run that gives up is %s: %s', (...[expected, , seen]) => {
    expect(words(nextStep(rotationOf(seen), now))).toBe(expected)
  })

  it.each<[string, string, Seen]>([
    [
      'delete N',
      'it arrived: nobody has its value',
      { tokens: [current(), { ...own(), id: 'N', label: slotName }] },
    ],
    ['done', 'it did not', { tokens: [current()] }],
    ['done', 'what came is another run’s', { tokens: [current(), pending({ id: 'N' })] }],
    ['done', 'what has its name was there before', { tokens: [{ ...own(), id: 'C', label: slotName }] }],
  ])('after a token without an answer is %s: %s', (...[expected, , seen]) => {
    const memory = { unanswered: { ...mint, label: slotName }, mints: 1, listIsCurrent: true }
    expect(words(nextStep(rotationOf({ ...seen, memory }), now))).toBe(expected)
  })
})
