import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { isDeep, sampled } from '../support/depth.ts'
import { buildAction, type Action } from './action.ts'
import { startCrashWorld, type CrashWorld, type Situation } from './crash-world.ts'
import { playSchedule, type Schedule, type Trouble, troubles } from './schedule.ts'

/**
 * Real processes against the sandbox's real servers: the process of the action is killed or cancelled, or an answer does
 * not come, at every request, before it is carried out or after it. After every effect every box is opened, the token service is asked about
 * what is in it, and what was printed and written is searched. The quick tests play one way in 80, in one of the six situations.
 */
const situations: readonly Situation[] = (['due', 'forced', 'compromised'] as const).flatMap(why =>
  (['48h', '0s'] as const).map(grace => ({ why, grace })),
)
/** A situation, and how much a run without trouble asks for in it. */
type Calm = { readonly situation: Situation } & Readonly<Record<Trouble['on'], number>>

const everyWay = (what: Trouble['what']) => [false, true].map(late => ({ what, late }))
const ways = troubles.flatMap(everyWay)

function everyPlace(calm: Calm, on: Trouble['on'], how: readonly Omit<Trouble, 'on' | 'at'>[]): Trouble[] {
  return Array.from({ length: calm[on] }, (_, at) => how.map(way => ({ on, at, ...way }))).flat()
}

/** Every trouble at every request, each in one of the situations. */
function oneTrouble(calm: readonly Calm[]): readonly Schedule[] {
  return calm.flatMap((each, turn) => {
    const share = (['effect', 'read'] as const).flatMap(on =>
      // A read that was carried out has done nothing.
      everyPlace(each, on, on === 'read' ? ways.filter(({ late }) => !late) : ways).filter(
        (_, at) => at % calm.length === turn,
      ),
    )
    return share.map((trouble, at): Schedule => ({
      situation: each.situation,
      troubles: [trouble],
      next: at % 2 === 0 ? 'attempt' : 'run',
      sweep: at % 8 > 5,
    }))
  })
}

/** Cancelled at every effect, and at every read in one of the situations; the next run comes at once. */
function oneCancel(calm: readonly Calm[]): readonly Schedule[] {
  return calm.flatMap((each, turn) => {
    const how = everyWay('cancel')
    const reads = everyPlace(each, 'read', how).filter((_, at) => at % calm.length === turn)
    return [...everyPlace(each, 'effect', how), ...reads].map((trouble, at): Schedule => ({
      situation: each.situation,
      troubles: [trouble],
      next: 'run at once',
      sweep: at % 4 === 3,
    }))
  })
}

let action: Action
/** Each plays one schedule after the other; most of a schedule's time is waiting. */
let worlds: readonly CrashWorld[] = []
const calm: Calm[] = []
const count = { schedules: 0, suffered: 0, processes: 0, questions: 0 }

beforeAll(async () => {
  action = await buildAction()
  worlds = await Promise.all(Array.from({ length: isDeep ? 6 : 2 }, () => startCrashWorld(action)))
})
afterAll(async () => {
  await Promise.all(worlds.map(world => world.close()))
  await action.close()
  const { schedules, suffered, processes, questions } = count
  console.log(
    `${schedules} schedules with real processes, ${suffered} troubles suffered,\n` +
      `${processes} processes, the token service asked ${questions} times about what stores hold`,
  )
})

async function play(schedule: Schedule, crash = worlds[0]) {
  if (crash === undefined) throw new TypeError('there is no world')
  const verdict = await playSchedule(crash, schedule)
  count.schedules += 1
  count.suffered += verdict.suffered
  count.processes += verdict.processes
  count.questions += verdict.questions
  return verdict
}

describe('an entry with four GitHub secrets', () => {
  it.each(sampled(situations, 6))('is over at once without trouble: $why, grace $grace', async situation => {
    const verdict = await play({ situation, troubles: [], next: 'attempt', sweep: true })
    expect(verdict).toMatchObject({ exitCode: 0, broken: [], processes: 3 })
    // Mint, writes, the variables of Actions secrets, promotion.
    expect(verdict.effects).toBeGreaterThanOrEqual(1 + 4 + 3 + 1)
    expect(verdict.questions).toBeGreaterThan(verdict.effects)
    calm.push({ situation, effect: verdict.effects, read: verdict.reads })
  })

  it('says that no token works where a leaked one went and no new one could be made', async () => {
    const situation = { why: 'compromised', grace: '48h' } as const
    const hang = { on: 'effect', at: 1, what: 'hang', late: false } as const
    const { broken, exitCode } = await play({ situation, troubles: [hang], next: 'attempt', sweep: false })
    expect({ broken, exitCode }).toEqual({ broken: [], exitCode: 1 })
  })

  it.each([
    ['goes on at once after a cancel', oneCancel, 200],
    ['keeps the invariants with a trouble', oneTrouble, 80],
  ])(
    '%s at any request',
    async (...[, planned, share]) => {
      const open = [...sampled(planned(calm), share)]
      const found: unknown[] = []
      await Promise.all(
        worlds.map(async crash => {
          for (let schedule = open.pop(); schedule !== undefined; schedule = open.pop()) {
            const { broken } = await play(schedule, crash)
            if (broken.length > 0) found.push({ schedule, broken })
          }
        }),
      )
      expect(found.slice(0, 5)).toEqual([])
    },
    14_400_000,
  )
})
