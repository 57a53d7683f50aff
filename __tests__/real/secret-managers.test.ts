import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { createSocketFolder } from '../../sandbox/folder.ts'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { type Moto, startMoto } from '../../sandbox/moto.ts'
import { createClock } from '../../src/base/clock.ts'
import { Secret } from '../../src/base/secret.ts'
import { parseRegister } from '../../src/register/read.ts'
import type { ProgramStore } from '../../src/register/store.ts'
import { createPrograms } from '../../src/stores/programs.ts'
import type { TokenValue } from '../../src/stores/stores.ts'
import { readRegisterYaml } from '../../src/yaml/read.ts'
import { describeWith } from '../support/real-parts.ts'

const page = fs.readFileSync('docs/secret-managers.md', 'utf8')

/** The store of the recipe below a heading, as the register reads it. */
async function recipe(heading: string): Promise<ProgramStore> {
  const section = page.slice(page.indexOf(`\n### ${heading}\n`))
  const { stores } = parse(/```yaml\n([^]*?)```/.exec(section)?.[1] ?? '') as { stores: unknown }
  const token = { label: 'a', channel: 'nightly', access: 'pull', repositories: ['kong/a'], stores }
  const source = JSON.stringify({ organization: 'kong', tokens: [token] })
  const [slot] = parseRegister(await readRegisterYaml(source), 'docs').tokens
  const [store] = slot?.stores ?? []
  if (store?.kind !== 'program') throw new Error(`no program below ${heading}`)
  return store
}

const obstacle = await missingPrograms(['pass', 'gpg', 'age', 'aws', 'moto_server'])

// gpg's agent listens there.
const folder = obstacle === undefined ? (await createSocketFolder()).path : ''

describeWith(obstacle)('the real programs', () => {
  const before = process.cwd()
  const environment: Record<string, string> = {
    PATH: '/usr/bin:/bin',
    HOME: folder,
    GNUPGHOME: join(folder, 'gpg'),
    PASSWORD_STORE_DIR: join(folder, 'store'),
    AWS_ACCESS_KEY_ID: 'anybody',
    AWS_SECRET_ACCESS_KEY: 'anything',
    AWS_DEFAULT_REGION: 'eu-central-1',
  }
  const run = (program: string, ...argv: string[]): string => {
    const { status, stdout, stderr } = spawnSync(program, argv, { env: environment, encoding: 'utf8' })
    if (status !== 0) throw new Error(`${program}: ${stderr}`)
    return stdout
  }
  let moto: Moto

  beforeAll(async () => {
    fs.mkdirSync(environment['GNUPGHOME'] ?? '', { mode: 0o700 })
    const key = ['--quick-generate-key', 'ci@example.com', 'default', 'default', 'never']
    run('gpg', '--batch', '--quiet', '--pinentry-mode', 'loopback', '--passphrase', '', ...key)
    run('pass', 'init', 'ci@example.com')
    run('age-keygen', '-o', join(folder, 'identity.txt'))
    fs.writeFileSync(join(folder, 'recipients.txt'), run('age-keygen', '-y', join(folder, 'identity.txt')))
    moto = await startMoto()
    environment['AWS_ENDPOINT_URL'] = moto.origin
    run('aws', 'secretsmanager', 'create-secret', '--name', 'docker/nightly-pull', '--secret-string', 'none')
    // The recipes for files name them in the working directory.
    process.chdir(folder)
  }, 60_000)

  afterAll(async () => {
    process.chdir(before)
    spawnSync('gpgconf', ['--kill', 'all'], { env: environment })
    await moto.close()
    fs.rmSync(folder, { recursive: true, force: true })
  })

  const tokenOf = (value: string): TokenValue => ({
    id: value,
    label: 'a',
    channel: 'nightly',
    access: 'pull',
    expiresAt: undefined,
    value: new Secret(value, () => undefined),
  })
  const open = () =>
    createPrograms({
      environment,
      secrets: [],
      clock: createClock(),
      signal: new AbortController().signal,
      mask: () => undefined,
    })

  it.each(['pass', 'AWS Secrets Manager', 'age, SOPS'])(
    '%s: the recipe stores a token and the next one, confirms, and shows neither to other processes',
    async heading => {
      const store = await recipe(heading)
      const programs = open()
      const values = [`dckr_oat_${randomUUID()}`, `dckr_oat_${randomUUID()}`]
      const watch = watchProcesses()
      try {
        expect(await programs.check(store)).toMatchObject({ kind: 'comparable' })
        for (const value of values) {
          expect(await programs.write(store, tokenOf(value))).toMatchObject({ result: 'written' })
          expect(await programs.look(store, tokenOf(value))).toMatchObject({ holds: value })
          expect(await programs.look(store, tokenOf(`${value}x`))).toMatchObject({ holds: undefined })
        }
      } finally {
        watch.stop()
      }
      const seen = watch.seen()
      expect(seen).toContain(store.argv[0])
      expect(values.filter(value => seen.includes(value))).toEqual([])
    },
    60_000,
  )

  it('AWS Secrets Manager has no such secret: the write fails, and says so', async () => {
    const store = await recipe('AWS Secrets Manager')
    const argv = store.argv.map(word => (word === 'docker/nightly-pull' ? 'docker/nobody' : word))
    const [program = '', ...rest] = argv
    const outcome = await open().write({ ...store, argv: [program, ...rest] }, tokenOf('dckr_oat_x'))
    if (outcome.result !== 'lost') throw new Error(outcome.result)
    expect(outcome.error.message).toContain('ResourceNotFoundException')
  })
})

/** Arguments and environment of every process that can be seen, again and again. */
function watchProcesses(): { stop: () => void; seen: () => string } {
  const seen = new Set<string>()
  const look = (): void => {
    for (const id of fs.readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
      for (const file of ['cmdline', 'environ']) {
        try {
          seen.add(fs.readFileSync(`/proc/${id}/${file}`, 'utf8'))
        } catch {
          // It has just ended.
        }
      }
    }
  }
  const timer = setInterval(look, 5)
  return {
    stop: () => {
      clearInterval(timer)
    },
    seen: () => [...seen].join('\n'),
  }
}
