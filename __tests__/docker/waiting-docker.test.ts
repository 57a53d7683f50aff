import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { shellQuote } from '../../sandbox/runner/shell-quote.ts'
import { createFiles } from '../../src/base/files.ts'
import { Secret } from '../../src/base/secret.ts'
import { createDocker } from '../../src/docker/docker.ts'
import { startWaitingDocker } from '../../src/docker/waiting-docker.ts'
import { before, createPlace, type Place, token } from '../support/place.ts'

let place: Place
let server: Server
let registry: string
/** Runs when the registry is asked about a credential for the first time, and docker has read config.json. */
let meanwhile: (() => void) | undefined
let accepts: boolean
let presented: number

beforeEach(async () => {
  place = await createPlace()
  meanwhile = undefined
  accepts = true
  presented = 0
  server = createServer((request, response) => {
    const isPresented = request.headers.authorization !== undefined
    const answer = (): void => {
      const status = isPresented && accepts ? 200 : 401
      response.writeHead(status, { 'www-authenticate': 'Basic realm="r"' }).end('{}')
    }
    if (!isPresented || presented++ > 0 || meanwhile === undefined) answer()
    else void untilDockerWaits().then(meanwhile).then(answer)
  })
  await new Promise<void>(started => server.listen(0, '127.0.0.1', started))
  registry = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  for (const pid of pids().filter(isAlive)) process.kill(pid, 'SIGKILL')
  server.closeAllConnections()
  server.close()
  place.close()
})

const config = (): string => join(place.docker, 'config.json')
const loginsIn = (text = '{}'): string[] =>
  Object.keys((JSON.parse(text) as { auths?: Record<string, unknown> }).auths ?? {}).sort()
const others = loginsIn(before)

/** As other programs write the file: a new one in its place. */
function rewrite(text: string): void {
  writeFileSync(`${config()}.new`, text)
  renameSync(`${config()}.new`, config())
}

/** A docker of our own in place of the machine's. It reads config.json first, as docker does. */
function plantDocker(lines: readonly string[]): void {
  const script = [
    '#!/bin/sh',
    `echo $$ >> ${shellQuote(place.root)}/pids`,
    `cat "$DOCKER_CONFIG/config.json" > ${shellQuote(place.root)}/read.$$`,
    ...lines,
  ]
  writeFileSync(join(place.bin, 'docker'), script.join('\n'), { mode: 0o755 })
}
const pids = (): readonly number[] =>
  existsSync(join(place.root, 'pids'))
    ? readFileSync(join(place.root, 'pids'), 'utf8').trim().split('\n').map(Number)
    : []
const given = (): string[] =>
  pids().flatMap(pid => {
    const path = join(place.root, `given.${pid}`)
    return existsSync(path) ? [readFileSync(path, 'utf8')] : []
  })
const noted = `cat > "\${0%/bin/docker}/given.$$"`

async function untilDockerWaits(): Promise<void> {
  while (given().length === 0) await new Promise(look => setTimeout(look, 5))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('a login while the registry is asked', () => {
  const proven = () => ({ INPUT_REGISTRY: registry, INPUT_PULL: 'kong/app', INPUT_PROOF: 'sufficient' })

  /** Writes what it has read, and its own login beside. */
  const stores = () => {
    const auth = Buffer.from(`kong:${token}`).toString('base64')
    return [
      noted,
      // All behind the second brace, which is where `auths` begins.
      `text=$(cat ${shellQuote(place.root)}/read.$$)`,
      `printf '{"auths":{"${registry}":{"auth":"${auth}"},%s' "\${text#*{*{}" > "$DOCKER_CONFIG/config.json"`,
    ]
  }

  it('loses no login that somebody stores meanwhile', async () => {
    plantDocker(stores())
    meanwhile = () => {
      const old = JSON.parse(before) as { auths: object }
      rewrite(JSON.stringify({ auths: { ...old.auths, 'meanwhile.test': { auth: 'YTpi' } } }))
    }
    expect(await place.main({ env: proven() })).toMatchObject({ code: 0 })
    expect(loginsIn(place.text())).toEqual([...others, registry, 'meanwhile.test'].sort())
  })

  it('brings back no login that somebody takes out meanwhile', async () => {
    plantDocker(stores())
    meanwhile = () => {
      rewrite('{"auths":{"quay.io":{"auth":"YWRhOm90aGVy"}}}')
    }
    expect(await place.main({ env: proven() })).toMatchObject({ code: 0 })
    expect(loginsIn(place.text())).toEqual(['quay.io', registry].sort())
  })

  it('hands the token to the docker that was started first, if nobody writes', async () => {
    plantDocker(stores())
    meanwhile = () => undefined
    expect(await place.main({ env: proven() })).toMatchObject({ code: 0 })
    expect(given()).toEqual([token])
    expect(loginsIn(place.text())).toEqual([...others, registry].sort())
  })

  it('gives docker no token that was refused, and leaves no docker behind', async () => {
    plantDocker([noted])
    accepts = false
    const { code, out } = await place.main({ env: proven() })
    expect({ code, said: out }).toEqual({ code: 1, said: expect.stringContaining('TOKEN_REJECTED') })
    expect(presented).toBe(1)
    expect(pids().filter(isAlive)).toEqual([])
    expect(given().filter(text => text !== '')).toEqual([])
    expect(place.text()).toBe(before)
  })
})

describe('a docker that waits', () => {
  const start = async () => {
    const environment = {
      PATH: `${place.bin}:${process.env['PATH'] ?? ''}`,
      HOME: place.root,
      DOCKER_CONFIG: place.docker,
    }
    const deadline = {
      signal: new AbortController().signal,
      endsAt: Infinity,
      tryMs: 1000,
      timeoutMs: 60_000,
    }
    const docker = createDocker({ environment, secrets: [], deadline })
    const files = createFiles(() => 'a'.repeat(16))
    const login = { registry, username: 'kong', directory: place.docker }
    const waiting = await startWaitingDocker(login, { docker, files })
    while (given().length === 0 && docker.isOnPath('docker')) await new Promise(look => setTimeout(look, 5))
    return waiting
  }
  const secret = (): Secret => new Secret(token, () => undefined)

  it('gets the token once, and its end is told', async () => {
    plantDocker([noted, 'echo "not today" >&2', 'exit 3'])
    const waiting = await start()
    expect(given()).toEqual([''])
    expect(await waiting.finish(secret())).toMatchObject({ exitCode: 3, stderr: 'not today\n' })
    expect(await waiting.finish(secret())).toBeUndefined()
    await waiting.dismiss()
    expect(given()).toEqual([token])
  })

  it.each([
    [
      'with another text',
      () => {
        rewrite('{}')
      },
    ],
    [
      'with the text that it had',
      () => {
        rewrite(before)
      },
    ],
    [
      'in its place',
      () => {
        writeFileSync(config(), before)
      },
    ],
    [
      'twice, the second time back to what it had',
      () => {
        writeFileSync(config(), '{}')
        writeFileSync(config(), before)
      },
    ],
  ])('is ended without the token when config.json was written %s', async (_, write) => {
    plantDocker([noted])
    const waiting = await start()
    write()
    expect(await waiting.finish(secret())).toBeUndefined()
    expect(pids().filter(isAlive)).toEqual([])
    expect(given().filter(text => text !== '')).toEqual([])
  })

  it('is ended although it hears no signal, as docker 28.5 at its standard input, and takes that for no password', async () => {
    plantDocker(["trap '' TERM", noted, `touch ${shellQuote(place.root)}/went-on`])
    const waiting = await start()
    await waiting.dismiss()
    expect(pids().filter(isAlive)).toEqual([])
    expect(await waiting.finish(secret())).toBeUndefined()
    expect(existsSync(join(place.root, 'went-on'))).toBe(false)
  })

  it('that is not there is an error of the login, not of its beginning', async () => {
    const environment = { PATH: '/nowhere', HOME: place.root }
    const deadline = {
      signal: new AbortController().signal,
      endsAt: Infinity,
      tryMs: 1000,
      timeoutMs: 60_000,
    }
    const docker = createDocker({ environment, secrets: [], deadline })
    const login = { registry, username: 'kong', directory: place.docker }
    const waiting = await startWaitingDocker(login, { docker, files: createFiles(() => 'a'.repeat(16)) })
    await expect(waiting.finish(secret())).rejects.toMatchObject({ code: 'DOCKER_MISSING' })
  })
})
