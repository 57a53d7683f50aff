import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { machineCodes } from '../../src/migrate/machine/inspect.ts'
import { severityOf } from '../../src/migrate/report/finding.ts'

it('docs/migrate.md names every code of a finding, and no other', () => {
  const text = readFileSync('docs/migrate.md', 'utf8')
  const [, table = ''] = /## What a finding says([^]*?)## /.exec(text) ?? []
  const cells = table.split('\n').map(line => line.split('|')[1] ?? '')
  const named = cells.flatMap(cell => [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, code]) => code))
  expect(named.sort()).toEqual([...Object.keys(severityOf), ...machineCodes].sort())
})
