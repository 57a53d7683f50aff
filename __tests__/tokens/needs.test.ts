import { describe, expect, it } from '@jest/globals'
import type { Entry, TokenList } from '../../src/token-list/token-list.ts'
import { foreignTo, jobNeeds, entryNeeds } from '../../src/registry/needs.ts'
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
  const entry = (label: string, repositories: readonly string[], oidc?: string) =>
    ({ label, repositories, oidc }) as Partial<Entry> as Entry
  const own = entry('a', ['o/a', 'o/shared'], 'x')
  const tokens = [own, entry('b', ['o/b', 'o/shared']), entry('c', ['o/c'], 'x'), entry('d', ['o/d'], 'y')]
  const tokenList = { tokens } as Partial<TokenList> as TokenList

  it.each([
    { what: 'an entry', entry: own, job: [], foreign: ['o/b', 'o/d'] },
    { what: 'a job that pulls one of them', entry: own, job: ['o/b'], foreign: ['o/d'] },
    { what: 'no connection', entry: { ...own, oidc: undefined }, job: [], foreign: ['o/b', 'o/c', 'o/d'] },
    { what: 'no entry', entry: undefined, job: ['o/a'], foreign: ['o/b', 'o/c', 'o/d', 'o/shared'] },
  ])('is all else in the token list: of $what', ({ entry, job, foreign }) => {
    expect(foreignTo(job, { tokenList, entry })).toEqual(foreign)
  })

  it('is nothing without a token list', () => {
    expect(foreignTo(['o/a'], { tokenList: undefined, entry: undefined })).toEqual([])
  })
})

describe('what an entry of the token list says', () => {
  it.each([
    ['push', true, ['push o/a', 'pull library/hello-world for all public'], ['delete o/a']],
    ['pull', true, ['pull o/a', 'pull library/hello-world for all public'], ['push o/a']],
    ['push', false, ['push o/a'], ['delete o/a', 'pull library/hello-world for all public']],
  ] as const)('%s, public-pull: %s', (...[access, publicPull, needed, forbidden]) => {
    const entry = { access, publicPull, repositories: ['o/a'] } as Partial<Entry> as Entry
    const needs = entryNeeds(entry, undefined)
    expect(words(needs.needed)).toEqual(needed)
    expect(words(needs.forbidden)).toEqual(forbidden)
  })
})
