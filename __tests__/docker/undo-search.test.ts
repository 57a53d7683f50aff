import { describe, expect, it } from '@jest/globals'
import { loginDocker, loginScoped } from '../../src/docker/login.ts'
import { undoScoped } from '../../src/docker/scoped.ts'
import { type LoginUndo, undoDocker } from '../../src/docker/undo.ts'
import { isDeep } from '../support/depth.ts'
import { type Rules, search, type Start } from './undo-search/search.ts'
import { crowds, runners, scoped, starts } from './undo-search/starts.ts'

// What is thrown here is counted, and its stack takes longer than all else.
Error.stackTraceLimit = 0

const killProcessesOf = () => Promise.resolve()

/** As the post step reads its state. */
const read = (where: string | undefined) =>
  where === undefined ? undefined : (JSON.parse(where) as LoginUndo['where'])

/** Those of `src`. */
const rules: Rules = {
  login: ({ ports, registry, credential }, { id, login, isProven }) =>
    loginDocker({ ...ports, registry, credential: credential(login), isProven, login: id }),
  undo: ({ ports }, { id, where }) =>
    undoDocker({ ...ports, login: id, where: read(where), killProcessesOf }),
}

const config = { root: '', repository: 'acme/app', directory: '/docker' }
const scopedRules: Rules = {
  login: async ({ ports, registry, credential }, { id, login }) => {
    const coming = {
      ...ports,
      registry,
      credential: credential(login),
      login: id,
      isProven: true,
    }
    await loginScoped(coming, [config])
  },
  undo: ({ ports }, { id, where }) =>
    undoScoped(config, { ...ports, login: id, where: read(where), killProcessesOf }),
}

const sample = isDeep ? starts : starts.filter((_, index) => [2, 10, 18].includes(index))
const alone = starts.filter(({ logins }) => logins.length === 1)
const rows: readonly (readonly [Start, number])[] = [
  ...sample.map(start => [start, 1] as const),
  ...(isDeep ? alone : []).map(start => [start, 2] as const),
  ...(isDeep ? crowds : crowds.filter((_, index) => index !== 1)).map(start => [start, 0] as const),
  ...(isDeep ? crowds.slice(0, 1) : []).map(start => [start, 1] as const),
  ...(isDeep ? scoped : scoped.slice(1)).map(start => [start, isDeep ? 1 : 0] as const),
  ...(isDeep ? runners : runners.slice(0, 2)).map(start => [start, 0] as const),
]

describe('every history of logins and their undo', () => {
  it.each(rows.map(([start, others]) => [start.name, others, start] as const))(
    'leaves nothing of ours, loses no other login, and says nothing untrue: %s, %d acts of others',
    async (...[, others, start]) => {
      const used = start.isScoped === true ? scopedRules : rules
      const { found, states } = await search(start, used, { faults: 1, others })
      expect([...found.values()]).toEqual([])
      expect(states).toBeGreaterThan(20)
    },
    1_200_000,
  )
})
