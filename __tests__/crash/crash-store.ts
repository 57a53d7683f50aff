import type { Fault, Faults } from '../../sandbox/fault.ts'
import type { World } from '../../sandbox/world.ts'

/** One store of the entry under test, of any kind. */
export interface CrashStore {
  /** As in reports. */
  readonly name: string
  /** Its entry in the token list, on one line. */
  readonly entry: string
  /** What it holds; `undefined`: nothing. */
  readonly held: () => string | undefined
  /** As a rotation at this time left it, and nothing beside it. `at`: milliseconds since 1970. */
  readonly fill: (value: string, at: number) => void
}

/** The stores of an entry, and what they need beside the world: servers in whose requests trouble may happen. */
export interface Stores {
  readonly stores: readonly CrashStore[]
  readonly servers: readonly { readonly faults: Faults<Fault>; readonly violations?: string[] }[]
  readonly access: 'pull' | 'push'
  /** Seconds that one exchange may take. */
  readonly timeout: number
  /** Of the action, beside GitHub's own. */
  readonly environment: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

/** What needs nothing in particular. */
export const plainStores = { access: 'push', timeout: 5, environment: {} } as const

/** A GitHub secret. `place` as in the store's name: `actions:acme/kic#nightly`. */
export function secretStore(place: string, { world, entry }: { world: World; entry: string }): CrashStore {
  const secret = 'NIGHTLY_PUSH'
  return {
    name: `${place}:${secret}`,
    entry: `{ secret: ${secret}${entry} }`,
    held: () => world.github?.secretValue(`${place}:${secret}`),
    fill: (value, at) => {
      const found = world.github?.place(place)
      found?.variables.clear()
      found?.secrets.set(secret, {
        name: secret,
        value,
        createdAt: at,
        updatedAt: at,
        access: undefined,
      })
    },
  }
}

/** The four stores of the design: this repository, another one, an environment, Dependabot. */
export function fourSecrets(world: World): CrashStore[] {
  const home = 'acme/app'
  return [
    secretStore(`actions:${home}`, { world, entry: '' }),
    secretStore('actions:acme/website', { world, entry: ', repository: acme/website' }),
    secretStore(`actions:${home}#nightly`, { world, entry: ', environment: nightly' }),
    secretStore(`dependabot:${home}`, { world, entry: ', app: dependabot' }),
  ]
}

export function onlySecrets(world: World): Promise<Stores> {
  return Promise.resolve({
    ...plainStores,
    stores: fourSecrets(world),
    servers: [],
    close: () => Promise.resolve(),
  })
}
