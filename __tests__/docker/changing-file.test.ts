import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { createClock } from '../../src/base/clock.ts'
import { createFiles } from '../../src/base/files.ts'
import { Secret } from '../../src/base/secret.ts'
import { createDocker } from '../../src/docker/docker.ts'
import { fingerprint } from '../../src/base/fingerprint.ts'
import { loginDocker } from '../../src/docker/login.ts'
import { undoDocker } from '../../src/docker/undo.ts'
import { parseRegistryHost } from '../../src/registry/host.ts'
import { silentRunner } from '../support/silent-runner.ts'

const hub = 'https://index.docker.io/v1/'
const jane = { auth: btoa('jane:j') }

let directory: string
let left: number
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'oat-changing-'))
  writeFileSync(join(directory, 'config.json'), JSON.stringify({ auths: { [hub]: jane } }))
  left = 0
})
afterEach(() => {
  rmSync(directory, { recursive: true })
})

const read = () => JSON.parse(readFileSync(join(directory, 'config.json'), 'utf8')) as { auths: object }

/** Files of a machine on which another program is first, as often as there are writes left for it. */
function contestedFiles() {
  const files = createFiles(createClock().unique)
  return {
    ...files,
    change: async (...args: Parameters<typeof files.change>) => {
      if (left-- > 0) {
        const { auths, ...rest } = read()
        const one = { [`registry${left}.example`]: {} }
        writeFileSync(
          join(directory, 'config.json'),
          JSON.stringify({ ...rest, auths: { ...auths, ...one } }),
        )
      }
      return files.change(...args)
    },
  }
}

function ports() {
  const clock = createClock()
  const deadline = { clock, signal: new AbortController().signal, endsAt: Infinity, timeoutMs: 60_000 }
  const docker = createDocker(silentRunner(), deadline)
  return { runner: silentRunner(), docker, files: contestedFiles(), deadline, directory, login: 'a0' }
}

const login = () =>
  loginDocker({
    ...ports(),
    registry: parseRegistryHost('docker.io'),
    credential: { username: 'acme', token: new Secret('t', () => undefined) },
    isProven: true,
  })
const where = { place: '', key: hub, print: fingerprint('acme:t').slice(0, 4) }
const undo = () => undoDocker({ ...ports(), where, killProcessesOf: () => Promise.resolve() })

it('two writes of another program before each of ours are kept', async () => {
  left = 2
  await login()
  expect(read().auths).toEqual({
    [hub]: { auth: btoa('acme:t') },
    'registry0.example': {},
    'registry1.example': {},
  })
  left = 2
  await undo()
  expect(read().auths).toEqual({ [hub]: jane, 'registry0.example': {}, 'registry1.example': {} })
  expect(readdirSync(directory)).toEqual(['config.json'])
})

it('a file that is written before each of ours fails main, with nothing of ours in it', async () => {
  left = 1000
  await expect(login()).rejects.toMatchObject({
    message: `${join(directory, 'config.json')} was written by another program each time it was about to be changed`,
    hint: 'run it again when nothing else logs in, or use another directory ("docker-config: isolated", or DOCKER_CONFIG)',
  })
  expect(read().auths).toMatchObject({ [hub]: jane })
  left = 0
  await undo()
  expect(readdirSync(directory)).toEqual(['config.json'])
})

it('and fails post, whose record the next one finds', async () => {
  await login()
  left = 1000
  await expect(undo()).rejects.toMatchObject({ code: 'CONFIG_INVALID' })
  left = 0
  await undo()
  expect(read().auths).toMatchObject({ [hub]: jane })
  expect(readdirSync(directory)).toEqual(['config.json'])
})
