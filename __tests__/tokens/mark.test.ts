import { describe, expect, it } from '@jest/globals'
import {
  homeText,
  type Mark,
  leakTold,
  notedValue,
  noteMark,
  whoseToken,
  markOf,
  withoutCopies,
} from '../../src/tokens/copies.ts'
import { hasLeaked, leakedSince, openLeak } from '../../src/tokens/leak.ts'
import { findCurrent, type HubToken, otherToken, readEntryTokens } from '../../src/tokens/token.ts'

const at = Date.UTC(2026, 10, 24, 14, 0, 7)
const time = '2026-11-24T14:00:07Z'
const copies = '1a2b3c4d'

describe('the mark of a token', () => {
  it.each<[string, Mark]>([
    ['[copies 1a2b3c4d]', { copies }],
    ['[copies unknown in acme/app]', { copies: undefined, home: 'acme/app' }],
    ['[copies 1a2b3c4d in git.example.com/a/b/c#x/y.yml]', { copies, home: 'git.example.com/a/b/c#x/y.yml' }],
    [`[copies 1a2b3c4d, replaced ${time}]`, { copies, replacedAt: at }],
    ['[copies 1a2b3c4d in acme/app, place changed]', { copies, home: 'acme/app', isAnswer: true }],
    ['[copies 1a2b3c4d, value 5e6f7a8b, rights 00c0ffee]', { copies, value: '5e6f7a8b', rights: '00c0ffee' }],
  ])('%s is read, and written so', (text, mark) => {
    const read = { isAnswer: false, ...mark }
    expect(markOf({ description: `pushes the nightly images ${text}` })).toEqual(read)
    expect(noteMark('pushes', mark)).toBe(`pushes ${text}`)
    expect(withoutCopies(`pushes ${text}`)).toBe('pushes')
  })

  it.each([
    'copies 1a2b3c4d',
    '[copies 1a2b3c4]',
    '[copies 1a2b3c4d5]',
    '[copies 1A2B3C4D]',
    '[copies 1a2b3c4d in a list]',
    '[copies 1a2b3c4d, replaced yesterday]',
    '[copies 1a2b3c4d, places changed]',
  ])('is not %s', text => {
    expect(markOf({ description: text })).toBeUndefined()
  })

  it('is the last one of several, and says nothing else once the token is replaced', () => {
    expect(markOf({ description: '[copies 1a2b3c4d] [copies 5e6f7a8b]' })?.copies).toBe('5e6f7a8b')
    const all = { copies, replacedAt: at, isAnswer: true, value: '5e6f7a8b' }
    expect(noteMark('', all)).toBe(`[copies 1a2b3c4d, replaced ${time}]`)
  })

  it('fits into a description with everything, and leaves the words room', () => {
    const home = homeText(`git.example.com/${'x'.repeat(300)}`)
    const all = {
      copies,
      home,
      value: '5e6f7a8b',
      rights: '00c0ffee',
      isAnswer: true,
    }
    const text = noteMark('w'.repeat(300), { ...all, leakTold: at })
    expect(text.length).toBeLessThanOrEqual(200)
    expect(text).toMatch(/^\[leak told \S+\] w+ \[copies/)
    expect(markOf({ description: text })).toEqual({ ...all, replacedAt: undefined })
    expect(leakTold({ description: text, createdAt: 0 })).toBe(at)
  })

  it('tells the value that is noted of the current token, and of no other', () => {
    const noted = (label: string, description?: string) =>
      notedValue(
        readEntryTokens([{ id: 'a', label, createdAt: at, isActive: true, description }], 'app push'),
      )
    const value = '[copies 1a2b3c4d, value 5e6f7a8b]'
    expect(noted(`app push (current ${time})`, value)).toEqual({ id: 'a', digest: '5e6f7a8b' })
    expect(noted(`app push (pending ${time} 1.1)`, value)).toBeUndefined()
    expect(noted(`app push (current ${time})`)).toBeUndefined()
  })
})

describe('the note of a leak', () => {
  const told = `[leak told ${time}]`
  const createdAt = at + 5000

  it.each<[string, number | undefined]>([
    [`${told} pushes the nightly images [copies 1a2b3c4d]`, at],
    [`somebody wrote before ${told}, and took the rest out`, at],
    // As older versions noted it: everything that is older than the token.
    [`[copies 1a2b3c4d, leak since ${time}]`, createdAt],
    [`[copies 1a2b3c4d, value 5e6f7a8b, rights 00c0ffee, leak since ${time}]`, createdAt],
    [`[copies 1a2b3c4d, leak since ${time} over]`, undefined],
    ['[leak told yesterday] [copies 1a2b3c4d]', undefined],
    ['', undefined],
  ])('%s', (description, since) => {
    expect(leakTold({ description, createdAt })).toBe(since)
    const rewritten = noteMark(withoutCopies(description), { copies })
    expect(leakTold({ description: rewritten, createdAt })).toBeUndefined()
  })

  it('stays with every change of the mark, until it is taken out', () => {
    const noted = noteMark('pushes', { copies, leakTold: at })
    expect(noted).toBe(`${told} pushes [copies ${copies}]`)
    const replaced = noteMark(noted, { copies, replacedAt: at })
    expect(replaced).toBe(`${told} pushes [copies ${copies}, replaced ${time}]`)
    expect(noteMark(replaced, { copies, leakTold: 'over' })).toBe(`pushes [copies ${copies}]`)
  })

  it('says what leaked: what was made before, but not what takes its place', () => {
    const token = (id: string, madeAt: number, description = '') =>
      ({ id, label: id, createdAt: madeAt, isActive: true, description }) as const
    const older = token('older', at - 1)
    const adopted = token('made by hand for this', at - 1, told)
    const newer = token('newer', at)
    const next = token('of a leak that was told again', at - 1, `[leak told 2026-11-24T14:00:06Z]`)
    const all = [older, adopted, newer, next]
    expect(openLeak(all)).toBe(at)
    expect(openLeak([older, newer])).toBeUndefined()
    expect(all.filter(it => hasLeaked(it, at))).toEqual([older, next])
    expect(all.filter(it => hasLeaked(it, undefined))).toEqual([])
    expect(leakedSince(all, at)).toBe(at - 1)
    expect(leakedSince([newer], at)).toBe(at)
  })
})

describe('whose a token is', () => {
  const resources = [{ type: 'TYPE_REPO', path: 'acme/app', scopes: ['scope-image-push'] }]
  const foreign = [{ type: 'TYPE_REPO', path: 'acme/web', scopes: ['scope-image-push'] }]
  const fits = (home?: string) => ({ description: noteMark('', { copies, home }), resources: foreign })
  const same = (home?: string) => ({ description: noteMark('', { copies: '00000000', home }), resources })
  const other = (home?: string) => ({
    description: noteMark('', { copies: '00000000', home }),
    resources: foreign,
  })

  it.each<[string | undefined, string, { description?: string }, ReturnType<typeof whoseToken>]>([
    ['acme/app', 'no description', {}, 'unmarked'],
    ['acme/app', 'no mark', { description: 'of Ann' }, 'unmarked'],
    ['acme/app', 'its own', other('acme/app'), 'here'],
    ['acme/app', 'its own, by another version', other('Acme/App'), 'here'],
    ['acme/app', 'another repository', fits('acme/web'), 'elsewhere'],
    ['acme/app', 'another list of this repository', fits('acme/app#x.yml'), 'elsewhere'],
    ['acme/app', 'no home, and these places', fits(), 'older'],
    ['acme/app', 'no home, and these rights', same(), 'older'],
    ['acme/app', 'no home, and nothing else', other(), 'elsewhere'],
    ['acme/app#x.yml', 'the usual list, and these places', fits('acme/app'), 'older'],
    ['acme/app#x.yml', 'the usual list', other('acme/app'), 'elsewhere'],
    ['ghes.example.com/acme/app', 'github.com’s, and these rights', same('acme/app'), 'elsewhere'],
    ['acme/app', 'another host’s, and these rights', same('ghes.example.com/acme/app'), 'elsewhere'],
    [undefined, 'a home', fits('acme/app'), 'elsewhere'],
    [undefined, 'no home, and these places', fits(), 'older'],
  ])('seen from %s: %s', (...[home, , token, origin]) => {
    expect(whoseToken(token, { home, copies, resources })).toBe(origin)
  })
})

it('an older token works, or does not since a time that nothing contradicts', () => {
  const name = 'app push'
  const hour = 3_600_000
  const token = (id: string, more: Partial<HubToken> = {}): HubToken => ({
    id,
    label: `${name} (current ${time})`,
    createdAt: at - 9 * hour,
    isActive: true,
    ...more,
  })
  const retired = { label: `${name} (retired ${time})`, isActive: false }
  const own = readEntryTokens(
    [
      token('1'),
      token('2', { isActive: false }),
      token('3', retired),
      token('4', { expiresAt: at - hour }),
      token('5', { ...retired, expiresAt: at - hour }),
      // A person activated it again, it was used, and then it was deactivated: nobody knows when.
      token('6', { ...retired, lastUsedAt: at + hour }),
      token('new', { createdAt: at - hour }),
    ],
    name,
  )
  const older = own.filter(it => it !== findCurrent(own))
  const others = older.map(it => otherToken(it, at + 2 * hour))
  expect(others.map(({ id, state, at: since }) => [id, state, since])).toEqual([
    ['1', 'works', undefined],
    ['2', 'deactivated', undefined],
    ['3', 'deactivated', at],
    ['4', 'expired', at - hour],
    ['5', 'deactivated', at],
    ['6', 'deactivated', undefined],
  ])
})
