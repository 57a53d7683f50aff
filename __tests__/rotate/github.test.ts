import { beforeEach, describe, expect, it } from '@jest/globals'
import { organization } from '../../sandbox/book/entry.ts'
import { sampled } from '../support/depth.ts'
import { tokenListOf, type RotationBench, startRotationBench } from './bench.ts'

/** The whole command where GitHub is not as simple as it looks. */
let bench: RotationBench
beforeEach(async () => void (bench = await startRotationBench()))

const nightly = 'nightly-app push'
const oneStore = tokenListOf([{ channel: 'nightly', access: 'push', stores: [''] }])
const labels = () => bench.world.book.tokens(organization).map(({ label }) => label)

it('an expiry variable that is not there is written by the next run, though nothing is due', async () => {
  await bench.rotate({ tokenList: oneStore })
  const variables = bench.world.github?.place('actions:acme/app')?.variables
  const written = variables?.get('NIGHTLY_PUSH_EXPIRES_AT')?.value
  variables?.delete('NIGHTLY_PUSH_EXPIRES_AT')
  const { reports } = await bench.rotate({ tokenList: oneStore })
  expect(reports.map(({ action }) => action)).toEqual(['nothing'])
  expect(variables?.get('NIGHTLY_PUSH_EXPIRES_AT')?.value).toBe(written)
})

describe('GitHub shows a write late', () => {
  const place = () => bench.world.github?.place('actions:acme/app')
  const behind = (milliseconds: number): void => void Object.assign(place() ?? {}, { lag: milliseconds })
  const minute = 60_000

  it.each(sampled([1000, 20_000, minute, 100_000], 3))('by %i ms: the run waits, and is green', async lag => {
    behind(lag)
    const began = bench.clock.now()
    const first = await bench.rotate({ tokenList: oneStore })
    expect({ isOk: first.isOk, did: first.reports.map(({ action }) => action) }).toEqual({
      isOk: true,
      did: ['rotated'],
    })
    expect(bench.clock.now() - began).toBeLessThan(lag + minute)
    expect(labels().filter(label => label.includes('pending'))).toEqual([])
    // A secret that was there before shows its older time.
    await bench.pass(10 * minute)
    const second = await bench.rotate({ tokenList: oneStore, inputs: { force: nightly } })
    expect(second.isOk).toBe(true)
  })

  it('four stores behind wait together, not one after the other', async () => {
    const names = ['acme/a', 'acme/b', 'acme/c', 'acme/d']
    for (const name of names) {
      await bench.world.github?.addRepository(name)
      Object.assign(bench.world.github?.place(`actions:${name}`) ?? {}, { lag: minute })
    }
    const stores = names.map(name => `, repository: ${name}`)
    const began = bench.clock.now()
    const { isOk } = await bench.rotate({
      tokenList: tokenListOf([{ channel: 'nightly', access: 'push', stores }]),
    })
    expect(isOk).toBe(true)
    expect(bench.clock.now() - began).toBeLessThan(2 * minute)
  })

  it('never: the run gives up after two minutes, says where, and the older token stays', async () => {
    behind(24 * 60 * minute)
    const before = bench.world.book.tokens(organization).length
    const began = bench.clock.now()
    const { isOk, reports } = await bench.rotate({ tokenList: oneStore })
    expect({ isOk, reports }).toMatchObject({
      isOk: false,
      reports: [
        {
          action: 'failed',
          code: 'STORE_FAILED',
          reason: 'secret NIGHTLY_PUSH of acme/app does not show the new value',
        },
      ],
    })
    expect(bench.clock.now() - began).toBeGreaterThanOrEqual(2 * minute)
    expect(bench.clock.now() - began).toBeLessThan(3 * minute)
    expect(bench.world.book.tokens(organization).length).toBe(before + 1)
    expect(labels()).toContain(nightly)
  })
})

describe('one repository under its old and its new name', () => {
  const twice = (other: string): string =>
    tokenListOf([
      { channel: 'nightly', access: 'push', stores: [', repository: acme/old'] },
      { channel: 'release', access: 'push', stores: [', repository: acme/new'] },
    ]).replace('release_push', other)

  beforeEach(async () => {
    await bench.world.github?.addRepository('acme/old')
    bench.world.github?.rename('acme/old', 'acme/new')
  })

  it.each([{}, { only: nightly }, { 'dry-run': 'true' }])('is refused by both names: %j', async inputs => {
    const before = labels()
    const { isOk, reports } = await bench.rotate({ tokenList: twice('nightly_push'), inputs })
    expect({ isOk, labels: labels() }).toEqual({ isOk: false, labels: before })
    for (const { code, reason } of reports) {
      expect(code).toBe('LIST_INVALID')
      expect(reason).toMatch(
        /^secret NIGHTLY_PUSH of acme\/(old|new) and secret NIGHTLY_PUSH of acme\/(old|new) are one place: keep one of them in the token list; keep the current name of the repository, or one of the contexts$/,
      )
    }
  })

  it('does not keep what leaked alive', async () => {
    const wrong = { tokenList: twice('nightly_push'), inputs: { compromised: nightly } }
    await bench.rotate({ tokenList: twice('release_push') })
    const leaked = bench.world.book.tokens(organization).find(({ label }) => label.startsWith(nightly))
    const { isOk, reports } = await bench.rotate(wrong)
    expect(isOk).toBe(false)
    const names = ['acme/old', 'acme/new'].map(name => `secret NIGHTLY_PUSH of ${name}`)
    const twins = `${names.join(' and ')} are one place: keep one of them in the token list; keep the current name of the repository, or one of the contexts`
    expect(reports[0]?.gaps).toEqual([
      `run it again when ${names[0]} can be written: it did not get the new token, and its jobs fail until then: ${twins}`,
      `run it again: ${twins}`,
    ])
    expect(leaked?.deletedAt).not.toBeNull()
  })

  it('is fine for two secrets', async () => {
    expect((await bench.rotate({ tokenList: twice('release_push') })).isOk).toBe(true)
  })
})
