import { parseLabel } from '../../../../src/register/label.ts'
import { interrupt } from '../../../../src/rotate/plan/advance.ts'
import type { RotationStep } from '../../../../src/rotate/plan/next-step.ts'
import type { SlotSetup } from '../../../../src/rotate/plan/rotation.ts'
import { fingerprint } from './fingerprint.ts'
import { beginWitness, whatIsClaimed, witness } from './witness.ts'
import {
  begin,
  type Budget,
  copies,
  day,
  foreign,
  hour,
  minute,
  perform,
  type Rules,
  type Run,
  setup,
  slotName,
  start,
  tick,
  twoStores,
  whatBroke,
  type World,
} from './world.ts'

export interface Found {
  readonly states: number
  readonly ends: number
  /** The first way to each kind of violation, and how many states showed it. */
  readonly violations: ReadonlyMap<string, { readonly count: number; readonly way: readonly string[] }>
}

export interface Case {
  readonly rules: Rules
  readonly setups: readonly SlotSetup[]
  readonly budget: Partial<Budget>
  /** A run of the same workflow may start only when its earlier attempt is over. */
  /** Give up after so many states: broken rules may never come to rest. */
  readonly limit?: number
  readonly second?: 'any time' | 'after the first'
  /** The stores that the register has for each of the runs. */
  readonly sees?: readonly (readonly string[])[]
}

interface Move {
  readonly name: string
  readonly world: World
  readonly broken: readonly string[]
}

/** A slot with two stores that hold a token due by its age, and the runs, which have not begun. */
export function firstWorld(case_: Pick<Case, 'setups' | 'budget' | 'sees'>, skew = 0): World {
  return worldOf(twoStores, { ...case_, skew })
}

interface Given extends Pick<Case, 'setups' | 'budget' | 'sees'> {
  readonly skew: number
}

export function worldOf(stores: readonly string[], { setups, budget, skew, sees }: Given): World {
  const made = start - 61 * day
  const written = made + minute + skew
  const label = `${slotName} (current ${new Date(written).toISOString().replace('.000', '')})`
  return {
    now: start,
    tokens: [
      {
        id: 'C0',
        label,
        createdAt: made,
        isActive: true,
        expiresAt: made + 90 * day,
        description: `[copies ${copies(stores)}]`,
      },
    ],
    stores: stores.map(store => ({ store, value: 'C0', at: written })),
    runs: setups.map((each, index) => ({
      name: 'AB'.charAt(index),
      setup: each,
      phase: 'idle',
      ...(sees?.[index] && { sees: sees[index] }),
    })),
    ghost: { everywhere: ['C0'], written: ['C0'], writers: [], overtaken: [], cut: [] },
    left: { ...nothing, ...budget },
  }
}

/** Every order of every effect and every trouble that the budget allows, each state once. */
export function search(case_: Case): Found {
  const { rules } = case_
  const seen = new Set<number>()
  const closed = new Set<number>()
  const violations = new Map<string, { count: number; way: readonly string[] }>()
  type Path = { readonly name: string; readonly before: Path | undefined } | undefined
  const stack: { world: World; path: Path }[] = [{ world: firstWorld(case_, rules.skew), path: undefined }]
  const note = (broken: readonly string[], path: Path) => {
    for (const what of broken) {
      const { count = 0, way = unroll(path) } = violations.get(what) ?? {}
      violations.set(what, { count: count + 1, way })
    }
  }
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { world, path } = next
    const key = fingerprint(world)
    if (seen.has(key)) continue
    if (seen.size >= (case_.limit ?? Infinity)) break
    seen.add(key)
    const moves = allMoves(world, case_)
    for (const move of moves) {
      const after = { name: move.name, before: path }
      note(move.broken, after)
      if (move.broken.length === 0) stack.push({ world: move.world, path: after })
    }
    if (world.runs.every(({ phase }) => phase === 'over')) {
      const end = fingerprint({ ...world, left: nothing })
      if (closed.has(end)) continue
      closed.add(end)
      note(converge(world, rules), path)
      if (isUndisturbed(case_)) note(goesOnAtOnce(world, rules), path)
    }
  }
  return { states: seen.size, ends: closed.size, violations }

  function unroll(path: Path): string[] {
    return path === undefined ? [] : [...unroll(path.before), path.name]
  }
}

const nothing: Budget = { faults: 0, stalls: 0, person: 0, cancels: 0, jumps: [] }

/** Every run ends by itself. */
function isUndisturbed({ budget }: Case): boolean {
  const { faults = 0, stalls = 0, person = 0 } = budget
  return faults + stalls + person === 0
}

function allMoves(world: World, case_: Case): Move[] {
  return [
    ...world.runs.flatMap((run, index) => runMoves(world, { run, index, case_ })),
    ...personMoves(world),
    ...jumpMoves(world),
  ]
}

interface At {
  readonly run: Run
  readonly index: number
  readonly case_: Case
}

function runMoves(world: World, at: At): Move[] {
  const { run, case_ } = at
  const { rules } = case_
  if (run.phase === 'over') return []
  if (run.phase === 'idle') {
    if (case_.second === 'after the first' && at.index > 0 && world.runs[0]?.phase !== 'over') return []
    const rotation = begin(world, { ...run, rules })
    return [
      {
        name: `${run.name} begins`,
        world: withRun(world, {
          ...at,
          run: { ...run, phase: 'on', rotation, witness: beginWitness(world) },
        }),
        broken: [],
      },
    ]
  }
  const moves: Move[] = []
  const step = run.flight ?? (run.rotation && rules.step(run.rotation, world.now))
  if (step === undefined) return []
  moves.push(act(world, { ...at, step, how: 'ok' }))
  if (step.step === 'done') return moves
  const { left } = world
  if (left.faults > 0) {
    const worse = { ...world, left: { ...left, faults: left.faults - 1 } }
    moves.push({ name: `${run.name} dies`, world: withRun(worse, { ...at, run: over(run) }), broken: [] })
    if (step.step !== 'list' && step.step !== 'look' && step.step !== 'confirm') {
      moves.push(act(worse, { ...at, step, how: 'unanswered' }), act(worse, { ...at, step, how: 'unsent' }))
    }
  }
  if (
    left.stalls > 0 &&
    run.phase === 'on' &&
    step.step !== 'confirm' &&
    step.step !== 'list' &&
    step.step !== 'look'
  ) {
    const slower = { ...world, left: { ...left, stalls: left.stalls - 1 } }
    const asleep = { ...run, phase: 'asleep' as const, flight: step }
    moves.push({
      name: `${run.name} stalls before ${step.step}`,
      world: withRun(slower, { ...at, run: asleep }),
      broken: [],
    })
  }
  return [...moves, ...cancelMoves(world, { ...at, step })]
}

/** Told to end before a step, or in the middle of it: it was carried out or not, and the run does not know. */
function cancelMoves(world: World, at: At & { step: RotationStep }): Move[] {
  const { run, step, case_ } = at
  const { rotation } = run
  if (world.left.cancels === 0 || run.phase !== 'on' || rotation === undefined) return []
  const told = { ...world, left: { ...world.left, cancels: world.left.cancels - 1 } }
  const [after] = perform(told, { step, run, rules: case_.rules })
  const ends = [
    { how: 'before', world: told, begun: undefined },
    { how: 'in', world: told, begun: step },
    { how: 'after', world: after, begun: step },
  ]
  return ends.map(({ how, world: then, begun }) => ({
    name: `${run.name} is cancelled ${how} ${step.step}`,
    world: withRun(then, { ...at, run: { ...run, rotation: interrupt(rotation, begun) } }),
    broken: whatBroke(then, { before: world, step, run, rules: case_.rules }),
  }))
}

function over({ name, setup, sees }: Run): Run {
  return { name, setup, phase: 'over', ...(sees && { sees }) }
}

function withRun(world: World, { run, index }: Pick<At, 'run' | 'index'>): World {
  return { ...world, runs: world.runs.map((other, at) => (at === index ? run : other)) }
}

/** Verifying and announcing touch nothing that another run sees, so they belong to the step before them. */
function act(world: World, at: At & { step: RotationStep; how: 'ok' | 'unanswered' | 'unsent' }): Move {
  const { run, step, how, case_ } = at
  const { rules } = case_
  const name = `${run.name} ${step.step}${'store' in step ? ` ${step.store}` : ''}${how === 'ok' ? '' : ` (${how})`}`
  if (run.rotation === undefined || step.step === 'done') {
    const { rotation, witness: saw } = run
    const broken =
      rotation === undefined || saw === undefined
        ? []
        : whatIsClaimed(rotation, saw, { rules, now: world.now })
    return { name, world: withRun(world, { ...at, run: over(run) }), broken }
  }
  const late = step.step === 'write' && run.flight === undefined && world.now > step.before
  const [after, outcome] =
    how === 'unsent' || late ? [world, { result: 'late' as const }] : perform(world, { step, run, rules })
  const heard =
    how === 'ok'
      ? outcome
      : { result: 'lost' as const, code: 'REGISTRY_UNREACHABLE' as const, message: 'no answer' }
  let rotation = rules.advance(run.rotation, { step, outcome: heard, now: after.now })
  for (
    let next = rules.step(rotation, after.now);
    next.step === 'verify' || next.step === 'announce';
    next = rules.step(rotation, after.now)
  ) {
    rotation = rules.advance(rotation, { step: next, outcome: { result: 'done' }, now: after.now })
  }
  const saw = run.witness ?? beginWitness(world)
  const awake: Run = {
    ...over(run),
    phase: 'on',
    rotation,
    witness: how === 'ok' && !late ? witness(saw, step, after) : saw,
  }
  return {
    name,
    world: withRun(after, { ...at, run: awake }),
    broken: whatBroke(after, { before: world, step, run, rules }),
  }
}

function personMoves(world: World): Move[] {
  if (world.left.person === 0) return []
  const left = { ...world.left, person: world.left.person - 1 }
  // Nobody can see what is put back between the last look and the retirement that follows at once.
  const isSeen = world.runs.every(({ rotation }) => rotation?.memory.lookedAt === undefined)
  const before = world.tokens.find(({ id, isActive }) => id === 'C0' && isActive)?.id
  return world.stores.flatMap(({ store }) => [
    personPuts(foreign, store),
    ...(isSeen && before !== undefined ? [personPuts(before, store)] : []),
  ])

  function personPuts(value: string, store: string): Move {
    const moved = tick({ ...world, left })
    const stores = moved.stores.map(held => (held.store === store ? { store, value, at: moved.now } : held))
    return { name: `a person puts ${value} into ${store}`, world: { ...moved, stores }, broken: [] }
  }
}

/** Time passes for everyone: whoever is not asleep notices. */
function jumpMoves(world: World): Move[] {
  return world.left.jumps.map((jump, index) => {
    const jumps = world.left.jumps.filter((_, at) => at !== index)
    return {
      name: `${jump} minutes pass`,
      world: { ...tick(world, jump * minute), left: { ...world.left, jumps } },
      broken: [],
    }
  })
}

/** The next run, right after all have ended: nobody keeps it from its work. */
function goesOnAtOnce(world: World, rules: Rules): string[] {
  const grace = world.runs[0]?.setup.policy.graceMs ?? 0
  const run: Run = { name: 'M', setup: setup({ grace, run: '8.1' }), phase: 'on' }
  const [after, broken] = runAlone(tick(world), { run, rules })
  const newest = after.tokens.findLast(({ label }) => parseLabel(label).state === 'current')
  const isDone = newest !== undefined && after.stores.every(({ value }) => value === newest.id)
  const isDue = newest?.id === 'C0'
  return isDone && !isDue ? broken : [...broken, '3: the next run does not go on at once']
}

/** The scheduled runs that follow, undisturbed: they must end with one current token, held everywhere. */
export function converge(world: World, rules: Rules): string[] {
  const waits = [16 * minute, 49 * hour, 7 * hour, 8 * day, 8 * day]
  let now = world
  for (const [index, wait] of waits.entries()) {
    const run = {
      name: 'NOPQR'.charAt(index),
      setup: setup({
        ...world.runs[0]?.setup,
        run: `9${index}.1`,
        forced: false,
        compromised: false,
        grace: world.runs[0]?.setup.policy.graceMs ?? 0,
      }),
      phase: 'on' as const,
      ...(world.runs[0]?.sees && { sees: world.runs[0].sees }),
    }
    const [after, broken] = runAlone(tick(now, wait), { run, rules })
    if (broken.length > 0) return broken.map(what => `later ${what}`)
    now = after
  }
  const [only, ...more] = now.tokens
  if (only === undefined || more.length > 0) {
    return [`3: ${now.tokens.map(({ label }) => parseLabel(label).state).join()} are left`]
  }
  if (parseLabel(only.label).state !== 'current') return ['3: nothing is current']
  const { sees } = world.runs[0] ?? {}
  return now.stores.every(({ store, value }) => value === only.id || sees?.includes(store) === false)
    ? []
    : ['3: a store does not have the current token']
}

export function runAlone(world: World, { run, rules }: { run: Run; rules: Rules }): [World, string[]] {
  let now = world
  let rotation = begin(world, { ...run, rules })
  let saw = beginWitness(world)
  for (let steps = 0; steps < 100; steps++) {
    const step = rules.step(rotation, now.now)
    if (step.step === 'done') return [now, whatIsClaimed(rotation, saw, { rules, now: now.now })]
    const [after, outcome] = perform(now, { step, run: { ...run, rotation }, rules })
    const broken = whatBroke(after, { before: now, step, run, rules: { ...rules, oneWriter: false } })
    if (broken.length > 0) return [after, broken]
    rotation = rules.advance(rotation, { step, outcome, now: after.now })
    saw = witness(saw, step, after)
    now = after
  }
  return [now, ['3: a run does not end']]
}
