import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { buildxLogin } from '../../sandbox/docker/buildx-login.ts'
import { createClock } from '../../src/base/clock.ts'
import { createFiles } from '../../src/base/files.ts'
import { Secret } from '../../src/base/secret.ts'
import { loginScoped } from '../../src/docker/login.ts'
import { refuseScopedOverride } from '../../src/docker/buildx.ts'
import { fingerprint } from '../../src/base/fingerprint.ts'
import type { Docker } from '../../src/docker/docker.ts'
import type { PullSecret } from '../../src/docker/pull-secret.ts'
import { repositoryConfigs, undoScoped } from '../../src/docker/scoped.ts'
import { parseRegistryHost } from '../../src/registry/host.ts'
import { isDeep } from '../support/depth.ts'
import { silentRunner } from '../support/silent-runner.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** No login of this kind starts a program. */
const noDocker: Docker = {
  platform: 'linux',
  configDirectory: '/nowhere',
  isOnPath: () => false,
  login: () => Promise.reject(new Error('docker login')),
  call: () => Promise.reject(new Error('asked')),
  helper: ({ name }) => Promise.reject(new Error(`docker-credential-${name}`)),
}

const hub = parseRegistryHost('docker.io')
const key = 'https://index.docker.io/v1/'
const entryOf = (secret: string) => ({ auth: Buffer.from(`acme:${secret}`).toString('base64') })

function createWorld() {
  const docker = mkdtempSync(join(tmpdir(), 'oat-scoped-'))
  folders.push(docker)
  const root = join(docker, 'buildx', 'config')
  const files = createFiles(createClock().unique)
  const signal = new AbortController().signal
  const deadline = { signal, endsAt: Infinity, timeoutMs: 60_000 }
  const ports = { runner: silentRunner(), docker: noDocker, files, deadline }
  const credential = (secret: string) => ({ username: 'acme', token: new Secret(secret, () => undefined) })
  const configsOf = (repositories: readonly string[]) =>
    repositoryConfigs(root, { registry: hub, repositories, files })
  return {
    docker,
    root,
    configsOf,
    write: (path: string, text: string) => {
      mkdirSync(dirname(join(docker, path)), { recursive: true })
      writeFileSync(join(docker, path), text)
    },
    read: (path: string) =>
      existsSync(join(docker, path)) ? readFileSync(join(docker, path), 'utf8') : undefined,
    login: async (repositories: readonly string[], secret: string, pullSecret?: PullSecret) => {
      const configs = await configsOf(repositories)
      const coming = { ...ports, registry: hub, credential: credential(secret), isProven: true, pullSecret }
      await loginScoped({ ...coming, login: secret }, configs)
    },
    undo: async (repositories: readonly string[], secret: string) => {
      for (const config of await configsOf(repositories)) {
        await undoScoped(config, {
          ...ports,
          login: secret,
          where: { place: '', key: hub.configKey, print: fingerprint(`acme:${secret}`).slice(0, 4) },
          killProcessesOf: () => Promise.resolve(),
        })
      }
    },
    refuse: (coming: { secret: string; isScoped: boolean; requests: readonly Request[] }) => {
      const login = { root, registry: hub, credential: credential(coming.secret), files }
      return refuseScopedOverride(login, coming.requests, coming.isScoped)
    },
    /** The token that buildx shows. */
    shown: (repository: string, actions: string) =>
      buildxLogin(
        { host: 'registry-1.docker.io', scope: `repository:${repository}:${actions}` },
        { DOCKER_CONFIG: docker },
      )?.password,
  }
}

type Request = Readonly<{ repository: string; action: 'pull' | 'push' }>

const repositories = ['acme/a', 'acme/b', 'library/c']

describe('logins for builds', () => {
  it('serve each repository with the last one, and leave nothing, in whatever order the steps end', async () => {
    const login = fc.record({ names: fc.subarray(repositories, { minLength: 1 }), ends: fc.nat() })
    const former = fc.option(fc.constantFrom('{}', '{ "auths": {"x": {}} , "credsStore": "desktop"}\n'))
    const property = fc.asyncProperty(former, fc.array(login, { maxLength: 8 }), async (text, logins) => {
      const world = createWorld()
      const path = 'buildx/config/registry-1.docker.io/acme/a/config.json'
      if (text !== null) world.write(path, text)
      const open: { names: readonly string[]; secret: string; ends: number }[] = []
      for (const [index, { names, ends }] of logins.entries()) {
        await world.login(names, `token${index}`)
        open.push({ names, secret: `token${index}`, ends })
        for (const name of repositories) {
          const last = open.findLast(other => other.names.includes(name))
          for (const actions of ['pull', 'pull,push']) {
            expect([name, world.shown(name, actions)]).toEqual([name, last?.secret])
          }
        }
      }
      for (const { names, secret } of open.sort((a, b) => a.ends - b.ends)) await world.undo(names, secret)
      expect(world.read(path)).toBe(text ?? undefined)
      if (text === null) expect(existsSync(world.root)).toBe(false)
    })
    await fc.assert(property, { numRuns: isDeep ? 150 : 8 })
  })

  it.each([1, 3])('take the pull secret with them when they end, with %d repositories', async count => {
    const world = createWorld()
    const path = join(world.docker, 'pull-secret.json')
    const text = new Secret('{"auths":{}}', () => undefined)
    const names = repositories.slice(0, count)
    await world.login(names, 'token', { path, text, replaces: undefined })
    writeFileSync(path, text.reveal())
    await world.undo(names, 'token')
    expect(existsSync(path)).toBe(false)
  })

  it.each([undefined, 0o644])(
    'can be read by their user alone, whatever was there before: mode %s',
    async mode => {
      const world = createWorld()
      const path = 'buildx/config/registry-1.docker.io/acme/a/config.json'
      if (mode !== undefined) {
        world.write(path, '{}')
        chmodSync(join(world.docker, path), mode)
      }
      await world.login(['acme/a'], 'token')
      expect(statSync(join(world.docker, path)).mode & 0o777).toBe(0o600)
    },
  )

  it('do not disturb each other when they come and go at once', async () => {
    const world = createWorld()
    const one = async (index: number): Promise<void> => {
      const names = [`acme/${index % 3}`, 'acme/common']
      for (let times = 0; times < 5; times++) {
        await world.login(names, `token${index}-${times}`)
        await world.undo(names, `token${index}-${times}`)
      }
    }
    await Promise.all(Array.from({ length: 6 }, (_, index) => one(index)))
    expect(existsSync(world.root)).toBe(false)
  })

  it.each(['..', 'acme/..', '.', 'acme//a', '/etc', 'acme/a@push', 'acme\\a', 'acme/a b', ''])(
    'are not written for %j, which is no repository',
    async name => {
      const world = createWorld()
      const message = `${name} is not the name of a repository`
      await expect(world.configsOf([name])).rejects.toMatchObject({ code: 'CONFIG_INVALID', message })
      expect(existsSync(join(world.docker, 'buildx'))).toBe(false)
    },
  )

  it.each([
    'buildx/config',
    'buildx/config/registry-1.docker.io',
    'buildx/config/registry-1.docker.io/acme/a/config.json',
  ])('do not go through a link at %s, even one that leads to nothing', async path => {
    const world = createWorld()
    mkdirSync(dirname(join(world.docker, path)), { recursive: true })
    symlinkSync(join(world.docker, 'elsewhere'), join(world.docker, path))
    await expect(world.configsOf(['acme/a'])).rejects.toThrow('is a link')
  })
})

const keys = [
  '',
  '@pull',
  '@push',
  '@pull,push',
  '/acme/a',
  '/acme/a@pull',
  '/acme/a@push',
  '/acme/a@pull,push',
  '/acme/b',
]
const contents = fc.constantFrom(
  JSON.stringify({ auths: { [key]: entryOf('ours') } }),
  JSON.stringify({ auths: { [key]: entryOf('theirs') } }),
  JSON.stringify({ auths: {} }),
  '{ broken',
)

describe('a login that comes while others are there for builds', () => {
  it('is refused whenever buildx would not use it, and not beside its own token', async () => {
    const files = fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), contents), { selector: ([name]) => name })
    const action = fc.constantFrom('pull' as const, 'push' as const)
    let refusals = 0
    const property = fc.asyncProperty(files, action, fc.boolean(), async (left, action, isScoped) => {
      const world = createWorld()
      for (const [name, text] of left) {
        world.write(`buildx/config/registry-1.docker.io${name}/config.json`, text)
      }
      const requests = [{ repository: 'acme/a', action }]
      const isRefused = await world.refuse({ secret: 'ours', isScoped, requests }).then(
        () => false,
        (error: unknown) => {
          const hint = `remove that file${isScoped ? '' : ', or use "docker-config: scoped" as well'}`
          expect(error).toMatchObject({ code: 'CONFIG_OVERRIDDEN', hint })
          return true
        },
      )
      // What the login would do, whatever is there.
      const ours = JSON.stringify({ auths: { [key]: entryOf('ours') } })
      world.write(isScoped ? 'buildx/config/registry-1.docker.io/acme/a/config.json' : 'config.json', ours)
      const asked = action === 'pull' ? ['pull'] : ['pull', 'pull,push']
      const isUsed = asked.every(actions => world.shown('acme/a', actions) === 'ours')
      expect(isUsed || isRefused).toBe(true)
      if (left.every(([, text]) => text === ours)) expect(isRefused).toBe(false)
      refusals += isRefused ? 1 : 0
    })
    const numRuns = isDeep ? 1_200 : 150
    await fc.assert(property, { numRuns })
    expect(refusals).toBeGreaterThan(numRuns / 10)
  })

  it('of a whole registry is refused where a whole registry is taken, though it names no repository', async () => {
    const world = createWorld()
    world.write('buildx/config/registry-1.docker.io/acme/a/config.json', '{}')
    const coming = {
      secret: 'ours',
      isScoped: false,
      requests: [{ repository: '', action: 'push' as const }],
    }
    await world.refuse(coming)
    world.write('buildx/config/registry-1.docker.io@push/config.json', '{}')
    const path = join(world.root, 'registry-1.docker.io@push/config.json')
    await expect(world.refuse(coming)).rejects.toMatchObject({
      message: `buildx would not use this login for docker.io: it prefers ${path}, left by an earlier login`,
    })
  })
})
