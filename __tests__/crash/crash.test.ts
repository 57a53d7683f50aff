import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { describeDeep, isDeep, sampled } from '../support/depth.ts'
import { buildAction, type Action } from './action.ts'
import { everyKind } from './cluster.ts'
import { onlySecrets } from './crash-store.ts'
import { startCrashWorld, type CrashWorld, type Situation } from './crash-world.ts'
import { allSchedules, cancelSchedules, tokenListSchedules, sampledSchedules, type Calm } from './plans.ts'
import { playSchedule, type Schedule } from './schedule.ts'

/**
 * Real processes against the sandbox's real servers: the process of the action is killed, or an answer is spoilt, at
 * every request, before it is carried out or after it, singly and in pairs. After every effect every box is opened,
 * the token service is asked about what is in it, and what was printed and written is searched.
 * `CRASH=all` plays everything (hours); without it a sample that covers (see `plans.ts`), of which the quick tests play one in 400, in one of the
 * six situations.
 */
const isAll = process.env['CRASH'] === 'all'
const situations: readonly Situation[] = (['due', 'forced', 'compromised'] as const).flatMap(why =>
  (['48h', '0s'] as const).map(grace => ({ why, grace })),
)

let action: Action
const count = { singles: 0, pairs: 0, tokenLists: 0, cancels: 0, suffered: 0, processes: 0, questions: 0 }

beforeAll(async () => {
  action = await buildAction()
})
afterAll(async () => {
  await action.close()
  const { singles, pairs, tokenLists, cancels, suffered, processes, questions } = count
  console.log(
    `${singles + pairs + tokenLists + cancels} schedules with real processes (${singles} with one trouble, ${pairs} with two, ${tokenLists} with another token list, ${cancels} cancelled), ${suffered} troubles suffered,\n` +
      `${processes} processes, the token service asked ${questions} times about what stores hold`,
  )
})

async function play(crash: CrashWorld, schedule: Schedule) {
  const verdict = await playSchedule(crash, schedule)
  count.suffered += verdict.suffered
  count.processes += verdict.processes
  count.questions += verdict.questions
  return verdict
}

/** `share`: every how many of the planned schedules. */
const kinds = [
  // Mint, writes, the variables of Actions secrets, promotion.
  { name: 'four GitHub secrets', storesOf: onlySecrets, least: 1 + 4 + 3 + 1, share: 1 },
  { name: 'one store of each kind', storesOf: everyKind, least: 1 + 4 + 1 + 1, share: 8 },
] as const

for (const { name, storesOf, least, share } of kinds) {
  const describeKind = storesOf === onlySecrets ? describe : describeDeep
  describeKind(`an entry with ${name}`, () => {
    /** Each plays one schedule after the other; most of a schedule's time is waiting. */
    let worlds: readonly CrashWorld[] = []
    const calm: Calm[] = []
    beforeAll(async () => {
      worlds = await Promise.all(
        Array.from({ length: isDeep ? 6 : 2 }, () => startCrashWorld(action, storesOf)),
      )
    })
    afterAll(async () => {
      await Promise.all(worlds.map(world => world.close()))
    })

    async function playAll(kind: 'singles' | 'pairs'): Promise<void> {
      const planned = (isAll ? allSchedules : sampledSchedules)(calm)[kind]
      const open = [
        ...sampled(
          planned.filter((_, place) => place % share === 0),
          400,
        ),
      ]
      const found: unknown[] = []
      await Promise.all(
        worlds.map(async crash => {
          for (let schedule = open.pop(); schedule !== undefined; schedule = open.pop()) {
            const { broken } = await play(crash, schedule)
            count[kind] += 1
            if (broken.length > 0) found.push({ schedule, broken })
            if (isAll && broken.length > 0) process.stderr.write(`${JSON.stringify({ schedule, broken })}\n`)
            if (isAll && count[kind] % 100 === 0) {
              process.stderr.write(`${kind}: ${count[kind]}, ${open.length} to go\n`)
            }
          }
        }),
      )
      expect(found.slice(0, 5)).toEqual([])
    }

    it.each(sampled(situations, 6))(
      'is over at once without trouble: $why, grace $grace',
      async situation => {
        const [crash] = worlds
        if (crash === undefined) throw new TypeError('there is no world')
        const verdict = await play(crash, { situation, troubles: [], next: 'attempt', sweep: true })
        expect(verdict).toMatchObject({ exitCode: 0, broken: [], processes: 3 })
        expect(verdict.effects.length).toBeGreaterThanOrEqual(least)
        expect(verdict.questions).toBeGreaterThan(verdict.effects.length)
        calm.push({ situation, effects: verdict.effects.length, reads: verdict.reads.length })
      },
    )

    it('says that no token works where a leaked one went and no new one could be made', async () => {
      const [crash] = worlds
      if (crash === undefined) throw new TypeError('there is no world')
      const situation = { why: 'compromised', grace: '48h' } as const
      const troubles = [{ on: 'effect', at: 0, what: 'hang', late: false }] as const
      const { broken, exitCode } = await play(crash, { situation, troubles, next: 'attempt', sweep: true })
      expect({ broken, exitCode }).toEqual({ broken: [], exitCode: 1 })
    })

    it('keeps the invariants while the token list changes', async () => {
      const planned = tokenListSchedules(calm, { isAll }).filter((_, place) => place % share === 0)
      const open = [...sampled(planned, 150)]
      const found: unknown[] = []
      await Promise.all(
        worlds.map(async crash => {
          for (let schedule = open.pop(); schedule !== undefined; schedule = open.pop()) {
            const { broken } = await play(crash, schedule)
            count.tokenLists += 1
            if (broken.length > 0) found.push({ schedule, broken })
          }
        }),
      )
      expect(found.slice(0, 5)).toEqual([])
    }, 14_400_000)

    it('goes on at once after a cancel at any request', async () => {
      const planned = cancelSchedules(calm, { isAll }).filter((_, place) => place % share === 0)
      const open = [...sampled(planned, 200)]
      const found: unknown[] = []
      await Promise.all(
        worlds.map(async crash => {
          for (let schedule = open.pop(); schedule !== undefined; schedule = open.pop()) {
            const { broken } = await play(crash, schedule)
            count.cancels += 1
            if (broken.length > 0) found.push({ schedule, broken })
          }
        }),
      )
      expect(found.slice(0, 5)).toEqual([])
    }, 14_400_000)

    it('keeps the invariants with one trouble', async () => {
      await playAll('singles')
    }, 14_400_000)

    it('keeps the invariants with two troubles', async () => {
      await playAll('pairs')
    }, 14_400_000)
  })
}
