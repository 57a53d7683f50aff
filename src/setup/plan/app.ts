import type { Register } from '../../register/register.ts'
import { isSecretStore } from '../../register/store.ts'
import { secretTarget } from '../../stores/github/target.ts'

/** What a GitHub App may do, by the names of its manifest (docs.github.com, "Choosing permissions for a GitHub App"). */
export type AppPermissions = Readonly<Record<string, 'read' | 'write'>>

/** The least that an App needs for the copies of the register: it writes them where it rotates, else it reads. */
export function appPermissions(register: Register, { writes }: { writes: boolean }): AppPermissions {
  const kinds = register.tokens
    .flatMap(({ stores }) => stores.filter(isSecretStore))
    .flatMap(store => {
      const { secrets, variables = secrets } = secretTarget(store, '').rights
      return [secrets, variables]
    })
  const level = writes ? 'write' : 'read'
  return Object.fromEntries([
    ...[...new Set(kinds)].sort().map(kind => [kind, level] as const),
    ['metadata', 'read'],
  ])
}

/** Where an App is registered and set up. */
export interface AppPlace {
  readonly server: string
  /** `owner/repo` that it is for. */
  readonly home: string
  readonly isOrganizations: boolean
}

/** At most 34 characters, GitHub's limit for the name of an App. */
function appName(home: string): string {
  return `docker-oat ${home.replace('/', ' ')}`.slice(0, 34).trimEnd()
}

export function registrationPage({ server, home, isOrganizations }: AppPlace): string {
  const owner = home.replace(/\/.*$/, '')
  return `${server}${isOrganizations ? `/organizations/${owner}` : ''}/settings/apps/new`
}

/** The registration with everything filled in (docs.github.com, "Registering a GitHub App using URL parameters"). */
export function registrationLink(place: AppPlace, permissions: AppPermissions): string {
  const url = new URL(registrationPage(place))
  const fields = {
    name: appName(place.home),
    url: `${place.server}/${place.home}`,
    public: 'false',
    webhook_active: 'false',
  }
  for (const [name, value] of [...Object.entries(fields), ...Object.entries(permissions)]) {
    url.searchParams.set(name, value)
  }
  return url.href
}

/** What GitHub makes an App of (docs.github.com, "Registering a GitHub App from a manifest"). No webhook. */
export function appManifest(
  place: AppPlace,
  wishes: { permissions: AppPermissions; returnTo: string },
): string {
  return JSON.stringify({
    name: appName(place.home),
    url: `${place.server}/${place.home}`,
    redirect_url: wishes.returnTo,
    public: false,
    default_permissions: wishes.permissions,
  })
}

/** Where the owner says which repositories an App may use. */
export function installationPage(server: string, slug: string): string {
  // GitHub Enterprise Server has another path than github.com.
  const folder = /^https:\/\/(github\.com|[^/]+\.ghe\.com)$/.test(server) ? 'apps' : 'github-apps'
  return `${server}/${folder}/${slug}/installations/new`
}
