import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { everyPermission } from '../../sandbox/github/permission.ts'
import type { JobResult, Step } from '../../sandbox/runner/job.ts'
import { createMachine } from '../../sandbox/runner/machine.ts'
import { runJob } from '../../sandbox/runner/run-job.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { inputNames } from '../../src/runner/input-table.ts'
import { type CliRun, startCli } from './start-cli.ts'

export const home = 'acme/app'
/** Without a second factor: a code works once, and the next one comes half a minute later. */
export const owner = { username: 'acme-rotation', password: 'correct horse 3' }
/** The action as the files name it. */
export const ownName = 'acme/docker-oat-login@0123456789abcdef0123456789abcdef01234567'

const everyPublic = { type: 'TYPE_REPO', path: '*/*/public', scopes: ['scope-image-pull'] } as const

/** A team with four workflows, a Makefile and one shared account. */
export const fourWorkflows: Readonly<Record<string, string>> = {
  Makefile: 'nightly:\n\tdocker push acme/nightly-app:latest\n',
  '.github/workflows/ci.yml':
    'name: CI\non: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n      - run: npm test\n',
  '.github/workflows/release.yml': workflow('release', [
    'uses: docker/build-push-action@v7',
    'with: { push: true, tags: "acme/app:latest" }',
  ]),
  '.github/workflows/worker.yml': workflow('worker', [
    'uses: docker/build-push-action@v7',
    'with: { push: true, tags: "acme/worker:latest" }',
  ]),
  '.github/workflows/nightly.yml': workflow('nightly', ['run: make nightly']),
}

function workflow(name: string, last: readonly string[]): string {
  const [first = '', ...rest] = last
  return [
    `name: ${name}`,
    'on: { push: { branches: [main] } }',
    'jobs:',
    `  ${name}:`,
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - uses: actions/checkout@v7',
    '      - uses: docker/login-action@v4',
    '        with:',
    '          username: ${{ secrets.DOCKER_USERNAME }}',
    '          password: ${{ secrets.DOCKER_PASSWORD }}',
    `      - ${first}`,
    ...rest.map(line => `        ${line}`),
    '',
  ].join('\n')
}

/** A clone of acme/app, in which setup is started. */
export interface Clone {
  readonly folder: string
  readonly world: World
  readonly environment: Readonly<Record<string, string>>
  /** Without a terminal. */
  readonly run: (args: readonly string[], environment?: Readonly<Record<string, string>>) => Promise<CliRun>
  readonly read: (path: string) => string
  /** A token of acme; `more`: resources beside its repository. */
  readonly mint: (
    repositories: readonly string[],
    options?: { label?: string; scope?: string; isStrict?: boolean },
  ) => string
  /** What a screen or a log shows, without this machine's ports, folders and dates. */
  readonly plain: (text: string) => string
  /** Runs a workflow's step of this action as GitHub would, on what setup left there. */
  readonly play: (path: string, values?: Readonly<Record<string, string>>) => Promise<JobResult>
  readonly close: () => Promise<void>
}

export async function openClone(files: Readonly<Record<string, string>> = {}): Promise<Clone> {
  const world = await startWorld({ registry: 'embedded', hub: true, github: true })
  const { github, hub, book, registry } = world
  if (github === undefined || hub === undefined) throw new TypeError('there is no GitHub')
  await github.addOrganization('acme')
  const repository = await github.addRepository(home)
  github.addToken({ name: 'ada', value: 'gho_adasOwnToken0123456789', permissions: everyPermission })
  for (const name of ['app', 'worker', 'nightly-app']) {
    book.addRepository({ name: `acme/${name}`, visibility: 'private' })
  }
  book.addAccount({ ...owner, secondFactor: false, roles: { acme: 'owner' }, personalTokens: [] })
  repository.isBranchProtected = true
  // Nobody of acme knows it, and an audit would say so.
  book.delete(world.misfits.foreign.id)
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'oat-setup-')))
  execFileSync('git', ['init', '--quiet', folder])
  execFileSync('git', ['-C', folder, 'remote', 'add', 'origin', `${github.origin}/${home}.git`])
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const environment = {
    GITHUB_SERVER_URL: github.origin,
    GITHUB_API_URL: github.origin,
    GH_TOKEN: 'gho_adasOwnToken0123456789',
    DOCKER_OAT_REGISTRY: registry.host,
    DOCKER_OAT_HUB_URL: hub.origin,
    BROWSER: placeBrowser(folder),
  }
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
  return {
    folder,
    world,
    environment,
    read,
    run: (args, more = {}) =>
      startCli(['setup', ...args], { folder, environment: { ...environment, ...more } }),
    mint: (repositories, { label = 'app push', scope = 'scope-image-push', isStrict = false } = {}) => {
      const own = repositories.map(path => ({ type: 'TYPE_REPO', path, scopes: [scope] }) as const)
      return book.mint('acme', { label, resources: [...own, ...(isStrict ? [] : [everyPublic])] }).value
    },
    plain: text =>
      text
        .replaceAll(github.origin, 'https://github.com')
        .replaceAll(registry.host, 'registry.example')
        .replaceAll(hub.origin, 'https://hub.example')
        .replaceAll(folder, '/home/ada/app')
        .replaceAll(/\/[^ ]*\/docs\/errors/g, 'docs/errors')
        .replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'http://127.0.0.1:PORT')
        .replaceAll(/\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?/g, 'DATE')
        .replaceAll(/ +$/gm, ''),
    play: (path, values = {}) => playWorkflow(read(path), { world, folder, values }),
    close: async () => {
      await world.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** A person with a browser: clicks "Create GitHub App" on the page that it is given, and "Install" on the next. */
function placeBrowser(folder: string): string {
  const place = join(folder, '.git/browser.mjs')
  writeFileSync(
    place,
    `#!${process.execPath}
const [, , address] = process.argv
const page = await (await fetch(address)).text()
const plain = text => text.replace(/&#(\\d+);/g, (_, code) => String.fromCharCode(code))
const form = /action="([^"]+)".*value="([^"]+)"/.exec(page)
if (form === null) await fetch(address + '?repository=${home}')
else {
  const body = new URLSearchParams({ manifest: plain(form[2]) })
  const answer = await fetch(plain(form[1]), { method: 'POST', body, redirect: 'manual' })
  await fetch(answer.headers.get('location'))
}
`,
  )
  chmodSync(place, 0o755)
  return place
}

interface WrittenWorkflow {
  readonly jobs: Readonly<
    Record<
      string,
      { environment: string; steps: readonly { uses: string; with?: Record<string, string | boolean> }[] }
    >
  >
}

async function playWorkflow(
  text: string,
  given: { world: World; folder: string; values: Readonly<Record<string, string>> },
): Promise<JobResult> {
  const { world, folder, values } = given
  const [job] = Object.values((parse(text) as WrittenWorkflow).jobs)
  const ours = job?.steps.filter(({ uses }) => uses.startsWith('acme/docker-oat-login@')) ?? []
  const place = `actions:${home}#${job?.environment ?? ''}`
  const { github } = world
  const valueOf = (expression: string): string => {
    const [, context, name = ''] = /^(vars|secrets)\.(\w+)$/.exec(expression) ?? []
    if (context === 'secrets') return github?.secretValue(`${place}:${name}`) ?? ''
    if (context === 'vars') return github?.place(place)?.variables.get(name)?.value ?? ''
    return values[expression] ?? ''
  }
  const steps = ours.map(({ with: inputs = {} }): Step => {
    const entries = Object.entries(inputs).map(([name, value]) => [
      name,
      String(value).replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => valueOf(expression)),
    ])
    const config = join(folder, '.github/docker-oat.yml')
    const {
      'github-app-client-id': id,
      'github-app-private-key': key,
      ...rest
    } = Object.fromEntries(entries) as Record<string, string>
    const isKnown = (inputNames as readonly string[]).includes('github-app-client-id')
    const app: Record<string, string> = isKnown
      ? { 'github-app-client-id': id ?? '', 'github-app-private-key': key ?? '' }
      : { 'github-token': github?.tokens.app.value ?? '' }
    return { uses: process.cwd(), with: { config, ...rest, ...app } }
  })
  const machine = await createMachine()
  try {
    const address = {
      GITHUB_API_URL: github?.origin ?? '',
      GITHUB_REPOSITORY: home,
      GITHUB_REF: 'refs/heads/main',
    }
    return await runJob({ machine, steps, github: { ...address, GITHUB_EVENT_NAME: 'schedule' } })
  } finally {
    await machine.remove()
  }
}
