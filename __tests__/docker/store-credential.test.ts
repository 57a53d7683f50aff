import { spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { type MappingProxy, startMappingProxy } from '../../sandbox/proxy/mapping.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { createClock } from '../../src/base/clock.ts'
import { createFiles } from '../../src/base/files.ts'
import { Secret } from '../../src/base/secret.ts'
import { createDocker } from '../../src/docker/docker.ts'
import { loginDocker } from '../../src/docker/login.ts'
import { parseRegistryHost } from '../../src/registry/host.ts'
import { isDeep } from '../support/depth.ts'
import { describeWith } from '../support/real-parts.ts'
import { silentRunner } from '../support/silent-runner.ts'
import { byKey, hubKey, layOut, type StartingConfig, startingConfig, unknownKeys } from './starting-config.ts'

const obstacle = await missingPrograms(['docker'])
const runs = isDeep ? 300 : 5

let world: World
let proxy: MappingProxy
let root: string
let count = 0

/** A credential helper that keeps a file a server. */
const helper = `#!/bin/sh
input=$(cat)
folder=$HOME/helpers/$(basename "$0")
mkdir -p "$folder"
case $1 in
  store) key=$(printf %s "$input" | sed 's/.*"ServerURL":"\\([^"]*\\)".*/\\1/' | tr -c 'a-z0-9\\n' _); printf %s "$input" > "$folder/$key" ;;
  get) key=$(printf %s "$input" | tr -c 'a-z0-9\\n' _); cat "$folder/$key" 2> /dev/null || { echo 'credentials not found in native keychain'; exit 1; } ;;
  erase) key=$(printf %s "$input" | tr -c 'a-z0-9\\n' _); rm -f "$folder/$key" ;;
esac
`

type Machine = Readonly<{ home: string; environment: Record<string, string>; directory: string }>

function createMachine(start: StartingConfig): Machine {
  const home = join(root, String(count++))
  const bin = join(home, 'bin')
  mkdirSync(bin, { recursive: true })
  // docker takes pass where that is installed, and the desktop's service elsewhere.
  const systemHelper = existsSync('/usr/bin/pass') ? 'pass' : 'secretservice'
  const names = ['alpha', 'beta', ...(start.hasSystemHelper ? [systemHelper] : [])]
  for (const name of names) writeFileSync(join(bin, `docker-credential-${name}`), helper, { mode: 0o755 })
  const environment = {
    PATH: `${bin}:${join(root, 'bin')}:/usr/bin:/bin`,
    HOME: home,
    HTTPS_PROXY: `http://${proxy.host}`,
    SSL_CERT_FILE: join(root, 'authority.pem'),
    DOCKER_HOST: 'unix:///nowhere',
  }
  for (const name of start.filled) {
    const input = JSON.stringify({ ServerURL: hubKey, Username: 'jane', Secret: 'old' })
    spawnSync(join(bin, `docker-credential-${name}`), ['store'], { env: environment, input })
  }
  return { home, environment, directory: layOut(home, start) }
}

const token = () => world.entry('release', 'push').token.value

async function dockersLogin({ environment, directory }: Machine): Promise<void> {
  const argv = ['login', '--username', 'acme', '--password-stdin', 'docker.io']
  const child = spawn('docker', argv, {
    env: environment,
    stdio: ['pipe', 'ignore', 'pipe'],
    timeout: 240_000,
    cwd: existsSync(directory) ? directory : root,
  })
  let said = ''
  child.stderr.on('data', chunk => (said += String(chunk)))
  child.stdin.end(token())
  const code = await new Promise<number | null>(done => child.on('close', done))
  expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' })
}

async function ourLogin({ environment, directory }: Machine): Promise<void> {
  const clock = createClock()
  const deadline = { signal: new AbortController().signal, endsAt: Infinity, timeoutMs: 60_000 }
  await loginDocker({
    registry: parseRegistryHost('docker.io'),
    credential: { username: 'acme', token: new Secret(token(), () => undefined) },
    isProven: true,
    directory,
    login: undefined,
    runner: silentRunner(),
    docker: createDocker({ ...silentRunner(), environment }, deadline),
    files: createFiles(clock.unique),
    deadline,
  })
}

/** Everything below the home directory: what a link leads to, or a file's mode and text. */
function look(home: string): Record<string, string> {
  const paths = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter(
    path => !path.startsWith('bin'),
  )
  const described = paths.sort().map((path): [string, string] => {
    const place = join(home, path)
    const stats = lstatSync(place)
    if (stats.isSymbolicLink()) return [path, `-> ${readlinkSync(place).replace(home, '')}`]
    if (stats.isDirectory()) return [path, 'folder']
    return [path, `${(stats.mode & 0o777).toString(8)} ${meaning(readFileSync(place, 'utf8'))}`]
  })
  return Object.fromEntries(described)
}

type Json = Record<string, unknown>

/** What docker reads in a file, whatever the order and layout. */
function meaning(text: string): string {
  const known = Object.entries(JSON.parse(text.trim() || '{}') as Json).filter(
    ([key, value]) => !unknownKeys.includes(key) && value !== '' && (key === 'auths' || !isEmpty(value)),
  )
  const read = known.map(([key, value]) => [key, key === 'auths' ? readAuths(value as Json) : value] as const)
  return JSON.stringify(byKey(Object.fromEntries(read)))
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

function readAuths(auths: Json): Json {
  const read = Object.entries(auths).map(([key, value]) => {
    const { username, password, ...entry } = value as Record<string, string | undefined>
    const spelled = username === undefined ? {} : { auth: btoa(`${username}:${password ?? ''}`) }
    return [key, { ...entry, ...spelled }] as const
  })
  return Object.fromEntries(read)
}

const configOf = ({ directory }: Machine): string => readFileSync(join(directory, 'config.json'), 'utf8')

describeWith(obstacle)('a proven credential of Docker Hub', () => {
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'oat-placement-'))
    world = await startWorld({ registry: 'embedded', tls: true })
    proxy = await startMappingProxy({
      'registry-1.docker.io:443': world.registry.host,
      'auth.docker.io:443': world.auth.host,
    })
    writeFileSync(join(root, 'authority.pem'), world.authority?.certificate ?? '')
  })
  afterAll(async () => {
    if (obstacle !== undefined) return
    await proxy.close()
    await world.close()
    rmSync(root, { recursive: true, force: true })
  })

  it(`lies where docker login would have left it (${runs} machines)`, async () => {
    const property = fc.asyncProperty(startingConfig, async start => {
      const [theirs, ours] = [createMachine(start), createMachine(start)]
      await dockersLogin(theirs)
      world.log.clear()
      await ourLogin(ours)
      expect(world.log.entries()).toEqual([])
      expect(look(ours.home)).toEqual(look(theirs.home))
      if (start.isDockers && start.link !== 'dangling') expect(configOf(ours)).toBe(configOf(theirs))
      expectUnknownKeys(start, ours)
    })
    await fc.assert(property, { numRuns: runs, endOnFailure: true })
  }, 900_000)
})

/** docker loses what it does not know; we keep it. */
function expectUnknownKeys(start: StartingConfig, machine: Machine): void {
  if (start.link === 'dangling') return
  const before = JSON.parse(start.text?.trim() || '{}') as Json
  const after = JSON.parse(configOf(machine)) as Json
  for (const key of unknownKeys) expect(after[key]).toEqual(before[key])
  expect(existsSync(join(machine.directory, '.docker-oat-login.json'))).toBe(false)
}
