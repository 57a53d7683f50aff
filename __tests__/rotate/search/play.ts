import { OatError } from '../../../src/base/error.ts'
import { Secret } from '../../../src/base/secret.ts'
import { readOwner } from '../../../src/hub/inputs.ts'
import { parseRegistryHost } from '../../../src/registry/host.ts'
import { openRotateJob } from '../../../src/rotate/job.ts'
import { rotate } from '../../../src/rotate/rotate.ts'
import type { RotateInputs } from '../../../src/rotate/inputs.ts'
import type { EntryReport } from '../../../src/rotate/plan/report.ts'
import { silentRunner } from '../../support/silent-runner.ts'
import { type Actor, Death, Endless, type Home, portsOf } from './ports.ts'
import type { World } from './world.ts'

/** What one run is asked for. */
export interface Asked {
  readonly home: Home
  readonly only?: readonly string[]
  readonly force?: readonly string[]
  readonly compromised?: readonly string[]
  /** Ids of tokens that a person has looked at. */
  readonly explained?: readonly string[]
  /** Assisted: the id of the token that a person gives, who has just made it. */
  readonly given?: ((world: World) => string) | undefined
  /** `<id>.<attempt>`; else a run of its own. */
  readonly name?: string
}

export interface Ended {
  readonly run: number
  readonly asked: Asked
  /** `killed`: nobody heard how it ended. `endless`: it did not end by itself. */
  readonly end: 'ok' | 'failed' | 'killed' | 'endless'
  readonly code: string | undefined
  readonly reports: readonly EntryReport[]
  readonly said: readonly string[]
  readonly summary: string
  readonly calls: number
  readonly acts: number
  readonly from: number
}

function inputsOf(asked: Asked, world: World) {
  const { home, only, force = [], compromised = [], explained = [], given } = asked
  const value = given && new Secret(`value ${given(world)}`, () => undefined)
  const owner = silentRunner({
    'hub-url': 'http://127.0.0.1:1',
    'hub-username': 'owner',
    'hub-password': 'secret',
  })
  const inputs: RotateInputs = {
    config: home.config,
    registry: parseRegistryHost('docker.io'),
    assisted: value === undefined ? [] : [{ input: 'token', channel: undefined, access: undefined, value }],
    assistedExpiry: undefined,
    hub: readOwner(owner),
    github: home.isWithoutGithub ? undefined : { token: new Secret('ghs_model', () => undefined) },
    only: only && [...only],
    force: [...force],
    compromised: [...compromised],
    explained: [...explained],
    dryRun: false,
    allowRef: undefined,
    timeout: 60,
    attempts: 5,
  }
  return inputs
}

/** Puts something between a run and its ports. */
export type Wrap = (ports: ReturnType<typeof portsOf>, actor: Actor) => ReturnType<typeof portsOf>

/** Plays one run of mode rotate to its end, or to its death. */
export async function playRun(world: World, asked: Asked, wrap: Wrap = ports => ports): Promise<Ended> {
  world.runs += 1
  const run = world.runs
  const actor: Actor = {
    world,
    home: asked.home,
    run,
    name: asked.name ?? `${1000 + run}.1`,
    calls: 0,
    acts: 0,
    isDead: false,
    end: new AbortController(),
    said: [],
    reports: [],
    summary: '',
  }
  const from = world.now
  const ended = (end: Ended['end'], code?: string): Ended => {
    const [text] = actor.reports
    const reports = text === undefined ? [] : (JSON.parse(text) as { tokens: EntryReport[] }).tokens
    const { said, summary, calls, acts } = actor
    const found = code ?? reports.find(it => it.code)?.code
    return { run, asked, end, code: found, reports, said, summary, calls, acts, from }
  }
  try {
    const ports = wrap(portsOf(actor), actor)
    const job = await openRotateJob(inputsOf(asked, world), ports)
    const isOk = await rotate(job, ports)
    return ended(isOk ? 'ok' : 'failed')
  } catch (error) {
    if (error instanceof Endless) return ended('endless')
    if (actor.isDead || error instanceof Death) return ended('killed')
    if (error instanceof OatError) {
      actor.said.push(`error: ${error.code}: ${error.message}; ${error.hint}`)
      return ended('failed', error.code)
    }
    if (actor.end.signal.aborted) return ended('failed', 'CANCELLED')
    throw error
  }
}
