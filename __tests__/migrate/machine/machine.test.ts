import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals'
import { missingPrograms } from '../../../sandbox/missing-program.ts'
import { createMachine, type Machine } from '../../../sandbox/runner/machine.ts'
import { node24 } from '../../../sandbox/runner/node24.ts'
import { startWorld, type World } from '../../../sandbox/world.ts'
import { itWith } from '../../support/real-parts.ts'
import { startHubBehindProxy, type HubBehindProxy } from '../../support/hub-behind-proxy.ts'
import { inTerminal, terminalObstacle } from '../../support/start-cli.ts'

const cli = resolve('dist/cli/index.js')
/** Node reads HTTPS_PROXY from version 24 on. */
const node = node24()
const hubKey = 'https://index.docker.io/v1/'
const shared = Buffer.from('acmebot:hunter2-hunter2').toString('base64')

/** The docker CLI and a pseudo-terminal, both of Debian. */
const real = itWith(terminalObstacle ?? (await missingPrograms(['docker'])))

let world: World
let machine: Machine
let hub: HubBehindProxy

beforeAll(async () => {
  world = await startWorld({ tls: true, registry: 'embedded' })
  machine = await createMachine()
  hub = await startHubBehindProxy('through', { world, machine })
})

afterAll(async () => {
  await hub.close()
  await world.close()
  await machine.remove()
})

const config = () => join(machine.home, '.docker/config.json')

beforeEach(() => {
  mkdirSync(join(machine.home, '.docker'), { recursive: true })
  writeFileSync(config(), JSON.stringify({ auths: { [hubKey]: { auth: shared } } }))
})

function loggedInAs(): string {
  const { auths } = JSON.parse(readFileSync(config(), 'utf8')) as { auths: Record<string, { auth: string }> }
  return Buffer.from(auths[hubKey]?.auth ?? '', 'base64').toString()
}

/** Types each answer once its question is shown. `terminal`: in a pseudo-terminal, whose echo then shows what was typed. */
async function start(
  args: readonly string[],
  given: { terminal: boolean; answers: readonly (readonly [string, string])[]; env?: NodeJS.ProcessEnv },
) {
  const program = [node, cli, 'migrate', '--machine', ...args]
  const [command = '', ...rest] = given.terminal ? inTerminal(program) : program
  const child = spawn(command, rest, {
    cwd: machine.home,
    env: { ...machine.environment, ...hub.env, ...given.env },
  })
  const waiting = [...given.answers]
  let shown = ''
  const take = (chunk: Buffer) => {
    shown += chunk.toString()
    const [next] = waiting
    if (next === undefined || !shown.includes(next[0])) return
    waiting.shift()
    child.stdin.write(next[1])
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  if (!given.terminal) child.stdin.end(given.answers[0]?.[1] ?? '')
  const code = await new Promise<number | null>(done => child.on('close', done))
  return { code, shown, unasked: waiting.map(([question]) => question) }
}

const token = () => world.entry('release', 'pull').token.value

real('logs the shared account out and the organization in, with a token typed unseen', async () => {
  const answers = [
    ['Docker organization', 'acme\r'],
    ['Pull token (not shown)', `${token()}\r`],
    ['acmebot logged out? [y/N]', 'y\r'],
  ] as const
  const { code, shown, unasked } = await start([], { terminal: true, answers })
  expect({ code, unasked, shown: code === 0 ? '' : shown }).toEqual({ code: 0, unasked: [], shown: '' })
  expect(shown).toContain('docker is now logged in as acme')
  expect(shown).not.toContain(token())
  expect(loggedInAs()).toBe(`acme:${token()}`)
})

real('changes nothing when the answer is no', async () => {
  const answers = [
    ['Pull token (not shown)', `${token()}\r`],
    ['[y/N]', 'n\r'],
  ] as const
  const { code, shown } = await start(['--organization', 'acme'], { terminal: true, answers })
  expect(code).toBe(0)
  expect(shown).toContain('nothing was changed')
  expect(loggedInAs()).toBe('acmebot:hunter2-hunter2')
})

real('takes the token from stdin, and then needs --yes', async () => {
  const args = ['--organization', 'acme', '--stdin', 'token']
  const answers = [['', `${token()}\n`]] as const
  const unsure = await start(args, { terminal: false, answers })
  expect(unsure.code).toBe(2)
  expect(unsure.shown).toContain('INPUT_INVALID: nobody is here to confirm')
  expect(loggedInAs()).toBe('acmebot:hunter2-hunter2')
  const { code, shown } = await start([...args, '--yes'], { terminal: false, answers })
  expect({ code, shown: code === 0 ? '' : shown }).toEqual({ code: 0, shown: '' })
  expect(loggedInAs()).toBe(`acme:${token()}`)
})

real('changes nothing without a token, or where docker would prefer a variable', async () => {
  const args = ['--organization', 'acme', '--yes']
  const env = { DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { [hubKey]: { auth: shared } } }) }
  const missing = await start(args, { terminal: false, answers: [] })
  expect(missing.shown).toContain('TOKEN_MISSING: there is no token to log in with')
  expect(missing.shown).toContain('--stdin token')
  expect((await start(args, { terminal: false, answers: [], env })).shown).toContain('CONFIG_OVERRIDDEN')
  expect(loggedInAs()).toBe('acmebot:hunter2-hunter2')
})

real('leaves the login before when the token is refused', async () => {
  const args = ['--organization', 'acme', '--stdin', 'token', '--yes']
  const answers = [['', `${world.misfits.unknown}\n`]] as const
  const { code, shown } = await start(args, { terminal: false, answers })
  expect(code).toBe(1)
  expect(shown).toContain('TOKEN_REJECTED')
  expect(shown).not.toContain(world.misfits.unknown)
  expect(loggedInAs()).toBe('acmebot:hunter2-hunter2')
  expect(existsSync(config())).toBe(true)
})
