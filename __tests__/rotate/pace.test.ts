import { expect, it, jest } from '@jest/globals'
import { organization } from '../../sandbox/book/entry.ts'
import { fault } from '../../sandbox/fault.ts'
import { parseLabel } from '../../src/token-list/label.ts'
import { everyPermission } from '../../sandbox/github/permission.ts'
import { githubPace } from '../../src/stores/github/pace.ts'
import { describeDeep } from '../support/depth.ts'
import { tokenListOf, type RotationBench, startRotationBench } from './bench.ts'

let bench: RotationBench

const minute = 60_000
const entries = (['release', 'nightly'] as const).flatMap(channel =>
  (['pull', 'push'] as const).map(access => ({ channel, access })),
)
const names = Array.from({ length: 300 }, (_, place) => `acme/r${place}`)

/** How old the sign of life of the run's own token gets, in milliseconds: at writes to GitHub, and at all. */
function watchClaims({ world, clock, afterRequest }: RotationBench) {
  const oldest = { atWrite: 0, ever: 0, refreshes: 0 }
  let last: number | undefined
  afterRequest(request => {
    const pending = world.book.tokens(organization).map(({ label }) => parseLabel(label))
    const claim = pending.find(({ state }) => state === 'pending')?.time
    if (last !== undefined && claim !== undefined && claim !== last) oldest.refreshes += 1
    const age = last === undefined ? 0 : clock.now() - last
    if (/^github (PUT|POST|PATCH)/.test(request)) oldest.atWrite = Math.max(oldest.atWrite, age)
    oldest.ever = Math.max(oldest.ever, age)
    last = claim
  })
  return oldest
}

describeDeep(
  'four tokens into 300 repositories in one job, by an App whose tokens end after an hour, the first time,',
  () => {
    it("earns no refusal and stays within 5 % of the fastest schedule under GitHub's limits", async () => {
      bench = await startRotationBench()
      const { world, clock } = bench
      for (const name of names) await world.github?.addRepository(name)
      world.github?.enforceLimits()
      // The library that signs for an App reads the machine's clock.
      const machine = jest.spyOn(Date, 'now').mockImplementation(clock.now)
      const oldest = watchClaims(bench)
      const began = clock.now()
      const stores = names.map(name => `, repository: ${name}`)
      const tokenList = tokenListOf(entries.map(entry => ({ ...entry, stores })))
      const app = world.github?.addApp('Iv23liExample', [{ permissions: everyPermission }])
      const inputs = {
        'github-token': '',
        'github-app-client-id': 'Iv23liExample',
        'github-app-private-key': app?.pem ?? '',
      }
      const { isOk, reports, said } = await bench.rotate({ tokenList, pace: githubPace, inputs })
      machine.mockRestore()

      expect({ isOk, actions: reports.map(({ action }) => action) }).toEqual({
        isOk: true,
        actions: entries.map(() => 'rotated'),
      })
      for (const { channel, access } of entries) {
        const secret = `${channel}_${access}`.toUpperCase()
        const held = new Set(names.map(name => world.github?.secretValue(`actions:${name}:${secret}`)))
        const current = world.book
          .tokens(organization)
          .filter(
            ({ label }) =>
              label.includes(`${access} (current`) && label.includes('nightly') === (channel === 'nightly'),
          )
        expect([...held]).toEqual(current.map(({ value }) => value))
      }

      const requests = world.log.entries()
      expect(requests.filter(({ outcome }) => outcome === 403 || outcome === 429)).toEqual([])
      // 1200 secrets and their variables: the 2400th of 500 an hour, a second apart, is the 400th of the fifth hour.
      const made = requests.filter(
        ({ server, method, target }) =>
          server === 'github' && /PUT|POST|PATCH/.test(method) && !target.startsWith('/app/'),
      )
      // Each lives an hour, and is renewed five minutes earlier.
      expect(app?.tokens).toHaveLength(5)
      const refused = requests.filter(({ server, outcome }) => server === 'github' && outcome === 401)
      expect(refused.filter(({ target }) => !/installation/.test(target))).toEqual([])
      expect(made).toHaveLength(2400)
      const fastest = 4 * 3600 + 399
      const seconds = (clock.now() - began) / 1000
      expect(seconds).toBeGreaterThanOrEqual(fastest)
      expect(seconds).toBeLessThanOrEqual(fastest * 1.05)
      expect(
        said.filter(line => line.startsWith('GitHub limits how much may be written')).length,
      ).toBeGreaterThan(10)

      // Everything was checked before anything was minted.
      const mint = requests.findIndex(
        ({ server, method, target }) =>
          server === 'hub' && method === 'POST' && target.endsWith('access-tokens'),
      )
      const check = requests.findLastIndex(({ target }) => target.endsWith('WRITE_CHECK'))
      expect(check).toBeLessThan(mint)

      // A claim lapses after 15 minutes, and nothing is written 10 minutes after the last sign of life.
      expect(oldest.refreshes).toBeGreaterThan(20)
      expect(oldest.atWrite).toBeLessThanOrEqual(10 * minute)
      expect(oldest.ever).toBeLessThan(11 * minute)
    }, 900_000)
  },
)

const list = (...stores: readonly string[]) => tokenListOf([{ channel: 'nightly', access: 'push', stores }])

it.each([
  ['a leak', { compromised: 'nightly-app push' }, /^PUT .*secrets/, 3000, 0.1, 1.1],
  ['a rotation', { force: 'nightly-app push' }, /^PUT .*secrets/, 3000, undefined, 3],
  ['a rotation', { force: 'nightly-app push' }, /^PUT .*secrets/, 9000, undefined, 0.1],
  ['a variable', { force: 'nightly-app push' }, /^(PATCH|POST) .*variables/, 3000, undefined, 3],
])('%s does not wait for ever where GitHub’s limit does not end', async (...row) => {
  const [, inputs, matching, seconds, deathAt = Infinity, endAt] = row
  const stores = ['_A', '_B', '_C', '_D']
  bench = await startRotationBench()
  for (const { id } of bench.world.book.tokens(organization)) bench.world.book.delete(id)
  await bench.rotate({ tokenList: list(...stores) })
  const old = () => bench.world.book.tokens(organization)[0]
  bench.world.github?.faults.set(fault.status(403, `${seconds}`), { matching })
  const hours = () => (bench.clock.now() - began) / 3_600_000
  const began = bench.clock.now()
  let end = Infinity
  bench.afterRequest(() => {
    if (old()?.isActive !== true) end = Math.min(end, hours())
  })
  const { isOk, said } = await bench.rotate({ tokenList: list(...stores), inputs })
  expect([isOk, said.filter(line => /INTERNAL/.test(line))]).toEqual([false, []])
  expect(end).toBeLessThanOrEqual(deathAt)
  expect(hours()).toBeLessThan(endAt)
})
