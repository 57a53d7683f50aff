import { expect, it } from '@jest/globals'
import { verifySummary } from '../../src/verify/summary.ts'
import { unasked } from '../../src/verify/verdict.ts'

const context = {
  registry: 'docker.io',
  user: { username: 'acme' },
  input: 'token',
  channel: undefined,
  access: 'pull',
} as const

it.each([
  ['allowed', '1 of 1 exactly as they should be'],
  ['untried', '0 of 1 exactly as they should be, 1 not seen'],
  ['public', '0 of 1 exactly as they should be, 1 not seen'],
] as const)('counts a token with a scope that is %s', (answer, words) => {
  const hub = [{ scope: 'repository-edit', on: 'acme/app', answer }]
  const [title] = verifySummary([{ ...unasked({ context }, []), hub }], []).split('\n')
  expect(title).toBe(`### Docker tokens: ${words}`)
})
