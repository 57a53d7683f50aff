import { describe, expect, it } from '@jest/globals'
import { jobNeeds, slotNeeds } from '../../src/registry/needs.ts'
import type { Question } from '../../src/registry/protocol.ts'

const words = (questions: readonly Question[]): readonly string[] =>
  questions.map(({ action, repository, standsForPublic }) =>
    [action, repository, ...(standsForPublic === true ? ['for all public'] : [])].join(' '),
  )

describe('what a job needs', () => {
  it('is each action alone, push first, and never the next one up', () => {
    const { needed, forbidden } = jobNeeds({ push: ['o/a', 'o/b'], pull: ['library/golang', 'o/c', 'o/a'] })
    expect(words(needed)).toEqual(['push o/a', 'push o/b', 'pull library/golang', 'pull o/c', 'pull o/a'])
    // What may be pushed may be pulled, so only delete is too much; nobody pushes official images.
    expect(words(forbidden)).toEqual(['delete o/a', 'delete o/b', 'push o/c'])
  })
})

describe('what an entry of the register says', () => {
  it.each([
    ['push', true, ['push o/a', 'pull library/hello-world for all public'], ['delete o/a']],
    ['pull', true, ['pull o/a', 'pull library/hello-world for all public'], ['push o/a']],
    ['push', false, ['push o/a'], ['delete o/a', 'pull library/hello-world for all public']],
  ] as const)('%s, public-pull: %s', (...[access, publicPull, needed, forbidden]) => {
    const needs = slotNeeds({ access, publicPull, repositories: ['o/a'] })
    expect(words(needs.needed)).toEqual(needed)
    expect(words(needs.forbidden)).toEqual(forbidden)
  })
})
