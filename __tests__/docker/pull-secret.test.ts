import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { fingerprint } from '../../src/base/fingerprint.ts'
import { createFiles } from '../../src/base/files.ts'
import { Secret } from '../../src/base/secret.ts'
import {
  formatPullSecret,
  preparePullSecret,
  removePullSecret,
  writePullSecret,
} from '../../src/docker/pull-secret.ts'
import { parseRegistryHost } from '../../src/registry/host.ts'
import { describeWith } from '../support/real-parts.ts'
import { silentRunner } from '../support/silent-runner.ts'

const root = fs.mkdtempSync(join(tmpdir(), 'oat-pull-secret-'))
let count = 0
let folder = root
let path = join(root, 'pull-secret.json')
beforeEach(() => {
  folder = join(root, String((count += 1)))
  path = join(folder, 'pull-secret.json')
  fs.mkdirSync(folder)
})
afterAll(() => {
  fs.rmSync(root, { recursive: true })
})

const hub = 'https://index.docker.io/v1/'
const files = createFiles(() => String((count += 1)))

function createBench() {
  const masked: string[] = []
  const said: string[] = []
  const hear = (text: string): void => void said.push(text)
  const runner = { ...silentRunner(), mask: (value: string) => void masked.push(value), info: hear }
  const ports = { files, runner: { ...runner, notice: hear, warning: hear } }
  const prepare = (given = path, registry = 'docker.io') =>
    preparePullSecret(given, {
      ...ports,
      registry: parseRegistryHost(registry),
      credential: { username: 'acme', token: new Secret('s3cret', () => undefined) },
    })
  const write = async (given?: string, registry?: string): Promise<string> => {
    const prepared = await prepare(given, registry)
    if (prepared === undefined) throw new Error('nothing to write')
    await writePullSecret(prepared, ports)
    return prepared.path
  }
  return { masked, said, ports, prepare, write }
}

const refusal = (why: string): string => `input "pull-secret": ${path} ${why}`
const held = (secret: string, key = hub): string => formatPullSecret(key, `acme:${secret}`)

describe('the file of a pull secret', () => {
  it.each([
    ['docker.io', hub],
    ['localhost:5000', 'localhost:5000'],
  ])('is what Kubernetes takes for %s, for this user alone, and hidden', async (registry, key) => {
    const bench = createBench()
    await bench.write(path, registry)
    const text = fs.readFileSync(path, 'utf8')
    const auth = Buffer.from('acme:s3cret').toString('base64')
    expect(JSON.parse(text)).toEqual({ auths: { [key]: { auth } } })
    expect(fs.statSync(path).mode & 0o777).toBe(0o600)
    expect(bench.masked).toEqual([text])
  })

  it.each(['', held('older')])(
    'takes the place of what an earlier login left, and says so: %j',
    async text => {
      fs.writeFileSync(path, text, { mode: 0o644 })
      const bench = createBench()
      await bench.write()
      expect(fs.readFileSync(path, 'utf8')).toBe(held('s3cret'))
      expect(fs.statSync(path).mode & 0o777).toBe(0o600)
      expect(bench.said[0]).toBe(`replaced ${path}, which an earlier login had left behind`)
    },
  )

  const taken: Readonly<Record<string, () => Promise<void>>> = {
    'a link': () => fs.promises.symlink(join(folder, 'target'), path),
    'a directory': () => fs.promises.mkdir(path),
    'nothing, nor its directory': () => fs.promises.rmdir(folder),
    'one for another registry': () => fs.promises.writeFile(path, held('x', 'ghcr.io')),
    'one of another user': () => fs.promises.writeFile(path, formatPullSecret(hub, 'acmeo:x')),
    'one with a second login': () =>
      fs.promises.writeFile(path, held('x').replace('}}}', '},"a":{"auth":"YTpi"}}}')),
    'one that docker wrote': () =>
      fs.promises.writeFile(path, JSON.stringify(JSON.parse(held('x')), null, '\t')),
  }
  it.each(Object.entries(taken))(
    'is refused where there is %s, and nothing is changed',
    async (_, arrange) => {
      await arrange()
      const before = fs.readdirSync(root, { recursive: true })
      const message = refusal('is there already, is behind a link, or has no directory to be in')
      await expect(createBench().prepare()).rejects.toMatchObject({ message })
      expect(fs.readdirSync(root, { recursive: true })).toEqual(before)
    },
  )

  it('leaves what somebody else wrote there in between', async () => {
    fs.writeFileSync(path, held('older'))
    const bench = createBench()
    const prepared = await bench.prepare()
    fs.writeFileSync(path, held('x', 'quay.io'))
    if (prepared === undefined) throw new Error('not prepared')
    const message = refusal('was changed meanwhile')
    await expect(writePullSecret(prepared, bench.ports)).rejects.toMatchObject({ message })
    expect([fs.readFileSync(path, 'utf8'), bench.said]).toEqual([held('x', 'quay.io'), []])
  })

  it('does not follow a link that comes in between', async () => {
    const bench = createBench()
    const prepared = await bench.prepare()
    fs.symlinkSync(join(folder, 'target'), path)
    if (prepared === undefined) throw new Error('not prepared')
    await expect(writePullSecret(prepared, bench.ports)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    expect(fs.existsSync(join(folder, 'target'))).toBe(false)
  })
})

describe('its undo', () => {
  const put = fingerprint(held('s3cret'))
  const cases: Readonly<Record<string, readonly [arrange: () => Promise<void>, isLeft: boolean]>> = {
    'removes what the login wrote': [() => fs.promises.writeFile(path, held('s3cret')), false],
    'leaves the pull secret of a later login': [() => fs.promises.writeFile(path, held('newer')), true],
    'leaves a link': [() => fs.promises.symlink(root, path), true],
    'has nothing to do where the file is gone': [() => Promise.resolve(), false],
  }
  it.each(Object.entries(cases))('%s', async (_, [arrange, isLeft]) => {
    await arrange()
    const isThere = fs.readdirSync(folder).length > 0
    const bench = createBench()
    await removePullSecret({ path, put }, bench.ports)
    expect(fs.readdirSync(folder)).toEqual(isLeft ? ['pull-secret.json'] : [])
    const kept = `${path} was changed after this login wrote it, so it was not removed`
    expect(bench.said).toEqual(isLeft ? [kept] : isThere ? [`removed ${path}`] : [])
  })
})

describeWith(await missingPrograms(['kubectl']))('kubectl', () => {
  it('makes an imagePullSecret of it', async () => {
    await createBench().write()
    const argv = ['create', 'secret', 'generic', 'acme-pull', '--type=kubernetes.io/dockerconfigjson']
    const { status, stdout } = spawnSync(
      'kubectl',
      [...argv, `--from-file=.dockerconfigjson=${path}`, '--dry-run=client', '-o', 'json'],
      { encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: folder } },
    )
    expect(status).toBe(0)
    const data = { '.dockerconfigjson': Buffer.from(held('s3cret')).toString('base64') }
    expect(JSON.parse(stdout)).toMatchObject({ type: 'kubernetes.io/dockerconfigjson', data })
  })
})
