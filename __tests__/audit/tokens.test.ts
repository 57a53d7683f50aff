import { expect, it } from '@jest/globals'
import { seenTokens } from '../../src/audit/tokens.ts'
import type { TokenList } from '../../src/token-list/token-list.ts'

const time = '2026-11-20T10:00:00Z'
const labels: Readonly<Record<string, string>> = {
  plain: 'app push',
  current: `app push (current ${time})`,
  pending: `app push (pending ${time} 1.1)`,
  retired: `app push (retired ${time})`,
  'retired off': `app push (retired ${time})`,
}

it.each([
  ['plain', 'current'],
  ['plain, plain', 'duplicate, current'],
  ['pending', 'pending'],
  ['plain, current', 'replaced, current'],
  ['current, current', 'replaced, current'],
  ['retired, current', 'reactivated, current'],
  ['retired off, current', 'deactivated, current'],
  ['current, plain', 'current, duplicate'],
  ['current, pending', 'current, pending'],
  ['pending, current', 'replaced, current'],
])('%s are to the list: %s', (made, states) => {
  const tokens = made.split(', ').map((kind, createdAt) => {
    return { id: `${createdAt}`, label: labels[kind] ?? '', createdAt, isActive: !kind.endsWith('off') }
  })
  const entry = { label: 'app push', rotation: { graceMs: 0, deleteAfterMs: 0 } }
  const seen = seenTokens({ tokens: [entry] } as unknown as TokenList, { tokens, now: 9 }, undefined)
  const oldestFirst = seen.toSorted((a, b) => a.token.createdAt - b.token.createdAt)
  expect(oldestFirst.map(({ state }) => state).join(', ')).toBe(states)
})
