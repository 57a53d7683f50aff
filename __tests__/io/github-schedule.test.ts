import { afterEach, describe, expect, it } from '@jest/globals'
import { githubPace } from '../../src/model/request-pace.ts'
import { startBench, stores, type Bench } from './github-bench.ts'

let bench: Bench
afterEach(async () => {
  await bench.close()
  expect(bench.github.violations).toEqual([])
})

const { repository } = stores

describe('four tokens into 300 repositories', () => {
  const repositories = Array.from({ length: 300 }, (_, index) => `kong/r${index}`)
  const names = ['RELEASE_PULL', 'RELEASE_PUSH', 'NIGHTLY_PULL', 'NIGHTLY_PUSH']

  it("earn no refusal and stay within 5 % of the fastest schedule under GitHub's limits", async () => {
    bench = await startBench()
    for (const repository of repositories) await bench.github.addRepository(repository)
    bench.github.enforceLimits()
    const github = bench.open({ windows: githubPace })
    const all = names.flatMap(secret =>
      repositories.map(name => ({ ...repository, secret, repository: name })),
    )
    const start = bench.clock.now()
    for (const store of all) await github.write(store, { value: bench.secret(store.secret) })
    const seconds = (bench.clock.now() - start) / 1000
    // 500 writes an hour, a second apart: the 1200th is the 200th of the third hour.
    const fastest = 2 * 3600 + 199
    expect(seconds).toBeLessThanOrEqual(fastest * 1.05)
    expect(seconds).toBeGreaterThanOrEqual(fastest)
    const lines = bench.requests()
    expect(lines.filter(line => line.endsWith(' 403') || line.endsWith(' 429'))).toEqual([])
    // A repository and its key once, then four writes.
    expect(lines).toHaveLength(300 * (2 + 4))
    expect(bench.said).toEqual([
      expect.stringMatching(/^GitHub limits how much may be written: going on in \d+ s$/),
      expect.stringMatching(/^GitHub limits how much may be written: going on in \d+ s$/),
    ])
    // Octokit's queues take some 20 ms for each of the 1800 requests.
  }, 240_000)
})
