import type { Fault } from '../../sandbox/fault.ts'
import type { ActionProcess, ActionRun } from './action.ts'
import type { CrashWorld, Situation } from './crash-world.ts'
import { createObserver, isObserver } from './observer.ts'

/** Of a process; what a server may answer is in chaos, and in the search. */
export const troubles = ['kill', 'hang'] as const

export interface Trouble {
  /** `effect`: a request that changes something. `read`: any other one, the login and the proof included. */
  readonly on: 'effect' | 'read'
  /** Which of its kind it hits, counted from the beginning of the schedule, over all attempts. */
  readonly at: number
  /** After the request was carried out: it happened, and nobody was told. */
  readonly late: boolean
  readonly what: (typeof troubles)[number] | 'cancel'
}

export interface Schedule {
  readonly situation: Situation
  readonly troubles: readonly Trouble[]
  /** What comes after a failure: the next attempt of the same workflow run at once, or the next run without force, at once or 20 minutes later. */
  readonly next: 'attempt' | 'run' | 'run at once'
  /** Go on until only one token is left. */
  readonly sweep: boolean
}

const effect = /^(?:POST .*(?:access-tokens|variables)|PATCH (?!.*dryRun)|PUT|DELETE (?!.*WRITE_CHECK))/

/** Lets the troubles happen to the process that is at work. Nothing waits for a moment: the server itself kills, with the request in its hands. */
function createMeddler(
  crash: CrashWorld,
  plan: readonly Trouble[],
  observer: ReturnType<typeof createObserver>,
) {
  const seen = { effect: [] as string[], read: [] as string[], suffered: 0 }
  let process: ActionProcess | undefined
  let dies = false
  let isTold = false
  const { world } = crash

  const take = (request: string): Fault | undefined => {
    if (isObserver(request)) return undefined
    const on = effect.test(request) ? 'effect' : 'read'
    const trouble = plan.find(it => it.on === on && it.at === seen[on].length)
    seen[on].push(request)
    if (trouble === undefined) return undefined
    seen.suffered += 1
    if (trouble.what === 'kill' && trouble.late) dies = true
    else if (trouble.what === 'kill') process?.kill()
    if (trouble.what === 'cancel' && trouble.late) isTold = true
    else if (trouble.what === 'cancel') process?.cancel()
    // Whoever is killed gets no answer.
    return trouble.what === 'cancel' ? undefined : { kind: 'hang', late: trouble.late }
  }
  for (const { faults } of crash.servers) faults.take = take

  world.log.witness = async ({ method, target }) => {
    const request = `${method} ${target}`
    if (isObserver(request)) return
    if (dies) process?.kill()
    if (isTold) process?.cancel()
    dies = false
    isTold = false
    if (!effect.test(request)) return
    await observer.look(process?.printed() ?? '')
  }
  return { seen, begin: (started: ActionProcess) => void (process = started) }
}

const inputsOf = { due: {}, forced: { force: 'all' }, compromised: { compromised: 'all' } } as const
const day = 86_400_000
const mostAttempts = 4

/** One rotation with troubles, then further runs until one succeeds; with `sweep`, until only one token is left. */
export async function playSchedule(crash: CrashWorld, { situation, next, troubles: plan, sweep }: Schedule) {
  await crash.reset(situation)
  const observer = createObserver(crash, situation)
  const { broken } = observer
  const atStart = crash.tokens().length
  const meddler = createMeddler(crash, plan, observer)
  const asked = inputsOf[situation.why]
  let processes = 0

  const play = async (inputs: Readonly<Record<string, string>>, run: string): Promise<ActionRun> => {
    const before = crash.tokens().length
    const action = crash.start(inputs, run)
    processes += 1
    meddler.begin(action)
    const ended = await action.ended
    await observer.look(ended.printed)
    if (ended.exitCode !== 137) observer.ended(ended.printed)
    if (ended.exitCode === 0) {
      observer.converged()
      broken.push(...notAsAsked(crash, { inputs, before, atStart }))
    }
    return ended
  }

  const first = await play(asked, '1.1')
  const [effects, reads] = [meddler.seen.effect.length, meddler.seen.read.length]
  let last = first
  for (let tries = 2; last.exitCode !== 0 && tries <= mostAttempts; tries++) {
    if (next === 'run') crash.pass(20 * 60_000)
    last = next === 'attempt' ? await play(asked, `1.${tries}`) : await play({}, `${tries}.1`)
    // Two things are said once, and the leak is over: nobody saw when a token ended that a cancelled run took away, or
    // the one that it made works for its grace.
    const isSaid = /not listed any more, and that was not seen|works beside the new one until/.test(
      last.printed,
    )
    const isOver = isSaid && oldAlive(crash, atStart) === 0
    if (next === 'run at once' && last.exitCode !== 0 && !isOver) {
      broken.push(`3: the next run did not go on at once: ${last.printed.slice(-600)}`)
    }
  }
  if (last.exitCode !== 0) broken.push(`3: not over after ${mostAttempts} runs: ${last.printed.slice(-600)}`)
  if (sweep) {
    for (const [place, wait] of [3 * day, 8 * day].entries()) {
      crash.pass(wait)
      await play({}, `${90 + place}.1`)
    }
    const left = crash.tokens().filter(({ deletedAt }) => deletedAt === null).length
    if (left !== 1) broken.push(`3: ${left} tokens are left in the end`)
  }
  broken.push(...crash.servers.flatMap(server => ('violations' in server ? server.violations.splice(0) : [])))
  return {
    /** Of the first run. */
    effects,
    reads,
    exitCode: first.exitCode,
    processes,
    questions: observer.questions(),
    /** How many of the troubles came to pass. */
    suffered: meddler.seen.suffered,
    broken,
  }
}

/**
 * A run that says success has done what it was asked for. After a leak another attempt goes on with what is missing: what was there at
 * the start is the leaked one, and what was made since is not.
 */
function notAsAsked(
  crash: CrashWorld,
  { inputs, before, atStart }: { inputs: Readonly<Record<string, string>>; before: number; atStart: number },
): string[] {
  if (Object.keys(inputs).length === 0) return []
  const isLeak = 'compromised' in inputs
  if (crash.tokens().length <= (isLeak ? atStart : before)) return ['3: success, and nothing was minted']
  return isLeak && oldAlive(crash, atStart) > 0 ? ['3: success, and a leaked token is alive'] : []
}

function oldAlive(crash: CrashWorld, atStart: number): number {
  const old = crash.tokens().slice(0, atStart)
  return old.filter(({ isActive, deletedAt }) => isActive && deletedAt === null).length
}
