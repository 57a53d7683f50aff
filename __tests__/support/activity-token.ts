import { auditTime, type AuditWorld, dayMs } from './audit-world.ts'

export const noOwner = { 'hub-username': '', 'hub-password': '', 'hub-totp-secret': '' }

/** The value of a token that reads the audit log and nothing else; somebody changed a token yesterday. */
export function activityToken({ mint, world }: AuditWorld): string {
  const resources = [{ type: 'TYPE_ORG' as const, path: 'kong', scopes: ['scope-activity-read'] }]
  const event = {
    account: 'kong',
    action: 'access_token.create',
    name: 'kong',
    data: { label: 'x' },
  } as const
  world.hub?.audit.add({ ...event, actor: 'mallory', at: auditTime - dayMs })
  return mint({ label: 'audit log', resources, createdBy: 'alice' }, auditTime - dayMs).value
}
