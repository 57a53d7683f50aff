import { describe, expect, it } from '@jest/globals'
import { fault } from '../../../sandbox/fault.ts'
import { githubLimit } from '../../../sandbox/github/limits.ts'
import { githubPace } from '../../../src/stores/github/pace.ts'
import { type Bench, startBench, stores } from './bench.ts'

let bench: Bench

const { repository } = stores
const put = { matching: /^PUT/ }
const day = 24 * 3_600_000

describe('a secondary limit', () => {
  it.each([
    ['403 with Retry-After', githubLimit.secondary({ retryAfter: 7 }), [7000], '7 s'],
    ['429 with Retry-After', githubLimit.secondary({ retryAfter: 90, status: 429 }), [90_000], '90 s'],
    ['403 without', githubLimit.secondary(), [60_000], '60 s'],
    ['429 without', githubLimit.secondary({ status: 429 }), [60_000], '60 s'],
  ])('%s is waited for, and told', async (...[, limit, slept, told]) => {
    bench = await startBench()
    bench.github.faults.set(limit, { ...put, times: 1 })
    expect(await bench.open().write(repository, { value: bench.secret('new') })).toMatchObject({
      result: 'written',
    })
    expect(bench.clock.slept).toEqual(slept)
    expect(bench.said).toEqual([`GitHub: its rate limit is reached; trying again in ${told} (2 of 3)`])
  })

  it('without Retry-After is waited for longer each time', async () => {
    bench = await startBench()
    bench.github.faults.set(githubLimit.secondary(), { ...put, times: 3 })
    await bench.open({ attempts: 5 }).write(repository, { value: bench.secret('new') })
    expect(bench.clock.slept).toEqual([60_000, 120_000, 240_000])
  })

  it.each([403, 429])('of %i in words of a proxy, without an end, is told in its words', async status => {
    bench = await startBench()
    const reply = { status, headers: { 'retry-after': '3' }, body: 'slow down' }
    bench.github.faults.set({ kind: 'reply', reply }, put)
    await expect(bench.open().write(repository, { value: bench.secret('new') })).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: `secret PUSH_TOKEN of acme/kic: GitHub's rate limit is reached (HTTP ${status}, slow down)`,
    })
    expect(bench.clock.slept).toEqual([3000, 3000])
  })

  it('and faults that may pass have one count of tries', async () => {
    bench = await startBench()
    bench.github.faults.set(fault.status(503), { ...put, times: 1 })
    bench.github.faults.set(githubLimit.secondary({ retryAfter: 7 }), { ...put, times: 1 })
    bench.github.faults.set(fault.status(502), put)
    const written = await bench.open({ attempts: 4 }).write(repository, { value: bench.secret('new') })
    expect(written).toMatchObject({ result: 'lost' })
    expect(bench.said).toEqual([
      'GitHub: HTTP 503; trying again in 0.4 s (2 of 4)',
      'GitHub: its rate limit is reached; trying again in 7 s (3 of 4)',
      'GitHub: HTTP 502; trying again in 1.5 s (4 of 4)',
    ])
    expect(bench.requests().filter(line => line.startsWith('PUT'))).toHaveLength(4)
  })
})

describe('writes at once', () => {
  it('go one after the other, a second after the answer', async () => {
    bench = await startBench()
    const { clock } = bench
    const github = bench.open({ pace: githubPace })
    const written = [repository, stores.other, stores.dependabot]
    // Nothing but the writes is left to do.
    for (const store of written) await github.check(store)
    const answered: number[] = []
    const arrived: number[] = []
    bench.log.witness = async ({ method }) => {
      if (method !== 'PUT') return
      arrived.push(clock.now())
      await clock.sleep(5000, new AbortController().signal)
      answered.push(clock.now())
    }
    const results = await Promise.all(
      written.map(store => github.write(store, { value: bench.secret('new') })),
    )
    expect(results.map(({ result }) => result)).toEqual(['written', 'written', 'written'])
    expect(arrived.slice(1)).toEqual(answered.slice(0, 2).map(at => at + 1000))
  })
})

describe('the primary limit', () => {
  it.each([0, day, -day])('is waited for by the clock of GitHub, %i ms ahead of ours', async skew => {
    bench = await startBench(skew)
    const now = bench.clock.now() + skew
    bench.github.faults.set(githubLimit.primary({ resetAt: now + 1_200_000, now }), { ...put, times: 1 })
    const written = await bench.open().write(repository, { value: bench.secret('new') })
    expect(bench.clock.slept).toEqual([1_200_000])
    expect(bench.said).toEqual(['GitHub: its rate limit is reached; trying again in 20 minutes (2 of 3)'])
    expect(written).toEqual({ result: 'written', sentAt: now, answeredAt: now + 1_200_000 })
  })
})

describe('a wait that nobody waits', () => {
  it('ends the write at once, with the time', async () => {
    bench = await startBench()
    bench.github.faults.set(githubLimit.secondary({ retryAfter: 86_400 }), put)
    await expect(bench.open().write(repository, { value: bench.secret('new') })).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      message: expect.stringContaining("GitHub's rate limit is reached"),
      hint: 'run it again in 24 h',
    })
    expect(bench.clock.slept).toEqual([])
    expect(bench.requests().filter(line => line.startsWith('PUT'))).toHaveLength(1)
  })
})
