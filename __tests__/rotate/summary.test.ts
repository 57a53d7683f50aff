import { describe, expect, it } from '@jest/globals'
import { marked } from 'marked'
import { pageOrigin } from '../../src/runner/page-origin.ts'
import { type RotationNews, rotationSummary } from '../../src/rotate/summary.ts'
import { type EntryReport, reportEntry } from '../../src/rotate/plan/report.ts'
import { current, day, hour, name, now, rotationOf, stamped, token } from './entry-scene.ts'

const createdAt = now - 50 * day
const mark = { replacedAt: now - 10 * day }
const older = token({ id: 'O', state: 'current', createdAt, lastUsedAt: now - hour, mark })

function summary(report: Partial<EntryReport> = {}, news: Partial<RotationNews> = {}): string {
  const own = reportEntry(rotationOf({ tokens: [older, current()], stores: [stamped()] }), now)
  const origin = pageOrigin({ organization: 'acme', commit: 'c0ffee1', at: now }, {})
  const outcomes = [{ report: { ...own, ...report } }]
  return rotationSummary({ outcomes, notSeen: [], unknown: [], dryRun: false, origin, ...news })
}

/** The list of the only entry, as GitHub renders it: names and texts. */
function rows(markdown: string): Record<string, string> {
  const html = marked.parse(markdown, { async: false })
  const cells = [...html.replaceAll('&#95;', '_').matchAll(/<li><b>(.*?):<\/b> (.*?)<\/li>/g)]
  const text = (cell = '') =>
    cell
      .replaceAll('<br>', '\n')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
  return Object.fromEntries(cells.map(([, key, value]) => [text(key), text(value)]))
}

describe('the summary of a rotation', () => {
  it('says once why a copy failed, and the reason of each where they differ', () => {
    const failed = (store: string, message: string) =>
      ({ store, status: 'failed', holds: false, code: 'STORE_FAILED', message }) as const
    const stores = [failed('one', 'no route'), failed('two', 'full')]
    const told = rows(summary({ action: 'failed', reason: 'no route', stores }))
    expect(told['What happened']).toBe('failed: no route')
    expect(told['Copies']).toBe('failed: one (STORE_FAILED)\nfailed: two (STORE_FAILED full)')
  })

  it('has a row for everything that is known of an entry, and ends with where it comes from', () => {
    const stores: EntryReport['stores'] = [
      { store: 'one', status: 'confirmed', holds: true },
      { store: 'two', status: 'failed', holds: false, code: 'STORE_FORBIDDEN', message: 'may not' },
      { store: 'three', status: 'written', holds: null },
    ]
    const page = summary({ stores, deleted: ['D'], kept: ['H'] })
    expect(rows(page)).toEqual({
      'What happened': 'kept: O was last used 2026-11-24 13:00:00 UTC',
      'Token expires': '2027-02-12 14:00:00 UTC',
      // What needs a look comes first.
      Copies: 'failed: two (STORE_FORBIDDEN may not)\nupdated: one\nwritten, not confirmed: three',
      Complete: `not yet: "${name} (current 2026-11-14T14:01:00Z)" (O) still works`,
      Deleted: 'D',
      'Kept, still in use': 'H',
    })
    expect(page.trimEnd()).toMatch(
      /\nacme · token list at <code>c0ffee1<\/code> · docker-oat-login \S+ · .* UTC$/,
    )
  })

  it('cuts long lists short, failures never', () => {
    const stores = Array.from({ length: 300 }, (_, place) => ({
      store: `s${place}`,
      status: place === 299 ? 'failed' : 'confirmed',
      holds: place !== 299,
    })) as EntryReport['stores']
    const lines = rows(summary({ stores }))['Copies']?.split('\n')
    expect(lines).toHaveLength(9)
    expect(lines?.[0]).toBe('failed: s299')
    expect(lines?.at(-1)).toBe('and 292 more')
  })

  it('counts what happened, and says when nothing was changed', () => {
    expect(summary({ action: 'rotated' })).toMatch(/^### Rotation of Docker tokens\n\n1 token: 1 rotated\./)
    const dry = summary(
      { action: 'swept', retired: ['R'], deleted: ['D'] },
      { dryRun: true, notSeen: ['one', 'two'] },
    )
    expect(dry).toMatch(
      /^### Rotation of Docker tokens \(dry run: nothing was changed\)\n\n1 token: 1 would be cleaned up\./,
    )
    expect(dry).toContain('\n<b>Not seen</b>: one; two.\n')
    expect(rows(dry)).toMatchObject({ 'Would be deactivated': 'R', 'Would be deleted': 'D' })
  })

  it('lists what the token list lost, and lets no text become markup', () => {
    const unknown = [{ id: 'U', label: 'a|b `c` <img src=x> [x](y)' }]
    const told = summary({ reason: 'one | <b>two</b>\nthree' }, { unknown })
    const html = marked.parse(told, { async: false })
    expect(html).not.toMatch(/<img|<a |<b>two/)
    expect(rows(told)['What happened']).toContain('one | &lt;b&gt;two&lt;/b&gt; three')
    expect(told).toContain('#### Not in the token list any more, and not changed')
  })
})
