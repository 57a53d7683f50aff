import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, interleaved, main } from './machine.ts'
import type { Row } from './row.ts'

/** So far that what the machine itself takes is small beside it. */
const distance = 1000
/** A connection to open, TLS, the first request. */
const firstAnswer = 3

/** For each token its rights at once, then alone what it should not have: of 25 repositories one right, and the 25 others. */
const fewestRequests = 4 * (1 + 25 + 25)

/** Mode verify, with a token list of four tokens and fifty repositories. */
export async function benchVerify({ machine, hub, rounds }: Bench): Promise<readonly Row[]> {
  const config = join(machine.folder, 'token-list.yml')
  writeFileSync(config, hub.four.tokenList)
  const environment = {
    ...hub.environment,
    ...hub.four.tokens,
    INPUT_MODE: 'verify',
    INPUT_CONFIG: config,
    INPUT_REGISTRY: 'docker.io',
  }
  const at = (away: number) => () => {
    hub.world.log.clear()
    hub.proxy.distance = away
    return machine.run({ script: main, environment })
  }
  const taken = await interleaved({ near: at(0), far: at(distance) }, rounds)
  hub.proxy.distance = 0
  const name = 'verify, 50 repositories and four tokens'
  return [
    {
      name: `${name}: round trips after the first answer`,
      figure: Math.round((taken.far - taken.near) / distance) - firstAnswer,
      reach: 3,
      from: `${taken.far.toFixed(0)} − ${taken.near.toFixed(0)} ms, ${distance} ms away`,
    },
    { name: `${name}: requests`, figure: hub.world.log.entries().length, reach: fewestRequests },
  ]
}
