import { describe, expect, it } from '@jest/globals'
import type { Slot } from '../../src/register/register.ts'
import { foreignTo, jobNeeds, slotNeeds } from '../../src/registry/needs.ts'
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

describe('what is foreign', () => {
  const entry = (label: string, repositories: readonly string[], oidc?: string) => ({
    label,
    repositories,
    oidc,
  })
  const own = entry('a', ['o/a', 'o/shared'], 'x')
  const tokens = [own, entry('b', ['o/b', 'o/shared']), entry('c', ['o/c'], 'x'), entry('d', ['o/d'], 'y')]
  const register = { tokens: tokens as unknown as readonly Slot[] }

  it.each([
    { what: 'an entry', slot: own, job: [], foreign: ['o/b', 'o/d'] },
    { what: 'a job that pulls one of them', slot: own, job: ['o/b'], foreign: ['o/d'] },
    { what: 'no connection', slot: { ...own, oidc: undefined }, job: [], foreign: ['o/b', 'o/c', 'o/d'] },
    { what: 'no entry', slot: undefined, job: ['o/a'], foreign: ['o/b', 'o/c', 'o/d', 'o/shared'] },
  ])('is all else in the register: of $what', ({ slot, job, foreign }) => {
    expect(foreignTo(job, { register, slot })).toEqual(foreign)
  })

  it('is nothing without a register', () => {
    expect(foreignTo(['o/a'], { register: undefined, slot: undefined })).toEqual([])
  })
})

describe('what an entry of the register says', () => {
  it.each([
    ['push', true, ['push o/a', 'pull library/hello-world for all public'], ['delete o/a']],
    ['pull', true, ['pull o/a', 'pull library/hello-world for all public'], ['push o/a']],
    ['push', false, ['push o/a'], ['delete o/a', 'pull library/hello-world for all public']],
  ] as const)('%s, public-pull: %s', (...[access, publicPull, needed, forbidden]) => {
    const needs = slotNeeds({ access, publicPull, repositories: ['o/a'], oidc: undefined }, undefined)
    expect(words(needs.needed)).toEqual(needed)
    expect(words(needs.forbidden)).toEqual(forbidden)
  })
})
