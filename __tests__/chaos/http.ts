import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AccessToken } from '../../sandbox/book/access-token.ts'
import type { AuditEvent } from '../../sandbox/hub/audit.ts'
import { parsePairs } from '../../sandbox/runner/file-commands.ts'
import { createQuickClock } from '../../sandbox/runner/quick-clock.ts'
import { runInProcess } from '../../sandbox/runner/run-in-process.ts'
import { sourceAction } from '../../sandbox/runner/source-action.ts'
import { startWorld } from '../../sandbox/world.ts'
import { keyOf } from '../rotate/search/ports.ts'
import * as model from '../rotate/search/world.ts'
import { weathered } from './http-weather.ts'
import { type Scene, scenes, type Story } from './scenes.ts'
import type { Outcome, Run } from './floor.ts'
import { type Around, playStory, type Tell } from './stage.ts'

/** Modes rotate and audit as the runner starts them: shapes and pages of answers, and what comes by a network. */

const { organization } = model
const owners = [organization, ...['app', 'web', 'tokens'].map(name => `${organization}/${name}`)]
const files = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE', 'GITHUB_ENV']

interface Row {
  readonly id: string
  readonly rights: readonly string[] | null
  readonly publicRead: boolean | null
}

/** Servers for many stories, one after the other. */
export async function startHttpFloor() {
  // Ahead of the machine's for good; each story begins when its scene was filled.
  const clock = createQuickClock()
  const now = (): number => clock.Date.now()
  const sandbox = await startWorld({ registry: 'embedded', hub: true, github: true, now })
  const { book, log, hub, github } = sandbox
  if (hub === undefined || github === undefined) throw new TypeError('the sandbox lacks a server')
  hub.limit.perMinute = Infinity
  for (const { id } of book.tokens(organization)) book.delete(id)
  for (const name of owners.slice(2)) await github.addRepository(name)
  for (const name of ['operator', 'other']) {
    book.addRepository({ name: `${organization}/${name}`, visibility: 'private' })
  }
  const folder = await mkdtemp(join(tmpdir(), 'chaos-'))
  await mkdir(join(folder, '.github'))
  const script = join(await sourceAction(), 'dist/main/index.js')
  const shelves = owners.flatMap(owner => github.place(`actions:${owner}`) ?? [])
  const secretOf = (shelf: (typeof shelves)[number]) => shelf.secrets.get('PUSH')
  const idOf = (value: string) => book.everyToken().find(token => token.value === value)?.id

  /** What is there now; called, it is so again. */
  const keep = () => {
    const tokens = new Map(book.everyToken().map(token => [token, { ...token }]))
    const places = shelves.map(shelf => [shelf, [...shelf.secrets], [...shelf.variables]] as const)
    const audit = hub.audit.keep()
    return () => {
      audit()
      for (const token of book.everyToken()) Object.assign(token, tokens.get(token) ?? { deletedAt: now() })
      for (const [shelf, secrets, variables] of places) {
        shelf.secrets.clear()
        for (const [name, secret] of secrets) shelf.secrets.set(name, secret)
        shelf.variables.clear()
        for (const [name, variable] of variables) shelf.variables.set(name, variable)
      }
    }
  }

  /** Lists whose runs made the tokens. */
  const makers = new Map<string, string>()
  const views = new Map<string, model.ModelToken>()
  /** A token of the book as the model has it: what is written to it is written to the book. */
  const viewOf = (token: AccessToken): model.ModelToken => {
    const get = (_: unknown, key: string) =>
      key === 'maker' ? makers.get(token.id) : (token[key as keyof AccessToken] ?? undefined)
    const view = views.get(token.id) ?? new Proxy<model.ModelToken>(token as never, { get })
    views.set(token.id, view)
    return view
  }
  const placeView = (shelf: (typeof shelves)[number]): model.Place => {
    let foreign: string | undefined
    return {
      get value() {
        const value = secretOf(shelf)?.value
        return value && (idOf(value) ?? `?${value}`)
      },
      set value(text) {
        const times = { createdAt: now(), updatedAt: now() }
        foreign = text && (book.everyToken().find(({ id }) => id === text)?.value ?? text)
        if (foreign === undefined) shelf.secrets.delete('PUSH')
        else shelf.secrets.set('PUSH', { access: undefined, name: 'PUSH', value: foreign, ...times })
      },
      get isForeign() {
        return foreign !== undefined && foreign === secretOf(shelf)?.value
      },
      set isForeign(_) {
        // Whoever writes here is a person.
      },
      at: 0,
      noted: undefined,
    }
  }
  /** What a person did, as Docker's log has it. */
  const noteEvent = (action: AuditEvent['action'], more: Pick<AuditEvent, 'name' | 'data'>): void =>
    hub.audit.add({ account: organization, action, actor: 'zoe', at: now(), ...more })
  /** The model's world, as a view of the servers. */
  const world = Object.defineProperties(model.createWorld(), {
    now: {
      get: now,
      set: (at: number) => {
        clock.pass(at - now())
      },
    },
    tokens: {
      get: () => book.tokens(organization).map(viewOf),
      set: (wanted: readonly model.ModelToken[]) => {
        const ids = new Set(wanted.map(({ id }) => id))
        for (const { id, label } of book.tokens(organization)) {
          if (ids.has(id)) continue
          book.delete(id)
          noteEvent('access_token.delete', { name: organization, data: { id, label } })
        }
        for (const token of wanted) if (!views.has(token.id)) book.mint(organization, token as never)
      },
    },
  })
  for (const shelf of shelves) world.places.set(`${shelf.name}:push`, placeView(shelf))

  /** What is where an act was, without times. */
  const shownAt = (target: string): string => {
    const shelf = shelves.find(({ name }) => target.includes(`s/${name.replace('actions:', '')}/actions/`))
    const token = book.everyToken().find(({ id }) => target.includes(id)) ?? book.tokens(organization).at(-1)
    const { label, description, isActive } = token ?? {}
    const text = shelf ? idOf(secretOf(shelf)?.value ?? '') : JSON.stringify([label, description, isActive])
    return `${text}`.replaceAll(/\d{4}-\d\d-\d\dT[\d:]+Z|\d{13}/g, '')
  }

  /** One process: its exit code, what it wrote, and its outputs. */
  async function run(
    inputs: Readonly<Record<string, string>>,
    { home, cancel }: { home: Run['home']; cancel?: AbortSignal },
  ) {
    world.runs += 1
    const commands = Object.fromEntries(files.map(name => [name, join(folder, `${name}-${world.runs}`)]))
    for (const file of Object.values(commands)) await writeFile(file, '')
    await writeFile(join(folder, '.github/docker-oat.yml'), home.list)
    const common = {
      'hub-url': hub?.origin,
      'hub-username': sandbox.sharedAccount.username,
      'hub-password': sandbox.sharedAccount.password,
      'github-token': github?.tokens.app.value,
      evidence: `evidence-${world.runs}`,
    }
    const given = Object.entries({ ...common, ...inputs })
    const evidence = join(folder, `evidence-${world.runs}`)
    const environment = {
      ...commands,
      ...Object.fromEntries(['HOME', 'TMPDIR', 'RUNNER_TEMP'].map(name => [name, folder])),
      ...Object.fromEntries(given.map(([name, value = '']) => [`INPUT_${name.toUpperCase()}`, value])),
      GITHUB_API_URL: github?.origin ?? '',
      GITHUB_REPOSITORY: home.repository ?? '',
      GITHUB_RUN_ID: `${1000 + world.runs}`,
      GITHUB_RUN_ATTEMPT: '1',
    }
    const lines: string[] = []
    const onLine = (line: string): void => void lines.push(line)
    const surroundings = { cwd: folder, environment, clock, onLine, ...(cancel && { cancel }) }
    const exitCode = await runInProcess(script, surroundings)
    const [output = '', page = ''] = await Promise.all(
      Object.values(commands).map(file => readFile(file, 'utf8')),
    )
    const tables = await readdir(evidence).catch(() => [])
    const texts = await Promise.all(tables.map(name => readFile(join(evidence, name), 'utf8')))
    await rm(evidence, { recursive: true, force: true })
    const written = [...lines.filter(line => !line.startsWith('::add-mask::')), ...page.split('\n'), ...texts]
    // Errors as the stage reads them, with the name that users read.
    const said = written.map(line =>
      line.replace(/^::error[^:]*::/, 'error: ').replaceAll(hub?.host ?? '', 'Docker Hub'),
    )
    return { exitCode, lines: said, outputs: new Map(parsePairs(output).pairs) }
  }

  async function play({ home, isAudit = false, ...more }: Run, around?: Around): Promise<Outcome> {
    const outer = log.weather
    const earlier = new Set(book.everyToken())
    const stop = new AbortController()
    let defect: Error | undefined
    const register = (): void => {
      for (const token of book.everyToken()) {
        if (!earlier.has(token) && /\((?:pending|current) /.test(token.label)) {
          makers.set(token.id, makers.get(token.id) ?? keyOf(home))
        }
      }
    }
    const cancel = (reason?: Error): void => {
      defect = reason
      stop.abort()
    }
    const shown = (target: string): string => {
      register()
      return shownAt(target)
    }
    log.weather = around && weathered(around, { shown, keep, cancel, pass: clock.pass })
    const words = Object.entries(more).map(([name, all]) => [name, [all].join('\n')])
    const rotate = { mode: 'rotate', registry: sandbox.registry.host }
    const common = { attempts: '2', ...(isAudit ? { mode: 'audit' } : rotate) }
    const asked = { ...common, ...(Object.fromEntries(words) as Record<string, string>) }
    const { exitCode, lines, outputs } = await run(asked, { home, cancel: stop.signal })
    register()
    log.weather = outer
    const end = stop.signal.aborted ? 'killed' : exitCode === 0 ? 'ok' : 'failed'
    const rows = <T>(name: string) => JSON.parse(outputs.get(name) ?? '[]') as readonly T[]
    const rightsOf = ({ rights, publicRead }: Row) => {
      const all = (rights ?? []).map(text => text.split(' on ').toReversed().join(' '))
      return [...all, ...(publicRead === true ? ['*/*/public scope-image-pull'] : [])].sort()
    }
    const audit = outputs.has('inventory')
      ? {
          isComplete: outputs.get('complete') === 'true',
          rights: new Map(rows<Row>('inventory').map(row => [row.id, rightsOf(row)])),
          pushes: rows<{ tag: string }>('pushes').map(({ tag }) => tag),
        }
      : undefined
    return { end, lines, report: outputs.get('report'), audit, defect }
  }

  const [empty, begun] = [keep(), now()]
  const filled = new Map<Scene, () => void>()
  /** The scene's lists have had their first run, ten days ago. */
  async function fill(scene: Scene): Promise<void> {
    empty()
    clock.pass(begun - now())
    world.runs = 0
    scene.arrange?.(world)
    for (const home of scene.first) {
      const { end, lines } = await play({ home })
      if (end !== 'ok') throw new Error(`the first run did not end with 0: ${lines.join('\n')}`)
      model.pass(world, model.hour)
    }
    model.pass(world, 10 * model.day)
    const [at, runs, restore] = [now(), world.runs, keep()]
    filled.set(scene, () => {
      clock.pass(at - now())
      world.runs = runs
      restore()
    })
  }

  return {
    /** Gives each sentence of the judges that is broken, and where. */
    async play(story: Story, tell?: Tell) {
      const scene = scenes[story.scene]
      if (scene === undefined) throw new RangeError(`no scene ${story.scene}`)
      hub.mostPerPage = story.pageSize
      log.clear()
      if (!filled.has(scene)) await fill(scene)
      filled.get(scene)?.()
      const secrets = [sandbox.sharedAccount.password, github.tokens.app.value]
      const values = () => [...secrets, ...book.everyToken().map(({ value }) => value)]
      const push = (tag: string): void => {
        noteEvent('repo.tag.push', {
          name: `${organization}/app`,
          data: { tag, digest: `sha256:${'a'.repeat(64)}` },
        })
      }
      const broken = new Map(await playStory(story, scene, { world, play, push, values, tell }))
      for (const violation of github.violations.splice(0)) broken.set(`0: ${violation}`, scene.name)
      return broken
    },
    async close() {
      await sandbox.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
