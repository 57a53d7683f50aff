import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { AccessToken } from '../../sandbox/book/access-token.ts'
import { organization } from '../../sandbox/book/entry.ts'
import { githubLimit } from '../../sandbox/github/limits.ts'
import { everyPermission } from '../../sandbox/github/permission.ts'
import { parseLabel } from '../../src/token-list/label.ts'
import type { PaceWindow } from '../../src/stores/github/pace.ts'
import { sampled } from '../support/depth.ts'
import { describeDeep } from '../support/depth.ts'
import { tokenListOf, type RotationBench, type RotationRun, startRotationBench } from './bench.ts'

/** What takes hours: the whole command by a fake clock, and what happens to it meanwhile. */
let bench: RotationBench
let githubAhead = 0
beforeEach(async () => {
  githubAhead = 0
  bench = await startRotationBench({ githubAhead: () => githubAhead })
})
afterEach(async () => {
  await bench.close()
  expect(bench.world.github?.violations).toEqual([])
})

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const push = { channel: 'nightly', access: 'push' } as const
const home = 'actions:acme/app'

const tokensOf = (name: string): AccessToken[] =>
  bench.world.book.tokens(organization).filter(({ label }) => parseLabel(label).name === name)
const currentOf = (name: string): AccessToken | undefined =>
  tokensOf(name).findLast(({ label }) => parseLabel(label).state === 'current')
const nightly = 'nightly-app push'
const release = 'app push'
const outcome = ({ isOk, reports }: RotationRun) => ({
  isOk,
  did: reports.map(({ action, code }) => (code === undefined ? action : `${action} ${code}`)),
})
const inProgress = { isOk: false, did: ['failed ROTATION_IN_PROGRESS'] }

describeDeep('two runs with 300 stores, one of them slow', () => {
  const names = Array.from({ length: 300 }, (_, place) => `acme/r${place}`)
  const tokenList = tokenListOf([
    { ...push, stores: names.map(name => `, app: dependabot, repository: ${name}`) },
  ])
  /** Twenty minutes for 300 writes. */
  const slow: PaceWindow[] = [{ span: 4000, most: 1, counts: method => method === 'PUT' }]
  const held = () => [
    ...new Set(names.map(name => bench.world.github?.secretValue(`dependabot:${name}:NIGHTLY_PUSH`))),
  ]
  beforeEach(async () => {
    for (const name of names) await bench.world.github?.addRepository(name)
  })

  it('the slow one keeps the entry as long as it shows signs of life', async () => {
    const second: RotationRun[] = []
    let writes = 0
    bench.afterRequest(async request => {
      if (!/^github PUT/.test(request)) return
      writes += 1
      if (writes === 280) second.push(await bench.rotate({ tokenList }))
    })
    const began = bench.clock.now()
    const first = await bench.rotate({ tokenList, windows: slow })
    expect(bench.clock.now() - began).toBeGreaterThan(19 * minute)
    expect(second.map(outcome)).toEqual([inProgress])
    expect(outcome(first)).toEqual({ isOk: true, did: ['rotated'] })
    expect(held()).toEqual([currentOf(nightly)?.value])
    // The hand-made one and the new one: the second run left nothing behind.
    expect(tokensOf(nightly)).toHaveLength(2)
  }, 600_000)

  it('one that slept for an hour finds another one in its place, and neither writes nor promotes', async () => {
    const second: RotationRun[] = []
    let turns = 0
    const clock: RotationBench['clock'] = {
      ...bench.clock,
      sleep: async (milliseconds, signal) => {
        await bench.clock.sleep(milliseconds, signal)
        turns += 1
        if (turns !== 150) return
        await bench.pass(hour)
        second.push(await bench.rotate({ tokenList }))
      },
    }
    const first = await bench.rotate({ tokenList, windows: slow, clock })
    expect(second.map(outcome)).toEqual([{ isOk: true, did: ['rotated'] }])
    expect(outcome(first)).toEqual(inProgress)
    expect(held()).toEqual([currentOf(nightly)?.value])
    for (const wait of [3 * day, 8 * day]) {
      await bench.pass(wait)
      expect((await bench.rotate({ tokenList })).isOk).toBe(true)
    }
    expect(tokensOf(nightly)).toEqual([currentOf(nightly)])
    expect(held()).toEqual([currentOf(nightly)?.value])
  }, 600_000)
})

it('looks at an entry again when the ones before it took long', async () => {
  const tokenList = tokenListOf([
    { ...push, stores: [''] },
    { channel: 'release', access: 'push', stores: [''] },
  ])
  let isFirst = true
  bench.afterRequest(async request => {
    if (!isFirst || !/^github PUT .*NIGHTLY_PUSH/.test(request)) return
    isFirst = false
    await bench.pass(6 * minute)
    await bench.rotate({ tokenList, inputs: { only: release } })
  })
  const ended = await bench.rotate({ tokenList })
  expect(outcome(ended)).toEqual({ isOk: true, did: ['rotated', 'nothing'] })
  expect(tokensOf(release)).toHaveLength(2)
  expect(bench.world.github?.secretValue(`${home}:RELEASE_PUSH`)).toBe(currentOf(release)?.value)
})

describe("GitHub's clock", () => {
  const tokenList = tokenListOf([{ ...push, stores: ['', ', repository: acme/website'] }])
  const held = () =>
    [home, 'actions:acme/website'].map(place => bench.world.github?.secretValue(`${place}:NIGHTLY_PUSH`))
  const both = () => [currentOf(nightly)?.value, currentOf(nightly)?.value]

  it.each(sampled([day, -day], 2))(
    'may be set by two days between two rotations, from %i ms ahead',
    async ahead => {
      githubAhead = ahead
      expect(outcome(await bench.rotate({ tokenList })).did).toEqual(['rotated'])
      await bench.pass(hour)
      githubAhead = -ahead
      expect(outcome(await bench.rotate({ tokenList, inputs: { force: nightly } })).did).toEqual(['rotated'])
      expect(held()).toEqual(both())
      await bench.pass(hour)
      expect(outcome(await bench.rotate({ tokenList })).did).toEqual(['nothing'])
      const place = bench.world.github?.place(home)
      const secret = place?.secrets.get('NIGHTLY_PUSH')
      const updatedAt = bench.clock.now() + githubAhead
      if (secret !== undefined) place?.secrets.set('NIGHTLY_PUSH', { ...secret, value: 'by hand', updatedAt })
      expect(outcome(await bench.rotate({ tokenList })).did).toEqual(['rotated'])
      expect(held()).toEqual(both())
    },
  )

  it('that is set back in the middle of a rotation fails it, and the next run rotates again', async () => {
    githubAhead = hour
    bench.afterRequest(request => {
      if (/^hub POST .*access-tokens$/.test(request)) githubAhead = 0
    })
    const ended = await bench.rotate({ tokenList })
    expect(outcome(ended)).toEqual({ isOk: false, did: ['failed STORE_FAILED'] })
    expect(ended.reports[0]?.reason).toMatch(/does not show the new value/)
    bench.afterRequest(undefined)
    await bench.pass(20 * minute)
    expect(outcome(await bench.rotate({ tokenList })).did).toEqual(['rotated'])
    expect(held()).toEqual(both())
  })
})

it("ends with the hour of an App's token: says so, mints nothing more, and the next run goes on", async () => {
  const { world, clock } = bench
  const hourly = { name: 'hourly', value: 'ghs_hourly', permissions: everyPermission }
  world.github?.addToken({ ...hourly, expiresAt: clock.now() + hour })
  const tokenList = tokenListOf([
    { ...push, stores: ['', ', repository: acme/website', ', environment: nightly'] },
    { channel: 'release', access: 'push', stores: [''] },
  ])
  world.github?.faults.set(githubLimit.secondary({ retryAfter: 3700 }), {
    times: 1,
    matching: /^PUT .*website/,
  })
  const ended = await bench.rotate({ tokenList, inputs: { 'github-token': hourly.value } })
  expect(outcome(ended)).toEqual({ isOk: false, did: ['failed STORE_FORBIDDEN', 'failed STORE_FORBIDDEN'] })
  for (const { reason } of ended.reports) {
    expect(reason).toMatch(
      /GitHub does not accept input "github-token" .*The token of a GitHub App lasts one hour/,
    )
  }
  expect(tokensOf(release).map(({ label }) => label)).toEqual([release])
  // The store that was written holds the new token, the others nothing or the old one: all of them work.
  expect(tokensOf(nightly).map(({ isActive }) => isActive)).toEqual([true, true])

  await bench.pass(20 * minute)
  expect(outcome(await bench.rotate({ tokenList })).did).toEqual(['rotated', 'rotated'])
  const places = [home, 'actions:acme/website', `${home}#nightly`]
  const values = places.map(place => world.github?.secretValue(`${place}:NIGHTLY_PUSH`))
  expect(new Set(values)).toEqual(new Set([currentOf(nightly)?.value]))
})
