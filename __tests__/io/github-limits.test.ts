import { afterEach, describe, expect, it } from '@jest/globals'
import { githubLimit } from '../../sandbox/github-limits.ts'
import { startBench, stores, type Bench } from './github-bench.ts'

let bench: Bench
afterEach(async () => {
  await bench.close()
  expect(bench.github.violations).toEqual([])
})

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
    expect(bench.said).toEqual([`GitHub's secondary rate limit: going on in ${told}`])
  })

  it('without Retry-After is waited for longer each time', async () => {
    bench = await startBench()
    bench.github.faults.set(githubLimit.secondary(), { ...put, times: 3 })
    await bench.open({ attempts: 5 }).write(repository, { value: bench.secret('new') })
    expect(bench.clock.slept).toEqual([60_000, 120_000, 240_000])
  })

  it.each([403, 429] as const)(
    'of %i that does not end is a failure, and nothing was written',
    async status => {
      bench = await startBench()
      bench.github.faults.set(githubLimit.secondary({ retryAfter: 7, status }), put)
      await expect(bench.open().write(repository, { value: bench.secret('new') })).rejects.toMatchObject({
        code: 'STORE_FAILED',
        message: expect.stringMatching(
          /^secret PUSH_TOKEN of kong\/kic: GitHub keeps answering that its rate limit is reached/,
        ),
      })
      expect(bench.clock.slept).toEqual([7000, 7000])
      expect(bench.requests().filter(line => line.startsWith('PUT'))).toHaveLength(3)
    },
  )

  it('in words of a proxy is one too, when it names a time', async () => {
    bench = await startBench()
    const reply = { status: 429, headers: { 'retry-after': '3' }, body: 'slow down' }
    bench.github.faults.set({ kind: 'reply', reply }, { ...put, times: 1 })
    await bench.open().write(repository, { value: bench.secret('new') })
    expect(bench.clock.slept).toEqual([3000])
  })
})

describe('the primary limit', () => {
  it.each([0, day, -day])('is waited for by the clock of GitHub, %i ms ahead of ours', async skew => {
    bench = await startBench(skew)
    const now = bench.clock.now() + skew
    bench.github.faults.set(githubLimit.primary({ resetAt: now + 1_200_000, now }), { ...put, times: 1 })
    const written = await bench.open().write(repository, { value: bench.secret('new') })
    expect(bench.clock.slept).toEqual([1_201_000])
    expect(bench.said).toEqual(["GitHub's rate limit: going on in 1201 s"])
    expect(written).toEqual({ result: 'written', sentAt: now, answeredAt: now + 1_201_000 })
  })
})
