import { describe, expect, it } from '@jest/globals'
import {
  homeText,
  type Mark,
  leakNote,
  leakOverBy,
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
      before: '0ddba11e',
      isAnswer: true,
    }
    const leak = { toldAt: at, toldBy: '12345678901', isLeaked: true }
    const text = noteMark('w'.repeat(300), { ...all, leak })
    expect(text.length).toBeLessThanOrEqual(200)
    expect(text).toMatch(/^\[leaked, told \S+ by 12345678901\] w+ \[copies/)
    expect(markOf({ description: text })).toEqual({ ...all, replacedAt: undefined })
    expect(leakNote({ description: text })).toEqual(leak)
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
  const toldAt = `[leak told ${time}]`
  it.each<[string, ReturnType<typeof leakNote>]>([
    [`${toldAt} pushes the nightly images [copies 1a2b3c4d]`, { toldAt: at, isLeaked: false }],
    [`[leaked, told ${time}] pushes [copies 1a2b3c4d]`, { toldAt: at, isLeaked: true }],
    [`[leak told ${time} by 88] [copies 1a2b3c4d]`, { toldAt: at, toldBy: '88', isLeaked: false }],
    [`somebody wrote before ${toldAt}, and took the rest out`, { toldAt: at, isLeaked: false }],
    ['[leak told yesterday] [copies 1a2b3c4d]', undefined],
    ['', undefined],
  ])('%s', (description, note) => {
    expect(leakNote({ description })).toEqual(note)
    const rewritten = noteMark(withoutCopies(description), { copies })
    expect(leakNote({ description: rewritten })).toBeUndefined()
  })

  it('stays with every change of the mark, until it is taken out', () => {
    const noted = noteMark('pushes', { copies, leak: { toldAt: at, isLeaked: false } })
    expect(noted).toBe(`${toldAt} pushes [copies ${copies}]`)
    const replaced = noteMark(noted, { replacedAt: at })
    expect(replaced).toBe(`${toldAt} pushes [copies ${copies}, replaced ${time}]`)
    expect(noteMark(replaced, { leak: 'over' })).toBe(`pushes [copies ${copies}, replaced ${time}]`)
  })

  it('that is over stays for the run that was told, and is open for nobody', () => {
    const noted = noteMark('pushes', { copies, leak: { toldAt: at, toldBy: '88', isLeaked: false } })
    const over = noteMark(noted, { leak: 'over' })
    expect(over).toBe(`[leak over, told ${time} by 88] pushes [copies ${copies}]`)
    expect([noteMark(over, {}), noteMark(over, { leak: 'over' })]).toEqual([over, over])
    expect([leakNote({ description: over }), leakOverBy({ description: over })]).toEqual([undefined, '88'])
  })

  it('says what leaked: what was made before, but not what takes its place', () => {
    const token = (id: string, madeAt: number, description = '') =>
      ({ id, label: id, createdAt: madeAt, isActive: true, description }) as const
    const older = token('older', at - 1)
    const adopted = token('made by hand for this', at - 1, toldAt)
    const newer = token('newer', at)
    const next = token('of a leak that was told again', at - 1, `[leak told 2026-11-24T14:00:06Z]`)
    const noted = token('noted as what leaked', at - 1, `[leaked, told ${time}]`)
    const all = [older, adopted, newer, next, noted]
    expect(openLeak(all, at)?.toldAt).toBe(at)
    expect(openLeak([noted, newer], at)?.toldAt).toBe(at)
    // Docker refuses to take the note out of what has expired.
    expect(openLeak([{ ...noted, expiresAt: at }, newer], at)).toBeUndefined()
    for (const other of [older, { ...newer, label: `newer (pending ${time} 1.1)` }]) {
      expect(openLeak([{ ...noted, expiresAt: at }, other], at)?.toldAt).toBe(at)
    }
    expect(openLeak([older, newer], at)).toBeUndefined()
    expect(all.filter(it => hasLeaked(it, at))).toEqual([older, next, noted])
    expect(all.filter(it => hasLeaked(it, undefined))).toEqual([])
    expect(leakedSince(all, at)).toBe(at - 1)
    expect(leakedSince([newer], at)).toBe(at)
  })
})

it.each<[string | undefined, string, ReturnType<typeof whoseToken>]>([
  ['acme/app', '', 'unmarked'],
  ['acme/app', 'of Ann', 'unmarked'],
  // As a run notes a leak where a person took the mark away.
  ['acme/app', `[leaked, told ${time}] [copies unknown]`, 'unmarked'],
  ['acme/app', '[copies 00000000 in acme/app]', 'here'],
  ['acme/app', '[copies 00000000 in Acme/App]', 'here'],
  ['acme/app', '[copies 1a2b3c4d in acme/web]', 'elsewhere'],
  ['acme/app', '[copies 1a2b3c4d in acme/app#x.yml]', 'elsewhere'],
  ['acme/app#x.yml', '[copies 1a2b3c4d in acme/app]', 'elsewhere'],
  // Without a host it is github.com's.
  ['ghes.example.com/acme/app', '[copies 1a2b3c4d in acme/app]', 'elsewhere'],
  ['acme/app', '[copies 1a2b3c4d in ghes.example.com/acme/app]', 'elsewhere'],
  [undefined, '[copies 1a2b3c4d in acme/app]', 'elsewhere'],
  // A run without a home has only the places and the rights.
  [undefined, '[copies 1a2b3c4d]', 'here'],
  [undefined, '[copies 00000000]', 'elsewhere'],
])('seen from the list of %s a token with %j is %s', (home, description, origin) => {
  const rights = (path: string) => [{ type: 'TYPE_REPO', path, scopes: ['scope-image-push'] }]
  const own = { home, copies, resources: rights('acme/app') }
  expect(whoseToken({ description, resources: rights('acme/web') }, own)).toBe(origin)
  const isSame = origin === 'elsewhere' && !description.includes(' in ')
  expect(whoseToken({ description, resources: own.resources }, own)).toBe(isSame ? 'here' : origin)
})

it('an older token works, or does not since a time that was seen: its label has the time before it ended', () => {
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
      token('new', { createdAt: at - hour }),
    ],
    name,
  )
  const older = own.filter(it => it !== findCurrent(own))
  const others = older.map(it => otherToken(it, at + 2 * hour))
  expect(others.map(({ id, state, at: since }) => [id, state, since])).toEqual([
    ['1', 'works', undefined],
    ['2', 'deactivated', undefined],
    ['3', 'deactivated', undefined],
    ['4', 'expired', at - hour],
    ['5', 'deactivated', at - hour],
  ])
})
