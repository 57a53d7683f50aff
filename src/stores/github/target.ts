import { isSecretStore, type SecretStore, type Store } from '../../token-list/store.ts'

/** Where GitHub keeps secrets of one key: an application of a repository, environment or organization. */
export interface SecretTarget {
  /** The part of the API's path before `/secrets` and `/variables`. */
  readonly path: string
  /** In words, for an error. */
  readonly place: string
  /** What a fine-grained token or an App needs to write its secrets, and its variables. */
  readonly permission: string
  readonly variablePermission: string
  /** The same, as GitHub's API calls it, of an owner. Only Actions has variables. */
  readonly rights: {
    readonly owner: string
    readonly secrets: string
    readonly variables: string | undefined
  }
}

const families = { actions: 'Secrets', dependabot: 'Dependabot secrets', codespaces: 'Codespaces secrets' }

/** @param repository `owner/repo` as GitHub calls it now; of no matter for an organization's secret */
export function secretTarget(store: SecretStore, repository: string): SecretTarget {
  const { app, kind } = store
  const family = families[app]
  const secrets = family.toLowerCase().replace(' ', '_')
  const isActions = app === 'actions'
  const may = (scope: string, what: string) => `the ${scope} permission "${what}: write" for `
  if (kind === 'organization-secret') {
    const { organization: owner } = store
    const what = isActions ? family : `Organization ${family.toLowerCase()}`
    const variables = isActions ? 'organization_actions_variables' : undefined
    return {
      path: `/orgs/${encodeURIComponent(owner)}/${app}`,
      place: `organization ${owner}`,
      permission: may('organization', what) + owner,
      variablePermission: may('organization', 'Variables') + owner,
      rights: { owner, secrets: `organization_${secrets}`, variables },
    }
  }
  const [owner = '', name = ''] = repository.split('/')
  const root = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`
  if (kind === 'repository-secret') {
    return {
      path: `${root}/${app}`,
      place: `repository ${repository}`,
      permission: may('repository', family) + repository,
      variablePermission: may('repository', 'Variables') + repository,
      rights: { owner, secrets, variables: isActions ? 'actions_variables' : undefined },
    }
  }
  const permission = may('repository', 'Environments') + repository
  return {
    path: `${root}/environments/${encodeURIComponent(store.environment)}`,
    place: `environment ${store.environment} of ${repository}`,
    permission,
    variablePermission: permission,
    rights: { owner, secrets: 'environments', variables: 'environments' },
  }
}

/** What one token of an App is to be limited to. */
export interface TokenNeed {
  readonly owner: string
  /** Names without the owner; `undefined`: every one that has the App, since readers may be any of them. */
  readonly repositories?: readonly string[]
  /** As GitHub's API calls them; a token gets those that the App has. */
  readonly permissions: readonly string[]
  readonly level: 'read' | 'write'
  /** Permissions only to read. */
  readonly reads: readonly string[]
}

/** GitHub limits a token to at most so many repositories. */
const mostRepositories = 500

/** One for each owner's repositories, and one for its organization. @param others are looked at, too */
export function tokenNeeds(
  stores: readonly Store[],
  {
    thisRepository,
    level,
    others = [],
  }: { thisRepository: string; level: TokenNeed['level']; others?: readonly string[] | undefined },
): readonly TokenNeed[] {
  const createNeed = (owner: string, names: Set<string> | undefined) => {
    return { owner, names, permissions: new Set<string>(), reads: new Set<string>() }
  }
  const found = new Map<string, ReturnType<typeof createNeed>>()
  const secretStores = stores.filter(isSecretStore)
  // A secret of this repository would hide the organization's of the same name: whether there is one is looked at.
  const looked = secretStores.flatMap(store => {
    const isShared = store.kind === 'organization-secret' && level === 'write'
    const isOurs = isShared && thisRepository.toLowerCase().startsWith(`${store.organization.toLowerCase()}/`)
    return isOurs ? ownSecret(thisRepository, store.app) : []
  })
  for (const store of [...secretStores, ...others.map(it => ownSecret(it)), ...looked]) {
    const isShared = store.kind === 'organization-secret'
    const repository = isShared ? '' : (store.repository ?? thisRepository)
    const { rights } = secretTarget(store, repository)
    const { owner, secrets, variables } = rights
    const key = `${owner.toLowerCase()} ${isShared ? 'organization' : 'repositories'}`
    const names = isShared ? undefined : new Set<string>()
    const need = found.get(key) ?? createNeed(owner, names)
    found.set(key, need)
    need.names?.add(repository.slice(owner.length + 1).toLowerCase())
    const isLook = looked.includes(store)
    need[isLook ? 'reads' : 'permissions'].add(secrets)
    if (variables !== undefined && !isLook) need.permissions.add(variables)
    // Which of the organization's secrets a repository is given is asked of the repository.
    if (isShared && level === 'read') need.permissions.add('secrets')
  }
  return [...found.values()].flatMap(({ owner, names, permissions, ...need }): TokenNeed[] => {
    const reads = [...need.reads].filter(it => !permissions.has(it))
    const common = { owner, permissions: [...permissions].sort(), level, reads }
    if (names === undefined) return [common]
    const sorted = [...names].sort()
    const parts = Array.from({ length: Math.ceil(sorted.length / mostRepositories) }, (_, part) =>
      sorted.slice(part * mostRepositories, (part + 1) * mostRepositories),
    )
    return parts.map(repositories => ({ ...common, repositories }))
  })
}

/** Stands for the secrets of a repository. */
function ownSecret(repository: string, app: SecretStore['app'] = 'actions'): SecretStore {
  const position = { line: 1, column: 1 }
  return { kind: 'repository-secret', secret: '', app, repository, position }
}

/** The need of a request, by its path; `undefined` for an owner whom the token list does not name. */
export function needFor(path: string, needs: readonly TokenNeed[]): TokenNeed | undefined {
  const [, top, owner = '', name = ''] = path.split(/[/?]/).map(decodeURIComponent)
  const own = needs.filter(need => need.owner.toLowerCase() === owner.toLowerCase())
  const shared = own.find(({ repositories }) => repositories === undefined)
  if (top === 'orgs') return shared
  // A repository that was renamed has another name here than in the token list.
  return own.find(({ repositories }) => repositories?.includes(name.toLowerCase())) ?? shared ?? own[0]
}
