import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { node24 } from '../../sandbox/runner/node24.ts'
import { cleanEnvironment } from '../tests/clean-environment.js'
import { bringRunnersNode } from '../tests/runners-node.js'
import { startBenchHub } from './hub.ts'
import { benchLogin, peer } from './login.ts'
import { createBenchMachine } from './machine.ts'
import { benchMigrate } from './migrate.ts'
import { isMissed, type Row, show } from './row.ts'
import { benchStart } from './start.ts'
import { benchVerify } from './verify.ts'

const isCheck = process.argv.includes('--check')
/** Runs of each command, taken in turn. */
const rounds = Number(process.env['BENCH_ROUNDS'] ?? (isCheck ? 5 : 20))

bringRunnersNode()
cleanEnvironment(process.env)
const version = spawnSync(node24(), ['-v'], { encoding: 'utf8' }).stdout.trim()
const obstacle = await whatIsMissing()
if (obstacle !== undefined) {
  console.error(`npm run bench: ${obstacle}`)
  process.exit(1)
}

const machine = createBenchMachine()
const hub = await startBenchHub(machine.folder)
const bench = { machine, hub, rounds }
const rows: Row[] = []
try {
  rows.push(...(await benchLogin(bench)))
  rows.push(...(await benchVerify({ ...bench, rounds: isCheck ? 1 : 5 })))
  rows.push(...(await benchMigrate({ ...bench, rounds: isCheck ? 1 : 3 })))
  // Puts another docker on PATH.
  rows.push(...(await benchStart({ ...bench, rounds: rounds * 2 })))
} finally {
  await hub.close()
  machine.remove()
}
console.log(`medians of ${rounds} runs, in turn, on ${process.platform} with Node ${version}`)
show(rows)
if (isCheck && rows.some(isMissed)) process.exitCode = 1

/** Why nothing can be measured here, and what to do. */
async function whatIsMissing(): Promise<string | undefined> {
  if (peer !== undefined && !existsSync(peer)) return `BENCH_PEER: there is no ${peer}`
  const hasNode = Number(/^v(\d+)/.exec(version)?.[1]) >= 24
  return hasNode
    ? missingPrograms(['docker'])
    : `it needs the runner's Node 24: start it with that (npm ci --prefix sandbox brings it for Linux x64 alone)`
}
