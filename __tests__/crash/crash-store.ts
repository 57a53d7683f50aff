import type { World } from '../../sandbox/world.ts'

/** One GitHub secret of the entry under test. `place` as in its name: `actions:acme/app#nightly`. */
function secretStore(place: string, { world, entry }: { world: World; entry: string }) {
  const secret = 'NIGHTLY_PUSH'
  return {
    /** As in reports. */
    name: `${place}:${secret}`,
    /** Its entry in the token list, on one line. */
    entry: `{ secret: ${secret}${entry} }`,
    /** What it holds; `undefined`: nothing. */
    held: () => world.github?.secretValue(`${place}:${secret}`),
    /** As a rotation at this time left it, and nothing beside it. `at`: milliseconds since 1970. */
    fill: (value: string, at: number): void => {
      const found = world.github?.place(place)
      found?.variables.clear()
      found?.secrets.set(secret, { name: secret, value, createdAt: at, updatedAt: at, access: undefined })
    },
  }
}

/** The four stores of the design: this repository, another one, an environment, Dependabot. */
export function fourSecrets(world: World) {
  const home = 'acme/app'
  return [
    secretStore(`actions:${home}`, { world, entry: '' }),
    secretStore('actions:acme/website', { world, entry: ', repository: acme/website' }),
    secretStore(`actions:${home}#nightly`, { world, entry: ', environment: nightly' }),
    secretStore(`dependabot:${home}`, { world, entry: ', app: dependabot' }),
  ]
}
