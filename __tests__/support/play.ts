import { statSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { organization } from '../../sandbox/book/entry.ts'
import { createCredentialHelper } from '../../sandbox/docker/credential-helper.ts'
import { createDockerRecorder } from '../../sandbox/docker/recorder.ts'
import { startOddRegistry } from '../../sandbox/registry/odd.ts'
import type { JobResult } from '../../sandbox/runner/job.ts'
import { createMachine, type Machine } from '../../sandbox/runner/machine.ts'
import { createQuickClock, type QuickClock } from '../../sandbox/runner/quick-clock.ts'
import { runJob } from '../../sandbox/runner/run-job.ts'
import { sourceAction } from '../../sandbox/runner/source-action.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { type ProxyKind, startHubBehindProxy } from './hub-behind-proxy.ts'
import type { Scene } from './scene.ts'
import { createSecretSearch } from './secret-search.ts'
import type { Stage, Story, StoryJob } from './story.ts'
import { mintedSecrets, worldSecrets } from './world-secrets.ts'

/** The action as it was built. */
const built = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** What only a process shows: signals, two of them at once, another user, and what Node reads from the environment at its start. */
function needsProcess(jobs: readonly StoryJob[], proxies: readonly ProxyKind[]): boolean {
  // One that lets everything through is stood in for: `sandbox/runner/https.ts`.
  const isLed = proxies.length > 0 && proxies.every(kind => kind === 'through')
  const ofStart = isLed ? /^$/ : /^node_|_proxy$/i
  return jobs.some(
    ({ interruption, user, env = {} }) =>
      jobs.length > 1 ||
      interruption !== undefined ||
      user !== undefined ||
      Object.keys(env).some(name => ofStart.test(name)),
  )
}

/** Plays a story from the start in a world and on a machine of its own, and tears both down. */
export async function play(story: Story): Promise<Scene> {
  const clock = createQuickClock()
  const { now = Date.now, ...options } = story.world ?? {}
  const world = await startWorld({ registry: 'embedded', ...options, now: () => now() + clock.ahead() })
  const machine = await createMachine()
  const action = story.isBuilt === true ? built : await sourceAction()
  const closers: (() => Promise<void> | void)[] = []
  try {
    return await playOn(story, { action, world, machine, clock, closers, proxies: [] })
  } finally {
    await Promise.all(closers.map(async close => close()))
    await machine.remove()
    await world.close()
  }
}

interface Place {
  /** The action's folder. */
  readonly action: string
  readonly world: World
  readonly machine: Machine
  readonly clock: QuickClock
  /** What the story started, to be ended with it. */
  readonly closers: (() => Promise<void> | void)[]
  /** Those that its jobs go through. */
  readonly proxies: ProxyKind[]
}

async function playOn(story: Story, place: Place): Promise<Scene> {
  const { action, world, machine, clock } = place
  const given = worldSecrets(world)
  const folder = join(machine.root, 'docker')
  await mkdir(folder)
  const docker = await createDockerRecorder({
    directory: folder,
    ...(story.docker && { behaviours: story.docker }),
    buildx: story.buildx,
  })
  const helper = story.helper && (await createCredentialHelper({ ...story.helper, directory: machine.root }))
  // Somebody else's login in somebody's own layout: no story may lose it.
  const stage = createStage(place, story.isBuilt === true)
  await stage.write('.docker/config.json', '{ "auths": { "quay.io": { "auth": "YWRhOm90aGVy" } } }\n')
  const planned = [await story.job(stage)].flat()
  const inProcess =
    story.isBuilt !== true && process.platform !== 'win32' && !needsProcess(planned, place.proxies)
  const before = await readFolder(machine.root)
  const equipped = {
    ...machine,
    environment: {
      ...machine.environment,
      RUNNER_DEBUG: '1',
      PATH: [helper?.directory, docker.path].filter(Boolean).join(delimiter),
    },
  }
  const jobs: JobResult[] = await Promise.all(
    planned.map(job => runJob({ secrets: given, inProcess, clock, ...job, machine: equipped })),
  )
  const after = await readFolder(machine.root)
  const secrets = { ...given, ...mintedSecrets(world, given) }
  return {
    jobs,
    docker: await docker.calls(),
    requests: world.log.entries(),
    atOnce: jobs.length > 1 || story.atOnce === true,
    before: dockerFolder(before),
    after: dockerFolder(after),
    spilled: spilled({ before, after, secrets }),
    secrets,
    words: {
      [world.registry.host]: '<REGISTRY>',
      [world.auth.host]: '<AUTH>',
      ...(world.hub && { [world.hub.host]: '<HUB>' }),
      ...(world.github && { [world.github.host]: '<GITHUB>' }),
      ...(world.idTokens && { [world.idTokens.host]: '<ID_TOKENS>' }),
      [machine.root]: '$MACHINE',
      [machine.home]: '$HOME',
      [action]: '$ACTION',
    },
  }
}

function createStage({ action, world, machine, closers, proxies }: Place, isBuilt: boolean): Stage {
  return {
    world,
    machine,
    odd: async kind => {
      const { book, log } = world
      const { host, close } = await startOddRegistry(kind, { book, log, now: Date.now })
      closers.push(close)
      return host
    },
    proxy: async kind => {
      proxies.push(kind)
      const { env, close } = await startHubBehindProxy(kind, { world, machine, isReal: isBuilt })
      closers.push(close)
      return env
    },
    dockerStarted: () => {
      const controller = new AbortController()
      const password = join(machine.root, 'docker/calls/1/input')
      const timer = setInterval(() => {
        if ((statSync(password, { throwIfNoEntry: false })?.size ?? 0) > 0) controller.abort()
      }, 20)
      closers.push(() => {
        clearInterval(timer)
      })
      return controller.signal
    },
    step: (inputs, more) => ({
      // GitHub's runner shows owner/name@ref, which a folder does not have.
      name: 'Run docker-oat-login',
      ...more,
      uses: action,
      with: { registry: world.registry.host, organization, ...inputs },
    }),
    write: async (path, text) => {
      const file = join(machine.home, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text, { mode: 0o600 })
    },
  }
}

/** All regular files below a folder, by their path in it. */
async function readFolder(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const read = files.sort().map(async file => [relative(folder, file), await readFile(file, 'utf8')] as const)
  return Object.fromEntries(await Promise.all(read))
}

const dockerPrefix = join('home', '.docker', '/')

function dockerFolder(files: Readonly<Record<string, string>>): Record<string, string> {
  const inside = Object.entries(files).filter(([path]) => path.startsWith(dockerPrefix))
  return Object.fromEntries(inside.map(([path, text]) => [path.slice(dockerPrefix.length), text]))
}

// Docker's store is its own affair; the others are recordings of what `findLeaks` looks at by itself.
const elsewhere =
  /(^home\/\.docker\/config\.json$|^docker\/calls\/|^cluster\/objects\/|\/_runner_file_commands\/)/

function spilled({ before, after, secrets }: Pick<Scene, 'before' | 'after' | 'secrets'>): Scene['spilled'] {
  const search = createSecretSearch(secrets)
  return Object.entries(after)
    .filter(([path, text]) => !elsewhere.test(path) && text !== before[path])
    .flatMap(([path, text]) => search(text).map(name => ({ name, path })))
}
