import { OatError } from '../../../src/base/error.ts'
import { loadRegister } from '../../../src/register/read.ts'
import type { Files } from '../../../src/base/files.ts'
import { parseRegistryHost } from '../../../src/registry/host.ts'
import { readOwner } from '../../../src/hub/inputs.ts'
import type { RotateInputs } from '../../../src/rotate/inputs.ts'
import type { SlotReport } from '../../../src/rotate/plan/report.ts'
import { openRotateJob } from '../../../src/rotate/job.ts'
import { rotate } from '../../../src/rotate/rotate.ts'
import { Secret } from '../../../src/base/secret.ts'
import { silentRunner } from '../../support/silent-runner.ts'
import {
  createJudge,
  entriesOf,
  type Entry,
  type Judge,
  judgeComplete,
  judgeHonesty,
  judgeLiveness,
  judgeNumber,
  judgeSafety,
  livePlaces,
  observe,
} from './judge.ts'
import { type Home, identityOf, portsOf } from './ports.ts'
import { day, pass, type World } from './world.ts'

/** What a scheduled run is asked for. */
export interface Asked {
  readonly only?: readonly string[]
  readonly force?: readonly string[]
  readonly compromised?: readonly string[]
  /** Assisted: a person makes a token right before, and gives the value of this one. */
  readonly given?: (world: World) => string
}

/** A home that rotates: `at` in milliseconds from the start; the home may have another register, or another kubeconfig, each time. */
export interface ScheduledRun extends Asked {
  readonly at: number
  readonly home: Home
}

export interface Ended {
  readonly at: number
  readonly home: string
  readonly isOk: boolean
  readonly code: string | undefined
  readonly reports: readonly SlotReport[]
  readonly said: readonly string[]
}

export interface Played {
  readonly judge: Judge
  readonly runs: readonly Ended[]
  readonly world: World
}

const registry = parseRegistryHost('docker.io')
const owner = silentRunner({
  'hub-url': 'http://127.0.0.1:1',
  'hub-username': 'owner',
  'hub-password': 'secret',
})

function inputsOf({ only, force = [], compromised = [], given }: Asked, world: World): RotateInputs {
  const value = given && new Secret(`value ${given(world)}`, () => undefined)
  return {
    config: 'register.yml',
    registry,
    assisted: value === undefined ? [] : [{ input: 'token', channel: undefined, access: undefined, value }],
    assistedExpiry: undefined,
    hub: readOwner(owner),
    github: { token: new Secret('ghs_model', () => undefined) },
    only,
    force,
    compromised,
    dryRun: false,
    allowRef: undefined,
    timeout: 60,
    attempts: 5,
  }
}

const registers = new Map<string, Awaited<ReturnType<typeof loadRegister>>>()

/** Read once: the same few texts come again and again. */
export async function registerOf({ register: text }: Home) {
  const known = registers.get(text)
  if (known !== undefined) return known
  const files = { read: () => Promise.resolve(text) } as Partial<Files> as Files
  const register = await loadRegister('register.yml', files)
  registers.set(text, register)
  return register
}

/**
 * Plays all runs of all homes in their order, with mode rotate itself, and judges the world after each.
 * @param most how many tokens an entry may have at any time
 */
export async function playYears(
  world: World,
  { runs, most }: { runs: readonly ScheduledRun[]; most: number },
): Promise<Played> {
  const judge = createJudge()
  const ended: Ended[] = []
  const start = world.now
  const current = new Map<string, readonly Entry[]>()
  for (const { home } of runs) {
    if (!current.has(home.repository)) current.set(home.repository, entriesOf(home, await registerOf(home)))
  }
  for (const scheduled of runs) {
    const { at, home } = scheduled
    pass(world, start + at)
    current.set(home.repository, entriesOf(home, await registerOf(home)))
    const entries = [...current.values()].flat()
    const before = livePlaces(world, spared(entries, scheduled))
    const run = await playOne(world, scheduled)
    ended.push(run)
    const what = `day ${Math.round((world.now - start) / day)}, ${home.repository}, ${run.reports.map(it => it.action).join()}`
    judgeSafety(world, { judge, before, what })
    for (const entry of entries) observe(world, entry, judge)
    for (const entry of entries.filter(it => it.home.repository === home.repository)) {
      const report = run.reports.find(({ label }) => label === entry.slot.label)
      if (report?.complete === true && !world.isDisturbed) {
        judgeComplete(world, entry, { judge, what, entries })
      }
      if (report === undefined || report.action === 'failed') continue
      const told = run.isOk ? [] : report.held
      judgeLiveness(world, entry, { judge, what, entries, told })
      if (!world.isDisturbed) judgeHonesty(world, entry, { judge, what, entries })
    }
    for (const entry of entries) judgeNumber(world, entry, { judge, most })
  }
  return { judge, runs: ended, world }
}

/** A leaked token goes at once, and a label that was taken by force is another home's from then on. */
function spared(entries: readonly Entry[], { compromised = [], force = [] }: Asked): readonly Entry[] {
  const named = [...compromised, ...force]
  return entries.filter(({ slot }) => !named.includes(slot.label))
}

async function playOne(world: World, { home, ...asked }: ScheduledRun): Promise<Ended> {
  world.run += 1
  world.step = 0
  world.runSince = world.now
  world.isDisturbed = false
  const heard = { reports: [] as string[], said: [] as string[] }
  const at = world.now
  const end = (isOk: boolean, code?: string): Ended => {
    const [text] = heard.reports
    const reports = text === undefined ? [] : (JSON.parse(text) as { tokens: SlotReport[] }).tokens
    return { at, home: home.repository, isOk, code, reports, said: heard.said }
  }
  try {
    const ports = portsOf(world, { home, heard })
    return end(await rotate(await openRotateJob(inputsOf(asked, world), ports), ports))
  } catch (error) {
    if (error instanceof OatError) {
      heard.said.push(`error: ${error.message}`)
      return end(false, error.code)
    }
    throw error
  }
}

/** A home's runs at a fixed interval. */
export function every(
  interval: number,
  { from = 0, until, home, ...asked }: Asked & { from?: number; until: number; home: Home },
): readonly ScheduledRun[] {
  const count = Math.floor((until - from) / interval)
  return Array.from({ length: count }, (_, place) => ({ ...asked, at: from + place * interval, home }))
}

/** The runs of several homes in one order. */
export function together(...schedules: (readonly ScheduledRun[])[]): readonly ScheduledRun[] {
  return schedules.flat().sort((a, b) => a.at - b.at)
}

/** A place's identity, by the store's position in an entry. */
export async function identityAt(home: Home, [entry, store]: readonly [number, number]): Promise<string> {
  const found = (await registerOf(home)).tokens[entry]?.stores[store]
  if (found === undefined) throw new TypeError(`no store ${entry}, ${store}`)
  return identityOf(found, home)
}
