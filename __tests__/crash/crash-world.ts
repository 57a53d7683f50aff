import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { organization, repositoryOf, resourcesOf } from '../../sandbox/book/entry.ts'
import { startWorld } from '../../sandbox/world.ts'
import { notedCopies } from '../support/noted-copies.ts'
import { home, rotationVariables } from '../support/rotation-story.ts'
import type { Action } from './action.ts'
import { fourSecrets } from './crash-store.ts'

const day = 86_400_000
const label = 'nightly-app push'

/** Why the entry is rotated, and how long the older token lives on. */
export type Situation = Readonly<{ grace: '0s' | '48h'; why: 'due' | 'forced' | 'compromised' }>

export type CrashWorld = Awaited<ReturnType<typeof startCrashWorld>>

/** Docker Hub, GitHub, a token service and a registry on loopback, with one entry; used for many schedules, one after the other. */
export async function startCrashWorld(action: Action) {
  let offset = 0
  let first = 0
  const now = (): number => Date.now() + offset
  const world = await startWorld({ registry: 'embedded', hub: true, github: true, now })
  if (world.hub) world.hub.limit.perMinute = Infinity
  // Where the action may write: configuration, command files, home.
  const folder = await mkdtemp(join(tmpdir(), 'crash-'))
  const config = join(folder, 'docker-oat.yml')
  const stores = fourSecrets(world)
  const inputs = {
    mode: 'rotate',
    config,
    registry: world.registry.host,
    'hub-url': world.hub?.origin ?? '',
    'hub-username': world.sharedAccount.username,
    'hub-password': world.sharedAccount.password,
    'github-token': world.github?.tokens.app.value ?? '',
    attempts: '2',
    timeout: '5',
  }
  return {
    world,
    stores,
    folder,
    /** All in whose requests trouble may happen. */
    servers: [world.hub, world.github, world.auth, world.registry].filter(it => it !== undefined),
    /** The entry's tokens since the reset, deleted ones too, in the order of their minting. */
    tokens: () =>
      world.book
        .everyToken()
        .slice(first)
        .filter(it => it.label.startsWith(`${label} (`)),
    held: () => stores.map(({ held }) => held()),
    /** Turns the clock of all servers on. */
    pass: (milliseconds: number) => void (offset += milliseconds),
    /** An entry as if nothing had happened since its last rotation, which is long ago or not. */
    async reset({ grace, why }: Situation) {
      for (const { id } of world.book.tokens(organization)) world.book.delete(id)
      first = world.book.everyToken().length
      const age = (why === 'due' ? 70 : 10) * day
      offset -= age
      const at = Math.floor(now() / 1000) * 1000
      const written = `${label} (current ${new Date(at).toISOString().slice(0, 19)}Z)`
      const entries = stores.map(({ entry }) => entry).join(', ')
      const tokenList = `organization: ${organization}\nrotation: { grace: ${grace} }\ntokens:\n  - { label: ${label}, channel: nightly, access: push, repositories: [${repositoryOf('nightly')}], stores: [${entries}] }\n`
      const resources = resourcesOf('nightly', 'push')
      const old = world.book.mint(organization, { label: written, resources })
      const noted = await notedCopies(tokenList, { label, repository: home, value: old.value })
      world.book.change(old.id, { description: noted })
      for (const store of stores) store.fill(old.value, at)
      offset += age
      world.log.clear()
      await writeFile(config, tokenList)
      await mkdir(join(folder, 'home'), { recursive: true })
      for (const file of Object.values(commandFiles(folder))) await writeFile(file, '')
    },
    /** @param run `<id>.<attempt>` of the workflow run */
    start: (asked: Readonly<Record<string, string>>, run: string) => {
      const [id = '', attempt = ''] = run.split('.')
      const place = join(folder, 'home')
      const variables = { ...rotationVariables(world), ...commandFiles(folder), GITHUB_RUN_ID: id }
      const folders = { HOME: place, TMPDIR: place, RUNNER_TEMP: place }
      return action.start({ ...inputs, ...asked }, { ...variables, ...folders, GITHUB_RUN_ATTEMPT: attempt })
    },
    close: async () => {
      await world.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

function commandFiles(folder: string): Record<string, string> {
  const names = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE', 'GITHUB_ENV']
  return Object.fromEntries(names.map(name => [name, join(folder, name)]))
}
