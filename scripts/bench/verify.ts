import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchHub } from './hub.ts'
import { type BenchMachine, interleaved, main } from './machine.ts'
import type { Row } from './row.ts'

/** So far that the noise of a machine is small beside it. */
const distance = 500
/** A connection to open, TLS, the first request. */
const firstAnswer = 3

/** Round trips of mode verify after the first answer, with a register of fifty repositories and four tokens. */
export async function benchVerify(options: {
  machine: BenchMachine
  hub: BenchHub
  rounds: number
}): Promise<readonly Row[]> {
  const { machine, hub, rounds } = options
  const config = join(machine.folder, 'register.yml')
  writeFileSync(config, hub.four.register)
  const environment = {
    ...hub.environment,
    ...hub.four.tokens,
    INPUT_MODE: 'verify',
    INPUT_CONFIG: config,
    INPUT_REGISTRY: 'docker.io',
  }
  const at = (away: number) => () => {
    hub.proxy.distance = away
    return machine.run({ script: main, environment })
  }
  const taken = await interleaved({ near: at(0), far: at(distance) }, rounds)
  hub.proxy.distance = 0
  return [
    {
      name: 'verify, 50 repositories and four tokens: round trips after the first answer',
      figure: Math.round((taken.far - taken.near) / distance) - firstAnswer,
      reach: 3,
      from: `${taken.far.toFixed(0)} − ${taken.near.toFixed(0)} ms, ${distance} ms away`,
    },
  ]
}
