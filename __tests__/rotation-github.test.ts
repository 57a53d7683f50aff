import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { organization } from '../sandbox/slot.ts'
import { registerOf, startRotationBench, type RotationBench } from './rotation-bench.ts'

/** The whole command where GitHub is not as simple as it looks. */
let bench: RotationBench
beforeEach(async () => {
  bench = await startRotationBench()
})
afterEach(async () => {
  await bench.close()
  expect(bench.world.github?.violations).toEqual([])
})

const nightly = 'nightly-ingress-controller push'
const oneStore = registerOf([{ channel: 'nightly', access: 'push', stores: [''] }])
const labels = () => bench.world.book.tokens(organization).map(({ label }) => label)
const writes = () =>
  bench.world.log
    .entries()
    .filter(({ server, method }) => server === 'github' && /PUT|POST|PATCH/.test(method))

it.each(['/', '//'])("GitHub's address may end in %j", async slashes => {
  const GITHUB_API_URL = `${bench.world.github?.origin ?? ''}${slashes}`
  const { isOk } = await bench.rotate({ register: oneStore, environment: { GITHUB_API_URL } })
  expect(isOk).toBe(true)
})

it('an address in clear text is refused, and nothing is created', async () => {
  bench.world.log.clear()
  const environment = { GITHUB_API_URL: 'http://github.example' }
  const { isOk, said } = await bench.rotate({ register: oneStore, environment })
  expect({ isOk, said }).toMatchObject({ isOk: false, said: [expect.stringMatching(/GITHUB_API_URL/)] })
  expect(labels().filter(label => label.includes('pending'))).toEqual([])
})

describe('one repository under its old and its new name', () => {
  const entry = (repository: string, environment = '') =>
    `, repository: ${repository}${environment === '' ? '' : `, environment: ${environment}`}`
  const twice = (one: string, other: string) =>
    registerOf([
      { channel: 'nightly', access: 'push', stores: [one] },
      { channel: 'release', access: 'push', stores: [other] },
    ]).replace('release_push', 'nightly_push')
  beforeEach(async () => {
    await bench.world.github?.addRepository('kong/old', { environments: ['nightly'] })
    bench.world.github?.rename('kong/old', 'kong/new')
    bench.world.log.clear()
  })

  it.each<[string, string, Record<string, string>]>([
    [entry('kong/old'), entry('kong/new'), {}],
    [entry('kong/new'), entry('kong/old'), {}],
    [entry('Kong/NEW'), entry('kong/old'), {}],
    [entry('kong/old', 'nightly'), entry('kong/new', 'Nightly'), {}],
    [entry('kong/old'), entry('kong/new'), { only: nightly }],
    [entry('kong/new'), entry('kong/old'), { only: nightly }],
    [entry('kong/old'), entry('kong/new'), { 'dry-run': 'true' }],
  ])('is refused in two entries: %s and %s with %j', async (...[one, other, inputs]) => {
    const before = labels()
    const { isOk, said } = await bench.rotate({ register: twice(one, other), inputs })
    expect(isOk).toBe(false)
    expect(said.at(-1)).toMatch(
      /^error: REGISTER_INVALID: .*:\d+:\d+: the store "actions:.*:NIGHTLY_PUSH" is the same secret as "actions:.*:NIGHTLY_PUSH" in line \d+, because the repository was renamed; /,
    )
    expect(labels()).toEqual(before)
    expect(writes()).toEqual([])
  })

  it('is fine for two secrets, and where another slot of the register cannot be looked at', async () => {
    const register = registerOf([
      { channel: 'nightly', access: 'push', stores: [entry('kong/old')] },
      { channel: 'release', access: 'push', stores: [entry('kong/new'), entry('kong/gone')] },
    ])
    const { isOk } = await bench.rotate({ register, inputs: { only: nightly } })
    expect(isOk).toBe(true)
  })
})
