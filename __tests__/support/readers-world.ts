import { fileURLToPath } from 'node:url'
import { everyPermission, type GithubToken } from '../../sandbox/github/permission.ts'
import type { Step } from '../../sandbox/runner/job.ts'
import { ourSteps, type YamlExample } from './markdown-example.ts'
import { play } from './play.ts'
import type { Scene } from './scene.ts'
import type { World } from '../../sandbox/world.ts'
import type { Stage } from './story.ts'

const action = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const owner = { username: 'acme-rotation', password: 'correct horse 3', totpSecret: 'JBSWY3DPEHPK3PXP' }

/** What stands behind `${{ vars.… }}` and the other expressions of the pages that are no secret and no output. */
export const readersValues: Readonly<Record<string, string>> = {
  'vars.DOCKER_OWNER': owner.username,
  'vars.ROTATION_APP_CLIENT_ID': 'Iv23liExample',
  'vars.DOCKERHUB_PUSH_TOKEN_EXPIRES_AT': '2127-02-22T14:00:00Z',
  'vars.DOCKER_OIDC_CONNECTION': '7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f',
  'inputs.dry-run || false': 'false',
  'inputs.label': 'app push',
  'inputs.expires-at': '2127-02-23T00:00:00Z',
  'inputs.force': '',
  'inputs.compromised': '',
  'matrix.only': 'app push',
}

/** The register of the team that the pages speak of; a page that shows a smaller one is run with that. */
const register = `organization: acme
tokens:
  - { label: app pull, channel: release, access: pull, repositories: [acme/app] }
  - { label: app push, channel: release, access: push, repositories: [acme/app] }
  - { label: nightly-app pull, channel: nightly, access: pull, repositories: [acme/nightly-app] }
  - { label: nightly-app push, channel: nightly, access: push, repositories: [acme/nightly-app] }
`

interface Reader {
  readonly secrets: Readonly<Record<string, string>>
}

/** The organization `acme` with its images, its tokens and the secrets that hold them, as the pages name them. */
async function arrangeReader({ world }: Stage, permissions: GithubToken['permissions']): Promise<Reader> {
  const { book, github } = world
  for (const name of ['acme/app', 'acme/base', 'acme/nightly-app']) {
    book.addRepository({ name, visibility: 'private' })
  }
  book.addAccount({ ...owner, secondFactor: true, roles: { acme: 'owner' }, personalTokens: [] })
  const everyPublic = { type: 'TYPE_REPO', path: '*/*/public', scopes: ['scope-image-pull'] } as const
  const mint = (label: string, repositories: readonly string[]): string => {
    const scopes = [label.endsWith('push') ? 'scope-image-push' : 'scope-image-pull']
    const own = repositories.map(path => ({ type: 'TYPE_REPO', path, scopes }) as const)
    return book.mint('acme', { label, resources: [...own, everyPublic] }).value
  }
  const [pull, push] = [mint('app pull', ['acme/app']), mint('app push', ['acme/app'])]
  await github?.addRepository('acme/app')
  github?.addToken({ name: 'reader', value: 'ghs_readersApp', permissions })
  const app = github?.addApp('Iv23liExample', [{ owner: 'acme', permissions: everyPermission }])
  const nightlyPull = mint('nightly-app pull', ['acme/nightly-app'])
  return {
    secrets: {
      DOCKERHUB_PULL_TOKEN: pull,
      DOCKERHUB_PUSH_TOKEN: push,
      DOCKERHUB_RELEASE_PULL_TOKEN: pull,
      DOCKERHUB_RELEASE_PUSH_TOKEN: push,
      DOCKERHUB_NIGHTLY_PULL_TOKEN: nightlyPull,
      DOCKERHUB_NIGHTLY_PUSH_TOKEN: mint('nightly-app push', ['acme/nightly-app']),
      NEW_DOCKER_TOKEN: mint('app push', ['acme/app']),
      DOCKER_OWNER_PASSWORD: owner.password,
      DOCKER_OWNER_TOTP: owner.totpSecret,
      ROTATION_APP_KEY: app?.pem ?? '',
      READERS_APP_TOKEN: 'ghs_readersApp',
      MANAGER_TOKEN: nightlyPull,
    },
  }
}

/** What the step of create-github-app-token allows: the least, since it is all that the sandbox's GitHub gives. */
function permissionsIn({ steps }: YamlExample): GithubToken['permissions'] {
  const inputs = steps.flatMap(step =>
    step.uses?.startsWith('actions/create-github-app-token@') ? Object.entries(step.with ?? {}) : [],
  )
  return Object.fromEntries(
    inputs.flatMap(([name, value]) => {
      if (!name.startsWith('permission-') || (value !== 'read' && value !== 'write')) return []
      return [[name.slice('permission-'.length).replaceAll('-', '_'), value] as const]
    }),
  )
}

/**
 * Plays the action's own steps of an example to the letter: names, secrets and inputs are the page's. Only the servers'
 * addresses are added, and other actions' steps are left out; what they give is there.
 */
export function playExample(
  example: YamlExample,
  with_: {
    register?: string
    values?: Readonly<Record<string, string>>
    /** Sees the world before the job begins. */
    onWorld?: (world: World) => void
  } = {},
): Promise<Scene> {
  const values = { ...readersValues, ...with_.values }
  return play({
    about: `${example.page}, line ${example.line}`,
    world: { hub: true, github: true },
    job: async stage => {
      const { world, machine, write } = stage
      with_.onWorld?.(world)
      const { secrets } = await arrangeReader(stage, permissionsIn(example))
      await write('docker-oat.yml', with_.register ?? register)
      const said = (text: string): string =>
        text
          .replaceAll('${{ runner.temp }}', machine.home)
          .replaceAll('${{ steps.app.outputs.token }}', '${{ secrets.READERS_APP_TOKEN }}')
          .replaceAll(
            /\$\{\{ (steps\.\w+\.outputs\.\w+|env\.DOCKER_TOKEN) \}\}/g,
            '${{ secrets.MANAGER_TOKEN }}',
          )
          .replaceAll(/\$\{\{ ([^}]+) \}\}/g, (whole, inner: string) => values[inner] ?? whole)
      const steps = ourSteps(example).map(({ with: given = {} }): Step => {
        const inputs = Object.entries(given).map(([name, value]) => [name, said(String(value))])
        const servers = {
          registry: world.registry.host,
          config: `${machine.home}/docker-oat.yml`,
          ...('hub-username' in given && { 'hub-url': world.hub?.origin ?? '' }),
        }
        return { uses: action, with: { ...Object.fromEntries(inputs), ...servers } as Record<string, string> }
      })
      const github = { GITHUB_API_URL: world.github?.origin ?? '', GITHUB_REPOSITORY: 'acme/app' }
      return { steps, secrets, github }
    },
  })
}
