import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { createSocketFolder } from '../../sandbox/folder.ts'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { type Moto, startMoto } from '../../sandbox/moto.ts'
import { createProgramBench, tokenValue } from '../support/program-bench.ts'
import { describeWith } from '../support/real-parts.ts'
import { readRecipe } from './recipe.ts'
import { watchProcesses } from './watch-processes.ts'

const obstacle = await missingPrograms(['pass', 'gpg', 'age', 'aws', 'moto_server', 'jq'])

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
    for (const name of ['docker/pull', 'ecr-pullthroughcache/docker-hub']) {
      run('aws', 'secretsmanager', 'create-secret', '--name', name, '--secret-string', 'none')
    }
    // The recipes for files name them in the working directory.
    process.chdir(folder)
  })

  afterAll(async () => {
    process.chdir(before)
    spawnSync('gpgconf', ['--kill', 'all'], { env: environment })
    await moto.close()
    fs.rmSync(folder, { recursive: true, force: true })
  })

  /** @param more keys of the token list */
  const open = (heading: string, more: object = {}) =>
    createProgramBench({ ...readRecipe(heading).keys, ...more }, environment)

  it.each([
    ['pass', 'pass'],
    ['aws', 'AWS Secrets Manager'],
    ['age', 'age'],
    ['aws', 'ECR pull-through cache'],
  ])(
    '%s: the recipe stores a token and the next one, checks, and shows neither to other processes: %s',
    async (program, heading) => {
      const bench = await open(heading)
      const tokens = [randomUUID(), randomUUID()].map(id => tokenValue(`dckr_oat_${id}`))
      const watch = watchProcesses()
      for (const token of tokens) {
        expect(await bench.write(token)).toMatchObject({ result: 'written' })
        bench.note(token)
        expect(await bench.look(token)).toMatchObject({ holds: token.id })
        expect(await bench.check()).toMatchObject({ holds: token.id })
        expect(await bench.look(tokenValue(`${token.id}x`))).toMatchObject({ holds: undefined })
      }
      watch.stop()
      expect(watch.argv()).toContain(program)
      expect(tokens.filter(({ id }) => watch.seen().includes(id))).toEqual([])
    },
    60_000,
  )

  it('the secret of the ECR cache has the keys that ECR reads', async () => {
    const token = tokenValue('dckr_oat_ecr')
    await (await open('ECR pull-through cache')).write(token)
    const argv = [
      'get-secret-value',
      '--secret-id',
      'ecr-pullthroughcache/docker-hub',
      '--query',
      'SecretString',
    ]
    expect(JSON.parse(run('aws', 'secretsmanager', ...argv, '--output', 'text'))).toEqual({
      username: 'acme',
      accessToken: 'dckr_oat_ecr',
    })
  })

  it('AWS Secrets Manager has no such secret: the write fails, and says so', async () => {
    const { keys } = readRecipe('AWS Secrets Manager')
    const program = (keys['program'] as string[]).map(word => word.replace('docker/pull', 'docker/nobody'))
    const bench = await open('AWS Secrets Manager', { program })
    const outcome = await bench.write(tokenValue('dckr_oat_x'))
    if (outcome.result !== 'lost') throw new Error(outcome.result)
    expect(outcome.error.message).toContain("can't find the specified secret")
  })
})
