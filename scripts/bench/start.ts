import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Bench, interleaved, main, post } from './machine.ts'
import type { Row } from './row.ts'

/**
 * From start to exit, ÷ an empty script: what is left of a step when nothing is far away. docker is a shell script, and the registry
 * speaks plain HTTP, since TLS costs every program the same.
 */
export async function benchStart({ machine, hub, rounds }: Bench): Promise<readonly Row[]> {
  const service = await startService()
  machine.program('docker', [
    'read -r token',
    `printf '{"auths":{"%s":{"auth":"%s"}}}' "$5" "$(printf 'acme:%s' "$token" | base64 -w 0)" > "$DOCKER_CONFIG/config.json"`,
  ])
  const plain = join(machine.folder, 'plain.cjs')
  writeFileSync(plain, withoutTls(service.host))
  const push = 'acme/app'
  const token = hub.world.entry('release', 'push').token.value
  const proven = { INPUT_REGISTRY: 'docker.io', INPUT_PUSH: push, INPUT_TOKEN: token }
  const off = { ...proven, INPUT_REGISTRY: service.host, INPUT_ORGANIZATION: 'acme', INPUT_PROOF: 'off' }
  const overTls = { ...proven, ...hub.environment }
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
      proven: () => machine.memory({ script: main, environment: proven, preload: plain }),
      overTls: () => machine.memory({ script: main, environment: overTls }),
    },
    5,
  )
  service.close()
  const peak = (name: string, value: number, empty: number): Row => ({
    name: `peak memory of a login, ${name} ÷ an empty script`,
    figure: value / empty,
    from: `${value.toFixed(1)} ÷ ${empty.toFixed(1)} MiB`,
  })
  const ratio = (name: string, value: number): Row => ({
    name: `${name} ÷ an empty script`,
    figure: value / taken.empty,
    from: `${value.toFixed(1)} ÷ ${taken.empty.toFixed(1)} ms`,
  })
  return [
    { ...ratio('start to exit, proof: off', taken.off), reach: 2.4 },
    { ...ratio('start to exit, one repository proven on Docker Hub, no TLS', taken.proven), reach: 2.55 },
    ratio('start to exit, one repository proven on Docker Hub, with TLS', taken.overTls),
    { ...ratio('post step', taken.post), reach: 1.6 },
    { ...peak('one repository proven, no TLS', memory.proven, memory.empty), reach: 1.3 },
    peak('one repository proven, with TLS', memory.overTls, memory.empty),
  ]
}

/** A token endpoint that answers at once, with a token that is not signed: no work but ours counts. */
async function startService(): Promise<{ host: string; close: () => void }> {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const access = [{ type: 'repository', name: 'acme/app', actions: ['pull', 'push'] }]
  const token = `${encode({ alg: 'none' })}.${encode({ access })}.signature`
  const server = createServer((_, response) => response.end(JSON.stringify({ token })))
  await new Promise<void>(started => server.listen(0, '127.0.0.1', started))
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
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
