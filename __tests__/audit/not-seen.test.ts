import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { fault } from '../../sandbox/fault.ts'
import { resourcesOf } from '../../sandbox/book/entry.ts'
import { inventoryLines } from '../../src/audit/inventory.ts'
import { pushTable } from '../../src/audit/log.ts'
import { accessTable, type Holder } from '../../src/tokens/access-table.ts'
import { runAudit } from './run-audit.ts'
import { type AuditWorld, auditTime, dayMs, startAuditWorld } from './world.ts'

let audited: AuditWorld
beforeEach(async () => void (audited = await startAuditWorld()))
afterEach(() => audited.world.close())

const everything = resourcesOf('release', 'push')

it.each([
  [404, 'Docker Hub says that it is not there'],
  [
    403,
    'rotator cannot manage the access tokens of acme (no reason given); make the account an owner, or give it a custom role with "Manage organization access tokens"',
  ],
  [500, '127.0.0.1: HTTP 500; the server has a problem: run it again later'],
])('rights of a token that answers %i are named as not seen', async (status, why) => {
  const { id, label } = audited.mint({ label: 'somebody’s', resources: everything }, auditTime - dayMs)
  audited.world.hub?.faults.set(fault.status(status), { matching: new RegExp(`^GET .*${id}`) })
  const { ok, outputs, summary, findings, inventory, codes } = await runAudit(audited)
  expect([ok, outputs['complete']]).toEqual([false, 'false'])
  const message = findings[0]?.message.replace(/:\d{4,}/, '')
  expect([codes[0], findings[0]?.subject, message]).toEqual([
    'PART_NOT_SEEN',
    JSON.stringify(label),
    `its rights could not be read: ${why}`,
  ])
  expect(summary).toContain('<b>Rights not seen</b>: <code>somebody’s</code>.\n')
  expect(summary).toContain('- <b>somebody’s</b> · not in the list · for unknown repositories<br>')
  expect(inventory.find(it => it.id === id)?.rights).toBeNull()
})

it('a table that is cut says who can use the rest, or where it is', async () => {
  const rights = Array.from({ length: 52 }, (_, at) => ({
    path: `acme/image-${at + 10}`,
    access: 'push' as const,
  }))
  const holder: Holder = { name: 'wide one', rights, meant: undefined, marks: [], places: [] }
  expect(accessTable([], [holder]).at(-2)).toBe('| and 2 more images | push: <code>wide one</code> |')
  const { inventory } = await runAudit(audited)
  const many = Array.from({ length: 34 }, () => inventory).flat()
  expect(inventoryLines(many).at(-2)).toBe('… and 2 more: see the output <code>inventory</code>.')
  const pushes = many.map((_, at) => {
    return { actor: `nova${at}`, repository: 'acme/app', at, tag: undefined, digest: undefined }
  })
  expect(pushTable(pushes).at(-2)).toBe('| and 42 more | see the output <code>pushes</code> |')
})
