import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AccessToken } from '../../sandbox/token-book.ts'
import type { World } from '../../sandbox/world.ts'
import { startWorld } from '../../sandbox/world.ts'
import { fourStores, rotationVariables } from '../scenario/rotation-stage.ts'
import { startAction, type ActionProcess } from './action-process.ts'

export const label = 'nightly-ingress-controller push'
export const storeNames = [
  'actions:kong/kubernetes-ingress-controller:NIGHTLY_PUSH',
  'actions:kong/kong-operator:NIGHTLY_PUSH',
  'actions:kong/kubernetes-ingress-controller#nightly:NIGHTLY_PUSH',
  'dependabot:kong/kubernetes-ingress-controller:NIGHTLY_PUSH',
]

/** Docker Hub, GitHub and a registry with one slot in four stores, and a clock to turn. */
export interface CrashWorld {
  readonly world: World
  /** Turns the clock of Docker Hub and GitHub on. */
  readonly pass: (milliseconds: number) => void
  /** The next attempt of workflow run 1, or the first one of another run. */
  readonly start: (inputs: Readonly<Record<string, string>>, run?: string) => ActionProcess
  /** The slot's tokens, deleted ones too, in the order of their minting. */
  readonly tokens: () => readonly AccessToken[]
  readonly held: () => readonly (string | undefined)[]
  readonly close: () => Promise<void>
}

export async function startCrashWorld({ grace }: { grace: string }): Promise<CrashWorld> {
  let offset = -100 * 86_400_000
  const now = (): number => Date.now() + offset
  const world = await startWorld({ registry: 'embedded', hub: true, github: true, now })
  const folder = await mkdtemp(join(tmpdir(), 'crash-'))
  const config = join(folder, 'docker-oat.yml')
  await writeFile(config, `rotation: { grace: ${grace} }\n${fourStores}`)
  const old = world.slot('nightly', 'push').token
  for (const name of storeNames) {
    const secret = 'NIGHTLY_PUSH'
    const place = name.slice(0, name.lastIndexOf(':'))
    world.github?.place(place)?.secrets.set(secret, {
      ...{ name: secret, value: old.value, createdAt: now(), updatedAt: now(), access: undefined },
    })
  }
  offset = 0
  let attempt = 0
  return {
    world,
    pass: milliseconds => void (offset += milliseconds),
    start: (inputs, run = '1') =>
      startAction(
        { ...rotateInputs(world, config), ...inputs },
        { ...rotationVariables(world), GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: String(++attempt) },
      ),
    tokens: () =>
      world.book.everyToken().filter(token => token === old || token.label.startsWith(`${label} (`)),
    held: () => storeNames.map(name => world.github?.secretValue(name)),
    close: async () => {
      await world.close()
      await rm(folder, { recursive: true })
    },
  }
}

function rotateInputs(world: World, config: string): Record<string, string> {
  return {
    ...{ mode: 'rotate', config, registry: world.registry.host },
    'hub-url': world.hub?.origin ?? '',
    'hub-username': world.sharedAccount.username,
    'hub-password': world.sharedAccount.password,
    'github-token': world.github?.tokens.app.value ?? '',
    ...{ timeout: '1', attempts: '2' },
  }
}
