import type { Register } from '../register.ts'
import type { AuditView } from './audit-view.ts'
import { finding, sortFindings, type AuditFinding } from './finding.ts'
import { organizationFindings } from './organization-findings.ts'
import { legacyFindings, secretFindings } from './secret-findings.ts'
import { slotFindings } from './slot-findings.ts'

/** Every difference between what was seen and what the register says, worst first. */
export function auditFindings(register: Register, view: AuditView): readonly AuditFinding[] {
  const { hub, unseen } = view
  return sortFindings([
    ...(hub === undefined
      ? []
      : register.tokens.flatMap(slot => slotFindings(slot, { register, hub, view }))),
    ...(hub === undefined ? [] : organizationFindings(register, hub)),
    ...register.tokens.flatMap(slot => secretFindings(slot, view)),
    ...legacyFindings(register.legacySecrets, view),
    ...unseen.map(({ wanted, subject, message }) =>
      finding(wanted ? 'PART_NOT_SEEN' : 'PART_NOT_GIVEN', { subject, message }),
    ),
  ])
}
