import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { AccessToken } from '../../sandbox/book/access-token.ts'
import { organization, resourcesOf } from '../../sandbox/book/entry.ts'
import { type Fault, fault } from '../../sandbox/fault.ts'
import { tokenListOf, type RotationBench, startRotationBench } from './bench.ts'

/**
 * A rotation, and one after a leak, while Docker Hub's list lags behind what was done, acts are confirmed and
 * not done, or the list cannot be read any more: the run ends, and says what was seen.
 */
let bench: RotationBench
beforeEach(async () => {
  bench = await startRotationBench()
  for (const { id } of bench.world.book.tokens(organization)) bench.world.book.delete(id)
})
afterEach(() => bench.close())

const second = 1000
const day = 86_400_000
const list = /^GET .*access-tokens\?/
const labels = ['app push', 'nightly-app push'] as const
const tokenList = tokenListOf([
  { channel: 'release', access: 'push', stores: [''] },
  { channel: 'nightly', access: 'push', stores: [''] },
])
const tokens = (): readonly AccessToken[] => bench.world.book.tokens(organization)

interface Weather {
  /** Milliseconds that the list is behind changes and deletions. */
  readonly lag?: number
  /** Answered with success, and not done. */
  readonly untrue?: RegExp
  readonly refused?: RegExp
  /** Answered with 500 from the first change on. */
  readonly broken?: RegExp
}

/** What Docker Hub lists, and answers, from now on. Each of its answers takes 20 ms. */
function setWeather({ lag = 0, untrue = /^$/, refused = /^$/, broken = /^$/ }: Weather): void {
  const { book, hub } = bench.world
  if (hub === undefined) throw new TypeError('there is no Docker Hub')
  const before: { readonly at: number; readonly token: AccessToken }[] = []
  const { change } = book
  book.change = (id, more) => {
    const token = tokens().find(it => it.id === id)
    if (token !== undefined) before.push({ at: bench.clock.now(), token: { ...token } })
    return change(id, more)
  }
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())
  const start = bench.clock.now()
  const listed = () => {
    const then = Math.max(start, bench.clock.now() - lag)
    const all = book.everyToken().filter(token => token.organization === organization)
    return all
      .filter(({ deletedAt }) => deletedAt === null || deletedAt > then)
      .map(({ id, createdAt, expiresAt, lastUsedAt, ...token }) => {
        const { label, isActive } = before.find(it => it.token.id === id && it.at > then)?.token ?? token
        const times = {
          created_at: iso(createdAt),
          expires_at: iso(expiresAt),
          last_used_at: iso(lastUsedAt),
        }
        return { id, label, is_active: isActive, created_by: 'somebody', ...times }
      })
  }
  let hasChanged = false
  const answer = (status: number, body?: object): Fault => ({
    kind: 'reply',
    reply: { status, ...(body && { body: JSON.stringify(body) }) },
  })
  hub.faults.take = request => {
    void bench.pass(20)
    hasChanged ||= /^PATCH/.test(request)
    if (refused.test(request)) return fault.status(403)
    if (hasChanged && broken.test(request)) return fault.status(500)
    if (untrue.test(request)) return /^DELETE/.test(request) ? answer(204) : answer(200, {})
    if (!list.test(request) || lag === 0) return undefined
    const results = listed()
    return answer(200, { total: results.length, next: null, previous: null, results })
  }
}

/** Both entries were rotated ten days ago. */
async function settle(): Promise<void> {
  for (const label of labels) {
    const channel = label === 'app push' ? 'release' : 'nightly'
    bench.world.book.mint(organization, { label, resources: resourcesOf(channel, 'push') })
  }
  await bench.pass(60 * second)
  await bench.rotate({ tokenList })
  await bench.pass(3 * day)
  await bench.rotate({ tokenList })
  await bench.pass(7 * day)
}

async function play(asked: Readonly<Record<string, string>>) {
  const old = tokens().map(({ id }) => id)
  bench.world.log.clear()
  const from = bench.clock.now()
  const { isOk, reports, said, summary } = await bench.rotate({ tokenList, inputs: asked })
  const sent = bench.world.log.entries().filter(({ server, method }) => server === 'hub' && method !== 'GET')
  return {
    isOk,
    said,
    summary,
    reports,
    seconds: Math.round((bench.clock.now() - from) / second),
    writes: sent.length,
    requests: bench.world.log.entries().length,
    alive: tokens().filter(({ id, isActive }) => old.includes(id) && isActive).length,
    errors: said.filter(line => line.startsWith('error')),
  }
}

describe.each([0.3 * second, 3 * second, 60 * second, Infinity])('a list that lags by %d ms', lag => {
  it('costs a rotation no act more', async () => {
    await settle()
    setWeather({ lag })
    const { isOk, writes, seconds, errors } = await play({ force: 'all' })
    expect({ isOk, writes }).toEqual({ isOk: lag !== Infinity, writes: 9 })
    expect(seconds).toBeLessThan(180)
    for (const error of errors) {
      expect(error).toMatch(
        /HUB_INVALID: .* \(current .* is changed, and its list still has it as .* \(pending /,
      )
    }
    expect(errors).toHaveLength(isOk ? 0 : 2)
  })

  it('costs a leak’s run no act more, and every leaked token goes', async () => {
    await settle()
    setWeather({ lag })
    const { isOk, writes, seconds, alive, errors, reports } = await play({ compromised: 'all' })
    expect({ isOk, writes, alive }).toEqual({
      isOk: lag !== Infinity,
      writes: lag === Infinity ? 11 : 13,
      alive: 0,
    })
    expect(seconds).toBeLessThan(180)
    expect(reports.map(({ complete }) => complete)).toEqual([isOk, isOk])
    for (const error of errors) {
      expect(error).toMatch(
        /push: deactivate the leaked token .* in Docker Home now: by Docker Hub’s list it still works, though/,
      )
    }
  })
})

const change = /^(PATCH|DELETE) .*access-tokens/
const remove = /^DELETE .*access-tokens/

it.each<[string, Weather, number, RegExp]>([
  [
    'deletions are confirmed and not done',
    { untrue: remove },
    0,
    /delete the leaked token .* its list still has it/,
  ],
  ['nothing is done that is confirmed', { untrue: change }, 2, /still works/],
  [
    'deletions are refused, and the list shows no change',
    { refused: remove, lag: Infinity },
    0,
    /still works/,
  ],
  ['deletions are refused', { refused: remove }, 0, /is deactivated, and a person can activate it again/],
  [
    'both are refused',
    { refused: change },
    2,
    /deactivate the leaked token .* in Docker Home now: it still works/,
  ],
  ['the list cannot be read any more', { broken: list }, 0, /HTTP 500/],
])(
  'a leak’s run ends, red, and goes on with the next entry, when %s',
  async (...[, weather, alive, says]) => {
    await settle()
    setWeather(weather)
    const leak = await play({ compromised: 'all' })
    expect({ isOk: leak.isOk, alive: leak.alive }).toEqual({ isOk: false, alive })
    expect(leak.writes).toBeLessThan(24)
    expect(leak.errors).toHaveLength(2)
    for (const error of leak.errors) expect(error).toMatch(says)
    expect(leak.summary.match(/^### ❌/gm)).toHaveLength(2)
  },
)
