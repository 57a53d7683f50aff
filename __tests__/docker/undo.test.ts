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
import { undoDocker } from '../../src/docker/undo.ts'
import { parseRegistryHost } from '../../src/registry/host.ts'
import { silentRunner } from '../support/silent-runner.ts'
import { runs } from '../support/depth.ts'

/** docker as docker/cli keeps its config: known keys only, tabs, the whole file rewritten. */
function fileDocker(directory: string): Docker {
  const path = join(directory, 'config.json')
  return {
    platform: 'linux',
    configDirectory: directory,
    isOnPath: () => false,
    login: ({ username, token }, { registry }) => {
      const text = existsSync(path) ? readFileSync(path, 'utf8') : '{}'
      const config = JSON.parse(text || '{}') as Record<string, Record<string, unknown> | string | undefined>
      const key = parseRegistryHost(registry).configKey
      const auth = Buffer.from(`${username}:${token.reveal()}`).toString('base64')
      const auths = { ...(config['auths'] as object), [key]: { auth } }
      writeFileSync(path, JSON.stringify({ ...config, auths, unknown: undefined }, null, '\t'))
      return Promise.resolve({ exitCode: 0, stdout: 'Login Succeeded', stderr: '' })
    },
    call: () => Promise.reject(new Error('nothing here builds')),
    helper: () => Promise.reject(new Error('no helper is named')),
  }
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function createWorld(original: string | undefined) {
  const directory = mkdtempSync(join(tmpdir(), 'oat-undo-'))
  folders.push(directory)
  const path = join(directory, 'config.json')
  if (original !== undefined) writeFileSync(path, original)
  const clock = createClock()
  const deadline = { signal: new AbortController().signal, endsAt: Infinity, tryMs: 1000, timeoutMs: 60_000 }
  const ports = {
    runner: silentRunner(),
    docker: fileDocker(directory),
    files: createFiles(clock.unique),
    clock,
    deadline,
    directory,
  }
  const credential = (secret: string) => ({ username: 'acme', token: new Secret(secret, () => undefined) })
  return {
    path,
    login: (registry: string, layer: string) =>
      loginDocker({
        ...ports,
        registry: parseRegistryHost(registry),
        credential: credential(layer),
        // As in a job: placed on Docker Hub, through docker elsewhere.
        isProven: true,
        login: layer,
        attempts: 1,
      }),
    logout: (layer: string) =>
      undoDocker({ ...ports, login: layer, where: 'x', killProcessesOf: () => Promise.resolve() }),
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
  isLogin: fc.boolean(),
  registry: fc.constantFrom(...registries),
  pick: fc.nat(),
})

describe('the undo of logins', () => {
  it('ends where it began, byte for byte, in whatever order the jobs end', async () => {
    const property = fc.asyncProperty(
      fc.constantFrom(...originals),
      fc.array(step, { maxLength: 12 }),
      async (original, steps) => {
        const world = createWorld(original)
        const open: string[] = []
        for (const [index, { isLogin, registry, pick }] of steps.entries()) {
          if (isLogin) {
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
})
