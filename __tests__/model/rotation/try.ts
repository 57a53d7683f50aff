import { search, type Case } from './search.ts'
import { hour, setup, theRules } from './world.ts'
const two = (grace: number, b = {}, a = {}) => [
  setup({ grace, run: '1.1', ...a }),
  setup({ grace, run: '2.1', ...b }),
]
const free = { ...theRules, oneWriter: false }
const F = { forced: true }
const cases: Record<string, Case> = {
  'slow1 48h': { rules: theRules, setups: two(48 * hour), budget: { faults: 1, jumps: [16] } },
  'slow2 0': { rules: theRules, setups: two(0), budget: { faults: 0, jumps: [6, 6, 16] } },
  'stall 48h': { rules: free, setups: two(48 * hour), budget: { faults: 0, stalls: 1, jumps: [60] } },
  'stall 0': { rules: free, setups: two(0), budget: { faults: 0, stalls: 1, jumps: [60] } },
  'stallf 48h': { rules: free, setups: two(48 * hour), budget: { faults: 1, stalls: 1, jumps: [60] } },
  'force 48h': { rules: free, setups: two(48 * hour, F), budget: { faults: 1 } },
  'force 0': { rules: free, setups: two(0, F), budget: { faults: 1 } },
  'forceboth 0': { rules: free, setups: two(0, F, F), budget: { faults: 0 } },
  'forcestall 0': { rules: free, setups: two(0, F), budget: { faults: 0, stalls: 1, jumps: [60] } },
  'person 48h': { rules: theRules, setups: two(48 * hour), budget: { faults: 1, person: 1 } },
  'person 0': { rules: theRules, setups: two(0), budget: { faults: 1, person: 1 } },
  'attempt 0': {
    rules: theRules,
    setups: two(0, { run: '1.2' }),
    second: 'after the first',
    budget: { faults: 2 },
  },
  'skew+ 48h': { rules: { ...free, skew: 24 * hour }, setups: two(48 * hour, F), budget: { faults: 1 } },
  'skew- 48h': { rules: { ...free, skew: -24 * hour }, setups: two(48 * hour, F), budget: { faults: 1 } },
}
for (const [name, c] of Object.entries(cases)) {
  if (process.argv[2] && !name.startsWith(process.argv[2])) continue
  const t = performance.now()
  const f = search(c)
  console.log(name, f.states, f.ends, Math.round(performance.now() - t), 'ms')
  for (const [w, v] of f.violations) console.log('   ', w, v.count, v.way.join(' / '))
}
