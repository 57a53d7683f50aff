import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type Authority, createAuthority } from '../../sandbox/certificate.ts'
import { createFaults } from '../../sandbox/fault.ts'
import { type Loopback, startLoopback } from '../../sandbox/loopback.ts'
import { type MappingProxy, startMappingProxy } from '../../sandbox/proxy/mapping.ts'
import type { Reply } from '../../sandbox/reply.ts'
import { createRequestLog, type RequestLog } from '../../sandbox/request-log.ts'
import { node24 } from '../../sandbox/runner/node24.ts'
import { programCommand } from '../../sandbox/runner/program-command.ts'
import { sampled } from '../support/depth.ts'
import type { Presented } from '../base/present.ts'
import { rawAnswer, type RawServer, startRawServer } from '../base/raw-server.ts'

/** Registries out in the world, with TLS, which a proxy leads to: Node 24 uses one. */
const driver = programCommand(new URL('../base/present.ts', import.meta.url))
const main = fileURLToPath(new URL('../../dist/main/index.js', import.meta.url))

let authority: Authority
let folder: string
let log: RequestLog
const open: { close(): Promise<void> }[] = []
let proxy: MappingProxy

const kept = <T extends { close(): Promise<void> }>(server: T): T => {
  open.push(server)
  return server
}

async function serve(name: string, answer: (target: string) => Reply): Promise<Loopback> {
  const tls = await authority.issue([name])
  return kept(
    await startLoopback(({ url = '' }) => answer(url), {
      name,
      log,
      tls,
      faults: createFaults(),
      nameOf: header => (header === undefined ? 'nobody' : 'credential'),
    }),
  )
}

async function lead(places: Readonly<Record<string, Loopback>>): Promise<void> {
  const hosts = Object.entries(places).map(([name, { host }]) => [`${name}:443`, host])
  proxy = kept(await startMappingProxy(Object.fromEntries(hosts) as Record<string, string>))
}

const environment = (rest: Readonly<Record<string, string>> = {}) => ({
  PATH: process.env['PATH'],
  HOME: folder,
  HTTPS_PROXY: `http://${proxy.host}`,
  NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem'),
  ...rest,
})

async function present(host: string): Promise<string> {
  const job = { to: 'token endpoint', host, timeout: 20, attempts: 1 }
  const [program, ...argv] = [...driver, JSON.stringify([job])]
  const { stdout } = await promisify(execFile)(program, argv, {
    env: environment(),
  })
  return (JSON.parse(stdout) as Presented[])[0]?.results.join() ?? ''
}

const challenge = (realm: string): Reply => ({
  status: 401,
  headers: { 'www-authenticate': `Bearer realm="${realm}",service="s"` },
})
const refusal: Reply = { status: 401, body: '{"details":"incorrect username or password"}' }
const asked = () =>
  log
    .entries()
    .map(({ server, target, credential }) => `${server} ${target.replace(/\?.*/, '')} ${credential}`)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'elsewhere-'))
  authority = await createAuthority()
  writeFileSync(join(folder, 'authority.pem'), authority.certificate)
  log = createRequestLog()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map(each => each.close()))
  rmSync(folder, { recursive: true })
})

describe('a registry elsewhere that names a token endpoint on this machine', () => {
  let local: RawServer
  beforeEach(async () => {
    local = kept(
      await startRawServer((_, socket) => {
        socket.write(rawAnswer(200, { body: 'a page of this machine' }))
      }),
    )
  })

  // Each spelling by itself: protocol.test.ts.
  const names = ['127.0.0.1', '0x7f.1', '127.1', '2130706433', 'localhost', '[::ffff:127.0.0.1]']
  it.each(sampled(names, 3))('as %s gets nothing of it', async name => {
    await lead({
      'quay.test': await serve('quay.test', () => challenge(`http://${name}:${local.port}/token`)),
    })
    expect(await present('quay.test')).toBe(
      `REGISTRY_UNTRUSTED: quay.test names the token endpoint http://${name}:${local.port}/token, which is on this machine, so no credential was sent there; check that input "registry" names a container registry that you trust; only a registry on this machine may name such an endpoint`,
    )
    expect(local.requests).toEqual([])
    expect(asked()).toEqual(['quay.test /v2/ nobody'])
  })
})

describe("Docker Hub's token endpoint", () => {
  const realm = 'https://auth.docker.io/token'

  it('is asked at once', async () => {
    const registry = await serve('registry-1.docker.io', () => challenge(realm))
    await lead({
      'auth.docker.io': await serve('auth.docker.io', () => refusal),
      'registry-1.docker.io': registry,
    })
    expect(await present('docker.io')).toBe('rejected')
    expect(asked()).toEqual(['auth.docker.io /token credential'])
  })

  it('is found by the challenge when it has moved', async () => {
    await lead({
      'auth.docker.io': await serve('auth.docker.io', () => ({ status: 404 })),
      'registry-1.docker.io': await serve('registry-1.docker.io', () =>
        challenge('https://new.docker.io/token'),
      ),
      'new.docker.io': await serve('new.docker.io', () => refusal),
    })
    expect(await present('docker.io')).toBe('rejected')
    expect(asked()).toEqual([
      'auth.docker.io /token credential',
      'registry-1.docker.io /v2/ nobody',
      'new.docker.io /token credential',
    ])
  })

  it('is not asked again when the challenge names no other, or the registry cannot be asked', async () => {
    const auth = await serve('auth.docker.io', () => ({ status: 404 }))
    await lead({
      'auth.docker.io': auth,
      'registry-1.docker.io': await serve('registry-1.docker.io', () => challenge(realm)),
    })
    expect(await present('docker.io')).toBe(
      'REGISTRY_INVALID: docker.io token endpoint answers HTTP 404, no reason given; check that input "registry" names a container registry; a proxy in between may have answered in its place',
    )
    await lead({ 'auth.docker.io': auth })
    expect(await present('docker.io')).toMatch(/^REGISTRY_INVALID: docker.io token endpoint answers HTTP 404/)
    expect(asked().filter(line => line.startsWith('auth'))).toHaveLength(2)
  })
})

it.each(['login', 'verify'])(
  'mode %s checks certificates although NODE_TLS_REJECT_UNAUTHORIZED is 0',
  async mode => {
    await lead({ 'quay.test': await serve('quay.test', () => refusal) })
    const inputs = {
      INPUT_MODE: mode,
      INPUT_REGISTRY: 'quay.test',
      INPUT_ORGANIZATION: 'acme',
      INPUT_ATTEMPTS: '1',
    }
    const job =
      mode === 'login' ? { INPUT_CHANNEL: 'release', INPUT_PULL: 'acme/a' } : { INPUT_REPOSITORIES: 'acme/a' }
    const env = environment({
      ...inputs,
      ...job,
      'INPUT_RELEASE-PULL-TOKEN': 'ghp_x123456789',
      NODE_EXTRA_CA_CERTS: '',
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
    })
    const { stdout, stderr } = await promisify(execFile)(node24(), [main], { env, cwd: folder }).catch(
      (error: unknown) => error as { stdout: string; stderr: string },
    )
    const ca = 'for a private CA set NODE_EXTRA_CA_CERTS to its PEM file'
    for (const said of [
      `::warning::NODE_TLS_REJECT_UNAUTHORIZED=0 is set, but this action sends secrets and checks certificates all the same; ${ca}\n`,
      `::error::REGISTRY_UNREACHABLE: quay.test: its certificate is not trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE); ${ca} in the environment (`,
    ]) {
      expect(stdout).toContain(said)
    }
    expect({ stderr, asked: asked() }).toEqual({ stderr: '', asked: [] })
  },
)
