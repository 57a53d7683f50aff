import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AccessToken } from '../../sandbox/book/access-token.ts'
import { organization, repositoryOf, resourcesOf } from '../../sandbox/book/entry.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { notedCopies } from '../support/noted-copies.ts'
import { home, rotationVariables } from '../support/rotation-story.ts'
import type { Action, ActionProcess } from './action.ts'
import { type CrashStore, onlySecrets, type Stores } from './crash-store.ts'

const day = 86_400_000

/** Why the entry is rotated, and how long the older token lives on. */
export interface Situation {
  readonly grace: '0s' | '48h'
  readonly why: 'due' | 'forced' | 'compromised'
}

export interface StartOptions {
  readonly inputs: Readonly<Record<string, string>>
  /** `<id>.<attempt>` of the workflow run. */
  readonly run: string
  /** Of another home's run. */
  readonly environment?: Readonly<Record<string, string>>
}

/** Docker Hub, GitHub, a token service and a registry on loopback, with one entry; used for many schedules, one after the other. */
export interface CrashWorld {
  readonly world: World
  readonly stores: readonly CrashStore[]
  /** All in whose requests trouble may happen. */
  readonly servers: Stores['servers']
  /** Of the entry's tokens. */
  readonly access: Stores['access']
  /** Where the action may write: configuration, command files, home. */
  readonly folder: string
  /** An entry as if nothing had happened since its last rotation, which is long ago or not. */
  readonly reset: (situation: Situation) => Promise<void>
  /** From now on the token list has these stores, by name. */
  readonly list: (stores: readonly string[], situation: Situation) => Promise<void>
  /** The clock of all servers, in milliseconds since 1970. */
  readonly now: () => number
  /** Turns it on. */
  readonly pass: (milliseconds: number) => void
  readonly start: (options: StartOptions) => ActionProcess
  /** The entry's tokens since the reset, deleted ones too, in the order of their minting. */
  readonly tokens: () => readonly AccessToken[]
  readonly held: () => readonly (string | undefined)[]
  readonly close: () => Promise<void>
}

export async function startCrashWorld(
  action: Action,
  storesOf: (world: World) => Promise<Stores> = onlySecrets,
): Promise<CrashWorld> {
  let offset = 0
  let first = 0
  const now = (): number => Date.now() + offset
  const world = await startWorld({ registry: 'embedded', hub: true, github: true, now })
  if (world.hub) world.hub.limit.perMinute = Infinity
  const folder = await mkdtemp(join(tmpdir(), 'crash-'))
  const config = join(folder, 'docker-oat.yml')
  const { stores, servers, access, timeout, environment, close } = await storesOf(world)
  const label = `nightly-app ${access}`
  const tokens = (): AccessToken[] =>
    world.book
      .everyToken()
      .slice(first)
      .filter(it => it.label.startsWith(`${label} (`))
  return {
    world,
    stores,
    folder,
    tokens,
    access,
    now,
    servers: [world.hub, world.github, world.auth, world.registry, ...servers].filter(it => it !== undefined),
    async reset({ grace, why }) {
      for (const { id } of world.book.tokens(organization)) world.book.delete(id)
      first = world.book.everyToken().length
      const age = (why === 'due' ? 70 : 10) * day
      offset -= age
      const at = Math.floor(now() / 1000) * 1000
      const written = `${label} (current ${new Date(at).toISOString().slice(0, 19)}Z)`
      const tokenList = tokenListOf({ label, access, stores, grace })
      const old = world.book.mint(organization, {
        label: written,
        resources: resourcesOf('nightly', access),
      })
      const noted = await notedCopies(tokenList, { label, repository: home, value: old.value })
      world.book.change(old.id, { description: noted })
      for (const store of stores) store.fill(old.value, at)
      offset += age
      world.log.clear()
      await writeFile(config, tokenList)
      await makeFiles(folder)
    },
    list: async (listed, { grace }) => {
      const left = stores.filter(({ name }) => listed.includes(name))
      await writeFile(config, tokenListOf({ label, access, stores: left, grace }))
    },
    pass: milliseconds => void (offset += milliseconds),
    start: ({ inputs, run, environment: more = {} }) => {
      const [id = '', attempt = ''] = run.split('.')
      return action.start(
        { ...rotateInputs(world, config), timeout: String(timeout), ...inputs },
        {
          ...environment,
          ...rotationVariables(world),
          ...filesOf(folder),
          GITHUB_RUN_ID: id,
          GITHUB_RUN_ATTEMPT: attempt,
          ...more,
        },
      )
    },
    held: () => stores.map(({ held }) => held()),
    close: async () => {
      await close()
      await world.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

interface Registered extends Pick<Stores, 'access' | 'stores'> {
  readonly label: string
  readonly grace: string
}

function tokenListOf({ label, access, stores, grace }: Registered): string {
  return [
    `organization: ${organization}`,
    `rotation: { grace: ${grace} }`,
    'tokens:',
    `  - label: ${label}`,
    '    channel: nightly',
    `    access: ${access}`,
    `    repositories: [${repositoryOf('nightly')}]`,
    '    stores:',
    ...stores.map(({ entry }) => `      - ${entry}`),
    '',
  ].join('\n')
}

const commandFiles = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE', 'GITHUB_ENV']

function filesOf(folder: string): Record<string, string> {
  const files = commandFiles.map(name => [name, join(folder, name)] as const)
  const home = join(folder, 'home')
  return { ...Object.fromEntries(files), HOME: home, TMPDIR: home, RUNNER_TEMP: home }
}

async function makeFiles(folder: string): Promise<void> {
  await mkdir(join(folder, 'home'), { recursive: true })
  for (const name of commandFiles) await writeFile(join(folder, name), '')
}

function rotateInputs(world: World, config: string): Record<string, string> {
  return {
    mode: 'rotate',
    config,
    registry: world.registry.host,
    'hub-url': world.hub?.origin ?? '',
    'hub-username': world.sharedAccount.username,
    'hub-password': world.sharedAccount.password,
    'github-token': world.github?.tokens.app.value ?? '',
    attempts: '2',
  }
}
