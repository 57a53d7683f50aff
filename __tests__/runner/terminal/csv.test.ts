import { describe, expect, it } from '@jest/globals'
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
    expect(csvTable(JSON.stringify(rows))).toBe(
      'label,works,expiresAt,rights,copies\r\napp push,true,,"a; b",s\r\n"two ""quoted"", words",false,never,,\r\n',
    )
  })

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tx'])('makes no formula of %j', text => {
    const [, row = ''] = csvTable(JSON.stringify([{ label: text }])).split('\r\n')
    expect(row.replace(/^"/, '')).toMatch(/^'/)
  })

  it('is only the head of nothing', () => {
    expect(csvTable('[]')).toBe('\r\n')
  })
})
