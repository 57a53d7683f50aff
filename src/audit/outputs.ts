import { pushColumns, pushRows } from '../rotate/plan/certificate-page.ts'
import type { WriteEvidence } from '../runner/evidence.ts'
import type { PageOrigin } from '../runner/page-origin.ts'
import type { Runner } from '../runner/runner.ts'
import type { PushEvent } from '../hub/answers.ts'
import type { AuditFinding } from './finding.ts'
import type { InventoryToken } from './inventory.ts'

interface Answer {
  readonly ok: boolean
  readonly complete: boolean
  readonly findings: readonly AuditFinding[]
  /** Of workflows there is none. */
  readonly inventory?: readonly InventoryToken[]
  /** `undefined`: Docker's log was not read. */
  readonly pushes?: readonly PushEvent[] | undefined
}

/** The page, what later steps read, and the evidence. `details`: what the report has beside that. */
export async function writeAuditOutputs(
  { runner, writeEvidence }: { runner: Runner; writeEvidence: WriteEvidence | undefined },
  { ok, complete, ...answer }: Answer,
  { title, page, origin, details }: { title: string; page: string; origin: PageOrigin; details: object },
): Promise<void> {
  const { date, commit } = origin
  const stamped = (rows: readonly object[]) => rows.map(row => ({ date, commit, ...row }))
  const findings = stamped(answer.findings)
  const inventory = answer.inventory && stamped(answer.inventory)
  const pushes = inventory && pushRows(answer.pushes ?? [])
  const report = { ok, complete, findings, inventory, pushes }
  for (const [name, value] of Object.entries(report)) {
    if (value !== undefined) runner.output(name, JSON.stringify(value))
  }
  await runner.summary(() => page)
  await writeEvidence?.({
    title,
    page,
    report: { ...origin, ...report, ...details },
    tables: {
      tokens: inventory && { columns: ['date', 'commit', 'label', 'state'], rows: inventory },
      findings: { columns: ['date', 'commit', 'severity', 'code', 'subject'], rows: findings },
      pushes: pushes && answer.pushes && { columns: pushColumns, rows: pushes },
    },
  })
}
