import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { DockerCli } from '../../sandbox/docker/cli.ts'
import { engineObstacle } from '../../sandbox/docker/engine.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { type Action, buildAction } from '../crash/action.ts'
import { fourSecrets } from '../crash/crash-store.ts'
import { describeWith } from '../support/real-parts.ts'
import { fourStores, rotationVariables } from '../support/rotation-story.ts'

const works = { login: true, push: true, pull: true }
const isDead = { login: false, push: false, pull: false }

describeWith(await engineObstacle())('what the boxes contain, at a real engine and a real registry', () => {
  let world: World
  let action: Action
  let folder: string
  let docker: DockerCli
  let image: string
  let uses = 0
  beforeAll(async () => {
    action = await buildAction()
    world = await startWorld({ registry: 'real', engine: true, hub: true, github: true })
    folder = await mkdtemp(join(tmpdir(), 'real-rotation-'))
    await writeFile(join(folder, 'token-list.yml'), fourStores)
    if (world.engine === undefined) throw new TypeError('the world has no engine')
    docker = world.engine.cli(folder)
    image = `${world.registry.host}/acme/nightly-app`
    await world.engine.importImage(`${image}:first`)
    const { value } = world.entry('nightly', 'push').token
    for (const { fill } of fourSecrets(world)) fill(value, Date.now() - 86_400_000)
  })
  afterAll(async () => {
    await world.close()
    await action.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** The real docker, logged in with this value and with nothing else: a new tag each time, so that there is something to push. */
  async function use(value: string): Promise<typeof works> {
    const tag = `${image}:use-${(uses += 1)}`
    const isDone = async (args: readonly string[], input?: string): Promise<boolean> =>
      (await docker(args, input)).code === 0
    const { host } = world.registry
    await docker(['logout', host])
    await docker(['tag', `${image}:first`, tag])
    const login = await isDone(['login', host, '--username', 'acme', '--password-stdin'], value)
    const push = await isDone(['push', tag])
    await docker(['image', 'rm', '--force', tag])
    return { login, push, pull: await isDone(['pull', login && push ? tag : `${image}:use-1`]) }
  }

  const held = (): string[] => [...new Set(fourSecrets(world).map(store => store.held() ?? ''))]

  async function rotate(attempt: string, inputs: Readonly<Record<string, string>>): Promise<void> {
    const given = {
      mode: 'rotate',
      config: join(folder, 'token-list.yml'),
      registry: world.registry.host,
      'hub-url': world.hub?.origin ?? '',
      'hub-username': world.sharedAccount.username,
      'hub-password': world.sharedAccount.password,
      'github-token': world.github?.tokens.app.value ?? '',
      ...inputs,
    }
    const environment = { ...rotationVariables(world), GITHUB_RUN_ID: '1', GITHUB_RUN_ATTEMPT: attempt }
    const { exitCode, printed } = await action.start(given, environment).ended
    expect({ exitCode, printed: exitCode === 0 ? '' : printed }).toEqual({ exitCode: 0, printed: '' })
  }

  it('logs in, pushes and pulls before, during and after a rotation, old and new', async () => {
    const old = world.entry('nightly', 'push').token.value
    expect(held()).toEqual([old])
    expect(await use(old)).toEqual(works)

    const during: unknown[] = []
    world.log.witness = async ({ server, method }) => {
      if (server !== 'github' || method !== 'PUT' || during.length > 0) return
      const values = held()
      during.push(values.length, await use(values[0] ?? ''), await use(values[1] ?? ''))
    }
    await rotate('1', { timeout: '120' })
    expect(during).toEqual([2, works, works])

    const [first = '', ...others] = held()
    expect({ others, isNew: first !== old }).toEqual({ others: [], isNew: true })
    expect(await use(first)).toEqual(works)
    // Grace: a run that was queued before still has the old one.
    expect(await use(old)).toEqual(works)

    const pull = world.entry('nightly', 'pull').token.id
    await rotate('2', { compromised: `all, explained ${pull}` })
    const [second = ''] = held()
    expect(await use(second)).toEqual(works)
    expect(await use(first)).toEqual(isDead)
    expect(await use(old)).toEqual(isDead)
  }, 180_000)
})
