import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { githubPace, nextTurn, type PastRequest } from '../../../src/stores/github/pace.ts'
import { runs } from '../../support/depth.ts'

const methods = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE']

/** Whether a schedule keeps to GitHub's numbers, counted in the plainest way. */
function isAllowed(schedule: readonly PastRequest[]): boolean {
  const rules = [
    { span: 1000, most: 1, cost: (method: string) => Number(method !== 'GET') },
    { span: 60_000, most: 80, cost: (method: string) => Number(/PUT|POST|PATCH/.test(method)) },
    { span: 3_600_000, most: 500, cost: (method: string) => Number(/PUT|POST|PATCH/.test(method)) },
    { span: 60_000, most: 900, cost: (method: string) => (method === 'GET' ? 1 : 5) },
  ]
  return rules.every(({ span, most, cost }) =>
    schedule.every(({ at: end }) => {
      const inside = schedule.filter(({ at }) => at > end - span && at <= end)
      return inside.reduce((sum, { method }) => sum + cost(method), 0) <= most
    }),
  )
}

function run(wanted: readonly { method: string; idle: number }[]): PastRequest[] {
  const past: PastRequest[] = []
  let now = 1_000_000
  for (const { method, idle } of wanted) {
    now = nextTurn(past, { now: now + idle, method, windows: githubPace })
    past.push({ at: now, method })
  }
  return past
}

describe('the pace', () => {
  const requests = fc.array(
    fc.record({ method: fc.constantFrom(...methods), idle: fc.oneof(fc.constant(0), fc.nat(5000)) }),
    { minLength: 1, maxLength: 120 },
  )

  it('keeps to the limits and waits for nothing else', () => {
    fc.assert(
      fc.property(requests, wanted => {
        const schedule = run(wanted)
        expect(isAllowed(schedule)).toBe(true)
        const last = schedule.at(-1)
        const before = schedule.slice(0, -1)
        const asked = (before.at(-1)?.at ?? 1_000_000) + (wanted.at(-1)?.idle ?? 0)
        if (last === undefined || last.at === asked) return
        expect(isAllowed([...before, { ...last, at: last.at - 1 }])).toBe(false)
      }),
      { numRuns: runs(60) },
    )
  })

  it('writes 500 times in the first hour, then waits for the next', () => {
    const writes = run(Array.from({ length: 1001 }, () => ({ method: 'PUT', idle: 0 })))
    const at = (index: number) => ((writes[index]?.at ?? NaN) - 1_000_000) / 1000
    expect([at(1), at(499), at(500), at(999), at(1000)]).toEqual([1, 499, 3600, 4099, 7200])
  })

  it('lets 900 points a minute pass', () => {
    const reads = run(Array.from({ length: 901 }, () => ({ method: 'GET', idle: 0 })))
    expect(reads.map(({ at }) => at - 1_000_000).filter(at => at > 0)).toEqual([60_000])
  })
})
