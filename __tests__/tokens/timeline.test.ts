import { describe, expect, it } from '@jest/globals'
import { type Bar, gantt, tokenBar } from '../../src/tokens/timeline.ts'
import type { HubToken } from '../../src/tokens/token.ts'

const start = Date.parse('2026-11-24T14:00:00Z')
const day = 86_400_000
const bar = (more: Partial<Bar> = {}): Bar => ({
  name: 'current',
  kind: 'current',
  from: start,
  to: start + 90 * day,
  ...more,
})
const lines = (name: string, bars: readonly Bar[] = [bar()]): readonly string[] => gantt([{ name, bars }])
const section = (name: string): string | undefined =>
  lines(name)
    .find(line => line.startsWith('  section '))
    ?.slice('  section '.length)
const tick = (days: number): string | undefined =>
  lines('x', [bar({ to: start + days * day })])
    .find(line => line.includes('tickInterval'))
    ?.trim()

describe('gantt', () => {
  it('is a chart of Mermaid, a section for each name that has bars', () => {
    const kinds = (['current', 'older', 'dead', 'odd'] as const).map(kind => bar({ name: kind, kind }))
    const sections = [
      { name: 'app push', bars: kinds },
      { name: 'none', bars: [] },
      { name: 'app pull', bars: [bar({ from: start - day, to: start + 59 * day })] },
    ]
    const chart = {
      gantt: {
        useWidth: 500,
        leftPadding: 155,
        rightPadding: 10,
        fontSize: 12,
        sectionFontSize: 12,
        barHeight: 24,
        barGap: 6,
      },
    }
    const life = '2026-11-24T14:00:00, 2027-02-22T14:00:00'
    expect(gantt(sections)).toEqual([
      'Lifetime of each token. Red line: today. Red bar: needs attention.',
      '',
      '```mermaid',
      `%%{init: ${JSON.stringify(chart)}}%%`,
      'gantt',
      '  dateFormat YYYY-MM-DDTHH:mm:ss',
      '  axisFormat %b %y',
      '  tickInterval 1month',
      '  section app push',
      `  current :${life}`,
      `  older :active, ${life}`,
      `  dead :done, ${life}`,
      `  odd :crit, ${life}`,
      '  section app pull',
      '  current :2026-11-23T14:00:00, 2027-01-22T14:00:00',
      '```',
      '',
    ])
  })

  it.each([
    [59, 'axisFormat %d %b'],
    [60, 'axisFormat %b %y'],
  ])('names months from two of them on: %d days', (days, written) => {
    const drawn = lines(
      'x',
      [bar({ from: start + day }), bar({ to: start + days * day, from: start })].slice(1),
    )
    expect(drawn.find(line => line.includes('axisFormat'))?.trim()).toBe(written)
  })

  it('draws nothing without bars, and no more than can be read', () => {
    expect(lines('empty', [])).toEqual([])
    expect(
      lines(
        'full',
        Array.from({ length: 100 }, () => bar()),
      ),
    ).not.toEqual([])
    expect(
      lines(
        'too full',
        Array.from({ length: 101 }, () => bar()),
      ),
    ).toEqual([])
  })

  it.each([
    ['short push', 'short push'],
    ['kubernetes-ingress-controller push', 'kubernetes-ingress-<br>controller push'],
    ['exactly-twenty-2-chars', 'exactly-twenty-2-chars'],
    [`${'a'.repeat(40)} team nightly push`, `${'a'.repeat(21)}…<br>…aaa team nightly push`],
    ['a: b; c # d %% e\n  section f', 'a b c d e section f'],
    ['::::', 'unnamed'],
  ])('writes %j on two lines at most', (name, written) => {
    expect(section(name)).toBe(written)
  })

  it('lets no name of a bar end it', () => {
    const [drawn] = lines('x', [bar({ name: 'a :crit, b\n```', kind: 'older' })]).filter(line =>
      line.includes('active'),
    )
    expect(drawn).toBe('  a crit, b :active, 2026-11-24T14:00:00, 2027-02-22T14:00:00')
  })

  it('gives a bar of no length a second', () => {
    expect(lines('x', [bar({ to: start - day })]).join()).toContain(
      '2026-11-24T14:00:00, 2026-11-24T14:00:01',
    )
  })

  it.each([
    [1, 'tickInterval 1day'],
    [30, 'tickInterval 5day'],
    [90, 'tickInterval 1month'],
    [365, 'tickInterval 3month'],
  ])('has room for the dates of %d days', (days, written) => {
    expect(tick(days)).toBe(written)
  })
})

describe('the bar of a token', () => {
  const label = 'app push (current 2026-11-24T14:00:00Z)'
  const retired = 'app push (retired 2026-12-24T14:00:00Z)'
  const token: HubToken = { id: 'a', label, createdAt: start, isActive: true, expiresAt: start + 90 * day }
  const now = start + 10 * day
  const of = (more: Partial<HubToken>, role: Parameters<typeof tokenBar>[1]['role'] = 'Current'): Bar =>
    tokenBar({ ...token, ...more }, { role, now })

  it('lies between its making and its expiry', () => {
    expect(of({})).toEqual({ name: 'current', kind: 'current', from: start, to: start + 90 * day })
  })

  it.each([
    ['Current', 'current'],
    ['Hand-made', 'older'],
    ['Superseded', 'older'],
    ['Deactivated', 'dead'],
    ['Pending', 'odd'],
  ] as const)('has a colour for its role: %s', (role, kind) => {
    expect(of({}, role)).toMatchObject({ name: role.toLowerCase(), kind })
    expect(of({ isActive: false }, role).kind).toBe('dead')
  })

  it('carries the whole label where nobody knows it, and no more than can be read', () => {
    expect(of({ label: 'x'.repeat(50) }, 'Stranger')).toMatchObject({
      name: `“${'x'.repeat(40)}”`,
      kind: 'odd',
    })
  })

  it('says what is the matter with it', () => {
    expect(of({ expiresAt: now }).name).toBe('current, expired')
    expect(of({ isActive: false }).name).toBe('current, deactivated')
    expect(of({ expiresAt: undefined })).toMatchObject({ name: 'current, no expiry', to: now + 90 * day })
  })

  it('ends when it was deactivated, unless it had expired before', () => {
    const dead = { label: retired, isActive: false }
    expect(of(dead, 'Deactivated')).toMatchObject({ name: 'deactivated', to: start + 30 * day })
    expect(of({ ...dead, expiresAt: start + day }, 'Deactivated').to).toBe(start + day)
  })
})
