import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { fault } from '../../sandbox/fault.ts'
import { resourcesOf } from '../../sandbox/book/entry.ts'
import { accessTable, type Holder } from '../../src/tokens/access-table.ts'
import { runAudit } from './run-audit.ts'
import { type AuditWorld, auditTime, dayMs, startAuditWorld } from './world.ts'

let audited: AuditWorld
beforeEach(async () => void (audited = await startAuditWorld()))
afterEach(() => audited.world.close())

const everything = resourcesOf('release', 'push')

it.each([404, 403, 500])('rights of a token that answers %i are named as not seen', async status => {
  const { id, label } = audited.mint({ label: 'somebody’s', resources: everything }, auditTime - dayMs)
  audited.world.hub?.faults.set(fault.status(status), { matching: new RegExp(`^GET .*${id}`) })
  const { ok, outputs, summary, findings, inventory } = await runAudit(audited)
  expect([ok, outputs['complete']]).toEqual([false, 'false'])
  expect(findings).toContainEqual(
    expect.objectContaining({ code: 'PART_NOT_SEEN', subject: JSON.stringify(label) }),
  )
  expect(summary).toMatch(/<b>Rights not seen<\/b>: <code>somebody/)
  expect(inventory.find(it => it.id === id)?.rights).toBeNull()
})

it('the page says who is not on it, and that a keyless row is the list’s word', async () => {
  const { summary } = await runAudit(audited)
  expect(summary).toContain(
    'People, their personal access tokens, OIDC connections and secrets of environments',
  )
})

it('a table that is cut says who can use the rest', () => {
  const rights = Array.from({ length: 52 }, (_, at) => ({
    path: `acme/image-${at + 10}`,
    access: 'push' as const,
  }))
  const holder: Holder = { name: 'wide one', rights, meant: undefined, marks: [], places: [] }
  expect(accessTable([], [holder]).at(-2)).toBe('| and 2 more images | push: <code>wide one</code> |')
})
