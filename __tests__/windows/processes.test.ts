import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { placeProgram, windowsProgram } from '../../sandbox/placed-program.ts'
import { before, createPlace, node, type Place } from '../support/place.ts'

let place: Place
let config: string
beforeEach(async () => {
  place = await createPlace()
  config = JSON.stringify({ ...(JSON.parse(before) as object), credHelpers: { [place.registry]: 'wincred' } })
  writeFileSync(join(place.docker, 'config.json'), config)
})
afterEach(() => {
  for (const pid of pids().filter(isAlive)) process.kill(pid)
  place.close()
})

const pids = (): number[] => {
  const file = join(place.root, 'pids')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map(Number) : []
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function untilStarted(): Promise<void> {
  while (pids().length === 0) await new Promise(look => setTimeout(look, 20))
}

/** docker-credential-wincred.exe: notes its process at one verb, goes on after so many milliseconds, and keeps one login. */
function helper(slow: { verb: string; milliseconds: number }): void {
  const script = join(place.root, 'helper.cjs')
  const lines = [
    "const fs = require('node:fs')",
    `const root = ${JSON.stringify(place.root)}`,
    "const keychain = root + '\\\\keychain'",
    'const verb = process.argv[2]',
    "const input = fs.readFileSync(0, 'utf8')",
    'const act = () => {',
    "  if (verb === 'store') fs.writeFileSync(keychain, input)",
    "  if (verb === 'erase') fs.rmSync(keychain, { force: true })",
    "  if (verb !== 'get') return",
    "  if (fs.existsSync(keychain)) process.stdout.write(fs.readFileSync(keychain, 'utf8'))",
    '  else {',
    "    process.stdout.write('credentials not found in native keychain')",
    '    process.exitCode = 1',
    '  }',
    '}',
    `if (verb !== ${JSON.stringify(slow.verb)}) act()`,
    'else {',
    "  fs.appendFileSync(root + '\\\\pids', process.pid + '\\n')",
    `  setTimeout(act, ${slow.milliseconds})`,
    '}',
  ]
  writeFileSync(script, lines.join('\n'))
  placeProgram(join(place.bin, 'docker-credential-wincred'), [node, script])
}

const forEver = 100_000

describe('a credential helper that hangs on Windows', () => {
  it.each(['store', 'get'])('ends with main when the time is over: %s', async verb => {
    helper({ verb, milliseconds: forEver })
    const main = await place.main({ env: { INPUT_TIMEOUT: '15' } })
    expect(main).toMatchObject({ code: 1 })
    expect(main.out).toContain('did not end in time and was stopped')
    expect(pids().length).toBe(1)
    expect(pids().filter(isAlive)).toEqual([])
    helper({ verb: 'none', milliseconds: 0 })
    expect(await place.post()).toMatchObject({ code: 0 })
    expect([place.text(), existsSync(join(place.root, 'keychain'))]).toEqual([config, false])
  })
})

describe('a main that is killed on Windows', () => {
  it('is undone by post, after what it left has had its time', async () => {
    helper({ verb: 'store', milliseconds: 500 })
    const main = place.main()
    await untilStarted()
    process.kill(place.pid())
    await main
    expect(place.names()).toContain('.docker-oat-login.json')
    expect(await place.post()).toMatchObject({ code: 0 })
    expect([place.text(), existsSync(join(place.root, 'keychain')), place.names()]).toEqual([
      config,
      false,
      ['config.json'],
    ])
  })
})

describe('a main that is cancelled with Ctrl+C on Windows', () => {
  it('ends the helper that it waits for, and is undone by post', async () => {
    helper({ verb: 'store', milliseconds: forEver })
    const main = await place.main({ wrap: [windowsProgram('ctrl-c'), join(place.root, 'pids')] })
    expect(main).toMatchObject({ code: 130 })
    expect(main.out).toContain('cancelled')
    expect(pids().filter(isAlive)).toEqual([])
    helper({ verb: 'none', milliseconds: 0 })
    expect(await place.post()).toMatchObject({ code: 0 })
    expect([place.text(), existsSync(join(place.root, 'keychain'))]).toEqual([config, false])
  })
})
