import { beforeEach, expect, it } from '@jest/globals'
import { organization } from '../../sandbox/book/entry.ts'
import { everyPermission } from '../../sandbox/github/permission.ts'
import { isDeep } from '../support/depth.ts'
import { tokenListOf, type RotationBench, startRotationBench } from './bench.ts'

/** Three entries in many repositories each: what happens to one cause that all of them have. */
let bench: RotationBench
const names = Array.from({ length: isDeep ? 20 : 9 }, (_, place) => `acme/r${place}`)
beforeEach(async () => {
  bench = await startRotationBench()
  for (const name of names) await bench.world.github?.addRepository(name)
  bench.world.log.clear()
})

const stores = names.map(name => `, repository: ${name}`)
const tokenList = tokenListOf([
  { channel: 'release', access: 'pull', stores },
  { channel: 'release', access: 'push', stores },
  { channel: 'nightly', access: 'push', stores },
])
const github = () => bench.world.log.entries().filter(({ server }) => server === 'github')
const minted = () =>
  bench.world.log
    .entries()
    .filter(
      ({ server, method, target }) => server === 'hub' && method === 'POST' && /access-tokens$/.test(target),
    )

/** Calls back at the write of a secret with this number. */
function atWrite(number: number, happens: () => void): void {
  let writes = 0
  bench.afterRequest(request => {
    if (!/^github PUT/.test(request)) return
    writes += 1
    if (writes === number) happens()
  })
}

/** Each place holds a token that works, or none yet. */
function dead(): readonly string[] {
  const active = bench.world.book
    .tokens(organization)
    .filter(({ isActive }) => isActive)
    .map(({ value }) => value)
  const held = names.flatMap(name =>
    ['RELEASE_PULL', 'RELEASE_PUSH', 'NIGHTLY_PUSH'].flatMap(secret => {
      const value = bench.world.github?.secretValue(`actions:${name}:${secret}`)
      return value === undefined ? [] : [value]
    }),
  )
  return held.filter(value => !active.includes(value))
}

it('a token for GitHub that ends in the middle is not shown again, and no token is created for the entries that follow', async () => {
  const token = {
    name: 'dying',
    value: 'github_pat_dying',
    permissions: everyPermission,
    expiresAt: Infinity,
  }
  bench.world.github?.addToken(token)
  atWrite(8, () => void (token.expiresAt = 0))
  const { isOk, reports, said } = await bench.rotate({ tokenList, inputs: { 'github-token': token.value } })
  expect({ isOk, actions: reports.map(({ action }) => action) }).toEqual({
    isOk: false,
    actions: ['failed', 'failed', 'failed'],
  })
  expect(github().filter(({ outcome }) => outcome === 401)).toHaveLength(1)
  expect(minted()).toHaveLength(1)
  expect(dead()).toEqual([])
  expect(said.join('\n').length).toBeLessThan(4000)
  // The next run converges.
  bench.afterRequest(undefined)
  const next = await bench.rotate({ tokenList })
  expect(next.reports.map(({ action, reason }) => `${action} ${action === 'failed' ? reason : ''}`)).toEqual(
    next.reports.map(() => 'rotated '),
  )
  expect(dead()).toEqual([])
})
