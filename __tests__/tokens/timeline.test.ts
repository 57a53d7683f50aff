import { describe, expect, it } from '@jest/globals'
import { type Bar, gantt } from '../../src/tokens/timeline.ts'

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
