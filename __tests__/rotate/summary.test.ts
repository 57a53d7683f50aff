import { describe, expect, it } from '@jest/globals'
import { marked } from 'marked'
import { pageOrigin } from '../../src/runner/page-foot.ts'
import { formatLabel } from '../../src/token-list/label.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import type { Entry } from '../../src/token-list/token-list.ts'
import { reportEntry, type EntryReport } from '../../src/rotate/plan/report.ts'
import { startRotation } from '../../src/rotate/plan/rotation.ts'
import type { RotationNews } from '../../src/rotate/summary.ts'
import { rotationSummary } from '../../src/rotate/summary.ts'
import type { StoreState } from '../../src/stores/stores.ts'
import type { HubToken } from '../../src/tokens/token.ts'
import { readTokenListYaml } from '../../src/yaml/read.ts'
import { day, hour, minute, name, now, setup } from './entry-scene.ts'

const tokenList = parseTokenList(
  await readTokenListYaml(
    `organization: acme\ntokens:\n  - { label: ${name}, channel: nightly, access: push, repositories: [acme/a, acme/b], stores: [{ secret: A }] }\n`,
  ),
  'r.yml',
)

function token(
  id: string,
  { state, days, ...more }: { state: 'current' | 'retired'; days: number } & Partial<HubToken>,
) {
  const createdAt = now - days * day
  const label = formatLabel({ name, state, time: createdAt + minute })
  return { id, label, createdAt, isActive: state !== 'retired', expiresAt: createdAt + 90 * day, ...more }
}

interface Told {
  readonly tokens?: readonly HubToken[]
  readonly report?: Partial<EntryReport>
  readonly news?: Partial<RotationNews>
}

function summary({
  tokens = [token('C', { state: 'current', days: 10 })],
  report = {},
  news = {},
}: Told): string {
  const stores: StoreState[] = [{ store: 'one', kind: 'stamped', updatedAt: now - 10 * day + minute }]
  const rotation = startRotation(setup(), { tokens, stores })
  const entries = tokenList.tokens.map((entry: Entry) => ({
    entry,
    rotation,
    report: { ...reportEntry(rotation, now), ...report },
  }))
  const origin = pageOrigin({ organization: 'acme', commit: 'c0ffee1', at: now }, {})
  return rotationSummary({
    outcomes: entries,
    unknown: [],
    now,
    dryRun: false,
    hasOwner: true,
    origin,
    ...news,
  })
}

/** The table of the only entry, as GitHub renders it: names and texts. */
function rows(markdown: string): Record<string, string> {
  const html = marked.parse(markdown, { async: false })
  const cells = [
    ...html.replaceAll('&#95;', '_').matchAll(/<tr><th align="left">(.*?)<\/th><td>(.*?)<\/td><\/tr>/g),
  ]
  const text = (cell = '') => cell.replaceAll('<br>', '\n').replace(/<[^>]+>/g, '')
  return Object.fromEntries(cells.map(([, key, value]) => [text(key), text(value)]))
}

describe('the summary of a rotation', () => {
  it('says once why a copy failed, and the reason of each where they differ', () => {
    const failed = (store: string, message: string) =>
      ({ store, status: 'failed', holds: false, code: 'STORE_FAILED', message }) as const
    const report = {
      action: 'failed',
      reason: 'no route',
      stores: [failed('one', 'no route'), failed('two', 'full')],
    } as const
    const told = rows(summary({ report }))
    expect(told['What happened']).toBe('failed: no route')
    expect(told['Copies']).toBe('failed: one (STORE_FAILED)\nfailed: two (STORE_FAILED full)')
  })

  it('counts the age of a token in whole units, and never in none', () => {
    const ages = [30_000, minute, 90 * minute, 30 * hour, 60 * hour].map(milliseconds => {
      const createdAt = now - milliseconds
      const label = formatLabel({ name, state: 'current', time: createdAt })
      const tokens = [{ ...token('C', { state: 'current', days: 0 }), createdAt, label }]
      return rows(summary({ tokens }))['Current token']?.split(', ')[1]
    })
    expect(ages).toEqual(['just created', '1 minute old', '90 minutes old', '30 hours old', '2 days old'])
  })

  it('has a row for everything that is known of a token', () => {
    const retired = formatLabel({ name, state: 'retired', time: now - day })
    const tokens = [
      token('O', { state: 'current', days: 50, lastUsedAt: now - 3 * hour }),
      { ...token('R', { state: 'retired', days: 89 }), label: retired },
      token('C', { state: 'current', days: 10 }),
    ]
    const report = {
      stores: [
        { store: 'one', status: 'confirmed', holds: true },
        { store: 'two', status: 'failed', holds: false, code: 'STORE_FORBIDDEN', message: 'may not' },
      ],
      deleted: ['D'],
      held: ['H'],
    } satisfies Partial<EntryReport>
    expect(rows(summary({ tokens, report }))).toEqual({
      'Used for': 'nightly push',
      Repositories: 'acme/a, acme/b',
      'What happened': 'kept: O was last used 2026-11-24T11:00:00.000Z',
      'Current token': 'C, 10 days old, expires 2027-02-12 14:00 UTC, never used',
      Superseded: 'O, 50 days old, expires 2027-01-03 14:00 UTC, last used 2026-11-24 11:00 UTC',
      Deactivated: 'R, 89 days old, expires 2026-11-25 14:00 UTC, never used',
      // What needs a look comes first.
      Copies: 'failed: two (STORE_FORBIDDEN may not)\nupdated: one',
      Complete: `not yet: "${name} (current 2026-10-05T14:01:00Z)" (O) still works`,
      Deleted: 'D',
      'Kept, still in use': 'H',
    })
  })

  // The first and the last moment that JavaScript knows: a server may send them.
  it.each([-8.64e15, 8.64e15])('is written whatever date Docker Hub tells: %d', at => {
    const tokens = [token('C', { state: 'current', days: 10, expiresAt: at, lastUsedAt: at })]
    expect(rows(summary({ tokens }))['Current token']).toMatch(
      /expires (0001.01.01|9999.12.31) \d\d:\d\d UTC/,
    )
  })

  it('says until when the old token and the new one both work, and ends with where it comes from', () => {
    const tokens = [token('O', { state: 'current', days: 40 }), token('C', { state: 'current', days: 1 })]
    const page = summary({ tokens })
    expect(rows(page)['Superseded']).toMatch(/, works beside the new one until 2026.\d\d.\d\d \d\d:\d\d UTC$/)
    expect(page.trimEnd()).toMatch(
      /\nacme · token list at <code>c0ffee1<\/code> · docker-oat-login \S+ · .* UTC$/,
    )
  })

  it('tells nothing of a token that was not looked up', () => {
    const told = summary({ news: { hasOwner: false }, report: { complete: false, gaps: [] } })
    expect(Object.keys(rows(told))).toEqual(['Used for', 'Repositories', 'What happened', 'Token', 'Copies'])
    expect(told).not.toMatch(/expires 2/)
  })

  it('cuts long lists short, failures never', () => {
    const stores = Array.from({ length: 300 }, (_, place) => ({
      store: `s${place}`,
      status: place === 299 ? 'failed' : 'confirmed',
      holds: place !== 299,
    })) as EntryReport['stores']
    const lines = rows(summary({ report: { stores } }))['Copies']?.split('\n')
    expect(lines).toHaveLength(9)
    expect(lines?.[0]).toBe('failed: s299')
    expect(lines?.at(-1)).toBe('and 292 more')
  })

  it('counts what happened, and says when nothing was changed', () => {
    expect(summary({ report: { action: 'rotated' } })).toMatch(
      /^### Rotation of Docker tokens\n\n1 token: 1 rotated\./,
    )
    expect(summary({ news: { dryRun: true } })).toMatch(
      /^### .*\(dry run: nothing was changed\)\n\n1 token: nothing due\./,
    )
    expect(summary({ news: { outcomes: [] } })).toContain('0 tokens: nothing due.')
  })

  it('lists what the token list lost, and lets no text become markup', () => {
    const unknown = [{ id: 'U', label: 'a|b `c` <img src=x> [x](y)' }]
    const told = summary({ news: { unknown }, report: { reason: 'one | <b>two</b>\nthree' } })
    const html = marked.parse(told, { async: false })
    expect(html).not.toMatch(/<img|<a |<b>two/)
    expect(rows(told)['What happened']).toContain('one &#124; &lt;b&gt;two&lt;/b&gt; three')
    expect(told).toContain('#### Not in the token list any more, and not changed')
  })
})
