/** Of one repository beside those of images (docs.docker.com, "Access token scopes reference"). */
const repositoryScopes = `repository-read repository-edit repository-admin tag-read tag-admin webhook-read
  webhook-edit webhook-admin repo-group-read repo-group-edit repo-group-admin repository-settings-admin`

const organizationScopes = `member-read member-edit invite-read invite-edit group-read group-edit activity-read
  siem_credentials-read ram-read ram-write report-read repository-create repository-list registry-usage-read`

const ofRepository = repositoryScopes.split(/\s+/)

export const hubScopes: readonly string[] = ofRepository.concat(organizationScopes.split(/\s+/))

/** Whether a scope is given for each repository of the entry, or once for the organization. */
export function isOfRepository(scope: string): boolean {
  return ofRepository.includes(scope)
}
