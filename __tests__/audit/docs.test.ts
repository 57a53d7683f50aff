import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import { finding, auditCodes } from '../../src/audit/finding.ts'
import { arrangeEverything, everythingRegister } from '../support/audit-everything.ts'
import { troubles } from '../support/audit-troubles.ts'
import { type AuditWorld, startAuditWorld } from '../support/audit-world.ts'
import { runAudit } from '../support/run-audit.ts'

const page = readFileSync('docs/audit.md', 'utf8')
const evidence = readFileSync('docs/evidence.md', 'utf8')
const block = (language: string, holds: string, text = page): string => {
  const blocks = [...text.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(
    match => match[1] ?? '',
  )
  return blocks.find(one => one.includes(holds)) ?? ''
}

describe('docs/audit.md', () => {
  let audited: AuditWorld
  beforeAll(async () => {
    audited = await startAuditWorld()
  })
  afterAll(() => audited.world.close())

  it('has every code with its severity, and no other', () => {
    const rows = [...page.matchAll(/^\| `([A-Z_]+)` +\| (\w+) +\|/gm)].map(([, code, severity]) => [
      code,
      severity,
    ])
    const known = auditCodes.map(code => [code, finding(code, { subject: '', message: '' }).severity])
    expect(rows.sort()).toEqual(known.sort())
  })

  it('describes the findings that come out', async () => {
    arrangeEverything(audited)
    const { findings } = await runAudit(audited, { register: everythingRegister })
    const validate = new Ajv().compile(JSON.parse(block('json', '"remedy"')) as object)
    expect(validate(findings)).toBe(true)
    expect(validate([{ ...findings[0], extra: 1 }])).toBe(false)
  })

  it('describes the inventory that comes out', async () => {
    const { inventory } = await runAudit(audited, { register: everythingRegister })
    expect(inventory.length).toBeGreaterThan(10)
    const validate = new Ajv({ allowUnionTypes: true }).compile(
      JSON.parse(block('json', '"copies"', evidence)) as object,
    )
    expect([validate(inventory), validate.errors]).toEqual([true, null])
    expect(validate([{ ...inventory[0], extra: 1 }])).toBe(false)
  })

  it('names for each question a finding that there is, and a test that there is', () => {
    const rows = [...evidence.matchAll(/^\| [A-Z][^|]*\? +\|(.*)$/gm)].map(([row]) => row)
    expect(rows).toHaveLength(18)
    const codes = rows.flatMap(row => [...row.matchAll(/`([A-Z]+_[A-Z_]+)`/g)].map(([, code]) => code))
    expect(codes.filter(code => !auditCodes.some(known => known === code))).toEqual([])
    const told = ['audit/audit', 'audit/inventory'].map(name =>
      readFileSync(`__tests__/${name}.test.ts`, 'utf8'),
    )
    const names = [
      ...troubles.map(([name]) => name),
      ...(told.join('').match(/(?<=describe\(')[^']+/g) ?? []),
    ]
    for (const row of rows) {
      const tests = [...row.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name.replace(/ …$/, ''))
      expect(tests.length).toBeGreaterThan(0)
      for (const test of tests) expect(names.filter(name => name.startsWith(test))).not.toEqual([])
    }
  })
})
