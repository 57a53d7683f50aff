import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createClock } from '../../src/base/clock.ts'
import { createFiles } from '../../src/base/files.ts'
import { Secret } from '../../src/base/secret.ts'
import type { Docker } from '../../src/docker/docker.ts'
import { loginDocker } from '../../src/docker/login.ts'
import { undoLayer } from '../../src/docker/undo.ts'
import { parseRegistryHost } from '../../src/registry/host.ts'
import { silentRunner } from '../support/silent-runner.ts'
import { runs } from '../support/depth.ts'

/** docker as docker/cli keeps its config: known keys only, tabs, the whole file rewritten. */
function fileDocker(directory: string, helpers: Map<string, Map<string, string>>): Docker {
  const path = join(directory, 'config.json')
  return {
    platform: 'linux',
    configDirectory: directory,
    isOnPath: () => false,
    login: ({ username, token }, { registry }) => {
      const text = existsSync(path) ? readFileSync(path, 'utf8') : '{}'
      const config = JSON.parse(text || '{}') as Record<string, Record<string, unknown> | string | undefined>
      const key = parseRegistryHost(registry).configKey
      const secret = token.reveal()
      const store = typeof config['credsStore'] === 'string' ? helpers.get(config['credsStore']) : undefined
      store?.set(key, JSON.stringify({ ServerURL: key, Username: username, Secret: secret }))
      const auth = Buffer.from(`${username}:${secret}`).toString('base64')
      const auths = { ...(config['auths'] as object), [key]: store === undefined ? { auth } : {} }
      writeFileSync(path, JSON.stringify({ ...config, auths, unknown: undefined }, null, '\t'))
      return Promise.resolve({ exitCode: 0, stdout: 'Login Succeeded', stderr: '' })
    },
    call: () => Promise.reject(new Error('nothing here builds')),
    helper: ({ name, verb, input }) => {
      const store = helpers.get(name)
      if (store === undefined) return Promise.resolve(undefined)
      const key = verb === 'store' ? (JSON.parse(input) as { ServerURL: string }).ServerURL : input
      const found = store.get(key)
      if (verb === 'store') store.set(key, input)
      if (verb === 'erase') store.delete(key)
      const missing = verb === 'get' && found === undefined
      return Promise.resolve({
        exitCode: missing ? 1 : 0,
        stdout: missing ? 'credentials not found in native keychain' : verb === 'get' ? (found ?? '') : '',
        stderr: '',
      })
    },
  }
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function createWorld(original: string | undefined, helpers = new Map<string, Map<string, string>>()) {
  const directory = mkdtempSync(join(tmpdir(), 'oat-undo-'))
  folders.push(directory)
  const path = join(directory, 'config.json')
  if (original !== undefined) writeFileSync(path, original)
  const clock = createClock()
  const deadline = { signal: new AbortController().signal, endsAt: Infinity, tryMs: 1000, timeoutMs: 60_000 }
  const docker = fileDocker(directory, helpers)
  const ports = {
    runner: silentRunner(),
    docker,
    files: createFiles(clock.unique),
    clock,
    deadline,
    directory,
  }
  const credential = (secret: string) => ({ username: 'kong', token: new Secret(secret, () => undefined) })
  return {
    path,
    login: (registry: string, layer: string) =>
      loginDocker({
        ...ports,
        registry: parseRegistryHost(registry),
        credential: credential(layer),
        // As in a job: placed on Docker Hub, through docker elsewhere.
        isProven: true,
        layer,
        attempts: 1,
      }),
    logout: (layer: string) =>
      undoLayer({ ...ports, layer, where: 'x', killProcessesOf: () => Promise.resolve() }),
    foreign: (registry: string, secret: string) =>
      docker.login(credential(secret), { registry, directory, ...ports.deadline }),
    text: () => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
    secretOf: (registry: string) => {
      const { auths } = JSON.parse(readFileSync(path, 'utf8')) as {
        auths?: Record<string, { auth?: string }>
      }
      const auth = auths?.[parseRegistryHost(registry).configKey]?.auth
      return auth === undefined ? undefined : Buffer.from(auth, 'base64').toString().split(':')[1]
    },
    leftovers: () => existsSync(join(directory, '.docker-oat-login.json')),
  }
}

const originals = [
  undefined,
  '',
  '{}',
  '{"auths": {"https://index.docker.io/v1/": {"auth": "amFuZTpvbGQ="}, "ghcr.io": {"auth": "YTpi"}}}\n',
  '{ "unknown": {"kept": [1, 2]}, "auths": {}, "currentContext": "remote" }',
]
const registries = ['docker.io', 'ghcr.io', 'localhost:5000']
const step = fc.record({
  act: fc.constantFrom('login' as const, 'login' as const, 'logout' as const, 'foreign' as const),
  registry: fc.constantFrom(...registries),
  pick: fc.nat(),
})

describe('the undo of logins', () => {
  it('ends where it began, byte for byte, in whatever order the jobs end', async () => {
    const property = fc.asyncProperty(
      fc.constantFrom(...originals),
      fc.array(
        step.filter(({ act }) => act !== 'foreign'),
        { maxLength: 12 },
      ),
      async (original, steps) => {
        const world = createWorld(original)
        const open: string[] = []
        for (const [index, { act, registry, pick }] of steps.entries()) {
          if (act === 'login') {
            await world.login(registry, `layer${index}`)
            open.push(`layer${index}`)
            expect(world.secretOf(registry)).toBe(`layer${index}`)
          } else if (open.length > 0) await world.logout(open.splice(pick % open.length, 1)[0] ?? '')
        }
        while (open.length > 0) await world.logout(open.splice(steps.length % open.length, 1)[0] ?? '')
        expect(world.text()).toBe(original)
        expect(world.leftovers()).toBe(false)
      },
    )
    await fc.assert(property, { numRuns: runs(300) })
  })

  it('leaves what others put there, and finds it again beneath', async () => {
    const property = fc.asyncProperty(fc.array(step, { maxLength: 14 }), async steps => {
      const world = createWorld('{"auths":{"ghcr.io":{"auth":"YTpi"}}}')
      const stacks = new Map(registries.map(registry => [registry, registry === 'ghcr.io' ? ['b'] : []]))
      const open: { registry: string; layer: string }[] = []
      for (const [index, { act, registry, pick }] of steps.entries()) {
        const name = `${act}${index}`
        if (act === 'logout') {
          const [gone] = open.length > 0 ? open.splice(pick % open.length, 1) : []
          if (gone === undefined) continue
          await world.logout(gone.layer)
          stacks.set(
            gone.registry,
            (stacks.get(gone.registry) ?? []).filter(secret => secret !== gone.layer),
          )
        } else {
          if (act === 'login') await world.login(registry, name)
          else await world.foreign(registry, name)
          if (act === 'login') open.push({ registry, layer: name })
          stacks.get(registry)?.push(name)
        }
        for (const [place, stack] of stacks) {
          expect([place, world.secretOf(place)]).toEqual([place, stack.at(-1)])
        }
      }
    })
    await fc.assert(property, { numRuns: runs(300) })
  })

  it('gives a credential helper its former credential back', async () => {
    const key = 'https://index.docker.io/v1/'
    const before = JSON.stringify({ ServerURL: key, Username: 'jane', Secret: 'old' })
    const store = new Map([[key, before]])
    const original = '{"credsStore":"osxkeychain","auths":{"https://index.docker.io/v1/":{}}}'
    const world = createWorld(original, new Map([['osxkeychain', store]]))
    await world.login('docker.io', 'one')
    await world.login('docker.io', 'two')
    expect(store.get(key)).toContain('two')
    await world.logout('one')
    expect(store.get(key)).toContain('two')
    await world.logout('two')
    expect(store.get(key)).toBe(before)
    expect(world.text()).toBe(original)
  })

  it('says that it is done once it is', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'oat-undo-'))
    folders.push(directory)
    const said: string[] = []
    const files = createFiles(createClock().unique)
    let isOpen = false
    const ports = {
      runner: { ...silentRunner(), info: (text: string) => void said.push(text) },
      docker: fileDocker(directory, new Map()),
      files: {
        ...files,
        remove: async (path: string) => {
          if (isOpen && path.endsWith('config.json')) {
            throw Object.assign(new Error('open'), { code: 'EPERM', syscall: 'unlink' })
          }
          await files.remove(path)
        },
      },
      clock: createClock(),
      deadline: { signal: new AbortController().signal, endsAt: Infinity, tryMs: 1000, timeoutMs: 60_000 },
      directory,
    }
    const credential = { username: 'kong', token: new Secret('s3cret', () => undefined) }
    const registry = parseRegistryHost('docker.io')
    await loginDocker({ ...ports, registry, credential, isProven: true, layer: 'a', attempts: 1 })
    const undo = () =>
      undoLayer({ ...ports, layer: 'a', where: 'x', killProcessesOf: () => Promise.resolve() })
    isOpen = true
    await expect(undo()).rejects.toThrow(/cannot be written \(EPERM\)/)
    expect(said).toEqual([])
    isOpen = false
    await undo()
    expect(said).toEqual(['https://index.docker.io/v1/: logged out'])
  })
})
