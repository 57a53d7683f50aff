import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import {
  createDockerRecorder,
  type DockerCall,
  type RecorderOptions,
} from '../../../sandbox/docker/recorder.ts'
import type { StepResult } from '../../../sandbox/runner/job.ts'
import { runJob } from '../../../sandbox/runner/run-job.ts'
import { stepOf, withMachine } from '../throw-away-action.ts'
import { withTinyRegistry } from '../tiny-registry.ts'

type Setting = Pick<RecorderOptions, 'behaviours' | 'standIn'>

interface Outcome {
  readonly step: StepResult
  readonly calls: readonly DockerCall[]
  /** `config.json` afterwards, `''` when there is none. */
  readonly config: string
}

/** Runs a shell script under a recorded docker. */
async function recorded(run: string, setting: Setting = {}): Promise<Outcome> {
  return withMachine(async machine => {
    const directory = join(machine.root, 'docker')
    await mkdir(directory)
    const recorder = await createDockerRecorder({ directory, ...setting })
    const environment = { ...machine.environment, PATH: recorder.path }
    const result = await runJob({ machine: { ...machine, environment }, steps: [{ run }] })
    const config = await readFile(join(machine.home, '.docker', 'config.json'), 'utf8').catch(() => '')
    return { step: stepOf(result), calls: await recorder.calls(), config }
  })
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const loginTo = (host: string, password: string): string =>
  `printf %s '${password}' | docker login --username ada --password-stdin ${host}`
const storedFor = (host: string, config: string): unknown =>
  (JSON.parse(config) as { auths: Record<string, unknown> }).auths[host]
const auth = Buffer.from('ada:right').toString('base64')

describe.each([
  ['the docker of this machine', {}],
  ['the stand-in', { standIn: true }],
] as const)('a login recorded with %s', (_, setting) => {
  it.each(['basic', 'bearer'] as const)('is really checked by %s and stored', async scheme => {
    await withTinyRegistry(scheme, async host => {
      const good = await recorded(loginTo(host, 'right'), setting)
      expect(good.step).toMatchObject({ exitCode: 0 })
      expect(storedFor(host, good.config)).toEqual({ auth })
      expect(good.calls).toMatchObject([
        { argv: ['login', '--username', 'ada', '--password-stdin', host], input: sha256('right') },
      ])
      const bad = await recorded(loginTo(host, 'wrong'), setting)
      expect(bad.step.exitCode).toBe(1)
      expect(bad.config).not.toContain(host)
    })
  })
})

describe('a recorded docker', () => {
  it('records argv word by word, names of variables, and the value of DOCKER_CONFIG only', async () => {
    const script = "SECRET='line\nNOT=one' DOCKER_CONFIG='/a b' docker version --format '' 'x\ny'; true"
    const { calls } = await recorded(script, { behaviours: ['real'] })
    expect(calls).toHaveLength(1)
    expect(calls[0]).toMatchObject({
      argv: ['version', '--format', '', 'x\ny'],
      config: '/a b',
    })
    expect(calls[0]?.input).toBeUndefined()
    expect(calls[0]?.variables).toEqual(expect.arrayContaining(['SECRET', 'DOCKER_CONFIG', 'HOME', 'CI']))
    expect(calls[0]?.variables).not.toContain('NOT')
  })

  it('keeps calls at the same time apart', async () => {
    const { calls } = await recorded('for i in 1 2 3 4 5; do docker help $i & done; wait', { standIn: true })
    expect(calls.map(({ argv }) => argv[1]).sort()).toEqual(['1', '2', '3', '4', '5'])
  })

  it('never puts the password into a file or an argument', async () => {
    await withMachine(async machine => {
      const recorder = await createDockerRecorder({ directory: machine.root, behaviours: ['forgetful'] })
      const environment = { ...machine.environment, PATH: recorder.path }
      const run =
        'head -c 12 /dev/zero | tr "\\0" s | docker login --password-stdin x; ! grep -r ssssssssssss "$RECORDS"'
      const steps = [{ run, env: { RECORDS: join(machine.root, 'calls') } }]
      expect((await runJob({ machine: { ...machine, environment }, steps })).conclusion).toBe('success')
      expect((await recorder.calls())[0]?.input).toBe(sha256('ssssssssssss'))
    })
  })
})
