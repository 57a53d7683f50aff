import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startWorld, type World, type WorldOptions } from '../../sandbox/world.ts'
import type { AuditFinding } from '../../src/audit/finding.ts'
import { startAudit } from '../../src/audit/start.ts'
import type { Clock } from '../../src/base/clock.ts'
import type { EntryReport } from '../../src/rotate/plan/report.ts'
import { startRotate } from '../../src/rotate/start.ts'
import { describeError, type OatError } from '../../src/base/error.ts'
import { run } from '../../src/runner/run.ts'
import { createFakeClock } from '../stores/github/bench.ts'
import { closeAfterTest } from '../support/close-after-test.ts'
import { rotationVariables } from '../support/rotation-story.ts'
import { silentRunner } from '../support/silent-runner.ts'

export interface RotationRun {
  readonly isOk: boolean
  readonly reports: readonly EntryReport[]
  readonly outputs: ReadonlyMap<string, string>
  /** Everything that was said, one line each; warnings and errors begin with that word. */
  readonly said: readonly string[]
  readonly summary: string
}

export interface RunOptions {
  readonly tokenList: string
  readonly inputs?: Readonly<Record<string, string>>
  /** `<id>.<attempt>` of the workflow run; the next one without it. */
  readonly run?: string
  readonly clock?: Clock
  /** Variables of the runner that differ from the usual ones. */
  readonly environment?: Readonly<Record<string, string>>
  /** GitHub's limits, as the action minds them; none without it. */
  readonly pace?: number
}

export type RotationBench = Awaited<ReturnType<typeof startRotationBench>>

/** The whole of mode rotate in this process, with its real adapters, against the sandbox's servers; nobody waits for its clock, which moves on by a second before each run. */
export async function startRotationBench(options: { githubAhead?: () => number; world?: WorldOptions } = {}) {
  const clock = createFakeClock(Date.now())
  const { githubAhead = () => 0 } = options
  const world = await startWorld({
    registry: 'embedded',
    hub: true,
    github: true,
    now: clock.now,
    githubNow: () => clock.now() + githubAhead(),
    ...options.world,
  })
  const folder = await mkdtemp(join(tmpdir(), 'rotation-'))
  const close = async () => {
    await world.close()
    await rm(folder, { recursive: true })
  }
  closeAfterTest({ github: world.github, close })
  const pass = (milliseconds: number): Promise<void> =>
    clock.sleep(milliseconds, new AbortController().signal)
  let runs = 0
  return {
    world,
    clock,
    /** Turns the clock on. */
    pass,
    /** Called when a request has been carried out, before its answer leaves; not for requests that it causes itself. */
    afterRequest: (happens: ((request: string) => Promise<void> | void) | undefined): void => {
      let isBusy = false
      world.log.witness = async ({ server, method, target }) => {
        if (isBusy) return
        isBusy = true
        await happens?.(`${server} ${method} ${target}`)
        isBusy = false
      }
    },
    async rotate(wanted: RunOptions): Promise<RotationRun> {
      runs += 1
      // What was there is older than what this run creates: at one and the same instant random ids would decide.
      await pass(1000)
      const config = join(folder, `token list-${runs}.yml`)
      await writeFile(config, wanted.tokenList)
      return runMode(world, { clock, ...wanted, config, run: wanted.run ?? `${runs}.1` }, 'rotate')
    },
    /** Mode audit of the same list. */
    async audit(wanted: RunOptions) {
      runs += 1
      const config = join(folder, `token list-${runs}.yml`)
      await writeFile(config, wanted.tokenList)
      const { isOk, outputs, summary } = await runMode(
        world,
        { clock, ...wanted, config, run: `${runs}.1` },
        'audit',
      )
      const findings = JSON.parse(outputs.get('findings') ?? '[]') as AuditFinding[]
      return { isOk, findings, complete: outputs.get('complete'), summary }
    },
  }
}

async function runMode(
  world: World,
  options: RunOptions & { clock: Clock; config: string; run: string },
  mode: 'rotate' | 'audit',
): Promise<RotationRun> {
  const { clock, config, pace = 0, inputs } = options
  const said: string[] = []
  const outputs = new Map<string, string>()
  let summary = ''
  const [id = '', attempt = ''] = options.run.split('.')
  const note = (prefix: string) => (text: string) => void said.push(`${prefix}${text}`)
  const given = {
    mode,
    config,
    ...(mode === 'rotate' && { registry: world.registry.host }),
    'hub-url': world.hub?.origin ?? '',
    'hub-username': world.sharedAccount.username,
    'hub-password': world.sharedAccount.password,
    'github-token': world.github?.tokens.app.value ?? '',
    ...inputs,
  }
  const runner = {
    ...silentRunner(given),
    environment: {
      ...rotationVariables(world),
      GITHUB_RUN_ID: id,
      GITHUB_RUN_ATTEMPT: attempt,
      ...options.environment,
    },
    info: note(''),
    notice: note('notice: '),
    warning: note('warning: '),
    error: note('error: '),
    output: (name: string, value: string) => void outputs.set(name, value),
    summary: (write: () => string) => Promise.resolve(void (summary += write())),
    fail: (failure: OatError) => {
      note('error: ')(describeError(failure, { place: 'workflow', errorPage: 'docs/errors.md' }))
      return Promise.resolve(1)
    },
  }
  const start = () => (mode === 'audit' ? startAudit(runner) : startRotate(runner, { clock, pace }))
  const isOk = (await run(runner, start)) === 0
  for (const server of [world.auth, world.registry, world.hub, world.github]) server?.endIdle()
  const { tokens } = JSON.parse(outputs.get('report') ?? '{"tokens":[]}') as { tokens: EntryReport[] }
  return { isOk, reports: tokens, outputs, said, summary }
}

/** Entries of the sandbox, each in these stores; `entry` is what stands behind the secret's name. */
export function tokenListOf(
  entries: readonly {
    readonly channel: 'release' | 'nightly'
    readonly access: 'pull' | 'push'
    readonly stores: readonly string[]
  }[],
  rotation = '{ grace: 48h }',
): string {
  const name = { release: 'app', nightly: 'nightly-app' }
  const lines = entries.map(({ channel, access, stores }) =>
    [
      `  - label: ${name[channel]} ${access}`,
      ...[`    channel: ${channel}`, `    access: ${access}`, `    repositories: [acme/${name[channel]}]`],
      '    stores:',
      ...stores.map(entry => `      - { secret: ${channel}_${access}${entry} }`),
    ].join('\n'),
  )
  return `organization: acme\nrotation: ${rotation}\ntokens:\n${lines.join('\n')}\n`
}
