import { expect, it } from '@jest/globals'
import { lookAtEntry } from '../../src/rotate/look.ts'
import type { RotateRun } from '../../src/rotate/run.ts'
import type { Entry } from '../../src/token-list/token-list.ts'

/** How many places of a kind are looked at together, at most. */
async function together(kind: 'kubernetes' | 'repository-secret', count: number): Promise<number> {
  const at = { now: 0, most: 0 }
  const look = async () => {
    at.now += 1
    at.most = Math.max(at.most, at.now)
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
    at.now -= 1
    return { store: 'one', kind: 'opaque' }
  }
  const store = { kind, app: 'actions', secret: 'TOKEN' }
  const entry = { stores: Array.from({ length: count }, () => store) } as unknown as Entry
  const job = { thisRepository: 'acme/app', tokenList: { tokens: [] } }
  const run = { stores: { look, check: look }, job } as unknown as RotateRun
  expect((await lookAtEntry(entry, run, 'look')).stores).toHaveLength(count)
  return at.most
}

// kubectl takes a second or more for each of 200 namespaces; GitHub's requests wait for its pace anyway.
it.each([
  ['kubernetes', 200, 4],
  ['kubernetes', 8, 1],
  ['repository-secret', 200, 1],
] as const)('%s, %d places: %d at once', async (...[kind, count, most]) => {
  expect(await together(kind, count)).toBe(most)
})
