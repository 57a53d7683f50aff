import { groupBy } from '../../base/group-by.ts'
import { anySecretOf, isSecretStore, type SecretStore, type Store } from '../../token-list/store.ts'

/** Where GitHub keeps secrets of one key: an application of a repository, environment or organization. */
export type SecretTarget = ReturnType<typeof secretTarget>

/** GitHub's words for the secrets of each application, and the permission as its API calls it. */
const families = {
  actions: { words: 'Secrets', right: 'secrets' },
  dependabot: { words: 'Dependabot secrets', right: 'dependabot_secrets' },
  codespaces: { words: 'Codespaces secrets', right: 'codespaces_secrets' },
}

/**
 * `path`: the part of the API's path before `/secrets` and `/variables`. `place` and permissions: in words,
 * for an error. `rights`: the same as GitHub's API calls them, of an owner; only Actions has variables.
 * @param repository `owner/repo` as GitHub calls it now; of no matter for an organization's secret
 */
export function secretTarget(store: SecretStore, repository: string) {
  const { app, kind } = store
  const isOrganization = kind === 'organization-secret'
  const isActions = app === 'actions'
  const holder = isOrganization ? store.organization : repository
  const scope = isOrganization ? 'organization' : 'repository'
  const may = (what: string) => `the ${scope} permission "${what}: write" for ${holder}`
  const root = `/${isOrganization ? 'orgs' : 'repos'}/${holder.split('/').map(encodeURIComponent).join('/')}`
  const [owner = ''] = holder.split('/')
  if (kind === 'environment-secret') {
    const permission = may('Environments')
    return {
      path: `${root}/environments/${encodeURIComponent(store.environment)}`,
      place: `environment ${store.environment} of ${repository}`,
      permission,
      variablePermission: permission,
      rights: { owner, secrets: 'environments', variables: undefined },
    }
  }
  const { words, right } = families[app]
  const prefix = isOrganization ? 'organization_' : ''
  return {
    path: `${root}/${app}`,
    place: `${scope} ${holder}`,
    permission: may(isOrganization && !isActions ? `Organization ${words.toLowerCase()}` : words),
    variablePermission: may('Variables'),
    rights: {
      owner,
      secrets: `${prefix}${right}`,
      variables: isActions ? `${prefix}actions_variables` : undefined,
    },
  }
}

export interface TokenNeed {
  readonly owner: string
  /** Names without the owner; `undefined`: every one that has the App, since readers may be any of them. */
  readonly repositories?: readonly string[]
  /** As GitHub's API calls them; a token gets those that the App has. */
  readonly permissions: readonly string[]
  readonly level: 'read' | 'write'
  readonly reads: readonly string[]
}

/** docs.github.com, "Create an installation access token for an app" */
const mostRepositories = 500

/** One for each owner's repositories, and one for its organization. @param repositories are looked at, too */
export function tokenNeeds(
  [stores, repositories]: readonly [readonly Store[], readonly string[]],
  thisRepository: string,
  level: TokenNeed['level'],
): readonly TokenNeed[] {
  const rowOf = (store: SecretStore, isLook = false) => {
    const isOrganization = store.kind === 'organization-secret'
    const repository = isOrganization ? '' : (store.repository ?? thisRepository)
    const { owner, secrets, variables = secrets } = secretTarget(store, repository).rights
    const name = isOrganization ? undefined : repository.slice(owner.length + 1).toLowerCase()
    return { owner, name, permissions: isLook ? [] : [secrets, variables], reads: isLook ? [secrets] : [] }
  }
  const secretStores = [...stores.filter(isSecretStore), ...repositories.map(it => anySecretOf(it))]
  const rows = secretStores.flatMap(store => {
    const row = rowOf(store)
    // A secret of this repository would hide the organization's of the same name: that is looked at.
    const isOurs = thisRepository.toLowerCase().startsWith(`${row.owner.toLowerCase()}/`)
    const isAlone = row.name !== undefined || !isOurs
    return isAlone ? [row] : [row, rowOf(anySecretOf(thisRepository, store.app), true)]
  })
  const groups = groupBy(rows, ({ owner, name }) => `${owner} ${name === undefined}`.toLowerCase())
  return [...groups.values()].flatMap((group): TokenNeed[] => {
    const sorted = (items: readonly string[]) => [...new Set(items)].sort()
    const permissions = sorted(group.flatMap(row => row.permissions))
    const reads = sorted(group.flatMap(row => row.reads)).filter(it => !permissions.includes(it))
    const common = { owner: group[0]?.owner ?? '', permissions, level, reads }
    const names = sorted(group.flatMap(({ name }) => name ?? []))
    const parts = Array.from({ length: Math.ceil(names.length / mostRepositories) }, (_, part) =>
      names.slice(part * mostRepositories, (part + 1) * mostRepositories),
    )
    return names.length === 0 ? [common] : parts.map(repositories => ({ ...common, repositories }))
  })
}

/** The need of a request, by its path; `undefined` for an owner whom the token list does not name. */
export function needFor(path: string, needs: readonly TokenNeed[]): TokenNeed | undefined {
  const [, top, owner = '', name = ''] = path.split(/[/?]/).map(decodeURIComponent)
  const ownerNeeds = needs.filter(need => need.owner.toLowerCase() === owner.toLowerCase())
  const shared = ownerNeeds.find(({ repositories }) => repositories === undefined)
  if (top === 'orgs') return shared
  // A repository that was renamed has another name here than in the token list.
  return (
    ownerNeeds.find(({ repositories }) => repositories?.includes(name.toLowerCase())) ??
    shared ??
    ownerNeeds[0]
  )
}
