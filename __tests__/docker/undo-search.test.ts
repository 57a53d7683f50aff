import { describe, expect, it } from '@jest/globals'
import { loginDocker } from '../../src/docker/login.ts'
import { undoLayer } from '../../src/docker/undo.ts'
import { isDeep } from '../support/depth.ts'
import { type Rules, search } from './undo-search/search.ts'
import { starts } from './undo-search/starts.ts'

/** Those of `src`. */
const rules: Rules = {
  login: ({ ports, registry, credential }, { id, login, isProven }) =>
    loginDocker({ ...ports, registry, credential: credential(login), isProven, layer: id, attempts: 1 }),
  undo: ({ ports }, { id, where }) =>
    undoLayer({ ...ports, layer: id, where, killProcessesOf: () => Promise.resolve() }),
}

describe('every history of logins and their undo', () => {
  const chosen = isDeep ? starts : starts.filter((_, index) => [0, 2, 10, 18, 20, 22].includes(index))
  it.each(chosen.map(start => [start.name, start] as const))(
    'leaves nothing of ours, loses no other login, and says nothing untrue: %s',
    async (...[, start]) => {
      const others = 1
      const { found, states } = await search(start, rules, { faults: 1, others })
      expect([...found.values()]).toEqual([])
      expect(states).toBeGreaterThan(20)
    },
    600_000,
  )
})
