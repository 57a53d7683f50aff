import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { shellQuote } from '../../sandbox/runner/shell-quote.ts'
import { isAlive } from '../support/is-alive.ts'
import { before, createPlace, type Place, token } from '../support/place.ts'
import { itWith } from '../support/real-parts.ts'

const noSetsid = await missingPrograms(['setsid'])

let place: Place
let config: string
beforeEach(async () => {
  place = await createPlace()
  // Docker asks this helper for our registry alone.
  config = JSON.stringify({
    ...(JSON.parse(before) as object),
    credHelpers: { [place.registry]: 'osxkeychain' },
  })
  writeFileSync(join(place.docker, 'config.json'), config)
})
afterEach(() => {
  for (const pid of pids()) if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  place.close()
})

const keychain = () => join(place.root, 'keychain')
const pidFile = () => join(place.root, 'pids')
const pids = (): number[] =>
  existsSync(pidFile()) ? readFileSync(pidFile(), 'utf8').trim().split('\n').map(Number) : []

/** A credential helper with one key, in a file. `before` runs ahead of the verb's work, with the input read. */
function helper(slow: { verb: string; before: string }): void {
  const key = shellQuote(keychain())
  const lines = [
    '#!/bin/sh',
    'input=$(cat)',
    `env > ${shellQuote(place.root)}/environment-$1`,
    `if [ "$1" = ${slow.verb} ]; then echo $$ >> ${shellQuote(pidFile())}; ${slow.before}; fi`,
    'case $1 in',
    `  store) printf %s "$input" > ${key} ;;`,
    `  get) if [ -f ${key} ]; then cat ${key}; else echo 'credentials not found in native keychain'; exit 1; fi ;;`,
    `  erase) rm -f ${key} ;;`,
    'esac',
  ]
  writeFileSync(join(place.bin, 'docker-credential-osxkeychain'), lines.join('\n'), { mode: 0o755 })
}

async function untilDead(): Promise<void> {
  while (pids().some(isAlive)) await new Promise(look => setTimeout(look, 20))
}

/** Not for ever: a test that waits on would keep jest from ending. */
async function untilStarted(): Promise<void> {
  for (let looks = 0; pids().length === 0; looks++) {
    if (looks === 2000) throw new Error('nothing was started')
    await new Promise(look => setTimeout(look, 20))
  }
}

const forEver = 'sleep 3000 & wait'

describe('a credential helper that hangs', () => {
  it('ends with main when the time is over, and stores nothing later', async () => {
    helper({ verb: 'store', before: forEver })
    const main = await place.main({ env: { INPUT_TIMEOUT: '3' } })
    expect(main).toMatchObject({ code: 1, signal: null })
    expect(main.out).toMatch(
      /DOCKER_LOGIN_FAILED: docker-credential-osxkeychain .*did not end in time and was stopped/,
    )
    expect(pids().filter(isAlive)).toEqual([])
    helper({ verb: 'none', before: '' })
    expect(await place.post()).toMatchObject({ code: 0 })
    expect([place.text(), existsSync(keychain())]).toEqual([config, false])
  })

  it('is named when it is asked before the login', async () => {
    helper({ verb: 'get', before: forEver })
    const main = await place.main({ env: { INPUT_TIMEOUT: '2' } })
    expect(main).toMatchObject({ code: 1, signal: null })
    expect(main.out).toContain(
      'DOCKER_LOGIN_FAILED: docker-credential-osxkeychain cannot be asked (it did not end in time and was stopped)',
    )
    expect(pids().filter(isAlive)).toEqual([])
    expect(place.text()).toBe(config)
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('ends with main when the job is cancelled: %s', async signal => {
    helper({ verb: 'store', before: `trap '' INT TERM; ${forEver}` })
    const main = place.main()
    await untilStarted()
    process.kill(place.pid(), signal)
    expect(await main).toMatchObject({ code: 130, signal: null })
    expect(pids().filter(isAlive)).toEqual([])
  })

  itWith(noSetsid)(
    'does not keep main when something of it left the group and holds its output',
    async () => {
      helper({ verb: 'store', before: `setsid sleep 3000 & echo $! >> ${shellQuote(pidFile())}; wait` })
      const main = await place.main({ env: { INPUT_TIMEOUT: '3' } })
      expect(main).toMatchObject({ code: 1, signal: null })
      // Post knows it by its environment.
      expect(await place.post()).toMatchObject({ code: 0 })
      await untilDead()
    },
  )

  it('is ended by post when main was killed, before the login is undone', async () => {
    helper({ verb: 'store', before: 'sleep 4' })
    const main = place.main()
    await untilStarted()
    process.kill(place.pid(), 'SIGKILL')
    expect(await main).toMatchObject({ signal: 'SIGKILL' })
    expect(place.names()).toContain('.docker-oat-login.json')
    expect(await place.post()).toMatchObject({ code: 0 })
    await untilDead()
    expect([place.text(), existsSync(keychain()), place.names()]).toEqual([config, false, ['config.json']])
  })
})

it('a docker that hears no signal and reads nothing is stopped', async () => {
  const script = `#!/bin/sh\necho $$ >> ${shellQuote(pidFile())}\ntrap '' INT TERM\n${forEver}\n`
  writeFileSync(join(place.bin, 'docker'), script, { mode: 0o755 })
  helper({ verb: 'none', before: '' })
  const main = await place.main({ env: { INPUT_TIMEOUT: '2' } })
  expect(main).toMatchObject({ code: 1, signal: null })
  expect(pids().filter(isAlive)).toEqual([])
})

it('an isolated directory that docker still writes to when main is killed does not come back', async () => {
  const script = `#!/bin/sh\necho $$ >> ${shellQuote(pidFile())}\ncat >/dev/null\nsleep 3\nmkdir -p "$DOCKER_CONFIG"\necho token > "$DOCKER_CONFIG/config.json"\n`
  writeFileSync(join(place.bin, 'docker'), script, { mode: 0o755 })
  const main = place.main({ env: { 'INPUT_DOCKER-CONFIG': 'isolated' } })
  await untilStarted()
  process.kill(place.pid(), 'SIGKILL')
  await main
  const directory = place.state()['isolated'] ?? ''
  expect(existsSync(directory)).toBe(true)
  expect(await place.post()).toMatchObject({ code: 0 })
  await untilDead()
  expect(existsSync(directory)).toBe(false)
})

it('migrate --machine hands no secret of ours to a helper', async () => {
  helper({ verb: 'none', before: ':' })
  writeFileSync(join(place.docker, 'config.json'), '{"credsStore":"osxkeychain"}')
  const secrets = {
    DOCKER_OAT_TOKEN: token,
    DOCKER_OAT_HUB_PASSWORD: 'owner-password',
    DOCKER_OAT_GITHUB_TOKEN: 'ghs_0123456789',
    COPY: 'it is owner-password',
    KEPT: 'yes',
  }
  const ended = await place.cli(['migrate', '--machine'], { env: secrets })
  expect(ended).toMatchObject({ code: 0 })
  const environment = readFileSync(join(place.root, 'environment-get'), 'utf8')
  expect(environment).toContain('KEPT=yes')
  for (const hidden of ['DOCKER_OAT', token, 'owner-password', 'ghs_']) {
    expect(environment).not.toContain(hidden)
  }
})
