import { isSecretStore, type SecretStore, type Store } from '../../register/store.ts'

/** Where GitHub keeps secrets of one key: one application of a repository, an environment or an organization. */
export interface SecretTarget {
  /** The part of the API's path before `/secrets` and `/variables`. */
  readonly path: string
  /** In words, for an error. */
  readonly place: string
  /** What a fine-grained token or an App needs to write its secrets, and its variables. */
  readonly permission: string
  readonly variablePermission: string
  /** The same, as GitHub's API calls it, of an owner: an App has it for all repositories that it may see there. */
  readonly rights: Rights
}

interface Rights {
  readonly owner: string
  readonly secrets: string
  /** Only Actions has variables. */
  readonly variables: string | undefined
}

/** What a request needs of an owner; equal for requests that an App's token may all make, or none of them. */
export function rightTo(level: 'read' | 'write', name: string | undefined, { rights }: SecretTarget): string {
  return `${rights.owner.toLowerCase()} ${name ?? ''} ${level}`
}

const families = { actions: 'Secrets', dependabot: 'Dependabot secrets', codespaces: 'Codespaces secrets' }

/** @param repository `owner/repo` as GitHub calls it now; of no matter for an organization's secret */
export function secretTarget(store: SecretStore, repository: string): SecretTarget {
  const [owner = '', name = ''] = repository.split('/')
  const repositoryPath = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`
  const family = families[store.app]
  const right = family.toLowerCase().replace(' ', '_')
  const isActions = store.app === 'actions'
  switch (store.kind) {
    case 'repository-secret':
      return {
        path: `${repositoryPath}/${store.app}`,
        place: `repository ${repository}`,
        permission: `the repository permission "${family}: write" for ${repository}`,
        variablePermission: `the repository permission "Variables: write" for ${repository}`,
        rights: { owner, secrets: right, variables: isActions ? 'actions_variables' : undefined },
      }
    case 'environment-secret':
      return {
        path: `${repositoryPath}/environments/${encodeURIComponent(store.environment)}`,
        place: `environment ${store.environment} of ${repository}`,
        permission: `the repository permission "Environments: write" for ${repository}`,
        variablePermission: `the repository permission "Environments: write" for ${repository}`,
        rights: { owner, secrets: 'environments', variables: 'environments' },
      }
    case 'organization-secret': {
      const { organization, app } = store
      const variables = isActions ? 'organization_actions_variables' : undefined
      return {
        path: `/orgs/${encodeURIComponent(organization)}/${app}`,
        place: `organization ${organization}`,
        permission: `the organization permission "${isActions ? family : `Organization ${family.toLowerCase()}`}: write" for ${organization}`,
        variablePermission: `the organization permission "Variables: write" for ${organization}`,
        rights: { owner: organization, secrets: `organization_${right}`, variables },
      }
    }
  }
}

/** What one token of an App is to be limited to. */
export interface TokenNeed {
  readonly owner: string
  /** Names without the owner; `undefined`: every repository in which the App is installed, since a list of readers names any of them. */
  readonly repositories: readonly string[] | undefined
  /** As GitHub's API calls them; a token gets those that the App has. */
  readonly permissions: readonly string[]
  readonly level: 'read' | 'write'
  /** Only for the jobs of these repositories, and only made where somebody asks for them. */
  readonly isForJobs?: boolean
}

/** GitHub limits a token to at most so many repositories. */
const mostRepositories = 500

/** One token for each owner's repositories, and one for its organization. @param others repositories whose secrets are looked at, too */
export function tokenNeeds(
  stores: readonly Store[],
  {
    thisRepository,
    level,
    others = [],
  }: { thisRepository: string; level: TokenNeed['level']; others?: readonly string[] | undefined },
): readonly TokenNeed[] {
  const found = new Map<string, { owner: string; names: Set<string> | undefined; permissions: Set<string> }>()
  for (const store of [...stores.filter(isSecretStore), ...others.map(ownSecret)]) {
    const isShared = store.kind === 'organization-secret'
    const repository = isShared ? '' : (store.repository ?? thisRepository)
    const { rights } = secretTarget(store, repository)
    const key = `${rights.owner.toLowerCase()} ${isShared ? 'organization' : 'repositories'}`
    const need = found.get(key) ?? {
      owner: rights.owner,
      names: isShared ? undefined : new Set<string>(),
      permissions: new Set<string>(),
    }
    found.set(key, need)
    need.names?.add(repository.slice(rights.owner.length + 1).toLowerCase())
    for (const right of [rights.secrets, rights.variables]) {
      if (right !== undefined) need.permissions.add(right)
    }
    // Which of the organization's secrets a repository is given is asked of the repository.
    if (isShared && level === 'read') need.permissions.add('secrets')
  }
  return [...found.values()].flatMap(({ owner, names, permissions }): TokenNeed[] => {
    const common = { owner, permissions: [...permissions].sort(), level }
    if (names === undefined) return [{ ...common, repositories: undefined }]
    const sorted = [...names].sort()
    const parts = Array.from({ length: Math.ceil(sorted.length / mostRepositories) }, (_, part) =>
      sorted.slice(part * mostRepositories, (part + 1) * mostRepositories),
    )
    return parts.map(repositories => ({ ...common, repositories }))
  })
}

function ownSecret(repository: string): SecretStore {
  return {
    kind: 'repository-secret',
    secret: '',
    app: 'actions',
    repository,
    position: { line: 1, column: 1 },
  }
}

/** Beside each need one that may read the jobs there: a token for it is made when somebody asks for jobs. */
export function withJobs(needs: readonly TokenNeed[]): readonly TokenNeed[] {
  return needs.flatMap(need => [need, { ...need, permissions: ['actions'], level: 'read', isForJobs: true }])
}

const jobPath = /^\/repos\/[^/]+\/[^/]+\/actions\/runs\b/

/** The need that a request belongs to, by its path; `undefined` for a place of somebody whom the register does not name. */
export function needFor(path: string, needs: readonly TokenNeed[]): TokenNeed | undefined {
  const [, top, owner = '', name = ''] = path.split(/[/?]/).map(decodeURIComponent)
  const isForJobs = jobPath.test(path)
  const own = needs.filter(
    need => need.owner.toLowerCase() === owner.toLowerCase() && (need.isForJobs ?? false) === isForJobs,
  )
  const shared = own.find(({ repositories }) => repositories === undefined)
  if (top === 'orgs') return shared
  // A repository that was renamed has another name here than in the register.
  return own.find(({ repositories }) => repositories?.includes(name.toLowerCase())) ?? shared ?? own[0]
}
