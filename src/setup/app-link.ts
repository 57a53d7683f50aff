import type { TokenList } from '../token-list/token-list.ts'
import { isSecretStore } from '../token-list/store.ts'
import { secretTarget } from '../stores/github/target.ts'
import type { Facts } from './facts.ts'

/** What a GitHub App may do, by GitHub's names (docs.github.com, "Choosing permissions for a GitHub App"). */
export type AppPermissions = Readonly<Record<string, 'read' | 'write'>>

/** The least that an App needs for the copies of the list: it writes them where it rotates, else it reads. */
export function appPermissions(list: TokenList, { writes }: { writes: boolean }): AppPermissions {
  const kinds = list.tokens
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

/** The form of a new App with everything filled in (docs.github.com, "Registering a GitHub App using URL parameters"). */
export function appLink(
  { server, home, github }: Pick<Facts, 'server' | 'home' | 'github'>,
  permissions: AppPermissions,
): string {
  const owner = github.isOrganizations ? `/organizations/${home.replace(/\/.*$/, '')}` : ''
  const url = new URL(`${server}${owner}/settings/apps/new`)
  // GitHub's limit for the name of an App is 34 characters.
  const name = `docker-oat ${home.replace('/', ' ')}`.slice(0, 34).trimEnd()
  const fields = { name, url: `${server}/${home}`, public: 'false', webhook_active: 'false', ...permissions }
  for (const [field, value] of Object.entries(fields)) url.searchParams.set(field, value)
  return url.href
}

/** The permissions that an App lacks: `secrets: write`. */
export function lackingPermissions(
  wanted: AppPermissions,
  granted: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.entries(wanted)
    .filter(([name, level]) => granted[name] !== level && granted[name] !== 'write')
    .map(([name, level]) => `${name}: ${level}`)
}
