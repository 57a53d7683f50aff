import type { World } from '../../sandbox/world.ts'
import type { Story } from './story.ts'

/** Two entries: one with a connection, one without. */
const tokenList = `organization: acme
tokens:
  - label: app push
    channel: release
    access: push
    repositories: [acme/app]
    oidc: 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f
  - label: nightly-app pull
    channel: nightly
    access: pull
    repositories: [acme/nightly-app]
`

interface KeylessVerify {
  readonly inputs?: Readonly<Record<string, string>>
  readonly permission?: boolean
  readonly arrange?: (world: World) => void
}

/** verify with a token list that has a keyless entry, in a job of the release repository. */
export function keylessVerify(about: string, told: KeylessVerify = {}): Story {
  const { inputs = {}, permission = true, arrange } = told
  const repository = 'acme/app'
  return {
    about: `verify: ${about}`,
    // The tokens are checked at the same time.
    atOnce: true,
    world: { tls: true, keyless: true },
    job: async ({ world, step, proxy, write, machine }) => {
      await write('token-list.yml', tokenList)
      arrange?.(world)
      const claims = { sub: `repo:${repository}:ref:refs/tags/v1`, repository, ref: 'refs/tags/v1' }
      const config = `${machine.home}/token-list.yml`
      return {
        env: await proxy('through'),
        github: { GITHUB_REPOSITORY: repository },
        ...(permission && { actions: world.idTokens?.allow(claims) ?? {} }),
        steps: [step({ mode: 'verify', registry: 'docker.io', config, ...inputs })],
      }
    },
  }
}
