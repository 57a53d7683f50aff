import { afterAll, describe, expect, it } from '@jest/globals'
import { isDeep } from '../../support/depth.ts'
import { cases } from './cases.ts'
import { explore } from './explore.ts'

/**
 * Mode rotate itself against one organization: each situation without trouble, then with each trouble at each call of its run, and the
 * runs that follow. What must hold is asked of the world after every run (`judge.ts`). The quick tests play one way in thirty-two.
 */
let ways = 0
let runs = 0
afterAll(() => {
  console.log(`${ways} ways, ${runs} runs of mode rotate`)
})

describe('an organization', () => {
  it.each(cases.map((it, at) => [it.name, it, at] as const))(
    '%s',
    async (...[, case_, at]) => {
      const found = await explore(case_, isDeep ? {} : { every: 32, from: at })
      ways += found.ways
      runs += found.runs
      expect([...found.broken]).toEqual([])
    },
    600_000,
  )
})
