import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { repositoryOf } from '../../sandbox/book/entry.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { type Action, buildAction } from '../crash/action.ts'
import { describeDeep } from '../support/depth.ts'
import { fourStores, rotationVariables } from '../support/rotation-story.ts'

let action: Action
beforeAll(async () => void (action = await buildAction()))
afterAll(() => action.close())

/** As the table in docs/before-you-adopt.md has them: Docker Hub, token service, GitHub reading, GitHub writing and what that was. */
type Requests = readonly string[]

const page = readFileSync(new URL('../../docs/before-you-adopt.md', import.meta.url), 'utf8')

function documented(rotation: string): Requests {
  const row = page.split('\n').find(line => line.startsWith(`| ${rotation} `))
  return (row ?? '')
    .split('|')
    .slice(2, -1)
    .map(cell => cell.trim())
}

async function rotate(
  world: World,
  { tokenList, force = '' }: { tokenList: string; force?: string },
): Promise<Requests> {
  const folder = await mkdtemp(join(tmpdir(), 'requests-'))
  await writeFile(join(folder, 'token-list.yml'), tokenList)
  world.log.clear()
  const inputs = {
    mode: 'rotate',
    config: join(folder, 'token-list.yml'),
    registry: world.registry.host,
    'hub-url': world.hub?.origin ?? '',
    'hub-username': world.sharedAccount.username,
    'hub-password': world.sharedAccount.password,
    'github-token': world.github?.tokens.app.value ?? '',
    force,
  }
  const { exitCode, printed } = await action.start(inputs, rotationVariables(world)).ended
  await rm(folder, { recursive: true })
  expect({ exitCode, printed: exitCode === 0 ? '' : printed }).toEqual({ exitCode: 0, printed: '' })
  expect(world.github?.violations).toEqual([])
  const count = (server: RegExp, method = /./): number =>
    world.log.entries().filter(entry => server.test(entry.server) && method.test(entry.method)).length
  const written = [/^DELETE$/, /^PUT$/, /^(POST|PATCH)$/].map(method => count(/^github$/, method))
  return [
    ...[count(/^hub$/), count(/^(auth|registry)$/), count(/^github$/, /^GET$/)].map(String),
    `${count(/^github$/, /^(?!GET)/)} (${written.join(', ')})`,
  ]
}

const options = { registry: 'embedded', hub: true, github: true } as const

it('counts one token in four stores', async () => {
  const world = await startWorld(options)
  try {
    const first = await rotate(world, { tokenList: fourStores })
    expect(first).toEqual(documented('one token, four copies, the first time'))
    // The variables are there by now: one request for each instead of two. The current token's resources are read.
    const again = await rotate(world, { tokenList: fourStores, force: 'all' })
    expect(again).toEqual(documented('the same again'))
  } finally {
    await world.close()
  }
})

describeDeep('a large organization', () => {
  it('counts four tokens in 25 repositories each', async () => {
    const world = await startWorld(options)
    const repositories = Array.from({ length: 25 }, (_, place) => `acme/r${place}`)
    try {
      for (const repository of repositories) await world.github?.addRepository(repository)
      const tokens = world.entries.map(({ channel, access }) =>
        [
          `  - label: ${channel} ${access}`,
          `    channel: ${channel}`,
          `    access: ${access}`,
          `    repositories: [${repositoryOf(channel)}]`,
          '    stores:',
          ...repositories.map(name => `      - { secret: ${channel}_${access}, repository: ${name} }`),
        ].join('\n'),
      )
      const requests = await rotate(world, {
        tokenList: `organization: acme\ntokens:\n${tokens.join('\n')}\n`,
      })
      expect(requests).toEqual(documented('four tokens, 25 repositories each, the first time'))
    } finally {
      await world.close()
    }
  }, 240_000)
})
