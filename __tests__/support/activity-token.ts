import { auditTime, type AuditWorld, dayMs } from '../audit/world.ts'

export const noOwner = { 'hub-username': '', 'hub-password': '', 'hub-totp-secret': '' }

/** The value of a token that reads the audit log and these repositories' settings, nothing else; somebody changed a token yesterday. */
export function activityToken({ mint, world }: AuditWorld, repositories: readonly string[] = []): string {
  const resources = [
    { type: 'TYPE_ORG' as const, path: 'acme', scopes: ['scope-activity-read'] },
    ...repositories.map(path => ({
      type: 'TYPE_REPO' as const,
      path,
      scopes: ['scope-repository-read'],
    })),
  ]
  const event = {
    account: 'acme',
    action: 'access_token.create',
    name: 'acme',
    data: { label: 'x' },
  } as const
  world.hub?.audit.add({ ...event, actor: 'mallory', at: auditTime - dayMs })
  return mint({ label: 'audit log', resources, createdBy: 'alice' }, auditTime - dayMs).value
}
