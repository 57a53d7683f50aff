import type { Register } from '../register/read.ts'
import { type AuditFinding, finding, sortFindings } from './finding.ts'
import { organizationFindings } from './organization.ts'
import { legacyFindings, secretFindings } from './secrets.ts'
import { slotFindings } from './slots.ts'
import type { AuditView } from './view.ts'

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
