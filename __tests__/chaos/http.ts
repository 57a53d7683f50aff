import { readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { createCredentialHelper } from '../../sandbox/docker/credential-helper.ts'
import { placeStandIn } from '../../sandbox/docker/machine-docker.ts'
import type { StepResult } from '../../sandbox/runner/job.ts'
import { createMachine } from '../../sandbox/runner/machine.ts'
import { createQuickClock } from '../../sandbox/runner/quick-clock.ts'
import { runJob } from '../../sandbox/runner/run-job.ts'
import { sourceAction } from '../../sandbox/runner/source-action.ts'
import { startWorld } from '../../sandbox/world.ts'
import { keyOf } from '../rotate/search/ports.ts'
import type { Outcome, Run } from './floor.ts'
import { weathered } from './http-weather.ts'
import { openHttpWorld } from './http-world.ts'
import { type Scene, sceneOf, type Story } from './scenes.ts'
import { type Around, fill, playStory, type Tell } from './stage.ts'

/** Modes rotate, audit and login as the runner starts them: shapes and pages of answers, and the network. */

/** To a registry, as `config.json` has it, or a keychain. */
type Login = Readonly<{ auth?: string; Secret?: string }>

/** Of its outputs. */
interface Row {
  readonly id: string
  readonly rights: readonly string[] | null
  readonly publicRead: boolean | null
  readonly tag: string
}

/** What a run of audit says that it has looked at. */
function auditOf(outputs: StepResult['outputs']): Outcome['audit'] {
  if (outputs['inventory'] === undefined) return undefined
  const rows = (name: string) => JSON.parse(outputs[name] ?? '[]') as readonly Row[]
  const rightsOf = ({ rights, publicRead }: Row) => {
    const all = (rights ?? []).map(text => text.split(' on ').toReversed().join(' '))
    // A person may have given the same twice.
    return [...new Set(publicRead === true ? [...all, '*/*/public scope-image-pull'] : all)].sort()
  }
  return {
    isComplete: outputs['complete'] === 'true',
    rights: new Map(rows('inventory').map(row => [row.id, rightsOf(row)])),
    pushes: rows('pushes').map(({ tag }) => tag),
  }
}

/** Servers for many stories, one after the other. */
export async function startHttpFloor() {
  // It stands still between two requests; each story begins when its scene was filled.
  const clock = createQuickClock(() => Date.parse('2027-01-04T03:00:00Z'))
  const now = (): number => clock.Date.now()
  const sandbox = await startWorld({ registry: 'embedded', hub: true, github: true, now })
  const { book, log } = sandbox
  const { world, hub, github, keep, claim, shownAt, noteEvent } = await openHttpWorld(sandbox, clock)
  const machine = await createMachine()
  const [action, config] = [await sourceAction(), join(machine.root, 'list.yml')]
  const [programs, dockerFile] = [join(machine.root, 'bin'), join(machine.home, '.docker/config.json')]
  placeStandIn(programs)
  await mkdir(join(machine.home, '.docker'))
  const helper = await createCredentialHelper({ directory: machine.home, name: 'osxkeychain' })
  const keyFile = join(helper.directory, 'osxkeychain.entries.json')
  const { host } = sandbox.registry
  /** Somebody has logged in before, here too: to a file, or to a keychain. */
  const fillDocker = async (hasKeychain: boolean) => {
    const logins = (login: object) => ({ [host]: login, 'r.invalid': login })
    const auths = logins(hasKeychain ? {} : { auth: 'YTpi' })
    const keys = hasKeychain ? logins({ Username: 'a', Secret: 'b' }) : {}
    await writeFile(dockerFile, JSON.stringify({ auths, credsStore: hasKeychain ? 'osxkeychain' : '' }))
    await writeFile(keyFile, JSON.stringify(keys))
    dockerText = readDocker()
  }
  /** Without what a later step has added. */
  const readDocker = (): string => {
    const [file, keys] = [dockerFile, keyFile].map(name => JSON.parse(readFileSync(name, 'utf8')) as object)
    const { auths = {}, ...rest } = file as { auths?: object }
    Reflect.deleteProperty(auths, 'r.later')
    return JSON.stringify([auths, rest, Object.entries(keys ?? {}).sort()])
  }
  let dockerText = ''
  let isLoggedIn = false
  const docker = (): string => (isLoggedIn ? dockerText : readDocker())
  /** What a login gives the steps after it; one of them writes there, too. */
  const write = `
    const read = file => JSON.parse(fs.readFileSync(file, 'utf8'))
    const { auths, ...rest } = read('config.json')
    const keys = read('../helpers/osxkeychain.entries.json')
    fs.writeFileSync('../login.json', JSON.stringify({ ...auths['${host}'], ...keys['${host}'] }))
    fs.writeFileSync('config.json', JSON.stringify({ ...rest, auths: { 'r.later': {}, ...auths } }, null, '\\t'))`
  const laterStep = `cd ~/.docker && "${process.execPath}" -e "${write}"`
  const loginId = async () => {
    const login = JSON.parse(await readFile(join(machine.home, 'login.json'), 'utf8')) as Login
    const value = login.auth === undefined ? login.Secret : atob(login.auth).split(':')[1]
    return book.everyToken().find(token => token.value === value)?.id
  }
  const servers = new RegExp([hub.host, host, sandbox.auth.host].join('|'), 'g')
  const secrets = [sandbox.sharedAccount.password, github.tokens.app.value]

  /** One job: what it wrote, and its outputs. */
  async function play({ home, mode, ...more }: Run, around?: Around): Promise<Outcome> {
    world.runs += 1
    await writeFile(config, home.list)
    const evidence = join(machine.root, `evidence-${world.runs}`)
    const isLogin = mode === 'login'
    const id = world.places.get('actions:acme/app:push')?.value ?? '?'
    const token = book.everyToken().find(token => token.id === id)?.value ?? id
    const login = { mode: 'login', organization: 'acme', token, push: 'acme/app', registry: host }
    const owner = {
      'hub-url': hub.origin,
      'hub-username': sandbox.sharedAccount.username,
      'hub-password': sandbox.sharedAccount.password,
      'github-token': github.tokens.app.value,
      config,
      evidence,
      ...(mode === 'audit' ? { mode } : { mode: 'rotate', registry: host }),
    }
    const inputs = { attempts: '2', ...(isLogin ? login : owner), ...more }
    const texts = Object.entries(inputs).map(([name, all]) => [name, [all].flat().join('\n')] as const)
    const steps = [
      { uses: action, with: Object.fromEntries(texts) },
      isLogin ? { run: laterStep } : [],
    ].flat()
    const earlier = new Set(book.everyToken())
    const stop = new AbortController()
    const cancel = (reason?: Error): void => {
      stop.abort(reason ?? 'dies')
    }
    const shown = (target: string): string => {
      claim(keyOf(home), earlier)
      return shownAt(target)
    }
    const outer = log.weather
    const weather = around && weathered(around, { shown, keep, cancel, isLogin, pass: clock.pass })
    log.weather = (request, answer) => {
      clock.pass(request.method === 'GET' ? 90 : 310)
      return weather === undefined ? answer() : weather(request, answer)
    }
    if (isLogin) isLoggedIn = true
    const job = await runJob({
      machine,
      steps,
      env: { PATH: [programs, helper.directory, process.env['PATH']].join(delimiter) },
      github: {
        GITHUB_API_URL: github.origin,
        GITHUB_REPOSITORY: home.repository ?? '',
        GITHUB_RUN_ID: `${1000 + world.runs}`,
      },
      interruption: { how: 'cancel', signal: stop.signal },
      inProcess: true,
      clock,
    })
    const [{ conclusion, outputs, raw, files }] = job.steps as [StepResult]
    if (isLogin) isLoggedIn = false
    claim(keyOf(home), earlier)
    log.weather = outer
    const tables = await readdir(evidence).catch(() => [])
    const pages = await Promise.all(tables.map(name => readFile(join(evidence, name), 'utf8')))
    await rm(evidence, { recursive: true, force: true })
    const lines = [raw, files.STEP_SUMMARY, ...pages].flatMap(text => text.split('\n'))
    const written = lines.filter(line => !line.startsWith('::add-mask::'))
    return {
      end: stop.signal.aborted ? 'killed' : conclusion === 'success' ? 'ok' : 'failed',
      // With the name that users read.
      lines: written.map(line =>
        line.replace(/^::error[^:]*::/, 'error: ').replaceAll(servers, 'Docker Hub'),
      ),
      report: outputs['report'],
      audit: auditOf(outputs),
      login: isLogin && conclusion === 'success' ? { id: await loginId() } : undefined,
      defect: stop.signal.reason instanceof Error ? stop.signal.reason : undefined,
    }
  }

  const [empty, begun] = [keep(), now()]
  const filled = new Map<Scene, () => void>()
  async function prepare(scene: Scene): Promise<void> {
    empty()
    clock.pass(begun - now())
    world.runs = 0
    await fill(scene, { world, play })
    const [at, runs, restore] = [now(), world.runs, keep()]
    filled.set(scene, () => {
      clock.pass(at - now())
      world.runs = runs
      restore()
    })
  }

  return {
    /** Gives each sentence of the judges that is broken, and where. */
    play: async (story: Story, tell?: Tell) => {
      const scene = sceneOf(story)
      hub.mostPerPage = story.isOther ? 2 : 100
      await fillDocker(story.isOther)
      log.clear()
      if (!filled.has(scene)) await prepare(scene)
      filled.get(scene)?.()
      const values = () => [...secrets, ...book.everyToken().map(({ value }) => value)]
      const push = (tag: string): void => {
        const data = { tag, digest: `sha256:${'a'.repeat(64)}` }
        noteEvent('repo.tag.push', { name: 'acme/app', data })
      }
      const broken = new Map(await playStory(story, scene, { world, play, push, docker, values, tell }))
      for (const violation of github.violations.splice(0)) broken.set(`0: ${violation}`, scene.name)
      return broken
    },
    close: async () => {
      await sandbox.close()
      await machine.remove()
    },
  }
}
