import { describe, expect, it } from '@jest/globals'
import { marked } from 'marked'
import { entrySection, strangerSection, timelineTable } from '../../src/tokens/timeline.ts'
import { findCurrent, type HubToken, readSlotTokens } from '../../src/tokens/token.ts'

const start = Date.parse('2026-11-24T14:00:00Z')
const day = 86_400_000
const now = start + 10 * day
const label = 'app push'
const stamp = (at: number): string => new Date(at).toISOString().replace('.000', '')
const named = (state: string, at: number): string => `${label} (${state} ${stamp(at)})`
const token = (more: Partial<HubToken> = {}): HubToken => ({
  id: 'a',
  label: named('current', start),
  createdAt: start,
  isActive: true,
  expiresAt: start + 90 * day,
  ...more,
})

/** The bars of an entry with these tokens. */
function bars(...all: readonly HubToken[]) {
  const tokens = readSlotTokens(all, label)
  const current = findCurrent(tokens) ?? tokens.findLast(({ state }) => state === 'plain')
  const leavesAt = (): number => (current?.since ?? 0) + 2 * day
  return entrySection(label, { tokens, current, leavesAt, now }).bars
}

describe('the bar of a token', () => {
  it('lies between its making and its expiry', () => {
    expect(bars(token())).toEqual([{ name: 'current', kind: 'current', from: start, to: start + 90 * day }])
  })

  it('of a superseded one ends with its grace', () => {
    const old = token({ id: 'o', label: named('current', start - 60 * day), createdAt: start - 60 * day })
    const current = token({ label: named('current', now - day), createdAt: now - day })
    expect(bars(old, current)[0]).toMatchObject({ name: 'superseded', kind: 'older', to: now + day })
  })

  it('of a superseded one ends today, and asks for a look, when its grace is over', () => {
    const old = token({ id: 'o', label: named('current', start - 60 * day), createdAt: start - 60 * day })
    expect(bars(old, token())[0]).toMatchObject({ name: 'superseded', kind: 'odd', to: now })
  })

  it('of a superseded one that expires before ends with that', () => {
    const label = named('current', start - 60 * day)
    const old = token({ id: 'o', label, createdAt: start - 60 * day, expiresAt: now - 5 * day })
    expect(bars(old, token())[0]).toMatchObject({
      name: 'superseded, expired',
      kind: 'dead',
      to: now - 5 * day,
    })
  })

  it.each([
    ['made by hand, and alone', [token({ label })], { name: 'current', kind: 'current' }],
    [
      'an interrupted one',
      [token({ id: 'p', label: `${label} (pending ${stamp(now)} 1.1)`, createdAt: now - day }), token()],
      { name: 'pending', kind: 'odd' },
    ],
    [
      'a second one with the same label',
      [token({ id: 'd', label, createdAt: now - day }), token()],
      { name: 'duplicate', kind: 'odd' },
    ],
    [
      'one that was activated again',
      [token({ id: 'r', label: named('retired', now - day), createdAt: start - day }), token()],
      { name: 'reactivated', kind: 'odd' },
    ],
    [
      'one that was deactivated',
      [
        token({ id: 'r', label: named('retired', now - day), createdAt: start - day, isActive: false }),
        token(),
      ],
      { name: 'deactivated', kind: 'dead', to: now - day },
    ],
    ['an expired one', [token({ expiresAt: now })], { name: 'current, expired', kind: 'dead' }],
    ['an inactive one', [token({ isActive: false })], { name: 'current, deactivated', kind: 'dead' }],
    [
      'one without an end',
      [token({ expiresAt: undefined })],
      { name: 'current, no expiry', to: now + 90 * day },
    ],
  ])('says what it is: %s', (_, tokens, expected) => {
    expect(bars(...tokens)).toContainEqual(expect.objectContaining(expected))
  })

  it('carries the whole label where nobody knows it, and no more than can be read', () => {
    expect(strangerSection([token({ label: 'x'.repeat(50) })], now)).toMatchObject({
      name: 'not in the register',
      bars: [{ name: `“${'x'.repeat(40)}”`, kind: 'odd' }],
    })
  })
})

describe('the lifetimes', () => {
  const table = (...sections: Parameters<typeof timelineTable>[0]) => timelineTable(sections, now)
  const section = (name: string, count = 1) => ({
    name,
    bars: Array.from({ length: count }, () => ({
      name: 'current',
      kind: 'current' as const,
      from: start,
      to: start + 30 * day,
    })),
  })

  it('are a row for each entry that has tokens, with whole dates and today', () => {
    expect(table(section('app push'), section('none', 0))).toEqual([
      '| Lifetimes, 2026‑11‑24 to 2026‑12‑24. ┃ is today |',
      '| --- |',
      '| <b>app push</b><br>current: 2026‑11‑24 to 2026‑12‑24<br><code>████████┃███████████████</code> |',
      '',
    ])
  })

  it('have dots where a token is not there yet, or not any more, and today within the frame', () => {
    const bar = (from: number, to: number) => ({ name: 'x', kind: 'older' as const, from, to })
    const rows = table({
      name: 'app push',
      bars: [bar(now - 24 * day, now - 20 * day), bar(now - 12 * day, now - 8 * day), bar(now - day, now)],
    })
    expect(rows.join().match(/(?<=<code>)[^<]*/g)).toEqual([
      '▓▓▓▓···················┃',
      '············▓▓▓▓·······┃',
      '·······················┃',
    ])
  })

  it('are nothing without tokens, and no more than can be read', () => {
    expect(table(section('empty', 0))).toEqual([])
    expect(table(section('full', 100))).not.toEqual([])
    expect(table(section('too full', 101))).toEqual([])
  })

  it('say what needs attention, and let no name become markup', () => {
    const odd = strangerSection([token({ label: 'a|b <img src=x> `c`' })], now)
    const [, , row = ''] = table(odd)
    expect(row).toContain('<b>needs attention</b>')
    const html = marked.parse(table(odd).join('\n'), { async: false })
    expect(html).not.toMatch(/<img|<code>c/)
    expect(html.match(/<td>/g)).toHaveLength(1)
  })

  it('show a year around today at most', () => {
    const old = strangerSection([token({ createdAt: now - 900 * day, expiresAt: now + 900 * day })], now)
    expect(table(old)[0]).toBe('| Lifetimes, 2025‑12‑03 to 2027‑12‑05. ┃ is today |')
  })
})
