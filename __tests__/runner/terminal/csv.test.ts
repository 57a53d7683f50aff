import { describe, expect, it } from '@jest/globals'
import { finding } from '../../../src/audit/finding.ts'
import { csvTable } from '../../../src/runner/terminal/csv.ts'

describe('a table for a spreadsheet', () => {
  it('has a column for each key, and lists in one cell', () => {
    const rows = [
      {
        label: 'app push',
        works: true,
        expiresAt: null,
        rights: ['a', 'b'],
        copies: [{ store: 's', updatedAt: null }],
      },
      { label: 'two "quoted", words', works: false, expiresAt: 'never', rights: [], copies: [] },
    ]
    expect(csvTable(JSON.stringify(rows), 'inventory')).toBe(
      'date,commit,label,works,expiresAt,rights,copies\r\n,,app push,true,,"a; b",s\r\n,,"two ""quoted"", words",false,never,,\r\n',
    )
  })

  it('has the same columns for any findings', () => {
    const head = 'date,commit,code,severity,subject,channel,access,message,remedy\r\n'
    const { date, commit } = { date: '2026-11-24T14:00:00.000Z', commit: 'a1' }
    const drifted = finding('SECRET_LEGACY', { subject: 's', message: 'm' })
    const slot = { channel: 'nightly', access: 'push' } as const
    const about = finding('TOKEN_ABSENT', { subject: 't', message: 'n', slot })
    const rows = [drifted, about].map(row => ({ date, commit, ...row }))
    const [first, ...lines] = csvTable(JSON.stringify(rows), 'findings').split(/(?<=\r\n)/)
    expect(first).toBe(head)
    expect(lines[0]).toMatch(/^2026-11-24T14:00:00.000Z,a1,SECRET_LEGACY,warning,s,,,m,/)
    expect(lines[1]).toMatch(/^2026-11-24T14:00:00.000Z,a1,TOKEN_ABSENT,error,t,nightly,push,n,/)
    expect(csvTable('[]', 'findings')).toBe(head)
  })

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tx'])('makes no formula of %j', text => {
    const [, row = ''] = csvTable(JSON.stringify([{ '': text }]), 'inventory').split('\r\n')
    expect(row.replace(/^,,"?/, '')).toMatch(/^'/)
  })

  it('is only the head of nothing', () => {
    expect(csvTable('[]', 'inventory')).toBe('date,commit\r\n')
  })
})
