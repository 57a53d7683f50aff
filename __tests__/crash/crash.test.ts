import { afterAll, describe, expect, it } from '@jest/globals'
import { playSchedule, troubles, type Situation, type Trouble } from './schedule.ts'

/**
 * Real processes against the sandbox's real servers: the process of the action is killed, or an answer is spoilt, at every
 * effect, before it or after it. The invariants are looked at before every effect and at the end of every run.
 */
const situations: readonly Situation[] = [
  { grace: '48h', inputs: {} },
  { grace: '0s', inputs: { compromised: 'all' } },
  { grace: '48h', inputs: { force: 'all' } },
]

let schedules = 0
let effects = 0
afterAll(() => {
  console.log(`${schedules} schedules with real processes, ${effects} effects in their first runs`)
})

/** How many effects a run without trouble has. */
const counts = new Map<Situation, number>()

async function play(situation: Situation, planned: readonly Trouble[]): Promise<unknown> {
  const verdict = await playSchedule(situation, { troubles: planned, sweep: schedules % 5 === 0 })
  schedules += 1
  effects += verdict.effects
  return verdict.broken.length === 0 ? undefined : { planned, broken: verdict.broken }
}

/** A few at a time: most of each one's time is waiting. */
async function playAll(situation: Situation, plans: readonly (readonly Trouble[])[]): Promise<void> {
  const open = [...plans]
  const found: unknown[] = []
  const worker = async (): Promise<void> => {
    for (let plan = open.pop(); plan !== undefined; plan = open.pop()) {
      found.push(await play(situation, plan))
    }
  }
  await Promise.all([worker(), worker(), worker(), worker()])
  expect(found.filter(each => each !== undefined).slice(0, 5)).toEqual([])
}

function singles(situation: Situation): Trouble[] {
  const count = counts.get(situation) ?? 0
  return Array.from({ length: count }, (_, at) => at).flatMap(at =>
    [false, true].flatMap(late => troubles.map(what => ({ at, late, what }))),
  )
}

/** `CRASH=all`: everything. Otherwise every single trouble of the first situation, and a sample of the rest. */
const isAll = process.env['CRASH'] === 'all'
const sample = <T>(items: readonly T[], most: number): readonly T[] =>
  isAll ? items : items.filter((_, place) => place % Math.max(1, Math.ceil(items.length / most)) === 0)

describe.each(situations)('grace $grace, $inputs', situation => {
  it('is over at once without trouble', async () => {
    const verdict = await playSchedule(situation, { troubles: [], sweep: true })
    schedules += 1
    expect(verdict).toMatchObject({ exitCode: 0, broken: [] })
    // Mint, four writes, two requests for each new variable of three Actions secrets, promotion.
    expect(verdict.effects).toBeGreaterThanOrEqual(1 + 4 + 6 + 1)
    counts.set(situation, verdict.effects)
  })

  it('keeps the invariants with one trouble', async () => {
    const all = singles(situation)
    await playAll(
      situation,
      (situation === situations[0] ? all : sample(all, 20)).map(trouble => [trouble]),
    )
  }, 1_800_000)

  it('keeps the invariants with two troubles', async () => {
    const all = singles(situation)
    const pairs = all.flatMap(one => all.filter(({ at }) => at > one.at).map(two => [one, two]))
    await playAll(situation, sample(pairs, 10))
  }, 7_200_000)
})
