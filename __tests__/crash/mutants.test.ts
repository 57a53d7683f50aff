import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { describeDeep, sampled } from '../support/depth.ts'
import { buildAction } from './action.ts'
import { startCrashWorld } from './crash-world.ts'
import { mutants, type Mutant, mutate } from './mutants.ts'
import { playSchedule, type Schedule, type Trouble } from './schedule.ts'

/** Few schedules, since the mutants only have to be seen. The planner as it is keeps the invariants in all of them. */
const early = { on: 'effect', late: false } as const
const late = { on: 'effect', late: true } as const
const plans: readonly (readonly Trouble[])[] = [
  [],
  [{ ...late, at: 0, what: 'reset' }],
  [{ ...late, at: 2, what: 'kill' }],
  // The adapter tries a write twice: only then is its answer lost.
  [
    { ...early, at: 4, what: 'reset' },
    { ...early, at: 5, what: 'reset' },
  ],
]

const situation = { grace: '48h', why: 'forced' } as const
const schedules: readonly Schedule[] = [
  ...plans.map((troubles): Schedule => ({ situation, troubles, next: 'attempt', sweep: true })),
  {
    situation,
    troubles: [],
    registers: [
      [0, 2, 3],
      [0, 1, 2, 3],
    ],
    next: 'run',
    sweep: false,
  },
]

/** What is found in the first schedule that breaks something. */
async function firstBroken(planned: readonly Schedule[], mutant?: Mutant): Promise<readonly string[]> {
  const action = await buildAction(mutant)
  const crash = await startCrashWorld(action)
  try {
    for (const schedule of planned) {
      const { broken, exitCode } = await playSchedule(crash, schedule)
      // A run that is not killed mends by itself what happens in these schedules.
      const failed = exitCode === 0 || exitCode === 137 ? [] : ['the first run failed']
      if (broken.length + failed.length > 0) return [...broken, ...failed]
    }
    return []
  } finally {
    await crash.close()
    await action.close()
  }
}

describe('the place that a mutant breaks', () => {
  it.each(mutants)('stands once in the source: $name', async mutant => {
    const path = fileURLToPath(new URL(`../../${mutant.file}`, import.meta.url))
    expect(mutate(await readFile(path, 'utf8'), mutant)).toContain(mutant.to)
  })
})

describe('with real processes', () => {
  describeDeep('of a planner as it is', () => {
    it('nothing breaks', async () => {
      expect(await firstBroken(schedules)).toEqual([])
    }, 240_000)
  })

  it.each(sampled(mutants, 12))(
    'is caught: $name',
    async mutant => {
      const broken = await firstBroken(schedules, mutant)
      expect(broken.filter(what => mutant.shows.test(what))).not.toEqual([])
    },
    240_000,
  )
})
