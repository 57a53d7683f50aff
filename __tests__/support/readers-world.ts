import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { everyPermission } from '../../sandbox/github/permission.ts'
import { createMachine } from '../../sandbox/runner/machine.ts'
import { startWorld, type World, type WorldOptions } from '../../sandbox/world.ts'
import { startHubBehindProxy } from './hub-behind-proxy.ts'
import { asWorkflow, type YamlExample, yamlExamples } from './markdown-example.ts'
import { type RanWorkflow, runInSandbox, type RunWorkflow } from './workflow-run.ts'

const owner = { username: 'acme-rotation', password: 'correct horse 3', totpSecret: 'JBSWY3DPEHPK3PXP' }

/** The variables of the repository that the pages speak of. */
const variables = {
  DOCKER_OWNER: owner.username,
  ROTATION_APP_CLIENT_ID: 'Iv23liExample',
  DOCKERHUB_PUSH_TOKEN_EXPIRES_AT: '2127-02-22T14:00:00Z',
  DOCKER_OIDC_CONNECTION: '7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f',
}

/** What is typed into the forms of the pages. */
const form = { 'dry-run': 'false', label: 'app push', 'expires-at': '2127-02-23T00:00:00Z' }

/** What stands behind `${{ vars.… }}` and `${{ inputs.… }}` of the pages. */
export const readersValues: Readonly<Record<string, string>> = {
  ...prefixed('vars', variables),
  ...prefixed('inputs', { ...form, force: '', compromised: '' }),
  'inputs.dry-run || false': 'false',
  'steps.meta.outputs.tags': 'acme/app:main',
}

function prefixed(context: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${context}.${name}`, value]))
}

/** The token list of the team that the pages speak of. */
const teamsTokenList = `organization: acme
tokens:
  - { label: app pull, channel: release, access: pull, repositories: [acme/app] }
  - { label: app push, channel: release, access: push, repositories: [acme/app] }
  - { label: nightly-app pull, channel: nightly, access: pull, repositories: [acme/nightly-app] }
  - { label: nightly-app push, channel: nightly, access: push, repositories: [acme/nightly-app] }
`

/** Somebody else's login, in somebody's own layout: no job may lose it. */
export const loginBefore = '{ "auths": { "quay.io": { "auth": "YWRhOm90aGVy" } } }\n'

/** Docker Hub and GitHub by their own names, and a machine with the programs that pages call. */
export async function openReadersPlace(options: WorldOptions = {}) {
  const world = await startWorld({ registry: 'embedded', hub: true, github: true, tls: true, ...options })
  // The token of a stranger to the other tests' organization.
  for (const { id } of world.book.tokens('acme')) world.book.delete(id)
  const machine = await createMachine()
  const proxy = await startHubBehindProxy('through', { world, machine })
  const [clone, kept, bin] = ['clone', 'kept', 'bin'].map(name => join(machine.root, name)) as Folders
  for (const folder of [clone, kept, bin]) await mkdir(folder)
  const PATH = [bin, process.env['PATH']].join(delimiter)
  const place = (name: string, script: string) =>
    writeFile(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  // It notes with which login it would work.
  const note = `test ! -f Dockerfile || cp "\${DOCKER_CONFIG:-$HOME/.docker}/config.json" '${kept}' 2>/dev/null`
  await place('docker', `case $1 in build | push | pull) ${note} ;; esac; exit 0`)
  for (const name of ['gh', 'kubectl', 'podman', 'skopeo']) await place(name, '')
  return {
    world,
    /** What every workflow here runs with. */
    common: {
      kept,
      env: proxy.env,
      machine: { ...machine, environment: { ...machine.environment, PATH } },
    },
    /** An empty folder. */
    clone,
    /** Puts a program on PATH. */
    place,
    close: async () => {
      await proxy.close()
      await machine.remove()
      await world.close()
    },
  }
}

type Folders = [clone: string, kept: string, bin: string]

/** The organization `acme` with its images, its tokens and the secrets that hold them, as the pages name them. */
async function arrangeReader({ book, github }: World): Promise<Readonly<Record<string, string>>> {
  for (const name of ['acme/app', 'acme/base', 'acme/nightly-app']) {
    book.addRepository({ name, visibility: 'private' })
  }
  book.addRepository({ name: 'library/golang', visibility: 'public' })
  book.addAccount({ ...owner, secondFactor: true, roles: { acme: 'owner' }, personalTokens: [] })
  const everyPublic = { type: 'TYPE_REPO', path: '*/*/public', scopes: ['scope-image-pull'] } as const
  const mint = (label: string): string => {
    const path = label.replace(/(.*) .*/, 'acme/$1')
    const scopes = [label.endsWith('push') ? 'scope-image-push' : 'scope-image-pull']
    const resources = [{ type: 'TYPE_REPO', path, scopes } as const, everyPublic]
    return book.mint('acme', { label, resources }).value
  }
  const [pull, push, nightlyPull] = [mint('app pull'), mint('app push'), mint('nightly-app pull')]
  await github?.addRepository('acme/app', { environments: ['docker-rotation'] })
  const app = github?.addApp(variables.ROTATION_APP_CLIENT_ID, [
    { owner: 'acme', permissions: everyPermission },
  ])
  return {
    DOCKERHUB_PULL_TOKEN: pull,
    DOCKERHUB_PUSH_TOKEN: push,
    DOCKERHUB_RELEASE_PULL_TOKEN: pull,
    DOCKERHUB_RELEASE_PUSH_TOKEN: push,
    DOCKERHUB_NIGHTLY_PULL_TOKEN: nightlyPull,
    DOCKERHUB_NIGHTLY_PUSH_TOKEN: mint('nightly-app push'),
    NEW_DOCKER_TOKEN: mint('app push'),
    DOCKER_OWNER_PASSWORD: owner.password,
    DOCKER_OWNER_TOTP: owner.totpSecret,
    ROTATION_APP_KEY: app?.pem ?? '',
    MANAGER_TOKEN: mint('nightly-app pull'),
  }
}

export interface ReadersRun {
  readonly ran: RanWorkflow
  readonly world: World
  /** The registries that docker was logged in to when it was called, each with the label of the token. */
  readonly logins: Readonly<Record<string, string>>
  /** Docker's configuration afterwards. */
  readonly after: string
  readonly secrets: Readonly<Record<string, string>>
}

/** Plays an example to the letter, with Docker Hub and GitHub at their own names. */
export async function playExample(
  example: Pick<YamlExample, 'page' | 'kind' | 'text'>,
  given: {
    run?: RunWorkflow
    form?: Readonly<Record<string, string>>
    /** Secrets that are others than the team's. */
    secrets?: (world: World) => Readonly<Record<string, string>>
  } = {},
): Promise<ReadersRun> {
  const { world, common, clone, place, close } = await openReadersPlace()
  const { kept, machine } = common
  try {
    const { MANAGER_TOKEN: managersToken = '', ...team } = await arrangeReader(world)
    const secrets = { ...team, ...given.secrets?.(world) }
    const text = asWorkflow(example).replace(
      // The repository is in the folder of whoever shows some steps alone.
      /( {4}steps:\n)( +)(?![^]*actions\/checkout@)/,
      '$1$2- uses: actions/checkout@v7\n$2',
    )
    await place('az', `echo '${managersToken}'`)
    await mkdir(join(clone, '.github'))
    await writeFile(join(clone, '.github/docker-oat.yml'), tokenListOf(example.page))
    await writeFile(join(clone, 'Dockerfile'), 'FROM golang\n')
    await mkdir(join(machine.home, '.docker'))
    const config = join(machine.home, '.docker/config.json')
    await writeFile(config, loginBefore)
    const ran = await (given.run ?? runInSandbox)({
      ...common,
      text,
      clone,
      secrets,
      managersToken,
      variables,
      ...(text.includes('inputs.') && { form: { ...form, ...given.form } }),
    })
    const during = await readFile(join(kept, 'config.json'), 'utf8').catch(() => '{}')
    return { ran, world, logins: loginsIn(during, world), after: await readFile(config, 'utf8'), secrets }
  } finally {
    await close()
  }
}

/** Who is logged in, by the label of the token. */
export function loginsIn(config: string, { book }: Pick<World, 'book'>): Readonly<Record<string, string>> {
  const { auths = {} } = JSON.parse(config) as { auths?: Record<string, { auth: string }> }
  const labels = new Map(book.everyToken().map(({ value, label }) => [value, label]))
  return Object.fromEntries(
    Object.entries(auths).map(([registry, { auth }]) => {
      const [username = '', token = ''] = Buffer.from(auth, 'base64').toString().split(':')
      return [registry, `${username}: ${labels.get(token) ?? 'another'}`]
    }),
  )
}

/** A rotation runs with the token list of its page. */
function tokenListOf(page: string): string {
  const shown = yamlExamples().find(example => example.page === page && example.kind === 'list')
  return page === 'docs/rotation.md' && shown !== undefined ? shown.text : teamsTokenList
}
