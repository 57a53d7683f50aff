import { afterAll, describe, expect, it, jest } from '@jest/globals'
import { isDeep, sampled } from '../../support/depth.ts'
import * as named from './named.ts'
import { assisted, takenOver } from './named-people.ts'
import { playRandom } from './random.ts'
import { day, minute } from './world.ts'
import type { Ended, Played } from './years.ts'

/**
 * An organization over more than a year: mode rotate itself, in several repositories, with people in between any two steps. What
 * must hold is asked of the world after every run: no effect kills what a place holds (safety), what is superseded goes in time
 * (liveness), and exit 0 means that every place has its entry's own token (honesty).
 */
const ends = (runs: readonly Ended[]): string[] => {
  const said = runs.map(({ isOk, code, reports }) => {
    const failed = reports.find(({ action }) => action === 'failed')
    return isOk ? 'ok' : (code ?? failed?.code ?? 'failed')
  })
  return [...new Set(said)].sort()
}

const drift = 10 * minute
const worlds: readonly [string, () => Promise<Played>, readonly string[]][] = [
  ['every run is due, monthly', () => named.everyRunDue({ every: '30d' }, 30 * day + drift), ['ok']],
  ['every run is due, weekly', () => named.everyRunDue({ every: '7d' }, 7 * day + drift), ['ok']],
  [
    'the grace is as long as the age',
    () => named.everyRunDue({ every: '30d', grace: '30d', lifetime: '80d' }, 7 * day),
    ['ok'],
  ],
  ['two repositories with one label', named.oneLabel, ['LABEL_TAKEN', 'ok']],
  [
    'the new token is deactivated at once',
    () => named.quickPerson('deactivates the current one'),
    ['HUB_REJECTED', 'ok'],
  ],
  [
    'the new token gets other rights at once',
    () => named.quickPerson('widens the current one'),
    ['HUB_REJECTED', 'ok'],
  ],
  ['a place is changed at once', () => named.quickPerson('writes a place by hand'), ['STORE_FAILED', 'ok']],
  ['one cluster under two names', named.oneClusterTwice, ['REGISTER_INVALID']],
  ['one secret in two registers', named.oneSecretTwice, ['STORE_FAILED', 'ok']],
  ['an old token is used now and then', named.usedNowAndThen, ['ok']],
  ['the current token is deleted', named.currentDeleted, ['ok']],
  ['a job that sees only a part', named.unreadNeighbour, ['ok']],
  ['a variable fails once', () => named.staleVariable('failed', false), ['STORE_FAILED', 'ok']],
  ['a variable fails for ever', () => named.staleVariable('failed', true), ['STORE_FAILED', 'ok']],
  ['a variable is forbidden', () => named.staleVariable('forbidden', true), ['STORE_FORBIDDEN', 'ok']],
  ['a token leaks after its label was changed', named.leakedUnderFormerLabel, ['ok']],
  ['an older token is activated again', named.switchedOn, ['ok']],
  ['a label is taken over by force', takenOver, ['LABEL_TAKEN', 'ok']],
  ['a person makes the tokens', assisted, ['SCOPE_EXCESS', 'WRONG_TOKEN', 'ok']],
]

describe('an organization over 400 days', () => {
  it.each(sampled(worlds, 3))('%s', async (...[, play, codes]) => {
    const { judge, runs } = await play()
    expect([...judge.broken]).toEqual([])
    expect(ends(runs)).toEqual(codes)
  })
})

const isWhole = process.env['ROTATION_SEARCH'] === 'deep'
if (isDeep) jest.setTimeout(isWhole ? 3_600_000 : 600_000)

/** How many worlds: each has its own registers, schedule, times, places, people and limit. */
const count = isWhole ? 4000 : isDeep ? 250 : 2
const atOnce = isDeep ? 50 : count

describe('worlds by chance', () => {
  let runs = 0
  let acts = 0
  afterAll(() => {
    console.log(`${count} worlds, ${runs} runs, ${acts} acts of people`)
  })

  it.each(Array.from({ length: Math.ceil(count / atOnce) }, (_, place) => place * atOnce + 1))(
    'hold from world %d on',
    async from => {
      for (let seed = from; seed < from + atOnce; seed++) {
        const { judge, runs: ended, dimensions } = await playRandom(seed)
        runs += ended.length
        acts += dimensions.people.length
        const broken = [...judge.broken].map(([what, where]) => `${what} (${where})`)
        expect({ seed, ...dimensions, broken }).toEqual({ seed, ...dimensions, broken: [] })
      }
    },
  )
})
