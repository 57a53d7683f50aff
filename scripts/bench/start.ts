import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startWorld } from '../../sandbox/world.ts'
import type { BenchHub } from './hub.ts'
import { type BenchMachine, interleaved, main, post } from './machine.ts'
import type { Row } from './row.ts'

/**
 * From start to exit, ÷ an empty script: what is left of a step when nothing is far away. docker is a shell script, and the registry
 * speaks plain HTTP, since TLS costs every program the same.
 */
export async function benchStart(options: {
  machine: BenchMachine
  hub: BenchHub
  rounds: number
}): Promise<readonly Row[]> {
  const { machine, hub, rounds } = options
  const world = await startWorld({ registry: 'embedded' })
  machine.program('docker', [
    'read -r token',
    `printf '{"auths":{"%s":{"auth":"%s"}}}' "$5" "$(printf 'kong:%s' "$token" | base64 -w 0)" > "$DOCKER_CONFIG/config.json"`,
  ])
  const plain = join(machine.folder, 'plain.cjs')
  writeFileSync(plain, withoutTls(world.auth.host))
  const push = 'kong/kubernetes-ingress-controller'
  const token = world.slot('release', 'push').token.value
  const off = {
    INPUT_REGISTRY: world.registry.host,
    INPUT_ORGANIZATION: 'kong',
    INPUT_PUSH: push,
    INPUT_TOKEN: token,
    INPUT_PROOF: 'off',
  }
  const proven = { INPUT_REGISTRY: 'docker.io', INPUT_PUSH: push, INPUT_TOKEN: token }
  const overTls = {
    ...proven,
    ...hub.environment,
    INPUT_TOKEN: hub.world.slot('release', 'push').token.value,
  }
  const undone = { STATE_layer: 'a0b1', STATE_directory: join(machine.folder, 'home/.docker') }
  const taken = await interleaved(
    {
      empty: () => machine.run({ script: machine.empty }),
      off: () => machine.run({ script: main, environment: off }),
      proven: () => machine.run({ script: main, environment: proven, preload: plain }),
      overTls: () => machine.run({ script: main, environment: overTls }),
      post: () => machine.run({ script: post, environment: undone }),
    },
    rounds,
  )
  const memory = await interleaved(
    {
      empty: () => machine.memory({ script: machine.empty }),
      proven: () => machine.memory({ script: main, environment: overTls }),
    },
    5,
  )
  await world.close()
  const ratio = (name: string, value: number): Row => ({
    name: `${name} ÷ an empty script`,
    figure: value / taken.empty,
    from: `${value.toFixed(1)} ÷ ${taken.empty.toFixed(1)} ms`,
  })
  return [
    { ...ratio('start to exit, proof: off', taken.off), reach: 2.05 },
    { ...ratio('start to exit, one repository proven on Docker Hub, no TLS', taken.proven), reach: 2.4 },
    ratio('start to exit, one repository proven on Docker Hub, with TLS', taken.overTls),
    { ...ratio('post step', taken.post), reach: 1.6 },
    {
      name: 'peak memory of a login ÷ an empty script',
      figure: memory.proven / memory.empty,
      reach: 1.3,
      from: `${memory.proven.toFixed(1)} ÷ ${memory.empty.toFixed(1)} MiB`,
    },
  ]
}

/** Docker Hub's token endpoint on this machine, without TLS: what is asked of https goes there by http. */
function withoutTls(host: string): string {
  return `const real = process.getBuiltinModule
process.getBuiltinModule = name => {
  if (name !== 'node:https') return real(name)
  const http = real('node:http')
  const request = (url, { agent, ...options }) => {
    const { pathname, search } = new URL(url)
    return http.request('http://${host}' + pathname + search, options)
  }
  return { Agent: http.Agent, request }
}
`
}
