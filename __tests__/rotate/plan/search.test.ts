import { afterAll, describe, expect, it, jest } from '@jest/globals'
import { isDeep, sampled } from '../../support/depth.ts'
import * as broken from './search/broken-rules.ts'
import { type Case, search } from './search/search.ts'
import { type Budget, day, hour, type Rules, setup, theRules, twoStores } from './search/world.ts'

/**
 * Two runs on one slot with two stores: every order of their effects, each state once. What the names say is
 * the trouble that may happen at any point: `faults` are crashes and lost answers, `stalls` a run that falls
 * asleep with a request decided and sends it when it wakes up, `cancels` runs that are told to end, `jumps` minutes that pass for everyone.
 */
type Asked = Parameters<typeof setup>[0]

function two(
  grace: number,
  { first = {}, second = {} }: { first?: Asked; second?: Asked } = {},
): Case['setups'] {
  return [setup({ grace, run: '1.1', ...first }), setup({ grace, run: '2.1', ...second })]
}

const days = 48 * hour
const second = { forced: true }
// With force, or a stall that nobody notices, two runs may write: the later-change rule takes over.
const many: Rules = { ...theRules, oneWriter: false }
const ahead: Rules = { ...many, skew: day }
const behind: Rules = { ...many, skew: -day }
const cutting: Rules = { ...many, mayCut: true }

/** At most ten thousand states each: the quick tests play a sample of these and of the leaks. */
const small: readonly [string, Case][] = [
  [
    'next attempt',
    {
      rules: theRules,
      setups: two(0, { second: { run: '1.2' } }),
      budget: { faults: 2 },
      second: 'after the first',
    },
  ],
  ['one is cancelled', { rules: theRules, setups: two(days), budget: { cancels: 1 } }],
  ["GitHub's clock a day ahead", { rules: ahead, setups: two(days, { second }), budget: {} }],
]

/** A leak, with every crash in the middle, and what the runs after it make of that. */
const leaked = { compromised: true }
const leaks: readonly [string, Case][] = [
  ['a leak', { rules: many, setups: two(days, { first: leaked }), budget: {} }],
  [
    'a leak, two faults',
    { rules: many, setups: [setup({ ...leaked, grace: days, run: '1.1' })], budget: { faults: 2 } },
  ],
  [
    'a leak, a person',
    {
      rules: many,
      setups: [setup({ ...leaked, grace: days, run: '1.1' })],
      budget: { person: 1, faults: 1 },
    },
  ],
  [
    'a leak, cancelled',
    { rules: many, setups: two(days, { first: leaked }), second: 'after the first', budget: { cancels: 1 } },
  ],
  [
    'a leak, a fault, another run',
    { rules: many, setups: two(days, { first: leaked }), second: 'after the first', budget: { faults: 1 } },
  ],
]
const largeLeaks: readonly [string, Case][] = [
  [
    'a leak, a fault, two at once',
    { rules: many, setups: two(days, { first: leaked }), budget: { faults: 1 } },
  ],
  [
    'a leak told twice',
    { rules: many, setups: two(days, { first: leaked, second: leaked }), budget: { faults: 1 } },
  ],
]

/** The first and the second run have different registers: the second one's has lost a store, or gained one. */
const other = ['one']
const lost = two(days, { first: {}, second: { stores: other } })
const gained = two(days, { first: { stores: other }, second: {} })
const lostAtOnce = two(0, { second: { stores: other } })
const registers: readonly [string, Case][] = [
  [
    'a register without a store, a fault',
    { rules: theRules, setups: lost, sees: [twoStores, other], budget: { faults: 1 } },
  ],
]

const large: readonly [string, Case][] = [
  [
    'a register with one more, a fault',
    { rules: theRules, setups: gained, sees: [other, twoStores], budget: { faults: 1 } },
  ],
  ['stalls, no grace', { rules: many, setups: two(0), budget: { stalls: 1 } }],
  ["GitHub's clock a day behind", { rules: behind, setups: two(days, { second }), budget: {} }],
  ['slow', { rules: theRules, setups: two(days), budget: { jumps: [16] } }],
  ['both by force, no grace', { rules: many, setups: two(0, { first: second, second }), budget: {} }],
  ['one is cancelled, no grace', { rules: theRules, setups: two(0), budget: { cancels: 1 } }],
  ['both are cancelled', { rules: theRules, setups: two(days), budget: { cancels: 2 } }],
  ['one is cancelled by force', { rules: many, setups: two(days, { second }), budget: { cancels: 1 } }],
  ['one is cancelled, a fault', { rules: theRules, setups: two(days), budget: { cancels: 1, faults: 1 } }],
  ['two faults', { rules: theRules, setups: two(days), budget: { faults: 2 } }],
  ['a fault, no grace', { rules: theRules, setups: two(0), budget: { faults: 1 } }],
  ['stalls for an hour', { rules: many, setups: two(days), budget: { stalls: 1, jumps: [60] } }],
  ['force, a fault', { rules: many, setups: two(days, { second }), budget: { faults: 1 } }],
  ['force, a fault, no grace', { rules: many, setups: two(0, { second }), budget: { faults: 1 } }],
  ['a person, no grace', { rules: theRules, setups: two(0), budget: { person: 1 } }],
  ['a person, a fault', { rules: theRules, setups: two(days), budget: { faults: 1, person: 1 } }],
  [
    'a register without a store, no grace',
    { rules: theRules, setups: lostAtOnce, sees: [twoStores, other], budget: { jumps: [16] } },
  ],
]

const deep: readonly [string, Case][] = [
  [
    'a leak, stalls for an hour',
    { rules: cutting, setups: two(days, { first: leaked }), budget: { stalls: 1, jumps: [60] } },
  ],
  ['slow, twice', { rules: theRules, setups: two(days), budget: { jumps: [6, 16] } }],
  ['two faults, no grace', { rules: theRules, setups: two(0), budget: { faults: 2 } }],
  ['stalls for an hour, no grace', { rules: many, setups: two(0), budget: { stalls: 1, jumps: [60] } }],
  ['slow, a fault', { rules: theRules, setups: two(days), budget: { faults: 1, jumps: [16] } }],
  ['force, two faults', { rules: many, setups: two(days, { second }), budget: { faults: 2 } }],
  [
    'force, stalls for an hour',
    { rules: many, setups: two(days, { second }), budget: { stalls: 1, jumps: [60] } },
  ],
  [
    'force, a person, a fault',
    { rules: many, setups: two(days, { second }), budget: { faults: 1, person: 1 } },
  ],
  ['slow, no grace', { rules: theRules, setups: two(0), budget: { jumps: [6, 6, 16] } }],
  [
    'stalls for an hour, a fault',
    { rules: many, setups: two(days), budget: { faults: 1, stalls: 1, jumps: [60] } },
  ],
  [
    'stalls for an hour, a person',
    { rules: many, setups: two(days), budget: { person: 1, stalls: 1, jumps: [60] } },
  ],
  ['two faults, a person', { rules: theRules, setups: two(days), budget: { faults: 2, person: 1 } }],
  [
    'force, stalls for an hour, a person',
    { rules: many, setups: two(days, { second }), budget: { person: 1, stalls: 1, jumps: [60] } },
  ],
  [
    'force, stalls for an hour, a fault',
    { rules: many, setups: two(days, { second }), budget: { faults: 1, stalls: 1, jumps: [60] } },
  ],
]

if (process.env['ROTATION_SEARCH'] === 'deep') jest.setTimeout(600_000)

describe('two runs at once', () => {
  const counts: string[] = []
  let total = 0
  afterAll(() => {
    console.log([...counts, `${total} states in all`].join('\n'))
  })

  // The deep ones take minutes: ROTATION_SEARCH=deep.
  it.each(
    process.env['ROTATION_SEARCH'] === 'deep'
      ? [...small, ...leaks, ...registers, ...large, ...largeLeaks, ...deep]
      : [...sampled([...small, ...leaks], 2), ...(isDeep ? [...registers, ...large, ...largeLeaks] : [])],
  )('keeps the invariants: %s', (name, given) => {
    const { states, ends, violations } = search(given)
    total += states
    counts.push(`${name}: ${states} states, ${ends} ends, ${violations.size} violations`)
    expect([...violations]).toEqual([])
  })
})

const net = (rules: Rules, more: Partial<Budget> & { setups?: Case['setups'] }): Case => {
  const { setups = two(days), ...budget } = more
  return { rules, setups, budget, limit: 20_000 }
}
const free = (rules: Rules): Rules => ({ ...rules, oneWriter: false })
const forced = two(days, { second })
const noRefresh = { limits: broken.noRefresh }
const noRest = { limits: broken.noRest }

/** The violation that must show when a rule is off: a dead token, a lost one, no convergence, two writers. */
const switchedOff: readonly [string, Case, RegExp][] = [
  ['claim', net(broken.noClaim, {}), /two writers/],
  [
    'refresh',
    net(theRules, { jumps: [16], setups: two(days, { first: noRefresh, second: noRefresh }) }),
    /two writers/,
  ],
  [
    'no sweep after a later change (force)',
    net(free(broken.noLaterChange), { setups: forced }),
    /1: .* dead token/,
  ],
  [
    'no sweep after a later change (person)',
    net(broken.noLaterChange, { person: 1 }),
    /a copy does not hold/,
  ],
  [
    'no promotion under a newer token, no look before something is taken away',
    net(free({ ...broken.noYieldToNewer, step: broken.noLook.step }), { setups: two(0, { second }) }),
    /1: .* dead token/,
  ],
  [
    'a look before something is taken away (person)',
    net(broken.noLook, { person: 1, setups: two(0) }),
    /1: .* dead token/,
  ],
  [
    'rest of left-overs',
    net(free(theRules), { setups: two(0, { first: noRest, second: { ...noRest, ...second } }) }),
    /1: .* dead/,
  ],
  ["only the stores' clock in the label", net(free(broken.hubClock), { setups: forced }), /1: .* dead token/],
  [
    'a change after our answer is not ours',
    net(free(broken.trustStamp), { setups: forced }),
    /1: .* dead token/,
  ],
  ['mutation: keep the claim of a run that ends', net(broken.keepClaim, { cancels: 1 }), /at once/],
  [
    'mutation: retire orphans first',
    net(broken.orphansFirst, { faults: 1, jumps: [16] }),
    /1: .* dead token/,
  ],
  ['mutation: promote before storing', net(broken.promoteFirst, { faults: 1 }), /3: /],
  [
    'mutation: complete, whatever still works',
    net(free(broken.complacent), { setups: two(days, { first: leaked }), faults: 1 }),
    /complete: another token works/,
  ],
  [
    'mutation: complete, whatever the copies hold',
    net(broken.credulous, { setups: two(days, { first: leaked }), person: 1 }),
    /complete: a copy does not hold/,
  ],
  ['mutation: ignore pending', net(broken.ignorePending, {}), /two writers/],
  ['mutation: trust a lost PUT', net(broken.trustLost, { faults: 1 }), /1: .* dead token/],
  ['mutation: send a lost mint again', net(broken.mintAgain, { faults: 1 }), /3: .* are left/],
]

describe('without one rule', () => {
  it.each(sampled(switchedOff, 9))('%s: violations', (...[, given, violation]) => {
    const { violations } = search(given)
    expect([...violations.keys()].filter(what => violation.test(what))).not.toEqual([])
  })
})
