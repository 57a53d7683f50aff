import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { everyPermission } from '../../sandbox/github/permission.ts'
import type { JobResult, Step } from '../../sandbox/runner/job.ts'
import type { Github } from '../../sandbox/github/github.ts'
import { createMachine } from '../../sandbox/runner/machine.ts'
import { createQuickClock, type QuickClock } from '../../sandbox/runner/quick-clock.ts'
import { runJob } from '../../sandbox/runner/run-job.ts'
import { sourceAction } from '../../sandbox/runner/source-action.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { closeAfterTest } from '../support/close-after-test.ts'
import { git } from '../support/git.ts'
import { type CliRun, cliPath, runCli } from '../support/start-cli.ts'

export const home = 'acme/app'
/** Without a second factor: a code works once, and the next one comes half a minute later. */
export const owner = { username: 'acme-rotation', password: 'correct horse 3' }
/** The action as the files name it. */
export const ownName = 'acme/docker-oat-login@0123456789abcdef0123456789abcdef01234567'

const everyPublic = { type: 'TYPE_REPO', path: '*/*/public', scopes: ['scope-image-pull'] } as const

/** A clone of acme/app, in which setup is started. */
export interface Clone {
  readonly folder: string
  readonly world: World
  readonly environment: Readonly<Record<string, string>>
  /** Without a terminal. */
  readonly run: (args: readonly string[], environment?: Readonly<Record<string, string>>) => Promise<CliRun>
  readonly read: (path: string) => string
  readonly write: (path: string, text: string) => void
  /** A token of acme; `more`: resources beside its repository. */
  readonly mint: (
    repositories: readonly string[],
    options?: { label?: string; scope?: string; isStrict?: boolean },
  ) => string
  /** What a screen or a log shows, without this machine's ports, folders and dates. */
  readonly plain: (text: string) => string
  /** An App that is installed here, and what setup is given for it. */
  readonly givenApp: () => { readonly flags: readonly string[]; readonly environment: Record<string, string> }
  readonly registerApp: (shown: string) => Promise<{ clientId: string; pem: string }>
  /** Commits everything, and merges it into main. */
  readonly merge: () => void
  /** Runs a workflow's steps of this action as GitHub would, on what setup left there. */
  readonly play: (path: string, form?: Form) => Promise<JobResult>
}

/** What is typed into the form with which a run is started. */
type Form = Readonly<Record<string, string>>

export async function openClone(
  files: Readonly<Record<string, string>> = {},
  { now = Date.now, folderName = 'oat-setup-' }: { now?: () => number; folderName?: string } = {},
): Promise<Clone> {
  const clock = createQuickClock()
  const servers = { now: () => now() + clock.ahead() }
  const world = await startWorld({ registry: 'embedded', hub: true, github: true, ...servers })
  const { github, hub, book, registry } = world
  if (github === undefined || hub === undefined) throw new TypeError('there is no GitHub')
  await github.addOrganization('acme')
  const repository = await github.addRepository(home)
  repository.isPrivate = true
  github.addToken({ name: 'ada', value: 'gho_adasOwnTokenX7wq2ZpL9k', permissions: everyPermission })
  for (const name of ['app', 'worker', 'nightly-app']) {
    book.addRepository({ name: `acme/${name}`, visibility: 'private' })
  }
  book.addAccount({ ...owner, secondFactor: false, roles: { acme: 'owner' }, personalTokens: [] })
  repository.isBranchProtected = true
  // The tokens of another list are not here: an audit would say so.
  for (const { id } of book.tokens('acme')) book.delete(id)
  const folder = realpathSync(mkdtempSync(join(tmpdir(), folderName)))
  const close = async () => {
    await world.close()
    rmSync(folder, { recursive: true })
  }
  closeAfterTest({ github, close })
  git(folder, 'init', '--quiet')
  git(folder, 'remote', 'add', 'origin', `https://github.com/${home}.git`)
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
  // Found on PATH, the program is told by its name, however long the path of this checkout is.
  const programs = [cliPath, join(await sourceAction(), 'dist/cli/index.js')].map((program, place) => {
    const bin = join(folder, `.git/bin${place}`)
    mkdirSync(bin)
    symlinkSync(program, join(bin, 'docker-oat-login'))
    return bin
  })
  const environment = {
    PATH: [...programs, process.env['PATH']].join(':'),
    GITHUB_API_URL: github.origin,
    GH_TOKEN: 'gho_adasOwnTokenX7wq2ZpL9k',
    DOCKER_OAT_REGISTRY: registry.host,
    DOCKER_OAT_HUB_URL: hub.origin,
  }
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
  return {
    folder,
    world,
    environment,
    read,
    write,
    run: (args, more = {}) =>
      runCli(['setup', ...args], { folder, clock, environment: { ...environment, ...more } }),
    mint: (repositories, { label = 'app push', scope = 'scope-image-push', isStrict = false } = {}) => {
      const own = repositories.map(path => ({ type: 'TYPE_REPO', path, scopes: [scope] }) as const)
      return book.mint('acme', { label, resources: [...own, ...(isStrict ? [] : [everyPublic])] }).value
    },
    plain: text =>
      text
        .replaceAll(registry.host, 'registry.example')
        .replaceAll(hub.origin, 'https://hub.example')
        .replaceAll(folder, '/home/ada/app')
        .replaceAll(/\/[^ ]*\/docs\/errors/g, 'docs/errors')
        .replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'http://127.0.0.1:PORT')
        .replaceAll(/\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?/g, 'DATE')
        .replaceAll(/ +$/gm, ''),
    givenApp: () => {
      const permissions = { secrets: 'write', actions_variables: 'write' } as const
      const { pem } = github.addApp('Iv1', [{ owner: 'acme', permissions, repositories: [home] }])
      return { flags: ['--app', 'Iv1'], environment: { DOCKER_OAT_GITHUB_APP_PRIVATE_KEY: pem } }
    },
    registerApp: shown => registerApp(github, shown),
    merge: () => {
      git(folder, 'add', '--all')
      git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Set up')
      const paths = git(folder, 'ls-files').split('\n').filter(Boolean)
      for (const path of paths) repository.files.set(path, read(path))
    },
    play: (path, form) => playWorkflow(read(path), { world, clock, folder, form }),
  }
}

/** A transcript without the text of some files, which another one shows. */
export function withoutFiles(text: string, names = '\\S+'): string {
  const written = new RegExp(`(--- a/(?:${names}))\\n[^]*?(?=\\n--- a|\\nThe plan for )`, 'g')
  return text.replaceAll(written, '$1 …')
}

/** A person at GitHub: opens the link that a screen or a log shows, clicks Create, asks for a key, and installs the App. */
async function registerApp(github: Github, shown: string): Promise<{ clientId: string; pem: string }> {
  const link =
    /(https?:\S+?\/settings\/apps\/new\S*metadata=read)/.exec(shown.replaceAll(/\n */g, ''))?.[1] ?? ''
  const page = link.replace('https://github.com', github.origin)
  const answer = await fetch(page, { method: 'POST' })
  const { client_id: clientId, pem, slug } = (await answer.json()) as Record<string, string>
  await fetch(`${github.origin}/apps/${slug ?? ''}/installations/new?repository=${home}`)
  return { clientId: clientId ?? '', pem: pem ?? '' }
}

interface WrittenJob {
  readonly environment?: string
  readonly steps: readonly { uses?: string; with?: Record<string, string | boolean> }[]
}

async function playWorkflow(
  text: string,
  { world, clock, folder, form }: { world: World; clock: QuickClock; folder: string; form: Form | undefined },
): Promise<JobResult> {
  const { github, hub, registry } = world
  const [job] = Object.values((parse(text) as { jobs: Readonly<Record<string, WrittenJob>> }).jobs)
  const ours = job?.steps.filter(({ uses = '' }) => uses.startsWith('acme/docker-oat-login@')) ?? []
  const places = [`actions:${home}#${job?.environment ?? ''}`, `actions:${home}`]
  const valueOf = (expression: string): string => {
    const [, context, name = '', otherwise = ''] =
      /^(vars|secrets|inputs)\.([\w-]+)(?: \|\| (\w+))?$/.exec(expression) ?? []
    const found = places.map(place =>
      context === 'secrets'
        ? github?.secretValue(`${place}:${name}`)
        : github?.place(place)?.variables.get(name)?.value,
    )
    return (context === 'inputs' ? form?.[name] : found.find(value => value !== undefined)) ?? otherwise
  }
  const uses = await sourceAction()
  const steps = ours.flatMap(({ with: inputs = {} }): readonly Step[] => {
    const entries = Object.entries(inputs).map(([name, value]) => [
      name,
      String(value).replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => valueOf(expression)),
    ])
    const here = { config: join(folder, '.github/docker-oat.yml'), 'hub-url': hub?.origin ?? '' }
    const given = Object.fromEntries(entries) as Record<string, string>
    // It reads the checkout, and asks nobody.
    if (given['parts'] === 'workflows') return [{ run: `cp -R '${folder}/.' .` }, { uses, with: given }]
    const rotates = given['mode'] === 'rotate' ? { registry: registry.host } : {}
    return [{ uses, with: { ...here, ...rotates, ...given } }]
  })
  const machine = await createMachine()
  try {
    return await runJob({
      machine,
      steps,
      inProcess: true,
      clock,
      github: {
        GITHUB_API_URL: github?.origin ?? '',
        GITHUB_REPOSITORY: home,
        GITHUB_REF: 'refs/heads/main',
        GITHUB_EVENT_NAME: form === undefined ? 'schedule' : 'workflow_dispatch',
      },
    })
  } finally {
    await machine.remove()
  }
}
