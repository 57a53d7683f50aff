import * as b from './broken-rules.ts'
import { search, type Case } from './search.ts'
import { hour, setup, theRules } from './world.ts'
const two = (grace: number, b = {}, a = {}) => [
  setup({ grace, run: '1.1', ...a }),
  setup({ grace, run: '2.1', ...b }),
]
const free = { ...theRules, oneWriter: false }
const F = { forced: true }

const loose = (r: typeof theRules) => ({ ...r, oneWriter: false })
const cases: Record<string, Case> = {
  noClaim: { rules: b.noClaim, setups: two(48 * hour), budget: { faults: 0 } },
  'noClaim 0': { rules: loose(b.noClaim), setups: two(0), budget: { faults: 1 } },
  'noRefresh 48': {
    rules: theRules,
    setups: two(48 * hour, { limits: b.noRefresh }, { limits: b.noRefresh }),
    budget: { faults: 0, jumps: [16] },
  },
  'noRefresh 0': {
    rules: free,
    setups: two(0, { limits: b.noRefresh }, { limits: b.noRefresh }),
    budget: { faults: 0, jumps: [16] },
  },
  'noRest force 0': {
    rules: free,
    setups: two(0, { limits: b.noRest, ...F }, { limits: b.noRest }),
    budget: { faults: 0 },
  },
  'noLater force': { rules: loose(b.noLaterChange), setups: two(48 * hour, F), budget: { faults: 0 } },
  'noLater stall': {
    rules: loose(b.noLaterChange),
    setups: two(48 * hour),
    budget: { faults: 0, stalls: 1, jumps: [60] },
  },
  'noLater person': { rules: b.noLaterChange, setups: two(48 * hour), budget: { faults: 0, person: 1 } },
  'hubClock force': { rules: loose(b.hubClock), setups: two(48 * hour, F), budget: { faults: 0 } },
  'hubClock stall': {
    rules: loose(b.hubClock),
    setups: two(48 * hour),
    budget: { faults: 0, stalls: 1, jumps: [60] },
  },
  'hubClock person': { rules: b.hubClock, setups: two(48 * hour), budget: { faults: 0, person: 1 } },
  'noYield force': { rules: loose(b.noYieldToNewer), setups: two(48 * hour, F), budget: { faults: 0 } },
  'noYield force 0': { rules: loose(b.noYieldToNewer), setups: two(0, F), budget: { faults: 0 } },
  'trustStamp force': { rules: loose(b.trustStamp), setups: two(48 * hour, F), budget: { faults: 0 } },
  'trustStamp person': {
    rules: loose(b.trustStamp),
    setups: two(48 * hour),
    budget: { faults: 0, person: 1 },
  },
  orphansFirst: { rules: b.orphansFirst, setups: two(48 * hour), budget: { faults: 1, jumps: [16] } },
  promoteFirst: { rules: b.promoteFirst, setups: two(48 * hour), budget: { faults: 1 } },
  'promoteFirst 0': { rules: b.promoteFirst, setups: two(0), budget: { faults: 0 } },
  ignorePending: { rules: b.ignorePending, setups: two(48 * hour), budget: { faults: 0 } },
  trustLost: { rules: b.trustLost, setups: two(48 * hour), budget: { faults: 1 } },
  mintAgain: { rules: b.mintAgain, setups: two(48 * hour), budget: { faults: 1 } },
}
for (const [name, c] of Object.entries(cases)) {
  if (process.argv[2] && !new RegExp(process.argv[2]).test(name)) continue
  const t = performance.now()
  const f = search({ ...c, limit: 150000 })
  console.log(name, f.states, f.ends, Math.round(performance.now() - t), 'ms')
  for (const [w, v] of f.violations) console.log('   ', w, v.count, v.way.join(' / '))
}
