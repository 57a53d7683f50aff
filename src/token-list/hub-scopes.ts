/**
 * What an entry may list under `hub`: Docker's scopes beside those of images, without `scope-`
 * (docs.docker.com, "Access token scopes reference"). Of one repository …
 */
const repositoryScopes = [
  'repository-read',
  'repository-edit',
  'repository-admin',
  'tag-read',
  'tag-admin',
  'webhook-read',
  'webhook-edit',
  'webhook-admin',
  'repo-group-read',
  'repo-group-edit',
  'repo-group-admin',
  'repository-settings-admin',
] as const

/** … and of the whole organization. */
const organizationScopes = [
  'member-read',
  'member-edit',
  'invite-read',
  'invite-edit',
  'group-read',
  'group-edit',
  'activity-read',
  'siem_credentials-read',
  'ram-read',
  'ram-write',
  'report-read',
  'repository-create',
  'repository-list',
  'registry-usage-read',
] as const

export const hubScopes = [...repositoryScopes, ...organizationScopes] as const
export type HubScope = (typeof hubScopes)[number]

/** Whether a scope is given for each repository of the entry, or once for the organization. */
export function isOfRepository(scope: HubScope): boolean {
  return repositoryScopes.some(one => one === scope)
}
