import { beforeEach, describe, expect, it } from '@jest/globals'
import type { AccessToken } from '../../sandbox/book/access-token.ts'
import { organization } from '../../sandbox/book/entry.ts'
import { parseLabel } from '../../src/token-list/label.ts'
import { sampled } from '../support/depth.ts'
import { tokenListOf, type RotationBench, type RotationRun, startRotationBench } from './bench.ts'

/** What takes hours: the whole command by a fake clock, and what happens to it meanwhile. */
let bench: RotationBench
let githubAhead = 0
beforeEach(async () => {
  githubAhead = 0
  bench = await startRotationBench({ githubAhead: () => githubAhead })
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
