import { spawnSync } from 'node:child_process'
import { cleanEnvironment } from '../tests/clean-environment.js'
import { benchLogin } from './login.ts'
import { createBenchMachine, node } from './machine.ts'
import { startBenchHub } from './hub.ts'
import { type Row, show } from './row.ts'
import { benchStart } from './start.ts'

const isCheck = process.argv.includes('--check')
/** Runs of each command, taken in turn. */
const rounds = Number(process.env['BENCH_ROUNDS'] ?? (isCheck ? 5 : 20))

cleanEnvironment(process.env)
const machine = createBenchMachine()
const hub = await startBenchHub(machine.folder)
const rows: Row[] = []
try {
  if (!isCheck) rows.push(...(await benchLogin({ machine, hub, rounds })))
  rows.push(...(await benchStart({ machine, hub, rounds: rounds * 2 })))
} finally {
  await hub.close()
  machine.remove()
}
const version = spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout.trim()
console.log(`medians of ${rounds} runs, in turn, on ${process.platform} with Node ${version}`)
show(rows)
const isMissed = ({ figure, reach }: Row): boolean => reach !== undefined && figure > 2 * reach
if (isCheck && rows.some(isMissed)) process.exitCode = 1
