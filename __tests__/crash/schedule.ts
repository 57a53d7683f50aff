import { fault, type Fault } from '../../sandbox/fault.ts'
import type { ActionRun } from './action-process.ts'
import { startCrashWorld, type CrashWorld } from './crash-world.ts'
import { brokenNow, brokenStores, notConverged } from './invariants.ts'

export const troubles = ['kill', '500', '429', 'reset', 'hang'] as const

export interface Trouble {
  /** Which effect it hits: requests that change something, in their order. */
  readonly at: number
  /** After the effect: it happened, and nobody was told. */
  readonly late: boolean
  readonly what: (typeof troubles)[number]
}

export interface Situation {
  readonly grace: '0s' | '48h'
  readonly inputs: Readonly<Record<string, string>>
}

export interface Verdict {
  /** Requests that changed something. */
  readonly effects: number
  readonly exitCode: number
  readonly broken: readonly string[]
}

const isEffect = /^(?:POST .*(?:access-tokens|variables)|PATCH|PUT|DELETE (?!.*WRITE_CHECK))/

function faultOf({ what, late }: Trouble): Fault {
  if (what === '500') return { ...fault.status(500), late }
  // Without a time GitHub's advice is to wait a minute.
  if (what === '429') return { ...fault.status(429, '1'), late }
  return { kind: what === 'reset' ? 'reset' : 'hang', late }
}

/** Lets the troubles happen to the process, and looks at the world before every effect. */
function watch(crash: CrashWorld, plan: { troubles: readonly Trouble[]; kill: () => void }) {
  const seen = { effects: 0, broken: [] as string[] }
  const take = (request: string): Fault | undefined => {
    if (!isEffect.test(request)) return undefined
    seen.broken.push(...brokenNow(crash))
    const trouble = plan.troubles.find(({ at }) => at === seen.effects)
    seen.effects += 1
    if (trouble === undefined) return undefined
    if (trouble.what === 'kill') setTimeout(plan.kill, trouble.late ? 60 : 0)
    return faultOf(trouble)
  }
  for (const server of [crash.world.hub, crash.world.github]) if (server) server.faults.take = take
  return seen
}

function leaks(crash: CrashWorld, { printed }: ActionRun): string[] {
  return crash.tokens().some(({ value }) => printed.includes(value)) ? ['4: a token is printed'] : []
}

/** One rotation with troubles, then the next attempts until one succeeds; with `sweep`, until only one token is left. */
export async function playSchedule(
  situation: Situation,
  options: { troubles: readonly Trouble[]; sweep: boolean },
): Promise<Verdict> {
  const crash = await startCrashWorld(situation)
  const broken: string[] = []
  const attempt = async (inputs: Situation['inputs'], planned: readonly Trouble[]) => {
    const action = crash.start(inputs)
    const seen = watch(crash, { troubles: planned, kill: action.kill })
    const ended = await action.ended
    broken.push(...seen.broken, ...brokenNow(crash), ...(await brokenStores(crash)), ...leaks(crash, ended))
    if (ended.exitCode === 0) broken.push(...notConverged(crash).map(what => `says success, yet ${what}`))
    return { ...ended, effects: seen.effects }
  }
  try {
    const first = await attempt(situation.inputs, options.troubles)
    let last = first
    for (let tries = 0; last.exitCode !== 0 && tries < 3; tries++) last = await attempt(situation.inputs, [])
    if (last.exitCode !== 0) broken.push(`3: not over after four attempts: ${last.printed.slice(-600)}`)
    if (options.sweep) broken.push(...(await sweep(crash, () => attempt({}, []))))
    return { effects: first.effects, exitCode: first.exitCode, broken }
  } finally {
    await crash.close()
  }
}

const day = 86_400_000

async function sweep(crash: CrashWorld, attempt: () => Promise<unknown>): Promise<string[]> {
  for (const wait of [3 * day, 8 * day]) {
    crash.pass(wait)
    await attempt()
  }
  const left = crash.tokens().filter(({ deletedAt }) => deletedAt === null).length
  return left === 1 ? [] : [`3: ${left} tokens are left in the end`]
}
