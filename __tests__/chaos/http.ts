import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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

/** Modes rotate and audit as the runner starts them: shapes and pages of answers, and the network. */

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
  const secrets = [sandbox.sharedAccount.password, github.tokens.app.value]

  /** One job: what it wrote, and its outputs. */
  async function play({ home, isAudit = false, ...more }: Run, around?: Around): Promise<Outcome> {
    world.runs += 1
    await writeFile(config, home.list)
    const evidence = join(machine.root, 'evidence')
    const inputs = {
      'hub-url': hub.origin,
      'hub-username': sandbox.sharedAccount.username,
      'hub-password': sandbox.sharedAccount.password,
      'github-token': github.tokens.app.value,
      config,
      evidence,
      attempts: '2',
      ...(isAudit ? { mode: 'audit' } : { mode: 'rotate', registry: sandbox.registry.host }),
      ...more,
    }
    const texts = Object.entries(inputs).map(([name, all]) => [name, [all].flat().join('\n')])
    const earlier = new Set(book.everyToken())
    const stop = new AbortController()
    let defect: Error | undefined
    const cancel = (reason?: Error): void => {
      defect = reason
      stop.abort()
    }
    const shown = (target: string): string => {
      claim(keyOf(home), earlier)
      return shownAt(target)
    }
    const outer = log.weather
    const weather = around && weathered(around, { shown, keep, cancel, pass: clock.pass })
    log.weather = (request, answer) => {
      clock.pass(request.method === 'GET' ? 90 : 310)
      return weather === undefined ? answer() : weather(request, answer)
    }
    const { steps } = await runJob({
      machine,
      steps: [{ uses: action, with: Object.fromEntries(texts) }],
      github: {
        GITHUB_API_URL: github.origin,
        GITHUB_REPOSITORY: home.repository ?? '',
        GITHUB_RUN_ID: `${1000 + world.runs}`,
      },
      interruption: { how: 'cancel', signal: stop.signal },
      inProcess: true,
      clock,
    })
    const [{ conclusion, outputs, raw, files }] = steps as [StepResult]
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
        line.replace(/^::error[^:]*::/, 'error: ').replaceAll(hub.host, 'Docker Hub'),
      ),
      report: outputs['report'],
      audit: auditOf(outputs),
      defect,
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
    async play(story: Story, tell?: Tell) {
      const scene = sceneOf(story)
      hub.mostPerPage = story.pageSize
      log.clear()
      if (!filled.has(scene)) await prepare(scene)
      filled.get(scene)?.()
      const values = () => [...secrets, ...book.everyToken().map(({ value }) => value)]
      const push = (tag: string): void => {
        const data = { tag, digest: `sha256:${'a'.repeat(64)}` }
        noteEvent('repo.tag.push', { name: 'acme/app', data })
      }
      const broken = new Map(await playStory(story, scene, { world, play, push, values, tell }))
      for (const violation of github.violations.splice(0)) broken.set(`0: ${violation}`, scene.name)
      return broken
    },
    async close() {
      await sandbox.close()
      await machine.remove()
    },
  }
}
