import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type BenchHub, otherRegistry } from './hub.ts'
import { type Bench, type BenchMachine, interleaved, main, type Started } from './machine.ts'
import type { Row } from './row.ts'

/** The dist/index.cjs of a checkout of docker/login-action. Without it a script that only starts docker stands in. */
export const peer = process.env['BENCH_PEER']

/** At each distance. */
const reaches =
  peer === undefined
    ? { one: [0.9, 0.7, 0.6], ten: [0.9, 0.7, 0.6], docker: [1.6, 1.8, 1.9] }
    : { one: [0.4, 0.4, 0.4], ten: [0.5, 0.5, 0.5], docker: [0.7, 1.2, 1.4] }

/** Whole steps, the real docker and Docker Hub at three distances, ÷ the peer. */
export async function benchLogin({ machine, hub, rounds }: Bench): Promise<readonly Row[]> {
  const token = hub.world.entry('release', 'push').token.value
  const one = { ...hub.environment, INPUT_REGISTRY: 'docker.io', INPUT_PUSH: 'acme/app', INPUT_TOKEN: token }
  const ten = { ...one, INPUT_PUSH: hub.ten.names.join(','), INPUT_TOKEN: hub.ten.token }
  // There docker does more than a proof can, so it has to run.
  const { username, password } = hub.account
  const elsewhere = {
    ...one,
    INPUT_REGISTRY: otherRegistry,
    INPUT_USERNAME: username,
    INPUT_TOKEN: password,
  }
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
  const theirs = (environment: Record<string, string>) => () => machine.run(peerStep(machine, environment))
  const rows: Row[] = []
  for (const [place, distance] of [0, 30, 80].entries()) {
    hub.proxy.distance = distance
    const taken = await interleaved(
      {
        peer: withDocker(hub, theirs(one)),
        one: ours(one),
        ten: ours(ten),
        docker: withDocker(hub, ours(elsewhere)),
        peerThere: withDocker(hub, theirs(elsewhere)),
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
    rows.push(
      ratio('login, one repository proven', [taken.one, taken.peer], reaches.one[place]),
      ratio('login, ten repositories proven', [taken.ten, taken.peer], reaches.ten[place]),
      ratio(
        'login to another registry, proven, then docker login',
        [taken.docker, taken.peerThere],
        reaches.docker[place],
      ),
      ratio('keyless login, one repository proven', [taken.keyless, taken.peer]),
    )
  }
  hub.proxy.distance = 0
  return rows
}

const peerName = peer === undefined ? 'docker login from an empty script' : 'docker/login-action'

/** What it takes, with a docker login in it. Throws when docker was not asked. */
function withDocker({ world }: BenchHub, take: () => Promise<number>) {
  return async (): Promise<number> => {
    world.log.clear()
    const milliseconds = await take()
    // docker/cli names itself to the token endpoint.
    if (world.log.entries().some(({ target }) => target.includes('client_id=docker'))) return milliseconds
    throw new Error('docker login has to run here, and did not')
  }
}

/** The same login by the peer. */
function peerStep({ folder }: BenchMachine, environment: Record<string, string>): Started {
  const { INPUT_USERNAME = 'acme', INPUT_TOKEN = '' } = environment
  const inputs = { INPUT_USERNAME, INPUT_PASSWORD: INPUT_TOKEN, INPUT_LOGOUT: 'true', INPUT_ECR: 'false' }
  const script = peer === undefined ? join(folder, 'stand-in.cjs') : resolve(peer)
  if (peer === undefined) writeFileSync(script, standIn)
  return { script, environment: { ...environment, ...inputs } }
}

/** What docker/login-action does at least: a script that starts `docker login` and waits for it. */
const standIn = `const { INPUT_REGISTRY, INPUT_USERNAME, INPUT_PASSWORD: input } = process.env
const argv = ['login', '--password-stdin', '--username', INPUT_USERNAME, INPUT_REGISTRY]
const { status, stderr } = require('node:child_process').spawnSync('docker', argv, { input })
process.stderr.write(stderr)
process.exitCode = status
`
