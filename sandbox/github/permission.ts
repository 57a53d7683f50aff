/** What a fine-grained token or an App may be given, one by one, as the settings of an App call it (docs.github.com, "Permissions required"). */
const permissions = [
  'secrets',
  'dependabot_secrets',
  'codespaces_secrets',
  'environments',
  'actions_variables',
  'organization_secrets',
  'organization_dependabot_secrets',
  'organization_codespaces_secrets',
  'organization_actions_variables',
  'issues',
  'pull_requests',
  'actions',
  'administration',
  'contents',
] as const
export type Permission = (typeof permissions)[number]

export interface GithubToken {
  readonly value: string
  /** What transcripts call it. */
  readonly name: string
  readonly permissions: Readonly<Partial<Record<Permission, 'read' | 'write'>>>
  /** `owner/repo`; without it all. */
  readonly repositories?: readonly string[]
  /** An App's token ends an hour after it was made. Milliseconds since 1970. */
  readonly expiresAt?: number
}

/** Everything, for writing. */
export const everyPermission: GithubToken['permissions'] = Object.fromEntries(
  permissions.map(name => [name, 'write'] as const),
)

/** The permission that an operation on a place needs. */
export function permissionFor(place: string, what: 'secrets' | 'variables'): Permission {
  const [app = '', where = ''] = place.split(':')
  if (where.includes('#')) return 'environments'
  const kind = what === 'variables' ? 'actions_variables' : app === 'actions' ? 'secrets' : `${app}_secrets`
  const full = where.includes('/') ? kind : `organization_${kind}`
  const found = permissions.find(name => name === full)
  if (found === undefined) throw new TypeError(`the sandbox has no place ${place}`)
  return found
}

export function may({ permissions: all }: GithubToken, permission: Permission, method: string): boolean {
  const given = all[permission]
  return given === 'write' || (given === 'read' && method === 'GET')
}

export function refusalFor({ value }: GithubToken): string {
  return value.startsWith('ghs_')
    ? 'Resource not accessible by integration'
    : 'Resource not accessible by personal access token'
}
