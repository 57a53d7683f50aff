import { spawnSync, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { findProgram } from '../../../sandbox/program.ts'
import { missingPrograms } from '../../../sandbox/missing-program.ts'
import { createMachine, type Machine } from '../../../sandbox/runner/machine.ts'
import { node24 } from '../../../sandbox/runner/node24.ts'
import { startWorld, type World } from '../../../sandbox/world.ts'
import { isDeep, itDeep } from '../../support/depth.ts'
import { describeWith, itWith } from '../../support/real-parts.ts'
import { startHubBehindProxy, type HubBehindProxy } from '../../support/hub-behind-proxy.ts'

const cli = resolve('dist/cli/index.js')
const node = node24()
const hubKey = 'https://index.docker.io/v1/'
const docker = await findProgram('docker')
const withDocker = describeWith(await missingPrograms(['docker']))
/** Debian's, not on PATH: there every docker of the machine would use it. */
const realPass = '/usr/local/lib/docker-oat-login/docker-credential-pass'
const passObstacle = existsSync(realPass) ? undefined : `${realPass} is missing (see .ci/run)`
const withPass = isDeep ? itWith(passObstacle) : itDeep

let world: World
let machine: Machine
let hub: HubBehindProxy

const at = (...parts: string[]) => join(machine.home, ...parts)
const programs = () => at('bin')
const environment = () => ({
  ...machine.environment,
  ...hub.env,
  PATH: `${programs()}${delimiter}${machine.environment['PATH'] ?? ''}`,
  GNUPGHOME: at('gpg'),
  PASSWORD_STORE_DIR: at('pass'),
})

beforeAll(async () => {
  world = await startWorld({ tls: true, registry: 'embedded' })
  machine = await createMachine()
  hub = await startHubBehindProxy('through', { world, machine })
})

afterAll(async () => {
  spawnSync('gpgconf', ['--kill', 'all'], { env: environment() })
  await hub.close()
  await world.close()
  await machine.remove()
})

beforeEach(() => {
  for (const folder of ['.docker', 'bin', 'kept']) {
    rmSync(at(folder), { recursive: true, force: true })
    mkdirSync(at(folder), { recursive: true })
  }
})

const config = () => at('.docker/config.json')
const configure = (content: object) => {
  writeFileSync(config(), JSON.stringify(content))
}
const program = (name: string, lines: readonly string[]) => {
  writeFileSync(join(programs(), name), ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 })
}

/** A helper that keeps one file a user name and serves the first, as docker-credential-pass does. */
const keepsByName = [
  'cd "$HOME/kept"',
  'case "$1" in',
  'store) text=$(cat); user=$(printf %s "$text" | sed "s/.*\\"Username\\":\\"\\([^\\"]*\\).*/\\1/")',
  '  [ "$user" = "$(cat ../refused 2>/dev/null)" ] && { echo "the keyring is locked"; exit 1; }',
  '  printf %s "$text" > "$user" ;;',
  'get) first=$(ls | head -n 1); [ -n "$first" ] || { echo "credentials not found in native keychain"; exit 1; }; cat "$first" ;;',
  'erase) [ -e ../locked ] && { echo "no space left"; exit 1; }; rm -f -- * ;;',
  'esac',
]

function helper(name: string, call: { verb: string; input: string }) {
  const path = environment().PATH.split(delimiter)
  const found = [programs(), ...path].map(folder => join(folder, `docker-credential-${name}`))
  const ran = found
    .map(file => spawnSync(file, [call.verb], { env: environment(), input: call.input, encoding: 'utf8' }))
    .find(one => one.error === undefined)
  return ran?.stdout ?? ''
}

const store = (name: string, Username: string) =>
  helper(name, { verb: 'store', input: JSON.stringify({ ServerURL: hubKey, Username, Secret: 'hunter2' }) })
const served = (name: string) =>
  JSON.parse(helper(name, { verb: 'get', input: hubKey })) as { Username: string; Secret: string }
const token = () => world.entry('release', 'pull').token.value

async function move(value = token()) {
  const args = [cli, 'migrate', '--machine', '--organization', 'acme', '--stdin', 'token', '--yes']
  const child = spawn(node, args, { cwd: machine.home, env: environment() })
  let shown = ''
  child.stdout.on('data', (chunk: Buffer) => (shown += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (shown += chunk.toString()))
  child.stdin.end(value)
  const code = await new Promise<number | null>(done => child.on('close', done))
  expect(shown).not.toContain(value)
  return { code, shown }
}

withDocker('a machine whose logins a credential helper keeps', () => {
  beforeEach(() => {
    for (const mark of ['refused', 'locked']) rmSync(at(mark), { force: true })
    program('docker-credential-test', keepsByName)
    configure({ auths: { [hubKey]: {} }, credsStore: 'test' })
    store('test', 'abot')
  })

  it('has the organization in the place of the account, though a login alone would not replace it', async () => {
    store('test', 'acme')
    expect(served('test').Username).toBe('abot')
    const { code, shown } = await move()
    expect({ code, shown: code === 0 ? '' : shown }).toEqual({ code: 0, shown: '' })
    expect(served('test')).toMatchObject({ Username: 'acme', Secret: token() })
    expect(shown).toContain('now logged in as acme')
  })

  it('says that the account is logged out when the helper refuses the new login', async () => {
    writeFileSync(at('refused'), 'acme')
    const { code, shown } = await move()
    expect(code).toBe(1)
    expect(shown).toContain('DOCKER_LOGIN_FAILED')
    expect(shown).toContain('the account before is logged out: docker login brings it back')
  })

  it('logs nobody in when the account cannot be logged out', async () => {
    writeFileSync(at('locked'), '')
    const { code, shown } = await move()
    expect(code).toBe(1)
    expect(shown).toContain('docker-credential-test erase failed (no space left)')
    expect(served('test')).toMatchObject({ Username: 'abot', Secret: 'hunter2' })
  })

  it('is left as it is where Docker Desktop keeps them', async () => {
    program('docker-credential-desktop', keepsByName)
    configure({ auths: { [hubKey]: {} }, credsStore: 'desktop' })
    const { code, shown } = await move()
    expect({ code, shown: code === 0 ? '' : shown }).toEqual({ code: 0, shown: '' })
    expect(shown).toContain('Docker Desktop keeps the logins here')
    expect(served('desktop').Username).toBe('abot')
  })

  withPass('does so with the real docker-credential-pass', async () => {
    copyFileSync(realPass, join(programs(), 'docker-credential-pass'))
    rmSync(at('gpg'), { recursive: true, force: true })
    mkdirSync(at('gpg'), { mode: 0o700 })
    const env = environment()
    const key = ['--batch', '--passphrase', '', '--quick-generate-key', 'test@example.com']
    expect(spawnSync('gpg', [...key, 'default', 'default', 'never'], { env }).status).toBe(0)
    expect(spawnSync('pass', ['init', 'test@example.com'], { env }).status).toBe(0)
    configure({ auths: { [hubKey]: {} }, credsStore: 'pass' })
    store('pass', 'abot')
    const { code, shown } = await move()
    expect({ code, shown: code === 0 ? '' : shown }).toEqual({ code: 0, shown: '' })
    expect(served('pass')).toMatchObject({ Username: 'acme', Secret: token() })
  })
})

withDocker('a machine whose logins stand in config.json', () => {
  const auth = Buffer.from('acmebot:hunter2').toString('base64')
  const before = { auths: { [hubKey]: { auth }, 'ghcr.io': { auth: 'bWU6eA==' } }, detachKeys: 'ctrl-q' }

  beforeEach(() => {
    configure(before)
  })

  const logged = [`echo "$1" >> "$HOME/calls"`, `exec ${docker ?? 'docker'} "$@"`]
  const held = () =>
    (JSON.parse(readFileSync(config(), 'utf8')) as { auths: Record<string, { auth: string }> }).auths
  const calls = () => readFileSync(at('calls'), 'utf8')

  it('is logged out first where docker also keeps the tokens of a login by browser, which it prefers', async () => {
    program('docker', logged)
    rmSync(at('calls'), { force: true })
    const tokens = { [`${hubKey}access-token`]: { auth }, [`${hubKey}refresh-token`]: { auth } }
    configure({ ...before, auths: { ...before.auths, ...tokens } })
    const { code, shown } = await move()
    expect({ code, shown: code === 0 ? '' : shown }).toEqual({ code: 0, shown: '' })
    expect(shown).toContain('logged out of docker.io')
    expect(calls()).toBe('login\n')
    expect(Object.keys(held()).sort()).toEqual(['ghcr.io', hubKey].sort())
    expect(Buffer.from(held()[hubKey]?.auth ?? '', 'base64').toString()).toBe(`acme:${token()}`)
  })

  it('has the account still when docker login says that it worked and keeps nothing', async () => {
    program('docker', [
      'case "$1" in login) cat > /dev/null ;;',
      `*) exec ${docker ?? 'docker'} "$@" ;;`,
      'esac',
    ])
    const { code, shown } = await move()
    expect(code).toBe(1)
    expect(shown).toContain('DOCKER_LOGIN_FAILED')
    expect(JSON.parse(readFileSync(config(), 'utf8'))).toEqual(before)
  })
})
