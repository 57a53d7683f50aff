import { mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { organization, repositoryOf } from '../../sandbox/book/entry.ts'
import { placeKubectl } from '../../sandbox/kubernetes/kubectl.ts'
import { dockerObstacle } from '../../sandbox/docker/machine-docker.ts'
import { findProgram } from '../../sandbox/program.ts'
import type { JobResult } from '../../sandbox/runner/job.ts'
import { createMachine, type Machine } from '../../sandbox/runner/machine.ts'
import { runJob } from '../../sandbox/runner/run-job.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { createProcessSpy, mark, passOnTo, type SeenProcess, type SpiedCall } from './process-spy.ts'
import { describeWith, linuxObstacle } from '../support/real-parts.ts'
import { oneStore, rotationVariables, rotationWorld } from '../support/rotation-story.ts'
import { createSecretSearch } from '../support/secret-search.ts'
import { mintedSecrets, worldSecrets } from '../support/world-secrets.ts'

const action = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const docker = await findProgram('docker')
const obstacle = linuxObstacle ?? (await dockerObstacle())

let world: World
let machine: Machine
let jobs: readonly JobResult[]
let calls: readonly SpiedCall[]
let search: ReturnType<typeof createSecretSearch>

/** A program store: it keeps the digest of the value, which check then reads. */
const digestFile = (root: string): string => JSON.stringify(join(root, 'digest'))
const keep = (root: string): string =>
  `fs.writeFileSync(${digestFile(root)}, require('node:crypto').createHash('sha256').update(input).digest('hex'))`
const check = (root: string): string => `process.stdout.write(fs.readFileSync(${digestFile(root)}))`

const tokenList = `${oneStore}      - { program: [keep], check: [check] }
  - label: nightly-app pull
    channel: nightly
    access: pull
    repositories: [${repositoryOf('nightly')}]
    stores:
      - { kubernetes: acme-pull, namespaces: [acme], service-accounts: [default] }
`

describeWith(obstacle)('while docker, kubectl and the programs of stores run', () => {
  beforeAll(async () => {
    world = await startWorld({ registry: 'embedded', ...rotationWorld })
    machine = await createMachine()
    const { root, home } = machine
    const cluster = placeKubectl(join(root, 'cluster'))
    const account = { metadata: { name: 'default', resourceVersion: '1' } }
    cluster.put({ kind: 'serviceaccount', namespace: 'acme', name: 'default' }, account)
    const real = { docker: passOnTo(docker ?? ''), kubectl: passOnTo(join(cluster.path, 'kubectl')) }
    const programs = { ...real, keep: keep(root), check: check(root) }
    const spy = await createProcessSpy(root, programs)
    const environment = {
      ...machine.environment,
      ...mark,
      PATH: [spy.path, machine.environment['PATH']].join(delimiter),
    }
    await mkdir(join(home, '.docker'))
    await writeFile(join(home, 'docker-oat.yml'), tokenList)
    const secrets = worldSecrets(world)
    const job = { machine: { ...machine, environment }, secrets, github: rotationVariables(world) }
    jobs = [
      await runJob({ ...job, steps: [{ uses: action, with: loginInputs() }] }),
      await runJob({ ...job, steps: [{ uses: action, with: rotateInputs(home) }] }),
    ]
    calls = await spy.calls()
    search = createSecretSearch({ ...secrets, ...mintedSecrets(world, secrets) })
  })

  afterAll(async () => {
    await machine.remove()
    await world.close()
  })

  it('each of them is seen at work', () => {
    expect(jobs.map(({ conclusion }) => conclusion)).toEqual(['success', 'success'])
    expect([...new Set(calls.map(({ program }) => program))].sort()).toEqual([
      'check',
      'docker',
      'keep',
      'kubectl',
    ])
    expect(calls.every(({ processes }) => processes.some(isAction))).toBe(true)
  })

  it('the runner itself puts the inputs into the environment of the action: that is its contract', () => {
    const given = calls.flatMap(({ processes }) => processes.filter(isAction)).flatMap(inputsOf)
    expect(search(given.join('\n'))).toEqual(
      expect.arrayContaining(['RELEASE_PULL', 'OWNER_PASSWORD', 'OWNER_TOTP', 'APP_TOKEN']),
    )
  })

  it('no secret is anywhere else in the arguments or the environment of any process of the job', () => {
    const leaks = calls.flatMap(({ program, processes }) =>
      processes.flatMap(seen => search(textOf(seen)).map(name => `${name} while ${program} runs`)),
    )
    expect([...new Set(leaks)]).toEqual([])
  })

  it('none of them inherits an input', () => {
    const children = calls.flatMap(({ processes }) => processes.filter(seen => !isAction(seen)))
    expect(children.flatMap(inputsOf)).toEqual([])
    expect(children.length).toBeGreaterThan(5)
  })
})

function isAction({ argv }: SeenProcess): boolean {
  return argv.some(word => word === join(action, 'dist/main/index.js'))
}

function inputsOf({ environment }: SeenProcess): string[] {
  return Object.entries(environment).flatMap(([name, value]) => (name.startsWith('INPUT_') ? [value] : []))
}

/** Without the inputs of the action's own process. */
function textOf(seen: SeenProcess): string {
  const pairs = Object.entries(seen.environment)
  const values = pairs.flatMap(([name, value]) =>
    isAction(seen) && name.startsWith('INPUT_') ? [] : [value],
  )
  return [...seen.argv, ...values].join('\n')
}

function loginInputs(): Record<string, string> {
  return {
    registry: world.registry.host,
    organization,
    token: '${{ secrets.RELEASE_PULL }}',
    pull: 'acme/app',
  }
}

function rotateInputs(home: string): Record<string, string> {
  return {
    mode: 'rotate',
    config: `${home}/docker-oat.yml`,
    registry: world.registry.host,
    'hub-url': world.hub?.origin ?? '',
    'hub-username': world.owner.username,
    'hub-password': '${{ secrets.OWNER_PASSWORD }}',
    'hub-totp-secret': '${{ secrets.OWNER_TOTP }}',
    'github-token': '${{ secrets.APP_TOKEN }}',
  }
}
