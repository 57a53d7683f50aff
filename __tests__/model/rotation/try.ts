import { search, type Case } from './search.ts'
import { hour, setup, theRules } from './world.ts'
const two = (grace: number, b = {}, a = {}) => [
  setup({ grace, run: '1.1', ...a }),
  setup({ grace, run: '2.1', ...b }),
]
const cases: Record<string, Case> = {
  'plain 48h': { rules: theRules, setups: two(48 * hour), budget: { faults: 2 } },
  'plain 0': { rules: theRules, setups: two(0), budget: { faults: 2 } },
  'slow 48h': { rules: theRules, setups: two(48 * hour), budget: { faults: 1, jumps: [6, 16] } },
}
for (const [name, c] of Object.entries(cases)) {
  if (process.argv[2] && !name.startsWith(process.argv[2])) continue
  const t = performance.now()
  const f = search(c)
  console.log(name, f.states, f.ends, Math.round(performance.now() - t), 'ms')
  for (const [w, v] of f.violations) console.log('   ', w, v.count, v.way.join(' / '))
}
