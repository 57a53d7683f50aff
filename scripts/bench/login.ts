import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Bench, type BenchMachine, interleaved, main, type Started } from './machine.ts'
import type { Row } from './row.ts'

/** The dist/index.cjs of a checkout of docker/login-action. Without it a script that only starts docker stands in. */
const peer = process.env['BENCH_PEER']

const reaches = { one: 0.4, ten: 0.5, docker: [0.6, 1.05, 1.2] } as const

/** Whole steps, the real docker and Docker Hub at three distances, ÷ the peer. */
export async function benchLogin({ machine, hub, rounds }: Bench): Promise<readonly Row[]> {
  const token = hub.world.entry('release', 'push').token.value
  const common = { ...hub.environment, INPUT_REGISTRY: 'docker.io' }
  const one = { ...common, INPUT_PUSH: 'acme/app', INPUT_TOKEN: token }
  const ten = { ...common, INPUT_PUSH: hub.ten.names.join(','), INPUT_TOKEN: hub.ten.token }
  const keyless = {
    ...one,
    INPUT_TOKEN: '',
    'INPUT_OIDC-CONNECTION-ID': '7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f',
    INPUT_ORGANIZATION: 'acme',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/app',
    ...hub.world.idTokens?.allow({
      sub: 'repo:acme/app:ref:refs/tags/v1',
      repository: 'acme/app',
      ref: 'refs/tags/v1',
      event_name: 'push',
    }),
  }
  const ours = (environment: Record<string, string>) => () => machine.run({ script: main, environment })
  // Where config.json says nothing of logins, docker takes a helper that it finds; then docker login has to run.
  machine.program('docker-credential-secretservice', [
    'cat > /dev/null',
    '[ "$1" = get ] && exit 1',
    'exit 0',
  ])
  const nothing = { DOCKER_CONFIG: `${machine.folder}/home/nothing` }
  const rows: Row[] = []
  for (const [place, distance] of [0, 30, 80].entries()) {
    hub.proxy.distance = distance
    const taken = await interleaved(
      {
        peer: () => machine.run(peerStep(machine, { ...common, token })),
        one: ours(one),
        ten: ours(ten),
        docker: ours({ ...one, ...nothing }),
        peerThere: () => machine.run(peerStep(machine, { ...common, ...nothing, token })),
        keyless: ours(keyless),
      },
      rounds,
    )
    const ratio = (name: string, [value, by]: readonly [number, number], reach?: number): Row => ({
      name: `${name}, ${distance} ms away ÷ ${peerName}`,
      figure: value / by,
      ...(reach !== undefined && { reach }),
      from: `${value.toFixed(0)} ÷ ${by.toFixed(0)} ms`,
    })
    const { peer } = taken
    rows.push(
      ratio('login, one repository proven', [taken.one, peer], reaches.one),
      ratio('login, ten repositories proven', [taken.ten, peer], reaches.ten),
      ratio('login, where docker login has to run', [taken.docker, taken.peerThere], reaches.docker[place]),
      ratio('keyless login, one repository proven', [taken.keyless, peer]),
    )
  }
  hub.proxy.distance = 0
  return rows
}

const peerName = peer === undefined ? 'docker login from an empty script' : 'docker/login-action'

function peerStep(machine: BenchMachine, given: Record<string, string>): Started {
  const { token = '', ...environment } = given
  if (peer !== undefined) {
    if (!existsSync(peer)) throw new Error(`BENCH_PEER: there is no ${peer}`)
    const inputs = { INPUT_USERNAME: 'acme', INPUT_PASSWORD: token, INPUT_LOGOUT: 'true', INPUT_ECR: 'false' }
    return { script: resolve(peer), environment: { ...environment, ...inputs } }
  }
  const script = join(machine.folder, 'stand-in.cjs')
  writeFileSync(script, standIn)
  return { script, environment: { ...environment, TOKEN: token } }
}

/** What docker/login-action does at least: a script that starts `docker login` and waits for it. */
const standIn = `const argv = ['login', '--password-stdin', '--username', 'acme', 'docker.io']
process.exitCode = require('node:child_process').spawnSync('docker', argv, { input: process.env.TOKEN }).status
`
