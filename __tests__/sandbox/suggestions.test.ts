import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from '@jest/globals'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { itWith } from '../support/real-parts.ts'

/** The home of somebody who tries what `npm run sandbox` suggests. */
let home: string
let environment: Record<string, string>
let sandbox: ChildProcess
let shown = ''

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'oat-home-'))
  environment = { PATH: process.env['PATH'] ?? '', HOME: home, TMPDIR: tmpdir() }
  sandbox = spawn(process.execPath, ['--import', 'tsx', 'sandbox/start.ts'], {
    env: environment,
  })
  await new Promise<void>((ready, failed) => {
    sandbox.stdout?.on('data', chunk => {
      shown += String(chunk)
      if (shown.includes('\nReady.')) ready()
    })
    sandbox.once('close', () => {
      failed(new Error(`the sandbox ended: ${shown}`))
    })
  })
})

afterAll(async () => {
  const ended = new Promise(done => sandbox.once('close', done))
  sandbox.kill('SIGINT')
  await ended
  rmSync(home, { recursive: true })
})

/** Pastes what stands below a heading into a shell, as it is. */
function paste(heading: string): Promise<{ code: number; printed: string }> {
  const [, block = ''] = shown.split(`\n${heading}`)
  const [text = ''] = block.slice(block.indexOf('\n')).split('\n\n')
  return new Promise(done => {
    execFile('bash', ['-c', text], { env: environment, timeout: 240_000 }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code ?? 1), printed: `${stdout}${stderr}` })
    })
  })
}

/** Docker's configuration is where the suggestion says, and the reader's own folder is as it was. */
function expectNothingAtHome(): void {
  expect(existsSync(join(home, '.docker'))).toBe(false)
  expect(readdirSync(home).filter(name => name !== '.npm' && name !== '.cache')).toEqual([])
}

const withBash = itWith(await missingPrograms(['bash']))

// In this order: the first rotation replaces the token that verify is given.
for (const [heading, code, said] of [
  ['Try a login', 0, /docker is logged in to .*\n[^]*removed/],
  ['Write a token list', 0, /^$/],
  ['Try to verify', 0, /push acme\/nightly-app: allowed, as it should be/],
  ['Try a rotation', 0, /is now the current token/],
  ['Try an audit', 0, /TOKEN_UNMANAGED/],
] as const) {
  withBash(heading, async () => {
    const pasted = await paste(heading)
    expect(pasted).toEqual({ code, printed: expect.stringMatching(said) })
    expect(pasted.printed).not.toContain('::')
    expectNothingAtHome()
  })
}
