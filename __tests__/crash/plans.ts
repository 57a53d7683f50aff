import type { Situation } from './crash-world.ts'
import { troubles, type Schedule, type Trouble } from './schedule.ts'

/** A situation and what a run without trouble asks for in it. */
export interface Calm {
  readonly situation: Situation
  readonly effects: number
  readonly reads: number
}

const ways = [false, true].flatMap(late => troubles.map(what => ({ late, what })))
const countTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at)

/** Each trouble at each request of one kind, before it and after it. */
function everySingle({ effects, reads }: Calm, on: Trouble['on']): Trouble[] {
  return countTo(on === 'effect' ? effects : reads).flatMap(at => ways.map(way => ({ on, at, ...way })))
}

/** `width` pairs of troubles for each two effects of a schedule. Everything that can be combined comes, one after the other. */
function pairs({ effects }: Calm, { width, from }: { width: number; from: number }): Trouble[][] {
  const places = countTo(effects).flatMap(one =>
    countTo(effects - one - 1).map(more => [one, one + 1 + more]),
  )
  return places.flatMap(([one = 0, two = 0], place) =>
    countTo(width).map(turn => {
      // 37 and 100 have no common divisor: a hundred turns are all combinations.
      const combination = ((from + place * width + turn) * 37) % 100
      const [first, second] = [ways[Math.floor(combination / 10)], ways[combination % 10]]
      return [
        { on: 'effect' as const, at: one, late: false, what: 'kill' as const, ...first },
        { on: 'effect' as const, at: two, late: false, what: 'kill' as const, ...second },
      ]
    }),
  )
}

function asSchedules(situation: Situation, plans: readonly (readonly Trouble[])[]): Schedule[] {
  return plans.map((planned, place) => ({
    situation,
    troubles: planned,
    next: place % 2 === 0 ? 'attempt' : 'run',
    sweep: place % 8 < 2,
  }))
}

/** Everything that is tried with real processes: all single troubles, and for each two effects two of their hundred pairs. */
export function allSchedules(calm: readonly Calm[]): Record<'singles' | 'pairs', readonly Schedule[]> {
  return {
    singles: calm.flatMap(each => {
      const single = [...everySingle(each, 'effect'), ...everySingle(each, 'read')]
      return asSchedules(
        each.situation,
        single.map(trouble => [trouble]),
      )
    }),
    pairs: calm.flatMap((each, turn) =>
      asSchedules(each.situation, pairs(each, { width: 2, from: turn * 17 })),
    ),
  }
}

/**
 * A sample that covers: each single trouble at each effect in one of the situations, a kill before and after each
 * read, each fifth of the other troubles there, and each two effects with two of their pairs.
 */
export function sampledSchedules(calm: readonly Calm[]): Record<'singles' | 'pairs', readonly Schedule[]> {
  const share = <T>(items: readonly T[], turn: number): T[] =>
    items.filter((_, place) => place % calm.length === turn)
  return {
    singles: calm.flatMap((each, turn) => {
      const reads = everySingle(each, 'read')
      const kills = reads.filter(({ what }) => what === 'kill')
      const others = reads.filter(({ what }) => what !== 'kill')
      const sample = others.filter((_, place) => place % 5 === 0)
      const single = [
        ...share(everySingle(each, 'effect'), turn),
        ...share(kills, turn),
        ...share(sample, turn),
      ]
      return asSchedules(
        each.situation,
        single.map(trouble => [trouble]),
      )
    }),
    pairs: calm.flatMap((each, turn) =>
      asSchedules(each.situation, share(pairs(each, { width: 2, from: turn * 17 }), turn)),
    ),
  }
}

/** Cancelled before or after each request; the next run comes at once. */
export function cancelSchedules(calm: readonly Calm[], { isAll }: { isAll: boolean }): readonly Schedule[] {
  return calm.flatMap((each, turn) => {
    const { situation, effects, reads } = each
    const all = [
      ...countTo(effects).map(at => ({ on: 'effect' as const, at })),
      ...countTo(reads).map(at => ({ on: 'read' as const, at })),
    ].flatMap(place => [false, true].map(late => ({ ...place, late, what: 'cancel' as const })))
    const chosen = isAll
      ? all
      : all.filter(({ on }, place) => on === 'effect' || place % calm.length === turn)
    return chosen.map((trouble, place): Schedule => ({
      situation,
      troubles: [trouble],
      next: 'run at once',
      sweep: place % 4 === 0,
    }))
  })
}

/** Without its second store and back again, or first without it: while a run is killed before or after one of its effects. */
export function tokenListSchedules(
  calm: readonly Calm[],
  { isAll }: { isAll: boolean },
): readonly Schedule[] {
  const all = [0, 1, 2, 3, 4]
  const fewer = all.filter(place => place !== 1)
  const changes = [
    [all, fewer, all],
    [fewer, all],
    [all, fewer, all, fewer, all],
  ]
  return calm.flatMap((each, turn) => {
    const kills = everySingle(each, 'effect').filter(({ what }) => what === 'kill')
    const plans = [[], ...kills.map(kill => [kill])].flatMap(troubles =>
      changes.map(tokenLists => ({ troubles, tokenLists })),
    )
    const chosen = isAll ? plans : plans.filter((_, place) => place % (calm.length * 2) === turn)
    return chosen.map(({ troubles, tokenLists }, place): Schedule => ({
      situation: each.situation,
      troubles,
      tokenLists,
      next: 'run',
      sweep: place % 3 === 0,
    }))
  })
}
