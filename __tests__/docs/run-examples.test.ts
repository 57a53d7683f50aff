import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { isDeep, sampled } from '../support/depth.ts'
import { playableExamples } from '../support/markdown-example.ts'
import { loginBefore, playExample } from '../support/readers-world.ts'

// Some stand for all in the quick tests; that each is read and linted is in examples.test.ts, and act plays all.
const played = sampled(
  playableExamples.filter(({ page, kind }) => isDeep || page === 'README.md' || kind === 'workflow'),
  3,
)

const errors = (log: readonly string[]): readonly string[] => log.filter(line => line.startsWith('##[error]'))

describe('as it stands on the page', () => {
  it.each(played)('$page, line $line: the job is green', async example => {
    const { ran, after } = await playExample(example)
    expect(ran.steps.flatMap(({ log }) => errors(log))).toEqual([])
    expect(ran.conclusion).toBe('success')
    expect(after).toBe(loginBefore)
  })

  it('docs/leaked-token.md says how to replace a token that leaked', async () => {
    const command = /gh workflow run rotate\.yml --field compromised='([^']+)'/
    const [, label = ''] = command.exec(readFileSync('docs/leaked-token.md', 'utf8')) ?? []
    expect(readFileSync('docs/rotation.md', 'utf8')).toContain('.github/workflows/rotate.yml')
    const [workflow] = playableExamples.filter(
      ({ page, kind }) => page === 'docs/rotation.md' && kind === 'workflow',
    )
    const { ran, world } = await playExample(workflow ?? { page: '', kind: undefined, text: '' }, {
      form: { compromised: label },
      // The list of the page has one entry: a token of another would be a gap.
      secrets: ({ book }) => {
        for (const { id, label: other } of book.tokens('acme')) if (other === 'app pull') book.delete(id)
        return {}
      },
    })
    expect(ran.steps.flatMap(({ log }) => errors(log))).toEqual([])
    const tokens = world.book.tokens('acme').filter(token => token.label.startsWith(label))
    // The leaked one is gone, and the place that had it has the new one.
    expect(tokens.map(({ isActive }) => isActive)).toEqual([true])
    expect(tokens[0]?.label).toMatch(/\(current /)
    expect(world.github?.secretValue('actions:acme/app:DOCKERHUB_PUSH_TOKEN')).toBe(tokens[0]?.value)
  })
})
